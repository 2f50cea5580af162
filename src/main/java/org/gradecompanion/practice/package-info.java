/**
 * The practice district: a server that behaves like PowerTeacher, with its own reading of the
 * rules.
 */
@NullMarked
package org.gradecompanion.practice;

import org.jspecify.annotations.NullMarked;

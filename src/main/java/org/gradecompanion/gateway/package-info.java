/** The only HTTP: one interface, and behind it each way into PowerTeacher. */
@NullMarked
package org.gradecompanion.gateway;

import org.jspecify.annotations.NullMarked;

/** Picks the way into PowerTeacher that a connection names. */
@NullMarked
package org.gradecompanion.gateway.access;

import org.jspecify.annotations.NullMarked;

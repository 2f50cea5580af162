/** The OneRoster 1.1 way into PowerTeacher: PUT with our own identifiers, then read back. */
@NullMarked
package org.gradecompanion.gateway.oneroster;

import org.jspecify.annotations.NullMarked;

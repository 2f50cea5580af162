/** What a teacher can do with a gradebook: enter, clear, undo, add assignments, hold, resend. */
@NullMarked
package org.gradecompanion.gradebook;

import org.jspecify.annotations.NullMarked;

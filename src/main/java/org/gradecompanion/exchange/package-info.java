/** Files in and out: score lists as CSV. */
@NullMarked
package org.gradecompanion.exchange;

import org.jspecify.annotations.NullMarked;

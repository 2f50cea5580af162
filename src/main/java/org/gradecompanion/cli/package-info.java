/** The same program without a window, for administrators and scripts. */
@NullMarked
package org.gradecompanion.cli;

import org.jspecify.annotations.NullMarked;

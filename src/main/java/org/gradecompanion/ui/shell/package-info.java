/** The window: gradebook list, tabs with the fault badge, banner and status line. */
@NullMarked
package org.gradecompanion.ui.shell;

import org.jspecify.annotations.NullMarked;

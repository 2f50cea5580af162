/** The grid, its cells and glyphs, the assignment editor and the fault list. */
@NullMarked
package org.gradecompanion.ui.grades;

import org.jspecify.annotations.NullMarked;

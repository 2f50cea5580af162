package org.gradecompanion.ui.shell;

import org.gradecompanion.model.CellState;
import org.gradecompanion.model.SectionId;

/**
 * One gradebook of the list, in words.
 *
 * @param summary one line on its sync
 * @param state whose glyph stands before the summary
 */
public record BookRow(
    SectionId section, String title, String code, String summary, CellState state) {}

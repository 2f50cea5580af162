package org.gradecompanion.gradebook.paste;

/**
 * Where something is pasted: the selection, in rows and columns as shown, counted from 0.
 *
 * @param top the row that the block's first row goes to
 * @param left the column that the block's first column of scores goes to
 * @param rows how many rows are selected, which a single text fills
 * @param columns how many columns are selected
 */
public record PasteAnchor(int top, int left, int rows, int columns) {}

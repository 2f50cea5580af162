package org.gradecompanion.settings;

/**
 * How a teacher looks at scores in any gradebook.
 *
 * @param zoom how large the grid is drawn, in percent; 100 is as designed
 * @param list whether the score list is shown in place of the grid
 * @param numberPad whether the number pad does everything in the score list
 */
public record SheetLook(int zoom, boolean list, boolean numberPad) {
  /** As at first. */
  public static final SheetLook USUAL = new SheetLook(100, false, false);
}

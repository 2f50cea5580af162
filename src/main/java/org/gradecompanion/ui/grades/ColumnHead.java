package org.gradecompanion.ui.grades;

import java.util.List;
import org.gradecompanion.ui.common.Glyph;

/**
 * What stands at the top of a column, ready for the eye: every text is already in the teacher's
 * language.
 *
 * @param title the assignment's name, shown on up to two lines
 * @param points such as "10 pts"
 * @param due such as "12 Nov", or empty
 * @param category the category's name, or empty for none
 * @param hue which of the eight category colours, any number (taken modulo eight)
 * @param marks glyphs beside the title, each with the sentence it stands for
 * @param locked the whole column can no longer be changed
 */
public record ColumnHead(
    String title,
    String points,
    String due,
    String category,
    int hue,
    List<Mark> marks,
    boolean locked) {
  /** How many category colours there are. */
  public static final int HUES = 8;

  public ColumnHead {
    marks = List.copyOf(marks);
    hue = Math.floorMod(hue, HUES);
  }

  /**
   * One glyph of a column head.
   *
   * @param words the sentence shown when pointing at it, and read to a screen reader
   */
  public record Mark(Glyph glyph, String words) {}
}

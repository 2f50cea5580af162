package org.gradecompanion.ui.grades;

import java.util.ArrayList;
import java.util.List;

/** A column head in words: in full, for pointing at it and for a screen reader. */
final class HeadWords {
  private HeadWords() {}

  /** One fact to a line: title, points and due date, category, what the marks stand for. */
  static String tip(GridWords words, ColumnHead head) {
    return String.join("\n", parts(words, head));
  }

  static String spoken(GridWords words, ColumnHead head) {
    return String.join(", ", parts(words, head));
  }

  private static List<String> parts(GridWords words, ColumnHead head) {
    List<String> parts = new ArrayList<>();
    parts.add(head.title());
    parts.add(
        head.due().isEmpty()
            ? head.points()
            : words.text("grid.head.facts.spoken", head.points(), head.due()));
    if (!head.category().isEmpty()) {
      parts.add(head.category());
    }
    for (ColumnHead.Mark mark : head.marks()) {
      parts.add(mark.words());
    }
    return parts;
  }
}

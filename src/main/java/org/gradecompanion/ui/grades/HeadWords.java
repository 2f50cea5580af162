package org.gradecompanion.ui.grades;

import java.util.ArrayList;
import java.util.List;

/** A column head in words: in full, for pointing at it and for a screen reader. */
final class HeadWords {
  private HeadWords() {}

  /** One fact to a line: title, points and due date, category, what the marks stand for. */
  static String tip(GridWords words, ColumnHead head, Mean mean) {
    List<String> parts = parts(words, head);
    if (!mean.spoken().isEmpty()) {
      parts.add(mean.spoken());
    }
    return String.join("\n", parts);
  }

  static String spoken(GridWords words, ColumnHead head, Mean mean, Sorting sorting) {
    List<String> parts = parts(words, head);
    if (!mean.spoken().isEmpty()) {
      parts.add(mean.spoken());
    }
    return sorted(words, String.join(", ", parts), sorting);
  }

  /** A head's words, and whether and which way the rows are sorted by it. */
  static String sorted(GridWords words, String head, Sorting sorting) {
    return switch (sorting) {
      case NONE -> head;
      case ASCENDING -> words.text("grid.sorted.ascending", head);
      case DESCENDING -> words.text("grid.sorted.descending", head);
    };
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

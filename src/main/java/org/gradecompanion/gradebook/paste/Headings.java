package org.gradecompanion.gradebook.paste;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gradecompanion.gradebook.BookColumn;
import org.gradecompanion.gradebook.ScoreEntry;
import org.gradecompanion.model.Message;
import org.jspecify.annotations.Nullable;

/**
 * A block's first row as headings.
 *
 * @param possible the block has a row below it
 * @param likely it looks like headings
 * @param columns the assignments whose titles they are, by the column of the block
 * @param problems why a column has no assignment, where the others are found by their titles
 */
record Headings(
    boolean possible,
    boolean likely,
    Map<Integer, BookColumn> columns,
    Map<Integer, Message> problems) {

  static Headings in(PasteBlock block, PasteGround ground, @Nullable StudentColumns students) {
    if (block.rows() < 2) {
      return new Headings(false, false, Map.of(), Map.of());
    }
    int from = students == null ? 0 : students.width();
    Map<Integer, BookColumn> columns = new HashMap<>();
    Map<Integer, Message> problems = new HashMap<>();
    match(block, from, byTitle(ground.columns()), columns, problems);
    boolean likely = !columns.isEmpty() || onlyWords(block, ground, students, from);
    return new Headings(true, likely, columns, problems);
  }

  private static Map<String, List<BookColumn>> byTitle(List<BookColumn> columns) {
    Map<String, List<BookColumn>> byTitle = new HashMap<>();
    for (BookColumn column : columns) {
      String title = Names.folded(Names.key(column.leading().assignment().title()));
      byTitle.computeIfAbsent(title, each -> new ArrayList<>()).add(column);
    }
    return byTitle;
  }

  private static void match(
      PasteBlock block,
      int from,
      Map<String, List<BookColumn>> byTitle,
      Map<Integer, BookColumn> columns,
      Map<Integer, Message> problems) {
    Map<String, Integer> counts = new HashMap<>();
    for (int column = from; column < block.columns(); column++) {
      counts.merge(key(block, column), 1, Integer::sum);
    }
    for (int column = from; column < block.columns(); column++) {
      String heading = block.text(0, column);
      String key = key(block, column);
      List<BookColumn> called = byTitle.getOrDefault(key, List.of());
      if (key.isEmpty()) {
        problems.put(column, Message.of("grades.paste.no_heading"));
      } else if (called.isEmpty()) {
        problems.put(column, Message.of("grades.paste.no_title", heading));
      } else if (called.size() > 1) {
        problems.put(column, Message.of("grades.paste.titles", called.size(), heading));
      } else if (counts.getOrDefault(key, 0) > 1) {
        problems.put(column, Message.of("grades.paste.heading_twice", heading));
      } else {
        columns.put(column, called.get(0));
      }
    }
  }

  private static String key(PasteBlock block, int column) {
    return Names.folded(Names.key(block.text(0, column)));
  }

  /** Words over scores: nothing of the first row is a score, nor does it name a student. */
  private static boolean onlyWords(
      PasteBlock block, PasteGround ground, @Nullable StudentColumns students, int from) {
    if (block.isBlankFrom(0, from) || hasScore(block, ground, 0, from)) {
      return false;
    }
    if (students != null) {
      StudentIndex index = new StudentIndex(ground.roster());
      return index.called(students.name(block, 0)).isEmpty();
    }
    for (int row = 1; row < block.rows(); row++) {
      if (hasScore(block, ground, row, from)) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasScore(PasteBlock block, PasteGround ground, int row, int from) {
    PastedText reader = new PastedText(ground);
    for (int column = from; column < block.columns(); column++) {
      String text = block.text(row, column);
      if (!text.isEmpty()
          && reader.read(text, "", BigDecimal.TEN) instanceof ScoreEntry.Result.Accepted) {
        return true;
      }
    }
    return false;
  }
}

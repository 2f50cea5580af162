package org.gradecompanion.ui.grades;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gradecompanion.gradebook.OpenBook;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.Message;
import org.gradecompanion.model.Score;
import org.gradecompanion.model.SectionId;
import org.jspecify.annotations.Nullable;

/**
 * Moving a column's scores, with their flags and comments, from one student on by one student: what
 * mends a stack of papers that was typed one row off. Nothing is lost: where a score would have no
 * place, nothing moves. Students whose cell cannot be changed are stepped over, and a score never
 * gets into another section.
 *
 * @param refusal why nothing moves, or null
 * @param scores what the cells hold afterwards; only those that change
 * @param count how many scores move
 * @param cursor the row where the score under the cursor is then, or the gap that opened
 */
record ColumnShift(@Nullable Message refusal, Map<CellId, Score> scores, long count, int cursor) {
  /** One cell that can be changed. */
  private record Place(int row, CellId cell, Score score) {}

  /**
   * @param row one whose cell can be changed
   */
  static ColumnShift of(
      OpenBook book, GridLayout layout, GridEntry entry, int row, int column, boolean down) {
    if (layout.filter() != GridLayout.Filter.ALL) {
      return refused("grades.shift.filtered");
    }
    List<Place> line = new ArrayList<>();
    SectionId section = layout.rows().get(row).section().id();
    for (int at = 0; at < layout.rows().size(); at++) {
      boolean same = layout.rows().get(at).section().id().equals(section);
      CellId cell = layout.cell(at, column).orElse(null);
      if (same && cell != null && entry.refusal(at, column) == null) {
        line.add(new Place(at, cell, book.cell(cell).score()));
      }
    }
    int from = line.stream().map(Place::row).toList().indexOf(row);
    if (line.subList(from, line.size()).stream().allMatch(place -> place.score().isBlank())) {
      return refused("grades.shift.nothing");
    }
    return down ? down(line, from) : up(line, from);
  }

  private static ColumnShift down(List<Place> line, int from) {
    if (!line.get(line.size() - 1).score().isBlank()) {
      return refused("grades.shift.last_taken");
    }
    return moved(line, from, line.size() - 1, -1, line.get(from).row());
  }

  /** A gap under the cursor is closed; a score under the cursor goes into the gap above it. */
  private static ColumnShift up(List<Place> line, int from) {
    if (line.get(from).score().isBlank()) {
      return moved(line, from, line.size() - 1, 1, line.get(from).row());
    }
    if (from == 0) {
      return refused("grades.shift.first");
    }
    if (!line.get(from - 1).score().isBlank()) {
      return refused("grades.shift.above_taken");
    }
    return moved(line, from - 1, line.size() - 1, 1, line.get(from - 1).row());
  }

  /** Each place from first to last takes the score that stands so many places further. */
  private static ColumnShift moved(List<Place> line, int first, int last, int step, int cursor) {
    Map<CellId, Score> scores = new LinkedHashMap<>();
    for (int at = first; at <= last; at++) {
      int source = at + step;
      boolean there = source >= first && source <= last;
      Score score = there ? line.get(source).score() : Score.BLANK;
      if (!score.equals(line.get(at).score())) {
        scores.put(line.get(at).cell(), score);
      }
    }
    long count =
        line.subList(first, last + 1).stream().filter(place -> !place.score().isBlank()).count();
    return new ColumnShift(null, scores, count, cursor);
  }

  private static ColumnShift refused(String key) {
    return new ColumnShift(Message.of(key), Map.of(), 0, 0);
  }
}

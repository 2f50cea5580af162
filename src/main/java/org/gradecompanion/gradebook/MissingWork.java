package org.gradecompanion.gradebook;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.Flag;
import org.gradecompanion.model.Score;

/**
 * Who owes work, and which: it is flagged missing, or its due date has passed and there is neither
 * a score nor a flag that it was collected or is excused.
 *
 * @param rows students who owe something
 * @param columns assignments of which something is owed
 */
public record MissingWork(Set<RosterRow> rows, Set<BookColumn> columns) {
  /** What is owed in a gradebook now, by students who are still in it. */
  public static MissingWork in(OpenBook book) {
    List<RosterRow> rows = book.rows();
    BitSet owing = new BitSet(rows.size());
    Set<BookColumn> columns = new HashSet<>();
    for (BookColumn column : book.columns()) {
      boolean owed = false;
      for (int at = 0; at < rows.size(); at++) {
        if (!(owed && owing.get(at)) && owes(book, rows.get(at), column)) {
          owed = true;
          owing.set(at);
        }
      }
      if (owed) {
        columns.add(column);
      }
    }
    return new MissingWork(owing.stream().mapToObj(rows::get).collect(Collectors.toSet()), columns);
  }

  private static boolean owes(OpenBook book, RosterRow row, BookColumn column) {
    AssignmentRecord record = column.member(row.section().id()).orElse(null);
    if (record == null || !row.student().enrolled()) {
      return false;
    }
    Assignment assignment = record.assignment();
    Score score = book.score(new CellId(assignment.id(), row.student().id()));
    return score.flags().contains(Flag.MISSING)
        || score.points() == null
            && !score.flags().contains(Flag.EXEMPT)
            && !score.flags().contains(Flag.COLLECTED)
            && isPast(assignment, book.rules(assignment.section()).facts().today());
  }

  private static boolean isPast(Assignment assignment, LocalDate today) {
    return assignment.dueOn().filter(today::isAfter).isPresent();
  }
}

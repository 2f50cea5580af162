package org.gradecompanion.ui.grades;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.CellRecord;
import org.gradecompanion.model.Flag;
import org.gradecompanion.model.Roster;
import org.gradecompanion.model.Score;
import org.gradecompanion.model.SectionBook;
import org.gradecompanion.model.Student;
import org.gradecompanion.model.StudentId;
import org.gradecompanion.model.SyncFacts;
import org.gradecompanion.store.Store;
import org.gradecompanion.testing.Rosters;

/**
 * A class of any size with points in most cells, of which a fifth wait to be sent, wait to be put
 * right or carry a flag; and beside it a second class of two students, to switch from.
 */
record BenchClass(int rows, int columns) {
  private static final SyncFacts CONFIRMED =
      new SyncFacts(0, 0, 0, true, null, 0, null, null, null, null);

  /** What the store is to have, which has no scores: they take it minutes. */
  void pullInto(Store store) {
    store.save(Rosters.CONNECTION).join();
    store.apply(roster()).join();
  }

  /** The section as it is read from the store, with its scores. */
  SectionBook scored(SectionBook book) {
    List<CellRecord> cells = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        Score pulled = Score.of((row + 3 * column) % 21 / 2.0 + "");
        CellId cell = cell(row, column);
        switch (kind(row, column)) {
          case 0 -> {}
          case 1, 2 -> cells.add(edited(cell, Score.of("9.5")));
          case 3 -> cells.add(edited(cell, Score.of("99")));
          case 4 -> cells.add(edited(cell, Score.flagged(Flag.MISSING)));
          default -> cells.add(new CellRecord(cell, "r", pulled, pulled, null, CONFIRMED));
        }
      }
    }
    List<AssignmentRecord> assignments =
        book.assignments().stream().map(record -> record.withScored(true)).toList();
    return new SectionBook(
        book.section(),
        book.terms(),
        book.categories(),
        book.teachers(),
        book.signedIn(),
        book.students(),
        assignments,
        cells);
  }

  private static CellRecord edited(CellId cell, Score score) {
    return new CellRecord(cell, "r", score, Score.BLANK, null, CONFIRMED.edited(Rosters.TODAY));
  }

  /** The cell in a row and a column of the grid. */
  CellId cell(int row, int column) {
    return new CellId(assignment(column), student(row));
  }

  private static int kind(int row, int column) {
    return (row * 31 + column * 17) % 20;
  }

  private static AssignmentId assignment(int column) {
    return new AssignmentId("assignment-" + column);
  }

  private static StudentId student(int row) {
    return new StudentId("learner-" + row);
  }

  private static String padded(int number) {
    return String.format(Locale.ROOT, "%04d", number);
  }

  private Roster roster() {
    Roster two = Rosters.both();
    List<Student> students =
        IntStream.range(0, rows)
            .mapToObj(
                row ->
                    new Student(student(row), "Given", "Family " + padded(row), "" + row, "", true))
            .toList();
    List<Assignment> assignments = new ArrayList<>(two.assignments());
    assignments.removeIf(each -> each.section().equals(Rosters.SECTION));
    for (int column = 0; column < columns; column++) {
      assignments.add(Rosters.assignment(assignment(column).value(), "Quiz " + padded(column)));
    }
    return new Roster(
        two.teacher(),
        two.terms(),
        two.categories(),
        two.sections(),
        two.teachers(),
        Map.of(Rosters.SECTION, students, Rosters.SECOND, two.students().get(Rosters.SECOND)),
        assignments,
        List.of());
  }
}

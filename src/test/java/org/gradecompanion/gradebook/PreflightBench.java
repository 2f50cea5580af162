package org.gradecompanion.gradebook;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.gradecompanion.bench.Table;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.CategoryId;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.CellRecord;
import org.gradecompanion.model.Score;
import org.gradecompanion.model.SectionBook;
import org.gradecompanion.model.StudentId;
import org.gradecompanion.rules.Preflight;
import org.gradecompanion.rules.Profile;
import org.gradecompanion.rules.Sample;
import org.gradecompanion.rules.SectionRules;
import org.junit.jupiter.api.Test;

/**
 * How long looking before a push takes for 1000 students and 500 assignments, every cell edited:
 * whole, and after one edit. Prints figures and asserts nothing; not part of a usual run: {@code
 * mvn -q -Pbench verify}.
 */
class PreflightBench {
  private static final int STUDENTS = 1000;
  private static final int ASSIGNMENTS = 500;
  private static final int ROUNDS = 9;
  private static final int EDITS = 2000;

  private final Table table = new Table("preflight");
  private final List<AssignmentRecord> assignments = new ArrayList<>();
  private final List<CellRecord> cells = new ArrayList<>();

  PreflightBench() {
    for (int a = 0; a < ASSIGNMENTS; a++) {
      Assignment assignment = assignment(a);
      assignments.add(Sample.fresh(assignment));
      for (int s = 0; s < STUDENTS; s++) {
        cells.add(cell(assignment, s, s % 12));
      }
    }
  }

  @Test
  void figures() throws IOException {
    measure("rules of the section", ROUNDS, this::rules);
    measure("whole, from nothing", ROUNDS, () -> Preflight.of(rules(), assignments, cells));
    measure("opened, with all counts", ROUNDS, () -> opened().counts());
    SectionRules rules = rules();
    LiveBook book = opened();
    book.preflight();
    int[] turn = {0};
    measure(
        "one cell by the rules",
        EDITS,
        () -> {
          CellRecord cell = edit(turn[0]++);
          AssignmentRecord record = book.assignment(cell.id().assignment()).orElseThrow();
          return Preflight.cell(rules, record, cell, rules.check(cell, record), false);
        });
    measure(
        "after one score: column",
        EDITS,
        () -> {
          CellRecord cell = edit(turn[0]++);
          book.put(cell);
          return book.tally(book.assignment(cell.id().assignment()).orElseThrow());
        });
    measure(
        "after one score: counts",
        EDITS,
        () -> {
          book.put(edit(turn[0]++));
          return book.counts();
        });
    measure(
        "after one score: report",
        ROUNDS,
        () -> {
          book.put(edit(turn[0]++));
          return book.preflight();
        });
    measure(
        "after one title: counts",
        50,
        () -> {
          int at = turn[0]++ % ASSIGNMENTS;
          book.put(List.of(Sample.fresh(assignment(at).withTitle("Renamed " + turn[0]))));
          return book.counts();
        });
    table.publish();
  }

  private CellRecord edit(int turn) {
    int at = turn * 7919 % cells.size();
    return cell(assignments.get(at / STUDENTS).assignment(), at % STUDENTS, at % 12);
  }

  private LiveBook opened() {
    SectionBook whole = Sample.book(assignments.toArray(AssignmentRecord[]::new));
    SectionBook book =
        new SectionBook(
            whole.section(),
            whole.terms(),
            whole.categories(),
            List.of(),
            null,
            List.of(),
            assignments,
            cells);
    return new LiveBook(book, Profile.powerTeacher(), Sample.TODAY, true);
  }

  private SectionRules rules() {
    SectionBook book = Sample.book(assignments.toArray(AssignmentRecord[]::new));
    return new SectionRules(book, Sample.TODAY, Profile.powerTeacher());
  }

  private static Assignment assignment(int number) {
    return new Assignment(
        new AssignmentId("a" + number),
        Sample.SECTION.id(),
        number % 10 == 0
            ? "Reading comprehension questions on chapter twelve " + number
            : "Q" + number,
        number % 4 == 0 ? "<p>Read the chapter.</p>" : "Read the chapter.",
        BigDecimal.TEN,
        Sample.TODAY,
        Sample.TODAY.plusDays(number % 30),
        new CategoryId("Quiz"));
  }

  private static CellRecord cell(Assignment assignment, int student, int points) {
    return new CellRecord(
        new CellId(assignment.id(), new StudentId("p" + student)),
        "r",
        Score.of(BigDecimal.valueOf(points)),
        Score.BLANK,
        null,
        Sample.edited(false));
  }

  private void measure(String what, int rounds, Supplier<Object> work) {
    long[] nanos = new long[rounds];
    for (int i = 0; i < rounds; i++) {
      long start = System.nanoTime();
      Object result = work.get();
      nanos[i] = System.nanoTime() - start;
      if (result == null) {
        throw new IllegalStateException("nothing was done");
      }
    }
    Arrays.sort(nanos);
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("subject", what);
    row.put("medianMs", nanos[rounds / 2] / 1000 / 1e3);
    row.put("slowestMs", nanos[rounds - 1] / 1000 / 1e3);
    row.put("rounds", rounds);
    table.add(row);
  }
}

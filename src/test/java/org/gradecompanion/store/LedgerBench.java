package org.gradecompanion.store;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.gradecompanion.bench.Table;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.CellRecord;
import org.gradecompanion.model.Score;
import org.gradecompanion.model.StudentId;
import org.gradecompanion.model.SyncKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the store's threads spend on one score of a push: to find it, to lease it and to settle it.
 * Processor time, so that a busy machine shows nearly the same. Prints figures and asserts nothing.
 */
class LedgerBench {
  private static final int STUDENTS = 40;
  private static final int ASSIGNMENTS = 1000;

  @TempDir Path folder;
  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final Map<String, Long> spent = new LinkedHashMap<>();

  @Test
  void figures() throws IOException {
    Table table = new Table("ledger");
    try (StoreHouse house = new StoreHouse(folder).open().pulled()) {
      // The first half warms up.
      push(house, edited(house));
      spent.clear();
      push(house, edited(house));
    }
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("scores", STUDENTS * ASSIGNMENTS);
    spent.forEach((what, nanos) -> row.put(what, nanos / 1000 / (STUDENTS * ASSIGNMENTS)));
    table.add(row);
    table.publish();
  }

  private static List<AssignmentId> edited(StoreHouse house) {
    List<AssignmentId> assignments = new ArrayList<>();
    for (int i = 0; i < ASSIGNMENTS; i++) {
      AssignmentId id = new AssignmentId(UUID.randomUUID().toString());
      assignments.add(id);
      List<Edit> edits = new ArrayList<>();
      edits.add(new Edit.AssignmentSaved(StoreHouse.quiz().withId(id).withTitle("Quiz " + id)));
      for (int s = 0; s < STUDENTS; s++) {
        edits.add(new Edit.ScoreSet(new CellId(id, new StudentId("s" + s)), Score.of("" + s % 11)));
      }
      StoreHouse.get(house.store().commit(edits));
    }
    return assignments;
  }

  private void push(StoreHouse house, List<AssignmentId> assignments) {
    SyncLedger ledger = house.ledger();
    for (AssignmentId assignment : assignments) {
      List<CellRecord> due = timed("findMicros", () -> ledger.dueCells(assignment, StoreHouse.NOW));
      Map<SyncKey, Long> revisions = new LinkedHashMap<>();
      due.forEach(cell -> revisions.put(cell.id(), cell.sync().revision()));
      timed("leaseMicros", () -> ledger.lease(revisions, StoreHouse.NOW.plusSeconds(60)));
      List<Settlement> settlements =
          due.stream()
              .map(
                  cell ->
                      new Settlement(
                          cell.id(),
                          cell.sync().revision(),
                          StoreHouse.NOW,
                          new Settlement.ScoreConfirmed(cell.score())))
              .toList();
      timed(
          "settleMicros",
          () -> {
            ledger.settle(settlements);
            return due;
          });
    }
  }

  private <T> T timed(String what, Supplier<T> work) {
    long before = ofStore();
    T result = work.get();
    spent.merge(what, ofStore() - before, Long::sum);
    return result;
  }

  private long ofStore() {
    long sum = 0;
    for (ThreadInfo each : threads.getThreadInfo(threads.getAllThreadIds())) {
      if (each != null && each.getThreadName().startsWith("gradebook-store")) {
        sum += threads.getThreadCpuTime(each.getThreadId());
      }
    }
    return sum;
  }
}

package org.gradecompanion.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.CellRecord;
import org.gradecompanion.model.CellState;
import org.gradecompanion.model.SectionBook;
import org.gradecompanion.model.SyncKey;
import org.gradecompanion.rules.Preflight;
import org.gradecompanion.rules.PreflightReport;
import org.gradecompanion.rules.PreflightReport.Bucket;
import org.gradecompanion.rules.PreflightReport.Item;
import org.gradecompanion.rules.RandomBook;
import org.gradecompanion.rules.Sample;
import org.gradecompanion.rules.SectionRules;
import org.gradecompanion.rules.States;
import org.gradecompanion.sync.PushGate.Decision;
import org.gradecompanion.sync.PushGate.SectionGate;
import org.junit.jupiter.api.Test;

/**
 * What the teacher is told, what the grid shows and what the engine lets through are the same, for
 * random gradebooks. {@code -Drules.books=N} tries so many, {@code -Drules.seed=N} only that one,
 * as a failure prints it.
 */
class RuleGateTest {
  private static final int BOOKS = Integer.getInteger("rules.books", 1000);

  @Test
  void gate_state_and_bucket_neverContradictEachOther() {
    Long only = Long.getLong("rules.seed");
    LongStream seeds = only == null ? LongStream.range(0, BOOKS) : LongStream.of(only);
    seeds.forEach(RuleGateTest::check);
  }

  private static void check(long seed) {
    RandomBook random = new RandomBook(seed);
    SectionBook book = random.book();
    SectionRules rules = new SectionRules(book, Sample.TODAY, random.profile());
    SectionGate gate = new RuleGate(random::profile).open(book, Sample.TODAY);
    States states = new States(rules, true);
    PreflightReport report = Preflight.of(rules, book.assignments(), book.cells());
    Map<SyncKey, Item> items = new HashMap<>();
    report.items().forEach(item -> items.put(item.key(), item));
    int edited = 0;
    for (AssignmentRecord record : book.assignments()) {
      String what = "-Drules.seed=" + seed + " " + record.assignment().id();
      Bucket header = null;
      if (record.sync().pending()) {
        edited++;
        Item item = items.get(record.key());
        header = item.bucket();
        agree(what, gate.assignment(record), states.of(record, rules.check(record)), item);
        if (gate.assignment(record) == Decision.SEND && !record.removed()) {
          Assignment outgoing = gate.outgoing(record).assignment();
          assertThat(outgoing.dueOn()).as(what).isPresent();
          assertThat(outgoing.inCategory()).as(what).isPresent();
        }
      }
      for (CellRecord cell : book.cells()) {
        if (cell.id().assignment().equals(record.assignment().id())
            && cell.sync().pending()
            && !record.removed()) {
          edited++;
          Item item = items.get(cell.id());
          CellState state = states.of(cell, record, rules.check(cell, record));
          if (header == Bucket.LEFT_OUT) {
            assertThat(item.bucket()).as(what).isIn(Bucket.LEFT_OUT, Bucket.BLOCKED);
            assertThat(item.refused() || item.bucket() == Bucket.LEFT_OUT).as(what).isTrue();
          }
          if (header == Bucket.BLOCKED && state == CellState.WAITING) {
            assertThat(item.bucket()).as(what).isEqualTo(Bucket.BLOCKED);
          } else {
            agree(what + " " + cell.id().student(), gate.cell(record, cell), state, item);
          }
        }
      }
    }
    assertThat(report.size()).as("-Drules.seed=" + seed).isEqualTo(edited);
    assertThat(List.of(Bucket.values()).stream().mapToInt(report::count).sum()).isEqualTo(edited);
  }

  /** Three views of one thing. */
  private static void agree(String what, Decision decision, CellState state, Item item) {
    Bucket bucket = item.bucket();
    switch (state) {
      case WAITING, RETRYING -> assertThat(bucket).as(what).isIn(Bucket.READY, Bucket.WILL_CHANGE);
      case FIX_FIRST -> assertThat(bucket).as(what).isEqualTo(Bucket.BLOCKED);
      case NOT_SENT, CONFLICT -> assertThat(item.refused()).as(what).isTrue();
      case LEFT_OUT, LOCKED, ON_HOLD -> assertThat(bucket).as(what).isEqualTo(Bucket.LEFT_OUT);
      default -> throw new AssertionError(what + " is " + state);
    }
    if (!item.refused()) {
      Decision expected =
          switch (bucket) {
            case READY, WILL_CHANGE -> Decision.SEND;
            case BLOCKED -> Decision.BLOCKED;
            case LEFT_OUT -> Decision.HELD;
          };
      assertThat(decision).as(what).isEqualTo(expected);
    }
    boolean blocks = item.findings().stream().anyMatch(f -> f.severity().code().equals("blocks"));
    assertThat(blocks).as(what).isEqualTo(state == CellState.FIX_FIRST || blocks && item.refused());
  }
}

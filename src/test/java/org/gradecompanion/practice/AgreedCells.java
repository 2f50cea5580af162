package org.gradecompanion.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.Set;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.CellRecord;
import org.gradecompanion.rules.PreflightReport.Bucket;
import org.gradecompanion.rules.PreflightReport.Item;
import org.gradecompanion.rules.Severity;

/** That the district does with each cell what the program predicts, once the assignments went. */
final class AgreedCells {
  private final AgreementCase all;
  private final DistrictDesk desk;

  AgreedCells(AgreementCase all) {
    this.all = all;
    this.desk = all.desk();
  }

  void check() {
    all.editedCells().forEach(this::check);
  }

  private void check(CellRecord cell) {
    Item item = all.of(cell);
    AssignmentRecord record = all.assignmentOf(cell);
    LineItem there = desk.stored(record.assignment().id());
    String what = "cell " + Meaning.of(item) + " of " + all.describe(record);
    if (item.bucket() == Bucket.READY) {
      arrives(cell, what);
      return;
    }
    assertThat(item.bucket()).as(what).isIn(Bucket.BLOCKED, Bucket.LEFT_OUT);
    if (!asksForSomething(cell)) {
      return;
    }
    if (there == null) {
      // Its assignment did not arrive, so nothing can.
      assertThat(force(cell)).as(what).isNotEmpty();
    } else if (isAsTyped(there, record)) {
      refused(cell, item, there, what);
    }
  }

  /** What stays is refused when it is pushed all the same, for the reason that was shown. */
  private void refused(CellRecord cell, Item item, LineItem there, String what) {
    Set<String> gate = all.gate(Objects.requireNonNullElse(there.givenBy(), ""));
    Set<String> expected = Meaning.fields(item.findings(), Severity.BLOCKS);
    expected.addAll(Meaning.fields(item.findings(), Severity.LEAVES_OUT));
    // The gate lets it in: another teacher of the class may have given it. And who gave an
    // assignment that is there already is not asked again for its scores.
    expected.remove(Meaning.GROUP);
    expected.remove("Passback.Giver");
    // Nor whether it counts: that is the assignment's.
    expected.remove("AssignmentSection.IsCountedInFinalGrade");
    Result before = desk.stored(cell.id());
    Set<String> refused = force(cell);
    if (gate.isEmpty()) {
      assertThat(refused).as(what).containsAll(expected);
    } else {
      assertThat(refused).as(what).isEqualTo(gate);
    }
    desk.restore(cell, before);
  }

  private Set<String> force(CellRecord cell) {
    return desk.put(cell.id(), cell.resultId(), cell.score());
  }

  /** Whether anything would be sent of it: points, a mark that is carried, or a blank over them. */
  private boolean asksForSomething(CellRecord cell) {
    return DistrictDesk.statusOf(cell.score()) != null || desk.stored(cell.id()) != null;
  }

  /** A held or blocked edit is judged when it arrives; the district has the version before. */
  private static boolean isAsTyped(LineItem there, AssignmentRecord record) {
    Assignment typed = record.assignment();
    return there.max() != null
        && there.max().compareTo(typed.points()) == 0
        && Objects.equals(there.dueDay(), typed.due())
        && Objects.equals(there.givenBy(), givenBy(typed));
  }

  private static String givenBy(Assignment typed) {
    String giver = typed.details().givenBy().strip();
    return giver.isEmpty() ? null : giver;
  }

  private void arrives(CellRecord cell, String what) {
    assertThat(force(cell)).as(what).isEmpty();
    Result stored = desk.stored(cell.id());
    String status = DistrictDesk.statusOf(cell.score());
    if (status == null) {
      assertThat(stored).as(what).isNull();
    } else {
      assertThat(stored).as(what).isNotNull();
      assertThat(stored.scoreStatus()).as(what).isEqualTo(status);
      assertThat(stored.score()).as(what).isEqualTo(cell.score().points());
    }
  }
}

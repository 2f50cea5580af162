package org.gradecompanion.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.CategoryId;
import org.gradecompanion.rules.Finding;
import org.gradecompanion.rules.PreflightReport.Bucket;
import org.gradecompanion.rules.PreflightReport.Item;
import org.gradecompanion.rules.Severity;

/** That the district does with each assignment what the program predicts. */
final class AgreedAssignments {
  private static final Set<Bucket> STAYS = Set.of(Bucket.BLOCKED, Bucket.LEFT_OUT);

  private final AgreementCase all;
  private final DistrictDesk desk;
  private final Set<AssignmentId> duplicatesToCome = new HashSet<>();

  AgreedAssignments(AgreementCase all) {
    this.all = all;
    this.desk = all.desk();
  }

  void check() {
    all.editedAssignments().forEach(this::forceBefore);
    all.editedAssignments().forEach(this::send);
    all.editedAssignments().forEach(this::forceAfter);
  }

  /** What is to stay is refused when it is pushed all the same, for the reason that was shown. */
  private void forceBefore(AssignmentRecord record) {
    Item item = all.of(record);
    if (!STAYS.contains(item.bucket()) || cannotBeWritten(item)) {
      return;
    }
    LineItem before = desk.stored(record.assignment().id());
    Set<String> refused = force(record);
    desk.restore(record.assignment().id(), before);
    String what = "forced " + all.describe(record);
    if (refused.equals(Set.of(DistrictDesk.OTHERWISE))) {
      // Not even looked at: a title of nothing, or a category that a plain server does not know.
      assertThat(Meaning.says(item, "rules.R1.empty") || all.isPlain() || isLeftOut(item))
          .as(what)
          .isTrue();
      return;
    }
    Set<String> gate = all.gate(givenBy(record));
    if (!gate.isEmpty()) {
      assertThat(refused).as(what).isEqualTo(gate);
    } else if (isLeftOut(item)) {
      assertThat(refused)
          .as(what)
          .containsAll(Meaning.fields(item.findings(), Severity.LEAVES_OUT));
    } else {
      assertBlocked(record, item, refused, what);
    }
  }

  private void assertBlocked(AssignmentRecord record, Item item, Set<String> refused, String what) {
    Set<String> expected = Meaning.fields(item.findings(), Severity.BLOCKS);
    if (Meaning.blocks(item, "R2") && !refused.contains(Meaning.TAKEN)) {
      duplicatesToCome.add(record.assignment().id());
      expected.remove(Meaning.TAKEN);
    }
    // The gate lets it in: another teacher of the class may have given it.
    expected.remove(Meaning.GROUP);
    assertThat(refused).as(what).isEqualTo(expected);
  }

  private Set<String> force(AssignmentRecord record) {
    return record.removed()
        ? desk.delete(record.assignment().id())
        : desk.put(all.rules().outgoing(record.assignment()));
  }

  /** Who gave what is written or, for one that is removed, what is there. */
  private String givenBy(AssignmentRecord record) {
    Assignment there = record.confirmed();
    Assignment asked = record.removed() && there != null ? there : record.assignment();
    return asked.details().givenBy();
  }

  private static boolean isLeftOut(Item item) {
    return item.bucket() == Bucket.LEFT_OUT;
  }

  /** What is sent is stored as predicted. */
  private void send(AssignmentRecord record) {
    Item item = all.of(record);
    AssignmentId id = record.assignment().id();
    if (STAYS.contains(item.bucket())) {
      return;
    }
    String what = "sent " + all.describe(record);
    assertThat(force(record)).as(what).isEmpty();
    if (record.removed()) {
      return;
    }
    Assignment outgoing = all.rules().outgoing(record.assignment());
    LineItem stored = Objects.requireNonNull(desk.stored(id));
    assertThat(stored.title()).as(what).isEqualTo(outgoing.title());
    assertThat(stored.description()).as(what).isEqualTo(outgoing.description());
    assertThat(stored.max()).as(what).isEqualByComparingTo(outgoing.points());
    assertThat(stored.weight()).as(what).isEqualByComparingTo(outgoing.details().weight());
    assertThat(stored.extraPoints())
        .as(what)
        .isEqualByComparingTo(outgoing.details().extraPoints());
    assertThat(stored.countsInFinalGrade()).as(what).isEqualTo(outgoing.details().inFinalGrade());
    assertThat(stored.dueDay()).as(what).isEqualTo(outgoing.due());
    assertThat(stored.assignDay()).as(what).isEqualTo(outgoing.assigned());
    assertThat(stored.categoryId())
        .as(what)
        .isEqualTo(outgoing.inCategory().map(CategoryId::value).orElse(null));
    sameAsShown(record, item, stored, what);
  }

  /** What the teacher was shown is what is there: unchanged, or the text after the change. */
  private void sameAsShown(AssignmentRecord record, Item item, LineItem stored, String what) {
    Assignment typed = record.assignment();
    List<Finding> changes =
        item.findings().stream().filter(f -> f.severity() == Severity.CHANGES).toList();
    boolean whole =
        stored.title().strip().equals(typed.title().strip())
            && Objects.equals(stored.description(), typed.description());
    assertThat(changes.isEmpty()).as(what).isEqualTo(whole);
    assertThat(item.bucket()).as(what).isEqualTo(whole ? Bucket.READY : Bucket.WILL_CHANGE);
    for (Finding change : changes) {
      assertThat(change.received().orElseThrow())
          .as("after, of %s in %s", change.rule(), what)
          .isIn(stored.title(), stored.description());
    }
    boolean appears =
        record.confirmed() == null && "Immediately".equals(stored.meta(Publication.OPTION));
    assertThat(Meaning.says(item, "rules.R14.visible")).as(what).isEqualTo(appears);
    boolean weighs =
        stored.weight().compareTo(typed.details().weight()) == 0
            && stored.extraPoints().compareTo(typed.details().extraPoints()) == 0;
    assertThat(Meaning.says(item, "rules.R13.weight") || Meaning.says(item, "rules.R13.extra"))
        .as(what)
        .isEqualTo(!weighs);
    if (typed.inCategory().isEmpty()) {
      categoryWasShown(item, typed, stored, what);
    }
  }

  private void categoryWasShown(Item item, Assignment typed, LineItem stored, String what) {
    String title =
        all.rules()
            .facts()
            .category(new CategoryId(Objects.requireNonNull(stored.categoryId())))
            .orElseThrow()
            .title();
    all.target(typed.details().type())
        .ifPresent(
            target -> assertThat(title).as("type of %s", what).isEqualToIgnoringCase(target));
    assertThat(item.findings())
        .as(what)
        .anyMatch(
            finding -> finding.rule().equals("R8") && finding.message().args().contains(title));
  }

  /** What only duplicates something that had to be sent first is refused after that was. */
  private void forceAfter(AssignmentRecord record) {
    if (duplicatesToCome.contains(record.assignment().id())) {
      assertThat(desk.put(all.rules().outgoing(record.assignment())))
          .as("forced %s", all.describe(record))
          .containsAnyOf(Meaning.TAKEN, DistrictDesk.OTHERWISE);
    }
  }

  /** OneRoster asks for a due date, so none is ever sent without; a lenient server takes it. */
  private boolean cannotBeWritten(Item item) {
    return all.isPlain() && Meaning.says(item, "rules.R6.missing");
  }
}

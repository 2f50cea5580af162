package org.gradecompanion.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.CategoryId;
import org.gradecompanion.model.CellRecord;
import org.gradecompanion.model.Flag;
import org.gradecompanion.rules.Finding;
import org.gradecompanion.rules.Preflight;
import org.gradecompanion.rules.PreflightReport.Bucket;
import org.gradecompanion.rules.PreflightReport.Item;
import org.gradecompanion.rules.SectionRules;
import org.gradecompanion.rules.Severity;

/**
 * One random gradebook: what the rules predict beside what a practice district does with exactly
 * what would be sent, and with what the rules hold back when it is pushed all the same.
 */
final class Agreement {
  private static final Map<String, String> FIELDS =
      Map.of(
          "R1", "AssignmentSection.Name.length",
          "R2", "AssignmentSection.Name",
          "R5", "AssignmentScore.ScorePoints",
          "R6", "AssignmentSection.DueDate",
          "R8", "TeacherCategory.Id",
          "R9", "AssignmentSection.ScoreEntryPoints",
          "R18", "AssignmentSection.ScoreEntryPoints",
          "R19", "AssignmentScore.ScorePoints");
  private static final String TAKEN = FIELDS.get("R2");
  private static final String TERM_CLOSED = "Term.Closed";

  private final RandomDistrict district;
  private final RandomWork work;
  private final SectionRules rules;
  private final DistrictDesk desk;
  private final Map<Object, Item> predicted = new HashMap<>();
  private final Set<AssignmentId> duplicatesToCome = new HashSet<>();

  Agreement(long seed) {
    // Neighbouring seeds begin alike in Random: spread out first.
    Random random = new Random(seed * 0x9E3779B97F4A7C15L);
    RandomSchool school = new RandomSchool(random);
    Holdings holdings = school.build();
    district = RandomDistrict.of(random, school);
    PulledBook book =
        PulledBook.of(holdings, school.signedIn()).lockedHere(id -> random.nextInt(8) == 0);
    LocalDate from = district.rules().dates().effective().orElse(school.today());
    work = new RandomWork(random, book, school.today(), from, "w", true);
    rules =
        new SectionRules(
            book.with(work.assignments(), work.cells()), school.today(), district.rules());
    desk = new DistrictDesk(holdings, district.practice(holdings), school.clock());
    work.assignments().stream()
        .map(AssignmentRecord::confirmed)
        .filter(Objects::nonNull)
        .forEach(desk::hasLong);
    work.cells().stream().filter(cell -> !cell.confirmed().isBlank()).forEach(desk::hasLong);
    Preflight.of(rules, work.assignments(), work.cells())
        .items()
        .forEach(item -> predicted.put(item.key(), item));
  }

  /** What was predicted, for assignments and cells. */
  Collection<Item> predictions() {
    return predicted.values();
  }

  void check() {
    edited().forEach(this::forceBefore);
    edited().forEach(this::send);
    edited().forEach(this::forceAfter);
    work.cells().stream().filter(cell -> predicted.containsKey(cell.id())).forEach(this::score);
  }

  private List<AssignmentRecord> edited() {
    return work.assignments().stream().filter(r -> predicted.containsKey(r.key())).toList();
  }

  /** What is blocked is refused, and for that reason; what is locked is locked. */
  private void forceBefore(AssignmentRecord record) {
    Item item = predicted.get(record.key());
    LineItem before = desk.stored(record.assignment().id());
    if (item.bucket() == Bucket.BLOCKED && cannotBeWritten(item)) {
      return;
    }
    if (item.bucket() == Bucket.BLOCKED) {
      Set<String> refused = desk.put(rules.outgoing(record.assignment()));
      desk.restore(record.assignment().id(), before);
      if (has(item, "R2") && !refused.contains(TAKEN)) {
        duplicatesToCome.add(record.assignment().id());
      }
      if (!refused.equals(Set.of(DistrictDesk.OTHERWISE))) {
        Set<String> expected = fields(item);
        if (!refused.contains(TAKEN)) {
          expected.remove(TAKEN);
        }
        assertThat(refused).as("forced %s", describe(record, item)).isEqualTo(expected);
      } else {
        assertThat(says(item, "rules.R1.empty") || plainRefuses(item))
            .as("forced %s", describe(record, item))
            .isTrue();
      }
    } else if (rules.lock(record).isPresent()) {
      assertThat(item.bucket()).as(describe(record, item)).isEqualTo(Bucket.LEFT_OUT);
      Set<String> refused =
          record.removed()
              ? desk.delete(record.assignment().id())
              : desk.put(rules.outgoing(record.assignment()));
      // A title of nothing is refused before anything else is looked at.
      assertThat(refused)
          .as("forced %s", describe(record, item))
          .containsAnyOf(TERM_CLOSED, DistrictDesk.OTHERWISE);
    } else if (item.bucket() == Bucket.LEFT_OUT) {
      assertThat(record.held()).as(describe(record, item)).isTrue();
    }
  }

  /** What is sent is stored as predicted. */
  private void send(AssignmentRecord record) {
    Item item = predicted.get(record.key());
    AssignmentId id = record.assignment().id();
    if (item.bucket() == Bucket.BLOCKED || item.bucket() == Bucket.LEFT_OUT) {
      return;
    }
    if (record.removed()) {
      assertThat(desk.delete(id)).as("deleted %s", describe(record, item)).isEmpty();
      return;
    }
    Assignment outgoing = rules.outgoing(record.assignment());
    assertThat(desk.put(outgoing)).as("sent %s", describe(record, item)).isEmpty();
    LineItem stored = Objects.requireNonNull(desk.stored(id));
    String what = describe(record, item);
    assertThat(stored.title()).as(what).isEqualTo(outgoing.title());
    assertThat(stored.description()).as(what).isEqualTo(outgoing.description());
    assertThat(stored.max()).as(what).isEqualByComparingTo(outgoing.points());
    assertThat(stored.dueDay()).as(what).isEqualTo(outgoing.due());
    assertThat(stored.assignDay()).as(what).isEqualTo(outgoing.assigned());
    assertThat(stored.categoryId())
        .as(what)
        .isEqualTo(outgoing.inCategory().map(CategoryId::value).orElse(null));
    sameAsShown(record, item, stored);
  }

  /** What the teacher was shown is what is there: unchanged, or the text after the change. */
  private static void sameAsShown(AssignmentRecord record, Item item, LineItem stored) {
    Assignment typed = record.assignment();
    List<Finding> changes =
        item.findings().stream().filter(f -> f.severity() == Severity.CHANGES).toList();
    boolean whole =
        stored.title().strip().equals(typed.title().strip())
            && Objects.equals(stored.description(), typed.description());
    assertThat(changes.isEmpty()).as(describe(record, item)).isEqualTo(whole);
    assertThat(item.bucket())
        .as(describe(record, item))
        .isEqualTo(whole ? Bucket.READY : Bucket.WILL_CHANGE);
    for (Finding change : changes) {
      assertThat(change.received().orElseThrow())
          .as("after, of %s in %s", change.rule(), describe(record, item))
          .isIn(stored.title(), stored.description());
    }
  }

  /** What only duplicates something that had to be sent first is refused after that was. */
  private void forceAfter(AssignmentRecord record) {
    if (duplicatesToCome.contains(record.assignment().id())) {
      Item item = predicted.get(record.key());
      assertThat(desk.put(rules.outgoing(record.assignment())))
          .as("forced %s", describe(record, item))
          .containsAnyOf(TAKEN, DistrictDesk.OTHERWISE);
    }
  }

  private void score(CellRecord cell) {
    Item item = predicted.get(cell.id());
    AssignmentRecord record =
        work.assignments().stream()
            .filter(r -> r.assignment().id().equals(cell.id().assignment()))
            .findFirst()
            .orElseThrow();
    Item header = predicted.get(record.key());
    String what = "cell " + buckets(item) + " of " + describe(record, header);
    boolean locked = rules.lock(record).isPresent();
    Set<String> blocks = fields(item);
    if (desk.stored(record.assignment().id()) == null) {
      // Its assignment did not arrive, so nothing can.
      assertThat(item.bucket()).as(what).isIn(Bucket.BLOCKED, Bucket.LEFT_OUT);
      if (DistrictDesk.statusOf(cell.score()) != null) {
        assertThat(desk.put(cell.id(), cell.resultId(), cell.score())).as(what).isNotEmpty();
      }
    } else if (!blocks.isEmpty()) {
      assertThat(item.bucket()).as(what).isEqualTo(Bucket.BLOCKED);
      if (arrivedAsTyped(record)) {
        assertThat(desk.put(cell.id(), cell.resultId(), cell.score())).as(what).containsAll(blocks);
      }
    } else if (locked) {
      assertThat(item.bucket()).as(what).isEqualTo(Bucket.LEFT_OUT);
      if (DistrictDesk.statusOf(cell.score()) != null) {
        assertThat(desk.put(cell.id(), cell.resultId(), cell.score()))
            .as(what)
            .contains(TERM_CLOSED);
      }
    } else if (item.bucket() == Bucket.READY) {
      arrives(cell, what);
    } else if (item.bucket() == Bucket.LEFT_OUT && !record.held()) {
      assertThat(carries(cell)).as(what).isFalse();
    }
  }

  private void arrives(CellRecord cell, String what) {
    assertThat(desk.put(cell.id(), cell.resultId(), cell.score())).as(what).isEmpty();
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

  /** The district holds this very version: a held or blocked edit is judged when it arrives. */
  private boolean arrivedAsTyped(AssignmentRecord record) {
    LineItem stored = Objects.requireNonNull(desk.stored(record.assignment().id()));
    return stored.max() != null && stored.max().compareTo(record.assignment().points()) == 0;
  }

  /** OneRoster asks for a due date, so none is ever sent without; a lenient server takes it. */
  private boolean cannotBeWritten(Item item) {
    return district.kind() == DistrictProfile.PLAIN && says(item, "rules.R6.missing");
  }

  /** A plain server names no fields; it needs a category that it knows. */
  private boolean plainRefuses(Item item) {
    return district.kind() == DistrictProfile.PLAIN && has(item, "R8");
  }

  private static boolean says(Item item, String key) {
    return item.findings().stream().anyMatch(finding -> finding.message().key().equals(key));
  }

  private static boolean has(Item item, String rule) {
    return item.findings().stream()
        .anyMatch(f -> f.rule().equals(rule) && f.severity() == Severity.BLOCKS);
  }

  private boolean carries(CellRecord cell) {
    boolean exempt = cell.score().flags().contains(Flag.EXEMPT);
    boolean staysHere = exempt && !rules.facts().profile().scores().sendsExempt();
    return !staysHere && DistrictDesk.statusOf(cell.score()) != null;
  }

  /** What its blocking findings mean in PowerTeacher's own words. */
  private static Set<String> fields(Item item) {
    return item.findings().stream()
        .filter(finding -> finding.severity() == Severity.BLOCKS)
        .map(Finding::rule)
        .map(rule -> Objects.requireNonNull(FIELDS.get(rule), rule))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String describe(AssignmentRecord record, Item item) {
    Assignment a = record.assignment();
    return (item == null ? "unedited" : buckets(item))
        + " "
        + a.id()
        + " \""
        + a.title()
        + "\" "
        + a.assigned()
        + ".."
        + a.due()
        + " of "
        + a.points()
        + (record.confirmed() == null ? "" : ", confirmed \"" + record.confirmed().title() + "\"");
  }

  private static String buckets(Item item) {
    return item.bucket()
        + " "
        + item.findings().stream().map(f -> f.message().key()).collect(Collectors.joining(","));
  }
}

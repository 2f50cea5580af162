package org.gradecompanion.practice;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentDetails;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.Carriage;
import org.gradecompanion.model.CellRecord;
import org.gradecompanion.model.Flag;
import org.gradecompanion.model.Student;
import org.gradecompanion.rules.Preflight;
import org.gradecompanion.rules.PreflightReport.Item;
import org.gradecompanion.rules.SectionRules;

/** One random gradebook of a random district: what was done, what is predicted, and the server. */
final class AgreementCase {
  private final RandomDistrict district;
  private final SchoolClass schoolClass;
  private final RandomSchool school;
  private final PulledBook book;
  private final RandomWork work;
  private final SectionRules rules;
  private final DistrictDesk desk;
  private final Map<Object, Item> predicted = new HashMap<>();

  /** What the desk writes of a score: a status, as OneRoster 1.1 has one. */
  private static final Carriage DESK =
      new Carriage(Set.of(Flag.MISSING, Flag.EXEMPT), false, false, true);

  AgreementCase(long seed) {
    // Neighbouring seeds begin alike in Random: spread out first.
    Random random = new Random(seed * 0x9E3779B97F4A7C15L);
    school = new RandomSchool(random);
    Holdings holdings = school.build();
    district = RandomDistrict.of(random, school);
    schoolClass = Objects.requireNonNull(holdings.roster().classes().get(RandomSchool.CLASS));
    book = PulledBook.of(holdings, school.signedIn()).lockedHere(id -> random.nextInt(8) == 0);
    work =
        new RandomWork(
            random,
            book,
            school.today(),
            district.rules().dates().effective().orElse(school.today()),
            "w",
            true);
    rules =
        new SectionRules(
            book.with(work.assignments(), work.cells()),
            school.today(),
            district.rules().over(DESK));
    desk = new DistrictDesk(holdings, district.practice(holdings), school.clock());
    work.assignments().stream()
        .map(AssignmentRecord::confirmed)
        .filter(Objects::nonNull)
        .map(this::asItArrived)
        .forEach(desk::hasLong);
    work.cells().stream().filter(cell -> !cell.confirmed().isBlank()).forEach(desk::hasLong);
    Preflight.of(rules, work.assignments(), work.cells())
        .items()
        .forEach(item -> predicted.put(item.key(), item));
  }

  private Assignment asItArrived(Assignment there) {
    AssignmentDetails details = there.details();
    AssignmentDetails usual = AssignmentDetails.USUAL;
    return district.rules().points().weighted()
        ? there
        : there.withDetails(
            details.withWeight(usual.weight()).withExtraPoints(usual.extraPoints()));
  }

  boolean isPlain() {
    return district.kind() == DistrictProfile.PLAIN;
  }

  /** The title of the category that the district has for a type in this class. */
  Optional<String> target(String type) {
    return district.types().target(schoolClass, type);
  }

  SectionRules rules() {
    return rules;
  }

  DistrictDesk desk() {
    return desk;
  }

  List<Student> students() {
    return book.students();
  }

  /** What was predicted, for assignments and cells. */
  Collection<Item> predictions() {
    return predicted.values();
  }

  /** Those with something to send. */
  List<AssignmentRecord> editedAssignments() {
    return work.assignments().stream().filter(r -> predicted.containsKey(r.key())).toList();
  }

  /** Those with something to send. */
  List<CellRecord> editedCells() {
    return work.cells().stream().filter(cell -> predicted.containsKey(cell.id())).toList();
  }

  Item of(AssignmentRecord record) {
    return predicted.get(record.key());
  }

  Item of(CellRecord cell) {
    return predicted.get(cell.id());
  }

  AssignmentRecord assignmentOf(CellRecord cell) {
    return work.assignments().stream()
        .filter(record -> record.assignment().id().equals(cell.id().assignment()))
        .findFirst()
        .orElseThrow();
  }

  /**
   * For what the district's gate, which comes before all other rules, turns away everything of an
   * assignment; nothing when it lets it in. It is not told who has signed in: where nobody is named
   * as the giver, it may have been any teacher of the class.
   *
   * @param givenBy possibly empty
   */
  Set<String> gate(String givenBy) {
    Passback passback = district.passback();
    if (!passback.hasBegun(school.today())) {
      return Set.of(Meaning.NOT_BEGUN);
    }
    boolean included =
        givenBy.isBlank()
            ? book.teachers().stream().anyMatch(teacher -> passback.includes(teacher.email()))
            : passback.includes(givenBy);
    return included ? Set.of() : Set.of(Meaning.GROUP);
  }

  String describe(AssignmentRecord record) {
    Assignment a = record.assignment();
    Item item = of(record);
    return (item == null ? "unedited" : Meaning.of(item))
        + (record.removed() ? " removed " : " ")
        + a.id()
        + " \""
        + a.title()
        + "\" "
        + a.assigned()
        + ".."
        + a.due()
        + " of "
        + a.points()
        + " "
        + a.details()
        + (record.confirmed() == null ? "" : ", confirmed \"" + record.confirmed().title() + "\"")
        + " today "
        + school.today()
        + ", signed in "
        + school.signedIn()
        + ", "
        + district.kind()
        + " "
        + district.passback();
  }
}

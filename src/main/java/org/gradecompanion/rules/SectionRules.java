package org.gradecompanion.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentDetails;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.Category;
import org.gradecompanion.model.CellRecord;
import org.gradecompanion.model.Reason;
import org.gradecompanion.model.ReasonCode;
import org.gradecompanion.model.Score;
import org.gradecompanion.model.SectionBook;
import org.gradecompanion.model.SyncKey;
import org.gradecompanion.model.Term;

/**
 * The rules applied to one section. Immutable; make a new one when its assignments, terms,
 * categories or people change (a score's change needs none).
 */
public final class SectionRules {
  private final SectionFacts facts;

  /**
   * @param today in the school's time zone
   */
  public SectionRules(SectionBook book, LocalDate today, Profile profile) {
    SectionFacts untitled = new SectionFacts(book, today, profile);
    this.facts =
        untitled.with(
            TitleBook.of(book.assignments(), untitled, record -> sendable(record, untitled)));
  }

  /** Whether an edited assignment would be sent if its title were free. */
  private static boolean sendable(AssignmentRecord record, SectionFacts facts) {
    return record.sync().pending()
        && !record.removed()
        && !needsPerson(record)
        && outcome(record, check(record, facts), facts) == Outcome.SENT;
  }

  public SectionFacts facts() {
    return facts;
  }

  /** What the rules say about an assignment, in the catalogue's order. */
  public List<Finding> check(AssignmentRecord record) {
    return check(record, facts);
  }

  /** What they would say about an assignment that is being written, as it is now. */
  public List<Finding> check(Assignment draft) {
    return check(facts.drafted(draft), facts);
  }

  private static List<Finding> check(AssignmentRecord record, SectionFacts facts) {
    List<Finding> found = List.of();
    for (Rule rule : RuleCatalogue.rules()) {
      found =
          joined(
              found,
              record.removed() ? rule.checkRemoval(record, facts) : rule.check(record, facts));
    }
    return found;
  }

  /**
   * What the rules say about a cell; nothing about its assignment. Of one that the teacher keeps
   * here on purpose there is nothing else to say.
   */
  public List<Finding> check(CellRecord cell, AssignmentRecord record) {
    if (cell.leftOut()) {
      return List.of(Finding.kept(cell.id()));
    }
    List<Finding> found = List.of();
    for (Rule rule : RuleCatalogue.rules()) {
      found = joined(found, rule.check(cell, record, facts));
    }
    return found;
  }

  /**
   * What the rules say about an assignment with all its cells, whether there is anything to send or
   * not. Of one that stays here there is nothing more to say.
   *
   * @param findings what they say about the assignment itself
   */
  public List<Finding> checkColumn(
      AssignmentRecord record, List<Finding> findings, Collection<CellRecord> cells) {
    List<Finding> found = List.of();
    if (record.removed() || staysHere(outcome(record, findings))) {
      return found;
    }
    for (Rule rule : RuleCatalogue.rules()) {
      found = joined(found, rule.checkColumn(record, cells, facts));
    }
    return found;
  }

  /**
   * What a push would do with an edited assignment.
   *
   * @param findings what the rules say about it
   */
  public Outcome outcome(AssignmentRecord record, List<Finding> findings) {
    return outcome(record, findings, facts);
  }

  private static Outcome outcome(
      AssignmentRecord record, List<Finding> findings, SectionFacts facts) {
    return outcomeOf(record, findings, facts);
  }

  /**
   * What a push would do with an edited cell, as far as it is not its assignment that keeps it.
   *
   * @param findings what the rules say about it
   */
  public Outcome outcome(CellRecord cell, AssignmentRecord record, List<Finding> findings) {
    return cell.leftOut() ? Outcome.LEFT_OUT : outcomeOf(record, findings, facts);
  }

  /** What is not going to be sent needs no mending first. */
  private static Outcome outcomeOf(
      AssignmentRecord record, List<Finding> findings, SectionFacts facts) {
    if (lock(record, facts).isPresent()) {
      return Outcome.LOCKED;
    }
    if (any(findings, Severity.LEAVES_OUT)) {
      return Outcome.LEFT_OUT;
    }
    if (record.held() && !record.removed()) {
      return Outcome.ON_HOLD;
    }
    return any(findings, Severity.BLOCKS) ? Outcome.BLOCKED : Outcome.SENT;
  }

  /** Most have nothing to say of most cells, and there may be half a million of these. */
  private static List<Finding> joined(List<Finding> some, List<Finding> more) {
    if (more.isEmpty() || some.isEmpty()) {
      return some.isEmpty() ? more : some;
    }
    List<Finding> both = new ArrayList<>(some);
    both.addAll(more);
    return List.copyOf(both);
  }

  /**
   * Whether the rules of a section say the same with the one as with the other of an assignment's
   * records, so that none need be made anew. Whether it can be sent matters too: only then does it
   * take its title from another.
   */
  public static boolean sameForRules(AssignmentRecord one, AssignmentRecord other) {
    return one.assignment().equals(other.assignment())
        && Objects.equals(one.confirmed(), other.confirmed())
        && one.removed() == other.removed()
        && one.held() == other.held()
        && one.scored() == other.scored()
        && Objects.equals(one.sync().editedOn(), other.sync().editedOn())
        && one.sync().pending() == other.sync().pending()
        && needsPerson(one) == needsPerson(other);
  }

  private static boolean needsPerson(AssignmentRecord record) {
    Reason reason = record.sync().reason();
    return reason != null && reason.code().next() == ReasonCode.Next.PERSON;
  }

  private static boolean staysHere(Outcome outcome) {
    return outcome != Outcome.SENT && outcome != Outcome.BLOCKED;
  }

  static boolean any(List<Finding> findings, Severity severity) {
    for (Finding finding : findings) {
      if (finding.severity() == severity) {
        return true;
      }
    }
    return false;
  }

  /**
   * The closed term that locks an assignment PowerTeacher already has: neither it nor its scores
   * can change there.
   */
  public Optional<Term> lock(AssignmentRecord record) {
    return lock(record, facts);
  }

  private static Optional<Term> lock(AssignmentRecord record, SectionFacts facts) {
    Assignment there = record.confirmed();
    return there == null || !facts.profile().dates().inOpenTerm()
        ? Optional.empty()
        : there.dueOn().flatMap(facts::closedTermOf);
  }

  /** That its closed term locks what belongs to this assignment, if it does. */
  List<Finding> lockedSays(AssignmentRecord record, SyncKey subject) {
    return lock(record).map(term -> DatesInOpenTerm.locked(subject, term)).stream().toList();
  }

  /** What PowerTeacher will receive: title cut, text cleaned, category and dates resolved. */
  public Assignment outgoing(Assignment assignment) {
    String description =
        Cut.to(
            PlainText.clean(assignment.description()), facts.profile().texts().descriptionLimit());
    Assignment outgoing =
        assignment
            .withTitle(facts.finalTitle(assignment))
            .withDescription(description)
            .withDates(assignment.assignedOn().orElse(null), assignment.dueOn().orElse(null))
            .withDetails(sent(assignment.details()));
    return assignment.inCategory().isPresent()
        ? outgoing
        : facts
            .categoryByItself(assignment)
            .map(Category::id)
            .map(outgoing::withCategory)
            .orElse(outgoing);
  }

  private AssignmentDetails sent(AssignmentDetails details) {
    AssignmentDetails usual = AssignmentDetails.USUAL;
    return facts.profile().points().weighted()
        ? details
        : details.withWeight(usual.weight()).withExtraPoints(usual.extraPoints());
  }

  /** What PowerTeacher will receive of a score: without the flags and comment that stay here. */
  public Score outgoing(Score score) {
    return StaysBehind.outgoing(score, facts.profile().scores());
  }

  /** The term that the due date falls in. */
  public Optional<Term> termOf(Assignment assignment) {
    return assignment.dueOn().flatMap(facts::termOf);
  }
}

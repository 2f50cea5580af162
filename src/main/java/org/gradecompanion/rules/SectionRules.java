package org.gradecompanion.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.Category;
import org.gradecompanion.model.CellRecord;
import org.gradecompanion.model.Reason;
import org.gradecompanion.model.ReasonCode;
import org.gradecompanion.model.SectionBook;
import org.gradecompanion.model.SyncKey;
import org.gradecompanion.model.Term;

/**
 * The rules applied to one section. Immutable; make a new one when its assignments, terms or
 * categories change (a score's change needs none).
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
        && !record.held()
        && !record.removed()
        && !needsPerson(record)
        && lock(record, facts).isEmpty()
        && !anyKeepsBack(check(record.assignment(), facts));
  }

  public SectionFacts facts() {
    return facts;
  }

  /** What the rules say about an assignment as it is kept here; its removal can be blocked too. */
  public List<Finding> check(AssignmentRecord record) {
    return record.removed() ? MasterClassLinks.of(record.key(), facts) : check(record.assignment());
  }

  /** What the rules say about an assignment, in the catalogue's order. */
  public List<Finding> check(Assignment assignment) {
    return check(assignment, facts);
  }

  private static List<Finding> check(Assignment assignment, SectionFacts facts) {
    List<Finding> found = List.of();
    for (Rule rule : RuleCatalogue.rules()) {
      found = joined(found, rule.check(assignment, facts));
    }
    return found;
  }

  /** What the rules say about a cell; nothing about its assignment. */
  public List<Finding> check(CellRecord cell, Assignment assignment) {
    List<Finding> found = List.of();
    for (Rule rule : RuleCatalogue.rules()) {
      found = joined(found, rule.check(cell, assignment, facts));
    }
    return found;
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
        && one.sync().pending() == other.sync().pending()
        && needsPerson(one) == needsPerson(other);
  }

  private static boolean needsPerson(AssignmentRecord record) {
    Reason reason = record.sync().reason();
    return reason != null && reason.code().next() == ReasonCode.Next.PERSON;
  }

  /** Whether a finding says that its subject would be refused. */
  public static boolean anyBlocks(List<Finding> findings) {
    return any(findings, Severity.BLOCKS);
  }

  /** Whether a finding leaves its subject out on purpose. */
  public static boolean anyLeavesOut(List<Finding> findings) {
    return any(findings, Severity.LEAVES_OUT);
  }

  private static boolean anyKeepsBack(List<Finding> findings) {
    return anyBlocks(findings) || anyLeavesOut(findings);
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
    return there == null || !facts.profile().checksTerms()
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
        Cut.to(PlainText.clean(assignment.description()), facts.profile().descriptionLimit());
    Assignment outgoing =
        assignment
            .withTitle(facts.finalTitle(assignment))
            .withDescription(description)
            .withDates(assignment.assignedOn().orElse(null), assignment.dueOn().orElse(null));
    return assignment.inCategory().isPresent()
        ? outgoing
        : facts.defaultCategory().map(Category::id).map(outgoing::withCategory).orElse(outgoing);
  }

  /** The term that the due date falls in. */
  public Optional<Term> termOf(Assignment assignment) {
    return assignment.dueOn().flatMap(facts::termOf);
  }
}

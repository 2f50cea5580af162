package org.gradecompanion.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.Category;
import org.gradecompanion.model.CellRecord;
import org.gradecompanion.model.SectionBook;
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
    this.facts = new SectionFacts(book, today, profile);
  }

  public SectionFacts facts() {
    return facts;
  }

  /** What the rules say about an assignment, in the catalogue's order. */
  public List<Finding> check(Assignment assignment) {
    return RuleCatalogue.rules().stream()
        .flatMap(rule -> rule.check(assignment, facts).stream())
        .toList();
  }

  /** What the rules say about a cell; nothing about its assignment. */
  public List<Finding> check(CellRecord cell, Assignment assignment) {
    // A loop: this is asked for every cell of a section.
    List<Finding> found = new ArrayList<>();
    for (Rule rule : RuleCatalogue.rules()) {
      found.addAll(rule.check(cell, assignment, facts));
    }
    return List.copyOf(found);
  }

  /** Whether a finding keeps its subject from being sent. */
  public static boolean anyBlocks(List<Finding> findings) {
    return findings.stream().anyMatch(finding -> finding.severity() == Severity.BLOCKS);
  }

  /**
   * The closed term that locks an assignment PowerTeacher already has: neither it nor its scores
   * can change there.
   */
  public Optional<Term> lock(AssignmentRecord record) {
    Assignment there = record.confirmed();
    if (there == null || !facts.profile().checksTerms()) {
      return Optional.empty();
    }
    return there
        .dueOn()
        .flatMap(due -> facts.closedTermTouching(there.assignedOn().orElse(due), due));
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

package org.gradecompanion.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.CellRecord;
import org.gradecompanion.model.Message;
import org.gradecompanion.model.SyncKey;
import org.gradecompanion.model.Term;
import org.jspecify.annotations.Nullable;

/**
 * R7: Otus passes what was "assigned or changed on or after the effective date and within the
 * current grading period", and nothing before that date. What PowerTeacher already has of the
 * present period goes on as it began.
 */
final class PassbackPeriod implements Rule {
  @Override
  public String id() {
    return "R7";
  }

  @Override
  public String source() {
    return Sources.OTUS;
  }

  @Override
  public Scope scope() {
    return Scope.ASSIGNMENT;
  }

  @Override
  public Set<Severity> severities() {
    return Set.of(Severity.LEAVES_OUT);
  }

  @Override
  public List<Finding> check(AssignmentRecord record, SectionFacts facts) {
    Optional<Message> why =
        notYet(facts)
            .or(() -> isThereNow(record, facts) ? Optional.empty() : outside(record, facts));
    return leftOut(record.key(), why);
  }

  /** Taking something away is a change like any other, whatever it was. */
  @Override
  public List<Finding> checkRemoval(AssignmentRecord record, SectionFacts facts) {
    return leftOut(record.key(), notYet(facts));
  }

  @Override
  public List<Finding> check(CellRecord cell, AssignmentRecord record, SectionFacts facts) {
    Profile.Dates dates = facts.profile().dates();
    if (dates.effective().isEmpty() && !dates.currentPeriodOnly()) {
      return List.of();
    }
    return leftOut(
        cell.id(),
        notYet(facts)
            .or(() -> early(cell, record, facts))
            .or(() -> otherPeriod(record.assignment(), facts)));
  }

  private List<Finding> leftOut(SyncKey subject, Optional<Message> why) {
    return why.map(message -> Finding.says(id(), Severity.LEAVES_OUT, subject, message)).stream()
        .toList();
  }

  private static Optional<Message> notYet(SectionFacts facts) {
    return facts
        .profile()
        .dates()
        .effective()
        .filter(facts.today()::isBefore)
        .map(from -> Message.of("rules.R7.not_yet", from));
  }

  private static Optional<Message> outside(AssignmentRecord record, SectionFacts facts) {
    return early(record, record.sync().editedOn(), facts)
        .or(() -> otherPeriod(record.assignment(), facts));
  }

  /** A score goes by its own day, and is not sent before its assignment. */
  private static Optional<Message> early(
      CellRecord cell, AssignmentRecord record, SectionFacts facts) {
    if (isThereNow(record, facts)) {
      return Optional.empty();
    }
    return early(record, cell.sync().editedOn(), facts)
        .or(
            () ->
                record.unsent()
                    ? early(record, record.sync().editedOn(), facts)
                    : Optional.empty());
  }

  private static Optional<Message> early(
      AssignmentRecord record, @Nullable LocalDate editedOn, SectionFacts facts) {
    return facts
        .profile()
        .dates()
        .effective()
        .filter(from -> editedOn == null || editedOn.isBefore(from))
        .filter(
            from -> record.assignment().assignedOn().filter(day -> day.isBefore(from)).isPresent())
        .map(from -> Message.of("rules.R7.before", from));
  }

  private static Optional<Message> otherPeriod(Assignment assignment, SectionFacts facts) {
    return facts.profile().dates().currentPeriodOnly()
        ? assignment
            .dueOn()
            .flatMap(facts::otherPeriodOf)
            .filter(term -> term.isOpen(facts.today()))
            .map(Term::title)
            .map(term -> Message.of("rules.R7.period", term))
        : Optional.empty();
  }

  private static boolean isThereNow(AssignmentRecord record, SectionFacts facts) {
    Assignment there = record.confirmed();
    return there != null && there.dueOn().flatMap(facts::otherPeriodOf).isEmpty();
  }
}

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
 * current grading period". What PowerTeacher already has of the present period goes on as it began.
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
    return leftOut(record.key(), outside(record, record.sync().editedOn(), facts));
  }

  @Override
  public List<Finding> check(CellRecord cell, AssignmentRecord record, SectionFacts facts) {
    Optional<Message> own = outside(record, cell.sync().editedOn(), facts);
    return leftOut(
        cell.id(),
        own.isEmpty() && record.unsent() ? outside(record, record.sync().editedOn(), facts) : own);
  }

  private List<Finding> leftOut(SyncKey subject, Optional<Message> why) {
    return why.map(message -> Finding.says(id(), Severity.LEAVES_OUT, subject, message)).stream()
        .toList();
  }

  /** Why what was last edited that day does not pass. */
  private static Optional<Message> outside(
      AssignmentRecord record, @Nullable LocalDate editedOn, SectionFacts facts) {
    Profile.Dates dates = facts.profile().dates();
    boolean any = dates.effective().isPresent() || dates.currentPeriodOnly();
    if (!any || isThereNow(record, facts)) {
      return Optional.empty();
    }
    Assignment assignment = record.assignment();
    Optional<Message> early =
        dates.effective().flatMap(from -> before(from, assignment, editedOn, facts.today()));
    return early.isEmpty() && dates.currentPeriodOnly()
        ? assignment
            .dueOn()
            .flatMap(facts::otherPeriodOf)
            .filter(term -> term.isOpen(facts.today()))
            .map(Term::title)
            .map(term -> Message.of("rules.R7.period", term))
        : early;
  }

  private static Optional<Message> before(
      LocalDate from, Assignment assignment, @Nullable LocalDate editedOn, LocalDate today) {
    if (today.isBefore(from)) {
      return Optional.of(Message.of("rules.R7.not_yet", from));
    }
    boolean givenBefore = assignment.assignedOn().filter(day -> day.isBefore(from)).isPresent();
    boolean editedBefore = editedOn == null || editedOn.isBefore(from);
    return givenBefore && editedBefore
        ? Optional.of(Message.of("rules.R7.before", from))
        : Optional.empty();
  }

  private static boolean isThereNow(AssignmentRecord record, SectionFacts facts) {
    Assignment there = record.confirmed();
    return there != null && there.dueOn().flatMap(facts::otherPeriodOf).isEmpty();
  }
}

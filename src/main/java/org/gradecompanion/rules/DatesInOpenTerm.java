package org.gradecompanion.rules;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentKey;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.Message;
import org.gradecompanion.model.SyncKey;
import org.gradecompanion.model.Term;

/**
 * R6: an assignment needs a due date inside a term of its section. PowerSchool rejects assign and
 * due dates that fall within or straddle a closed grading period.
 */
final class DatesInOpenTerm implements Rule {
  private static final String ID = "R6";

  /** So many days around the wanted one are tried. */
  private static final int AROUND = 31;

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String source() {
    return Sources.POWERSCHOOL_LEARNING + "; " + Sources.OTUS;
  }

  @Override
  public Scope scope() {
    return Scope.ASSIGNMENT;
  }

  @Override
  public Set<Severity> severities() {
    return Set.of(Severity.BLOCKS, Severity.LEAVES_OUT, Severity.NOTICE);
  }

  @Override
  public List<Finding> check(AssignmentRecord record, SectionFacts facts) {
    Assignment assignment = record.assignment();
    if (assignment.dueOn().isEmpty()) {
      return blocked(assignment, facts, Message.of("rules.R6.missing"), facts.today());
    }
    LocalDate due = assignment.dueOn().get();
    LocalDate assigned = assignment.assignedOn().orElse(due);
    if (!facts.profile().dates().inOpenTerm() || facts.terms().isEmpty()) {
      return backwards(assignment, assigned, due);
    }
    Optional<Term> closed = facts.closedTermTouching(assigned, due);
    if (closed.isPresent()) {
      Term term = closed.get();
      Message message = Message.of("rules.R6.closed", term.title(), term.end());
      return blocked(assignment, facts, message, due);
    }
    if (facts.termOf(due).isEmpty()) {
      return blocked(assignment, facts, Message.of("rules.R6.outside", due), due);
    }
    if (facts.termOf(assigned).isEmpty()) {
      return blocked(assignment, facts, Message.of("rules.R6.outside", assigned), due);
    }
    return backwards(assignment, assigned, due);
  }

  /** Hardly meant, but no document says that it is refused. */
  private List<Finding> backwards(Assignment assignment, LocalDate assigned, LocalDate due) {
    if (!assigned.isAfter(due)) {
      return List.of();
    }
    return List.of(
        new Finding(
            id(),
            Severity.NOTICE,
            new AssignmentKey(assignment.id()),
            Message.of("rules.R6.backwards", assigned, due),
            null,
            null,
            List.of(new Fix.MoveDates(due, due))));
  }

  /** What a closed term does to what PowerTeacher already has in it. */
  static Finding locked(SyncKey subject, Term term) {
    Message message = Message.of("rules.R6.locked", term.title(), term.end());
    return Finding.says(ID, Severity.LEAVES_OUT, subject, message);
  }

  private List<Finding> blocked(
      Assignment assignment, SectionFacts facts, Message message, LocalDate wanted) {
    List<Fix.MoveDates> fixes =
        nearestOpenDay(assignment, facts, wanted)
            .map(day -> new Fix.MoveDates(assignDay(assignment, facts, day), day))
            .map(List::of)
            .orElse(List.of());
    return List.of(Finding.blocks(id(), new AssignmentKey(assignment.id()), message, fixes));
  }

  /** Keeps the day it was given out where PowerTeacher takes it, else the due day. */
  private static LocalDate assignDay(Assignment assignment, SectionFacts facts, LocalDate due) {
    return assignment
        .assignedOn()
        .filter(day -> !day.isAfter(due))
        .filter(day -> facts.termOf(day).isPresent())
        .filter(day -> facts.closedTermTouching(day, due).isEmpty())
        .orElse(due);
  }

  /** The nearest day that passes; where titles may come again on another day, a free one. */
  private static Optional<LocalDate> nearestOpenDay(
      Assignment assignment, SectionFacts facts, LocalDate wanted) {
    if (!facts.profile().dates().inOpenTerm() || facts.terms().isEmpty()) {
      return Optional.of(wanted);
    }
    boolean current = facts.profile().dates().currentPeriodOnly();
    return facts.terms().stream()
        .filter(term -> term.isOpen(facts.today()))
        .filter(term -> !current || term.contains(facts.today()))
        .flatMap(term -> from(clamp(wanted, term), term))
        .filter(day -> facts.closedTermTouching(day, day).isEmpty())
        .filter(day -> isFree(assignment.withDates(day, day), facts))
        .min(Comparator.comparingLong(day -> Math.abs(day.toEpochDay() - wanted.toEpochDay())));
  }

  private static boolean isFree(Assignment moved, SectionFacts facts) {
    return facts.profile().texts().sameTitle() != Profile.SameTitle.REFUSED_ON_SAME_DUE_DATE
        || facts.otherWithTitle(moved, facts.finalTitle(moved)).isEmpty();
  }

  /** This day and those around it, the term's own. */
  private static Stream<LocalDate> from(LocalDate day, Term term) {
    return LongStream.rangeClosed(-AROUND, AROUND).mapToObj(day::plusDays).filter(term::contains);
  }

  private static LocalDate clamp(LocalDate day, Term term) {
    if (day.isBefore(term.start())) {
      return term.start();
    }
    return day.isAfter(term.end()) ? term.end() : day;
  }
}

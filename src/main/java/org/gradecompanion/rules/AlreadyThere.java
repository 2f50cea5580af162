package org.gradecompanion.rules;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.CellRecord;
import org.gradecompanion.model.SectionBook;

/**
 * What PowerTeacher has as it is here, and what other rules would mean for it. Rules decide about
 * what is edited: other rules send nothing of it again, but the next edit goes by them.
 *
 * @param assignments that it has
 * @param scores that it has
 * @param moving assignments that the next edit would take to another category
 * @param stopped assignments and scores of which the next edit would pass now, and then not
 */
public record AlreadyThere(int assignments, int scores, int moving, int stopped) {
  public static final AlreadyThere NOTHING = new AlreadyThere(0, 0, 0, 0);

  /**
   * Of one section.
   *
   * @param today when the next edit would be
   */
  public static AlreadyThere of(SectionBook book, LocalDate today, Profile now, Profile then) {
    SectionRules present = new SectionRules(book, today, now);
    SectionRules other = new SectionRules(book, today, then);
    Map<AssignmentId, AssignmentRecord> records = new HashMap<>();
    int assignments = 0;
    int scores = 0;
    int moving = 0;
    int stopped = 0;
    for (AssignmentRecord record : book.assignments()) {
      records.put(record.assignment().id(), record);
      Assignment there = record.confirmed();
      if (there != null && !record.removed() && !record.sync().pending()) {
        assignments++;
        AssignmentRecord edited = record.edited(record.assignment(), today);
        moving += moves(record.assignment(), there, other) ? 1 : 0;
        stopped += passes(edited, present) && !passes(edited, other) ? 1 : 0;
      }
    }
    for (CellRecord cell : book.cells()) {
      AssignmentRecord record = records.get(cell.id().assignment());
      if (record != null && !cell.confirmed().isBlank() && !cell.sync().pending()) {
        scores++;
        CellRecord edited = edited(cell, today);
        stopped += passes(edited, record, present) && !passes(edited, record, other) ? 1 : 0;
      }
    }
    return new AlreadyThere(assignments, scores, moving, stopped);
  }

  /** This and what is there of another section. */
  public AlreadyThere and(AlreadyThere more) {
    return new AlreadyThere(
        assignments + more.assignments,
        scores + more.scores,
        moving + more.moving,
        stopped + more.stopped);
  }

  private static boolean moves(Assignment ours, Assignment there, SectionRules rules) {
    return Optional.of(rules.outgoing(ours))
        .flatMap(Assignment::inCategory)
        .filter(category -> !there.inCategory().equals(Optional.of(category)))
        .isPresent();
  }

  private static boolean passes(AssignmentRecord edited, SectionRules rules) {
    return rules.outcome(edited, rules.check(edited)) == Outcome.SENT;
  }

  private static boolean passes(CellRecord edited, AssignmentRecord record, SectionRules rules) {
    return rules.outcome(edited, record, rules.check(edited, record)) == Outcome.SENT;
  }

  private static CellRecord edited(CellRecord cell, LocalDate today) {
    return new CellRecord(
        cell.id(),
        cell.resultId(),
        cell.score(),
        cell.confirmed(),
        cell.theirs(),
        cell.sync().edited(today),
        cell.leftOut(),
        cell.theirsAt());
  }
}

package org.gradecompanion.gradebook;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.CellRecord;
import org.gradecompanion.model.Score;
import org.gradecompanion.model.StudentId;
import org.gradecompanion.rules.Counting;
import org.gradecompanion.rules.SectionRules;
import org.jspecify.annotations.Nullable;

/**
 * The averages of one section's students and assignments. A changed score is added and the one
 * before it taken away; everything is counted only when it is asked for first, and after the rules
 * changed. Confined to one thread.
 */
final class SectionAverages {
  private final Map<StudentId, Sum> students = new HashMap<>();
  private final Map<AssignmentId, Sum> assignments = new HashMap<>();
  private @Nullable Counting counting;
  private long changes;

  /** Grows whenever an average may be another than before. */
  long changes() {
    return changes;
  }

  /** Whether the sums are counted: else {@link #count} has to come first. */
  boolean known() {
    return counting != null;
  }

  /** The assignments, the rules or the day changed. */
  void stale() {
    counting = null;
    changes++;
  }

  /** Makes the sums ready for the cells of {@link #add}. */
  void count(SectionRules rules) {
    students.clear();
    assignments.clear();
    counting = new Counting(rules);
  }

  void add(AssignmentRecord record, Collection<CellRecord> cells) {
    for (CellRecord cell : cells) {
      count(record, cell.id().student(), cell.score(), true);
    }
  }

  /** An assignment is another than before, or null for one that is new. */
  void change(
      @Nullable AssignmentRecord before, AssignmentRecord now, Collection<CellRecord> cells) {
    if (counting == null || before != null && sameForAverages(before, now)) {
      return;
    }
    for (CellRecord cell : cells) {
      if (before != null) {
        count(before, cell.id().student(), cell.score(), false);
      }
      count(now, cell.id().student(), cell.score(), true);
    }
    changes++;
  }

  private static boolean sameForAverages(AssignmentRecord one, AssignmentRecord other) {
    return one.removed() == other.removed() && one.assignment().equals(other.assignment());
  }

  /** A cell holds another score than before. */
  void change(AssignmentRecord record, StudentId student, Score before, Score now) {
    if (counting != null && !before.equals(now)) {
      count(record, student, before, false);
      count(record, student, now, true);
      changes++;
    }
  }

  Average of(StudentId student) {
    Sum sum = students.get(student);
    return sum == null ? Average.NONE : sum.average();
  }

  Average of(AssignmentId assignment) {
    Sum sum = assignments.get(assignment);
    return sum == null ? Average.NONE : sum.average();
  }

  private void count(AssignmentRecord record, StudentId student, Score score, boolean add) {
    Assignment assignment = record.assignment();
    BigDecimal points = counting == null ? null : counting.counted(score, assignment);
    if (points == null) {
      return;
    }
    Sum ofAssignment = assignments.computeIfAbsent(assignment.id(), first -> new Sum());
    put(ofAssignment, points, assignment.points(), BigDecimal.ONE, add);
    if (Counting.inStudentsAverage(record)) {
      Sum ofStudent = students.computeIfAbsent(student, first -> new Sum());
      put(ofStudent, points, assignment.points(), assignment.details().weight(), add);
    }
  }

  private static void put(
      Sum sum, BigDecimal points, BigDecimal maximum, BigDecimal weight, boolean add) {
    if (add) {
      sum.add(points, maximum, weight);
    } else {
      sum.remove(points, maximum, weight);
    }
  }
}

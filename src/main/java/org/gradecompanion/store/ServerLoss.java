package org.gradecompanion.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.CellRecord;
import org.gradecompanion.model.Score;
import org.jspecify.annotations.Nullable;

/**
 * What PowerTeacher had confirmed and, as a pull says, does not have any more. Used once.
 *
 * <p>A server that was restored from a backup has lost what was confirmed after the backup and
 * nothing else. So it is told from single deletions by looking at what was sent from here since the
 * oldest thing that is lost: is at least half of that lost too, then nobody deleted it by hand.
 */
final class ServerLoss {
  /** As many can be deleted or set back by hand, and are a question each. */
  private static final int FEWEST = 5;

  private final List<AssignmentRecord> assignments = new ArrayList<>();
  private final List<LostScore> scores = new ArrayList<>();
  private final List<CellRecord> ofAssignments = new ArrayList<>();
  private final List<Instant> kept = new ArrayList<>();

  /**
   * A score that is not there any more, or is as it was before.
   *
   * @param theirs what PowerTeacher has now; blank for nothing
   */
  record LostScore(CellRecord cell, Score theirs) {}

  /** That is not there, with the scores that it had. */
  void lost(AssignmentRecord assignment, List<CellRecord> cells) {
    assignments.add(assignment);
    ofAssignments.addAll(cells);
  }

  void lost(CellRecord cell, Score theirs) {
    scores.add(new LostScore(cell, theirs));
  }

  /** Something that is there as it was confirmed, or was changed there. */
  void kept(@Nullable Instant confirmedAt) {
    add(kept, confirmedAt);
  }

  List<AssignmentRecord> assignments() {
    return assignments;
  }

  List<LostScore> scores() {
    return scores;
  }

  /** How many scores are lost, those of lost assignments among them. */
  int scoreCount() {
    return scores.size() + ofAssignments.size();
  }

  /** Whether so much of what was sent lately is lost that only an old backup explains it. */
  boolean isARestoredServer() {
    List<Instant> lost = lostSent();
    if (lost.size() < FEWEST) {
      return false;
    }
    Instant first = lost.stream().min(Comparator.naturalOrder()).orElseThrow();
    long stillThere = kept.stream().filter(at -> !at.isBefore(first)).count();
    return lost.size() >= stillThere;
  }

  /** When PowerTeacher confirmed what is lost and was sent from here. */
  private List<Instant> lostSent() {
    List<Instant> sent = new ArrayList<>();
    assignments.forEach(each -> add(sent, each.sync().confirmedAt()));
    scores.forEach(each -> add(sent, each.cell().sync().confirmedAt()));
    // One assignment is deleted by hand, with all its scores; several at once hardly ever.
    if (assignments.size() > 1) {
      ofAssignments.forEach(each -> add(sent, each.sync().confirmedAt()));
    }
    return sent;
  }

  private static void add(List<Instant> all, @Nullable Instant at) {
    if (at != null) {
      all.add(at);
    }
  }
}

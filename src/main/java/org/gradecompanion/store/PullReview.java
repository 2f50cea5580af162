package org.gradecompanion.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.gradecompanion.model.PullDoubt;
import org.gradecompanion.model.Roster;

/** Compares a complete pull with what is held, before any of it is applied. */
final class PullReview {
  private PullReview() {}

  static List<PullDoubt> of(Work work, Roster roster) throws SQLException {
    List<PullDoubt> doubts = new ArrayList<>();
    if (roster.extent() == Roster.Extent.PEOPLE) {
      // Of a practised school nothing is missed.
      if (!work.roster().practising()) {
        new RosterGuard(work).doubt(roster).ifPresent(doubts::add);
      }
      return doubts;
    }
    PulledFrom from = new PulledFrom(work);
    if (!from.sameServer()) {
      return doubts;
    }
    ServerLoss loss = LossSearch.in(work, roster);
    boolean restored = loss.isARestoredServer();
    int assignments = restored ? loss.assignments().size() : 0;
    int scores = restored ? loss.scoreCount() : 0;
    from.restored(assignments, scores);
    if (restored) {
      doubts.add(new PullDoubt.RestoredServer(assignments, scores));
    }
    new RosterGuard(work).doubt(roster).ifPresent(doubts::add);
    return doubts;
  }
}

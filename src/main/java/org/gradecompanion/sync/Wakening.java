package org.gradecompanion.sync;

import java.util.function.BiPredicate;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.ReasonCode;
import org.gradecompanion.model.SyncFacts;
import org.gradecompanion.model.SyncKey;
import org.gradecompanion.store.StoreChange;

/** Which changes in the store mean that something may have to be sent. */
final class Wakening {
  private Wakening() {}

  /**
   * @param leaves whether something that is due may leave now
   */
  static boolean by(StoreChange change, BiPredicate<SyncKey, SyncFacts> leaves) {
    // A new roster may unblock what a rule held back; so may an assignment, e.g. off its hold.
    return change.roster()
        || change.assignments().stream().anyMatch(record -> by(record, leaves))
        || change.cells().stream()
            .anyMatch(cell -> due(cell.sync()) && leaves.test(cell.id(), cell.sync()));
  }

  private static boolean by(AssignmentRecord record, BiPredicate<SyncKey, SyncFacts> leaves) {
    return due(record.sync()) && leaves.test(record.key(), record.sync())
        || !record.sync().pending();
  }

  private static boolean due(SyncFacts sync) {
    return sync.pending()
        && sync.leasedUntil() == null
        && sync.nextAttempt() == null
        && (sync.reason() == null || sync.reason().code().next() != ReasonCode.Next.PERSON);
  }
}

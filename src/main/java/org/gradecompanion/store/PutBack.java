package org.gradecompanion.store;

import java.sql.SQLException;
import java.util.Map;
import java.util.function.Predicate;
import org.gradecompanion.model.CellRecord;
import org.gradecompanion.model.Connection;
import org.gradecompanion.model.Reason;
import org.gradecompanion.model.ReasonCode;
import org.gradecompanion.model.SectionId;
import org.jspecify.annotations.Nullable;

/**
 * Scores of a backup that was put back, and that were not sent when it was made. They may have been
 * sent since, and changed: a pull that brings scores tells; where none does, a person has to.
 */
final class PutBack {
  private PutBack() {}

  /** Has a person look at each of them, if no pull over the present connection can. */
  static void doubtUnsent(Work work) throws SQLException {
    boolean compared =
        work.roster().connection().map(Connection::kind).filter(it -> !it.readsScores()).isEmpty();
    if (!compared) {
      change(
          work,
          reason -> reason == null || reason.code().next() != ReasonCode.Next.PERSON,
          facts -> facts.refused(Reason.of(ReasonCode.FROM_BACKUP)));
    }
  }

  /** A pull is being applied that brings the scores there are: it decides. */
  static void compared(Work work) throws SQLException {
    change(
        work,
        reason -> reason != null && reason.code() == ReasonCode.FROM_BACKUP,
        facts -> facts.free());
  }

  private interface Change {
    Facts of(Facts facts);
  }

  private static void change(Work work, Predicate<@Nullable Reason> which, Change change)
      throws SQLException {
    for (Map.Entry<SectionId, CellRecord> entry : work.scores().pending()) {
      CellRecord cell = entry.getValue();
      if (which.test(cell.sync().reason())) {
        work.put(entry.getKey(), CellChange.with(cell, change.of(Facts.of(cell.sync()))));
      }
    }
  }
}

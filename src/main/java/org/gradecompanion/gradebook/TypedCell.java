package org.gradecompanion.gradebook;

import java.time.LocalDate;
import org.gradecompanion.model.CellRecord;
import org.gradecompanion.model.Score;
import org.gradecompanion.model.SyncFacts;

/** A cell as typing a score makes it, before the store says so. */
final class TypedCell {
  private TypedCell() {}

  static CellRecord of(CellRecord record, Score score, LocalDate today) {
    SyncFacts edited = record.sync().edited(today);
    return new CellRecord(
        record.id(), record.resultId(), score, record.confirmed(), null, edited, record.leftOut());
  }
}

package org.gradecompanion.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A cell as it is stored.
 *
 * @param resultId the identifier it has in PowerTeacher, minted here before the first send
 * @param score what the teacher entered last
 * @param confirmed what PowerTeacher last confirmed, blank when it has nothing
 * @param theirs PowerTeacher's differing value while in conflict, else null
 * @param leftOut the teacher wants it kept here and not sent
 * @param theirsAt when PowerTeacher's differing value was entered there; null for no conflict, or
 *     where the server does not say
 */
public record CellRecord(
    CellId id,
    String resultId,
    Score score,
    Score confirmed,
    @Nullable Score theirs,
    SyncFacts sync,
    boolean leftOut,
    @Nullable Instant theirsAt) {
  /** One whose differing value, if there is one, is of unknown age. */
  public CellRecord(
      CellId id,
      String resultId,
      Score score,
      Score confirmed,
      @Nullable Score theirs,
      SyncFacts sync,
      boolean leftOut) {
    this(id, resultId, score, confirmed, theirs, sync, leftOut, null);
  }

  /** One that is not left out. */
  public CellRecord(
      CellId id,
      String resultId,
      Score score,
      Score confirmed,
      @Nullable Score theirs,
      SyncFacts sync) {
    this(id, resultId, score, confirmed, theirs, sync, false);
  }
}

package org.gradecompanion.model;

import org.jspecify.annotations.Nullable;

/**
 * A cell as it is stored.
 *
 * @param resultId the identifier it has in PowerTeacher, minted here before the first send
 * @param score what the teacher entered last
 * @param confirmed what PowerTeacher last confirmed, blank when it has nothing
 * @param theirs PowerTeacher's differing value while in conflict, else null
 */
public record CellRecord(
    CellId id,
    String resultId,
    Score score,
    Score confirmed,
    @Nullable Score theirs,
    SyncFacts sync) {}

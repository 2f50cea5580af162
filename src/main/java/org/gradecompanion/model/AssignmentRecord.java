package org.gradecompanion.model;

import org.jspecify.annotations.Nullable;

/**
 * An assignment as it is stored.
 *
 * @param confirmed what PowerTeacher last confirmed, null when it does not have it
 * @param held the teacher wants nothing of it sent for now
 * @param removed deleted here; kept until PowerTeacher has deleted it too
 */
public record AssignmentRecord(
    Assignment assignment,
    @Nullable Assignment confirmed,
    boolean held,
    boolean removed,
    SyncFacts sync) {
  public AssignmentKey key() {
    return new AssignmentKey(assignment.id());
  }
}

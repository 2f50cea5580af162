package org.gradecompanion.model;

import org.jspecify.annotations.Nullable;

/**
 * An assignment as it is stored.
 *
 * @param confirmed what PowerTeacher last confirmed, null when it does not have it
 * @param held the teacher wants nothing of it sent for now
 * @param removed deleted here; kept until PowerTeacher has deleted it too
 * @param scored whether any of its cells holds points
 * @param remoteId the server's own identifier of it, where it gives one; null until it did
 * @param group what it shares with the same assignment of a master class's other sections; empty
 *     when it was given to one section only
 */
public record AssignmentRecord(
    Assignment assignment,
    @Nullable Assignment confirmed,
    boolean held,
    boolean removed,
    SyncFacts sync,
    boolean scored,
    @Nullable String remoteId,
    String group) {
  /** One without scores, of one section, which no server has given an identifier. */
  public AssignmentRecord(
      Assignment assignment,
      @Nullable Assignment confirmed,
      boolean held,
      boolean removed,
      SyncFacts sync) {
    this(assignment, confirmed, held, removed, sync, false, null, "");
  }

  public AssignmentKey key() {
    return new AssignmentKey(assignment.id());
  }

  public AssignmentRecord withScored(boolean value) {
    return new AssignmentRecord(assignment, confirmed, held, removed, sync, value, remoteId, group);
  }
}

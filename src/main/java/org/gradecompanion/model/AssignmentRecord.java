package org.gradecompanion.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An assignment as it is stored.
 *
 * @param confirmed what PowerTeacher last confirmed, null when it does not have it
 * @param held the teacher wants nothing of it sent for now
 * @param removed deleted here; kept until PowerTeacher has deleted it too
 * @param scored whether any of its cells holds points
 * @param remoteId the server's own identifier of it, where it gives one, or {@link SentAs} while
 *     its creation is not answered; null until then
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

  /** One that was added today and that nobody else knows. */
  public static AssignmentRecord added(Assignment assignment, LocalDate today) {
    return new AssignmentRecord(assignment, null, false, false, SyncFacts.NONE.edited(today));
  }

  /** After an edit of today. */
  public AssignmentRecord edited(Assignment value, LocalDate today) {
    return new AssignmentRecord(
        value, confirmed, held, removed, sync.edited(today), scored, remoteId, group);
  }

  public AssignmentKey key() {
    return new AssignmentKey(assignment.id());
  }

  /** Whether its scores have to wait for it: PowerTeacher does not have it as it is here. */
  public boolean unsent() {
    return confirmed == null || sync.pending();
  }

  public AssignmentRecord withScored(boolean value) {
    return new AssignmentRecord(assignment, confirmed, held, removed, sync, value, remoteId, group);
  }

  public AssignmentRecord withHeld(boolean value) {
    return new AssignmentRecord(
        assignment, confirmed, value, removed, sync, scored, remoteId, group);
  }

  public AssignmentRecord withRemoved(boolean value) {
    return new AssignmentRecord(assignment, confirmed, held, value, sync, scored, remoteId, group);
  }
}

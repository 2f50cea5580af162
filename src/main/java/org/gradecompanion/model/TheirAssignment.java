package org.gradecompanion.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An assignment as PowerTeacher has it at this moment.
 *
 * @param assignment under our identifier; without what the way in does not tell
 * @param changedAt when it was last changed there; null for unknown
 */
public record TheirAssignment(Assignment assignment, @Nullable Instant changedAt) {
  /** Ours as taking theirs makes it: what PowerTeacher does not tell stays as it is. */
  public Assignment takenInto(Assignment ours) {
    return new Assignment(
        ours.id(),
        ours.section(),
        assignment.title(),
        assignment.description().isEmpty() ? ours.description() : assignment.description(),
        assignment.points(),
        assignment.assigned() == null ? ours.assigned() : assignment.assigned(),
        assignment.due() == null ? ours.due() : assignment.due(),
        assignment.category() == null ? ours.category() : assignment.category(),
        ours.details());
  }
}

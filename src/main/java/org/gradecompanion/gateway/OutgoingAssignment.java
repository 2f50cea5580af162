package org.gradecompanion.gateway;

import java.util.Set;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.Section;
import org.gradecompanion.model.Term;
import org.jspecify.annotations.Nullable;

/**
 * An assignment as it is to be written: the rules have already cut, cleaned and resolved it.
 *
 * @param assignment with a due date and a category
 * @param term the term that its due date falls in, null when unknown
 * @param expected what PowerTeacher last confirmed, null when it does not have it; a different
 *     present one is a conflict
 * @param repeat an earlier attempt left, so what is there may be ours, or the teacher saw it and
 *     sends ours all the same
 * @param remoteId the server's own identifier of it, as it was confirmed, or {@link
 *     org.gradecompanion.model.SentAs}; null where none is known
 * @param taken the server's identifiers of the section's other assignments
 */
public record OutgoingAssignment(
    Assignment assignment,
    Section section,
    @Nullable Term term,
    @Nullable Assignment expected,
    boolean repeat,
    @Nullable String remoteId,
    Set<String> taken) {
  public OutgoingAssignment {
    taken = Set.copyOf(taken);
  }

  /** One that PowerTeacher does not have. */
  public OutgoingAssignment(Assignment assignment, Section section, @Nullable Term term) {
    this(assignment, section, term, null, false, null, Set.of());
  }
}

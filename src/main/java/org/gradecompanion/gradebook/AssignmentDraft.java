package org.gradecompanion.gradebook;

import java.util.Objects;
import java.util.function.Function;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentDetails;
import org.gradecompanion.model.AssignmentId;

/**
 * An assignment as a form has it. The form may be open for long, and a pull may bring another
 * assignment meanwhile: only what was changed in the form is the teacher's change.
 *
 * @param opened what the form said when it was opened
 * @param written what it says now
 */
public record AssignmentDraft(Assignment opened, Assignment written) {
  public AssignmentDraft {
    if (!opened.id().equals(written.id())) {
      throw new IllegalArgumentException("a draft is of one assignment");
    }
  }

  AssignmentId id() {
    return written.id();
  }

  /** The assignment as it is now, with what was changed in the form. */
  Assignment over(Assignment now) {
    return new Assignment(
            now.id(),
            now.section(),
            chosen(now, Assignment::title),
            chosen(now, Assignment::description),
            chosen(now, Assignment::points),
            now.assigned(),
            null,
            chosen(now, Assignment::inCategory).orElse(null),
            new AssignmentDetails(
                chosen(now, each -> each.details().weight()),
                chosen(now, each -> each.details().extraPoints()),
                chosen(now, each -> each.details().inFinalGrade()),
                chosen(now, each -> each.details().type()),
                chosen(now, each -> each.details().givenBy())))
        .withDue(chosen(now, Assignment::dueOn).orElse(null));
  }

  private <T> T chosen(Assignment now, Function<Assignment, T> field) {
    T mine = field.apply(written);
    return Objects.equals(mine, field.apply(opened)) ? field.apply(now) : mine;
  }
}

package org.gradecompanion.ui.grades;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.SectionId;
import org.gradecompanion.model.TheirAssignment;

/** Asks PowerTeacher what an assignment is there now. */
@FunctionalInterface
public interface TheirAssignments {
  /**
   * Empty when it is not there. Completes on the front executor's thread; fails with a {@link
   * org.gradecompanion.model.UserError}.
   */
  CompletableFuture<Optional<TheirAssignment>> of(SectionId section, AssignmentId assignment);
}

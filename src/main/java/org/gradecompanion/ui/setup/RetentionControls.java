package org.gradecompanion.ui.setup;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.gradecompanion.model.PastSection;
import org.gradecompanion.settings.Retention;
import org.gradecompanion.settings.RetentionPlan;

/**
 * Classes that were here long enough. Every method returns at once; futures fail with a {@link
 * org.gradecompanion.model.UserError}.
 */
public interface RetentionControls {
  /** What is to be done about them today; lets go of what restores put aside long ago. */
  CompletableFuture<RetentionPlan> look(Retention chosen);

  /** Removes them, all or none: none where one would lose something by now. */
  CompletableFuture<Void> remove(List<PastSection> sections);
}

package org.gradecompanion.app;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.gradecompanion.model.PastSection;
import org.gradecompanion.settings.Retention;
import org.gradecompanion.settings.RetentionPlan;
import org.gradecompanion.ui.setup.RetentionControls;

/** How long classes are kept, as the window sees to it: in the background. */
record WindowRetention(RetentionOffice office, Executor background) implements RetentionControls {
  @Override
  public CompletableFuture<RetentionPlan> look(Retention chosen) {
    return CompletableFuture.supplyAsync(
        () -> {
          office.tidy(chosen);
          return office.plan(chosen);
        },
        background);
  }

  @Override
  public CompletableFuture<Void> remove(List<PastSection> sections) {
    return CompletableFuture.runAsync(() -> office.remove(sections), background);
  }
}

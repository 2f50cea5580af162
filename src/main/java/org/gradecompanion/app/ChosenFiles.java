package org.gradecompanion.app;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.gradecompanion.exchange.bundle.BundleRoster;
import org.gradecompanion.exchange.bundle.BundleWatch;
import org.gradecompanion.exchange.bundle.RosterBundle;
import org.gradecompanion.gradebook.RosterPreview;
import org.gradecompanion.model.Connection;
import org.gradecompanion.model.PullChoice;
import org.gradecompanion.model.PullOutcome;
import org.gradecompanion.model.Roster;
import org.gradecompanion.model.Teacher;
import org.gradecompanion.ui.setup.FileRosterControls;

/**
 * Rosters from files as the window takes them.
 *
 * @param reading reads a bundle, which can take a minute
 */
record ChosenFiles(Core core, Executor reading) implements FileRosterControls {
  /** Reads on a thread of its own, which does not keep the program open. */
  ChosenFiles(Core core) {
    this(
        core,
        task -> {
          Thread thread = new Thread(task, "gradebook-bundle");
          thread.setDaemon(true);
          thread.start();
        });
  }

  @Override
  public CompletableFuture<String> teacherEmail() {
    return core.store()
        .teacher()
        .thenCombine(
            core.store().connection(),
            (teacher, connection) ->
                connection.map(Connection::practice).orElse(false)
                    ? ""
                    : teacher.map(Teacher::email).orElse(""));
  }

  @Override
  public CompletableFuture<Boolean> unconnected() {
    return core.store().connection().thenApply(known -> known.isEmpty());
  }

  @Override
  public CompletableFuture<BundleRoster> read(Path path, String teacherEmail, BundleWatch watch) {
    return core.gradebooks()
        .today()
        .thenApplyAsync(today -> RosterBundle.read(path, teacherEmail, today, watch), reading);
  }

  @Override
  public CompletableFuture<RosterPreview> preview(Roster roster) {
    return core.gradebooks().rosters().preview(roster);
  }

  @Override
  public CompletableFuture<PullOutcome> take(Roster roster, PullChoice choice) {
    return core.engine().take(roster, choice);
  }
}

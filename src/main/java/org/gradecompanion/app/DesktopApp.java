package org.gradecompanion.app;

import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.gradecompanion.gradebook.Records;
import org.gradecompanion.model.Connection;
import org.gradecompanion.settings.Settings;
import org.gradecompanion.ui.common.EngineControl;
import org.gradecompanion.ui.common.FxGate;
import org.gradecompanion.ui.shell.MainWindow;
import org.gradecompanion.ui.shell.WindowServices;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The window's life: shown when the data is open, and then connected. */
public final class DesktopApp extends Application {
  private static final Logger LOG = LoggerFactory.getLogger(DesktopApp.class);

  private final Executor front = FxGate.executor();
  private final ExecutorService background =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "gradebook-window");
            thread.setDaemon(true);
            return thread;
          });
  private @Nullable EngineControl sync;

  @Override
  public void start(Stage stage) {
    DesktopStart start = DesktopStart.take();
    start.begun();
    start
        .opening()
        .thenApplyAsync(Prepared::read, background)
        .thenCombine(start.systemIsDark(), (prepared, dark) -> prepared.with(dark))
        .whenCompleteAsync(
            (prepared, problem) -> {
              if (problem == null) {
                open(stage, start, prepared);
              } else {
                start.failed(problem instanceof CompletionException ? problem.getCause() : problem);
                Platform.exit();
              }
            },
            front);
  }

  @Override
  public void stop() {
    EngineControl control = sync;
    if (control != null) {
      control.close();
    }
    // Tasks that were given to it still run: a changed setting is saved.
    background.shutdown();
  }

  private void open(Stage stage, DesktopStart start, Prepared prepared) {
    Core core = prepared.core();
    EngineControl control = new EngineControl(core.engine(), front);
    sync = control;
    PracticeSchool practice = new PracticeSchool(core, background);
    MainWindow window =
        new MainWindow(
            stage,
            new WindowServices(
                core.gradebooks(),
                new Records(core.store()),
                core.connections(),
                control,
                practice,
                new SavedPreferences(core.settings(), prepared.settings(), background),
                start.words(),
                front,
                ZoneId.systemDefault(),
                prepared.dark(),
                prepared.connection().isEmpty()),
            Platform::exit);
    start.onRaise(() -> front.execute(window::raise));
    window.show();
    connect(core, practice, prepared.connection())
        .whenCompleteAsync(
            (done, problem) -> {
              if (problem != null) {
                LOG.warn("Not connected at the start: {}", problem.getClass().getName());
              }
              window.reload();
            },
            front);
  }

  /** The practice district is what a new user meets first, and must be started again each time. */
  private static CompletableFuture<Void> connect(
      Core core, PracticeSchool practice, Optional<Connection> connection) {
    if (connection.filter(each -> !each.practice()).isPresent()) {
      core.engine().start();
      return core.recovery().pullNeeded()
          ? core.engine().pull().thenApply(pulled -> null)
          : CompletableFuture.completedFuture(null);
    }
    return practice
        .prepare()
        .thenCompose(
            saved -> {
              core.engine().start();
              return core.engine().pull();
            })
        .thenApply(pulled -> null);
  }

  /** What the window needs from the disk before it can be made. */
  private record Prepared(
      Core core, Settings settings, Optional<Connection> connection, boolean dark) {
    static Prepared read(Core core) {
      return new Prepared(
          core, core.settings().load(), core.connections().current().join(), false);
    }

    Prepared with(boolean systemIsDark) {
      return new Prepared(core, settings, connection, systemIsDark);
    }
  }
}

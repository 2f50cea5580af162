package org.gradecompanion.app;

import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.stage.Stage;
import org.gradecompanion.gradebook.Records;
import org.gradecompanion.model.Connection;
import org.gradecompanion.model.Subscription;
import org.gradecompanion.model.UserError;
import org.gradecompanion.settings.Settings;
import org.gradecompanion.store.Recovery;
import org.gradecompanion.ui.common.EngineControl;
import org.gradecompanion.ui.common.FxGate;
import org.gradecompanion.ui.lock.LockControls;
import org.gradecompanion.ui.shell.MainWindow;
import org.gradecompanion.ui.shell.WindowServices;
import org.gradecompanion.words.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An open core with its window. Made and closed on the JavaFX thread; nothing here waits. */
final class DesktopSession implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DesktopSession.class);

  private final Executor front = FxGate.executor();
  private final WindowWork background;
  private final Core core;
  private final Optional<Connection> connection;
  private final boolean filesOnly;
  private final EngineControl sync;
  private final PracticeSchool practice;
  private final MainWindow window;
  private final Subscription judging;
  private boolean closed;

  /**
   * @param found what the disk holds for the window
   * @param quit ends the program, once the teacher agreed
   */
  DesktopSession(Stage stage, Found found, SystemLook look, Words words, Runnable quit) {
    this.core = found.core();
    this.background = core.finishFirst(new WindowWork("gradebook-window"));
    this.connection = found.connection();
    this.filesOnly = found.filesOnly();
    this.sync = new EngineControl(core.engine(), front);
    this.practice = new PracticeSchool(core, background);
    this.window =
        new MainWindow(
            stage,
            new WindowServices(
                core.gradebooks(),
                new Records(core.store()),
                core.connections(),
                sync,
                practice,
                new ChosenRules(core.profile(), background),
                new ChosenNetwork(core, background),
                new ChosenFiles(core),
                new WindowDistrict(core, words, background),
                new WindowSafety(core, background),
                new WindowArchive(new ArchiveOffice(core), background),
                new WindowRetention(new RetentionOffice(core), background),
                new WindowLock(core, found.lock()),
                new SavedPreferences(
                    core.settings(), found.settings(), background, this::tellUnsaved),
                core.strength(),
                words,
                front,
                core.clock(),
                ZoneId.systemDefault(),
                look.dark(),
                look.still(),
                connection.isEmpty() && !filesOnly),
            quit);
    this.judging = core.rules().subscribe(profile -> front.execute(() -> window.judgeBy(profile)));
  }

  /** Shows the window, then connects: the scores are here, and nobody is to wait for a server. */
  void show() {
    CompletableFuture<Void> shown = window.show();
    core.profile().problem().ifPresent(window::tell);
    core.unfinished().ifPresent(window::tellUnfinished);
    tellMended(core.recovery());
    shown
        .thenCompose(drawn -> connect())
        .whenCompleteAsync(
            (done, problem) -> {
              if (problem != null) {
                LOG.warn("Not connected at the start: {}", problem.getClass().getName());
              }
              window.reload();
            },
            front);
  }

  private void tellMended(Recovery recovery) {
    if (RecoveryWords.needsReading(recovery)) {
      window.tellMended(RecoveryWords.inWindow(recovery));
    } else if (recovery.replayed() > 0) {
      window.mention(RecoveryWords.inWindow(recovery));
    }
  }

  private void tellUnsaved(UserError problem) {
    front.execute(() -> window.mention(problem.userMessage()));
  }

  void raise() {
    front.execute(window::raise);
  }

  MainWindow window() {
    return window;
  }

  PracticeSchool practice() {
    return practice;
  }

  @Override
  public void close() {
    closed = true;
    judging.close();
    window.close();
    sync.close();
    // Its end is waited for when the core is closed, which is not on this thread.
    background.end();
  }

  private CompletableFuture<Void> connect() {
    return closed
        ? CompletableFuture.completedFuture(null)
        : new EngineStart(core, practice).run(connection);
  }

  /**
   * What the window needs from the disk before it can be made.
   *
   * @param filesOnly whether rosters came from files, and nothing is connected
   * @param lock what unlocks the window
   */
  record Found(
      Core core,
      Settings settings,
      Optional<Connection> connection,
      boolean filesOnly,
      LockControls.Key lock) {
    /** Reads it; blocks. */
    static Found in(Core core) {
      Optional<Connection> connection = core.connections().current().join();
      boolean taught = core.store().teacher().join().isPresent();
      return new Found(
          core,
          core.settings().load(),
          connection,
          connection.isEmpty() && taught,
          WindowLock.keyOf(core));
    }
  }
}

package org.gradecompanion.app;

import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.gradecompanion.ui.common.FxGate;
import org.jspecify.annotations.Nullable;

/** The window as JavaFX starts it: shown when the data is open. */
public final class DesktopApp extends Application {
  private @Nullable DesktopSession session;

  @Override
  public void start(Stage stage) {
    DesktopStart start = DesktopStart.take();
    start.begun();
    Executor front = FxGate.executor();
    start
        .opening()
        .thenApplyAsync(DesktopSession.Found::in)
        .thenAcceptBothAsync(
            start.systemLook(), (found, look) -> open(stage, start, found, look), front)
        .whenCompleteAsync(
            (done, problem) -> {
              if (problem != null) {
                start
                    .failed(problem instanceof CompletionException ? problem.getCause() : problem)
                    .whenComplete((read, unsaid) -> Platform.exit());
              }
            },
            front);
  }

  @Override
  public void stop() {
    DesktopSession open = session;
    if (open != null) {
      open.close();
    }
  }

  private void open(Stage stage, DesktopStart start, DesktopSession.Found found, SystemLook look) {
    DesktopSession opened = new DesktopSession(stage, found, look, start.words(), Platform::exit);
    session = opened;
    start.onRaise(opened::raise);
    opened.show();
    start.shown();
  }
}

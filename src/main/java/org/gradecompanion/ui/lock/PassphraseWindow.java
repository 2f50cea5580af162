package org.gradecompanion.ui.lock;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.gradecompanion.settings.PassphraseNeeded;
import org.gradecompanion.ui.common.Fxml;
import org.gradecompanion.ui.common.Theme;
import org.gradecompanion.ui.common.Themes;
import org.gradecompanion.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * A small window that asks for the passphrase of the data, for who did not start the program in a
 * terminal. Made on any thread.
 */
public final class PassphraseWindow {
  private static final double WIDTH = 560;
  private static final double HEIGHT = 400;

  private final PassphraseViewModel model;
  private final Words words;
  private final Theme theme;
  private final Executor front;
  private @Nullable Stage stage;

  public PassphraseWindow(Words words, Theme theme, Clock clock, Executor front) {
    this.model = new PassphraseViewModel(words, clock);
    this.words = words;
    this.theme = theme;
    this.front = front;
  }

  /** Asks, from any thread; empty when the program is to end. */
  public CompletableFuture<Optional<char[]>> ask(PassphraseNeeded why) {
    return CompletableFuture.supplyAsync(
            () -> {
              show();
              return model.ask(why.wrong());
            },
            front)
        .thenCompose(answer -> answer);
  }

  /** Closes it, once another window is there. JavaFX thread only. */
  public void close() {
    Stage open = stage;
    if (open != null) {
      open.close();
    }
  }

  private void show() {
    if (stage != null) {
      return;
    }
    Stage opened = new Stage();
    stage = opened;
    PassphraseView view = new PassphraseView(model, new Fxml(words));
    Scene scene = new Scene(view.root(), WIDTH, HEIGHT);
    new Themes(theme).dress(scene);
    opened.setScene(scene);
    opened.setTitle(words.say("shell.title"));
    opened.setResizable(false);
    opened.setOnCloseRequest(
        event -> {
          // The program ends by itself then; until it does, it must not lose its only window.
          event.consume();
          model.leave();
        });
    opened.show();
    view.focus();
  }
}

package org.gradecompanion.ui.shell;

import java.util.concurrent.CompletableFuture;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.gradecompanion.ui.common.Fxml;
import org.gradecompanion.ui.common.Theme;
import org.gradecompanion.ui.common.Themes;
import org.gradecompanion.words.Words;

/**
 * A small window that says why there is no other, for who did not start the program in a terminal.
 * JavaFX thread only.
 */
public final class StartProblemWindow {
  private static final double WIDTH = 600;
  private static final double HEIGHT = 400;

  private final Words words;
  private final Theme theme;

  public StartProblemWindow(Words words, Theme theme) {
    this.words = words;
    this.theme = theme;
  }

  /** Shows it; completes when it is closed. */
  public CompletableFuture<Void> tell(String sentence) {
    CompletableFuture<Void> read = new CompletableFuture<>();
    Stage stage = new Stage();
    StartProblemView view = new StartProblemView(sentence, stage::close, new Fxml(words));
    Scene scene = new Scene(view.root(), WIDTH, HEIGHT);
    new Themes(theme).dress(scene);
    stage.setScene(scene);
    stage.setTitle(words.say("shell.title"));
    stage.setOnHidden(event -> read.complete(null));
    stage.show();
    return read;
  }
}

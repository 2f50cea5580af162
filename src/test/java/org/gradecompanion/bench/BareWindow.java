package org.gradecompanion.bench;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/**
 * The least that JavaFX can show with a word in it: what the start of the program stands beside.
 */
public final class BareWindow {
  private static final double WIDTH = 1000;
  private static final double HEIGHT = 600;

  private BareWindow() {}

  public static void main(String[] args) {
    Application.launch(Bare.class);
  }

  /** The window. */
  public static final class Bare extends Application {
    @Override
    public void start(Stage stage) {
      stage.setScene(new Scene(new StackPane(new Label("Gradebook")), WIDTH, HEIGHT));
      stage.show();
    }
  }
}

package org.gradecompanion.ui.common;

import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Modality;
import javafx.stage.Stage;
import javafx.stage.Window;

/** A form in a window of its own, over the one window, which waits behind it. */
public final class Form {
  private final Stage stage = new Stage();
  private final double width;
  private final double height;

  public Form(Window owner, String title, double width, double height) {
    this.width = width;
    this.height = height;
    stage.initOwner(owner);
    stage.initModality(Modality.WINDOW_MODAL);
    stage.setTitle(title);
    stage.setMinWidth(width);
    stage.setMinHeight(height);
  }

  /** Shows the form; returns at once. */
  public void show(Parent root, Themes themes, Runnable whenShown) {
    Scene scene = new Scene(root, width, height);
    themes.dress(scene);
    stage.setScene(scene);
    stage.setOnShown(event -> whenShown.run());
    stage.show();
    // JavaFX 21 opens windows too small under some window managers; asking again mends it.
    FxGate.executor()
        .execute(
            () -> {
              if (scene.getWidth() < width || scene.getHeight() < height) {
                stage.setWidth(width);
                stage.setHeight(height);
              }
            });
  }

  /** What is let go of when the form is closed, however it is. */
  public void whenClosed(Runnable work) {
    stage.setOnHidden(event -> work.run());
  }

  public void close() {
    stage.close();
  }
}

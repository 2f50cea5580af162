package org.gradecompanion.ui.common;

import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Modality;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;

/** A form in a window of its own, over the one window, which waits behind it. */
public final class Form {
  private final Stage stage = new Stage();
  private final double width;
  private final double height;

  /**
   * @param width in pixels, as far as the owner's screen has so many
   * @param height in pixels, as far as the owner's screen has so many
   */
  public Form(Window owner, String title, double width, double height) {
    Rectangle2D room = room(owner);
    this.width = Math.min(width, room.getWidth());
    this.height = Math.min(height, room.getHeight());
    stage.initOwner(owner);
    stage.initModality(Modality.WINDOW_MODAL);
    stage.setTitle(title);
    stage.setMinWidth(this.width);
    stage.setMinHeight(this.height);
  }

  /**
   * At 200 % a small screen is half as large: the buttons below a form must not be past its end.
   */
  private static Rectangle2D room(Window owner) {
    return Screen.getScreensForRectangle(owner.getX(), owner.getY(), 1, 1).stream()
        .findFirst()
        .orElseGet(Screen::getPrimary)
        .getVisualBounds();
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

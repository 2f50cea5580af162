package org.gradecompanion.ui.shell;

import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.gradecompanion.settings.Settings.WindowBounds;
import org.gradecompanion.ui.common.FxGate;
import org.gradecompanion.ui.common.Preferences;
import org.jspecify.annotations.Nullable;

/** Where the window is and how large: as it was left, where that is still on a screen. */
final class WindowPlace {
  private static final double WIDTH = 1280;
  private static final double HEIGHT = 800;

  /** Less of the window than this on a screen, and nobody could take hold of it. */
  private static final double GRIP = 80;

  private final Stage stage;
  private final Preferences preferences;
  private @Nullable WindowBounds unmaximized;

  WindowPlace(Stage stage, Preferences preferences) {
    this.stage = stage;
    this.preferences = preferences;
  }

  /** Before the window is shown. */
  void restore() {
    Rectangle2D screen = Screen.getPrimary().getVisualBounds();
    WindowBounds known = preferences.current().window();
    if (known != null && isOnAScreen(known)) {
      stage.setX(known.x());
      stage.setY(known.y());
      stage.setWidth(known.width());
      stage.setHeight(known.height());
      stage.setMaximized(known.maximized());
      unmaximized = known;
    } else {
      stage.setWidth(Math.min(WIDTH, screen.getWidth()));
      stage.setHeight(Math.min(HEIGHT, screen.getHeight()));
    }
  }

  /** After the window is shown: JavaFX 21 opens windows too small under some window managers. */
  void insist() {
    double width = stage.getWidth();
    double height = stage.getHeight();
    FxGate.executor()
        .execute(
            () -> {
              if (!stage.isMaximized()) {
                stage.setWidth(Math.max(width, stage.getMinWidth()));
                stage.setHeight(Math.max(height, stage.getMinHeight()));
              }
            });
  }

  /** Before the window is closed. */
  void remember() {
    boolean maximized = stage.isMaximized();
    WindowBounds before = unmaximized;
    WindowBounds now =
        maximized && before != null
            ? new WindowBounds(before.x(), before.y(), before.width(), before.height(), true)
            : new WindowBounds(
                stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), maximized);
    if (now.width() > 0 && now.height() > 0) {
      preferences.change(settings -> settings.withWindow(now));
    }
  }

  private static boolean isOnAScreen(WindowBounds bounds) {
    return Screen.getScreens().stream()
        .map(Screen::getVisualBounds)
        .anyMatch(
            screen ->
                Math.min(bounds.x() + bounds.width(), screen.getMaxX())
                            - Math.max(bounds.x(), screen.getMinX())
                        > GRIP
                    && bounds.y() >= screen.getMinY() - 1
                    && bounds.y() < screen.getMaxY() - GRIP);
  }
}

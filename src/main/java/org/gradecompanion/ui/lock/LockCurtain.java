package org.gradecompanion.ui.lock;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.collections.ListChangeListener;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.gradecompanion.ui.common.FxGate;
import org.gradecompanion.ui.common.Fxml;
import org.gradecompanion.ui.common.Themes;

/**
 * Puts the lock in the place of what the windows show, and that back when it is unlocked. The whole
 * scene is taken away: nothing of it is painted, told to a screen reader or reached by a key, and
 * what has the focus keeps it, with what is typed in it. JavaFX thread only.
 */
public final class LockCurtain {
  private static final double LEAST_WIDTH = 420;
  private static final double LEAST_HEIGHT = 220;

  private final Stage main;
  private final LockViewModel model;
  private final Fxml fxml;
  private final Themes themes;
  private final Map<Stage, Behind> covered = new LinkedHashMap<>();
  private final ListChangeListener<Window> opened = this::changed;
  private final EventHandler<InputEvent> touch = this::touched;
  private final EventHandler<WindowEvent> close = this::closing;

  /** What the key that locked it would write is no part of the passphrase. */
  private boolean swallowing;

  /** What a window had before. */
  private record Behind(Scene scene, String title, double width, double height) {}

  public LockCurtain(Stage main, LockViewModel model, Fxml fxml, Themes themes) {
    this.main = main;
    this.model = model;
    this.fxml = fxml;
    this.themes = themes;
    watch(main);
    Window.getWindows().forEach(this::appeared);
    Window.getWindows().addListener(opened);
    model.lockedProperty().addListener((observable, was, is) -> follow(is));
  }

  /** Lets go of the windows. */
  public void close() {
    Window.getWindows().removeListener(opened);
  }

  private void changed(ListChangeListener.Change<? extends Window> change) {
    while (change.next()) {
      change.getAddedSubList().forEach(this::appeared);
      change.getRemoved().stream().filter(each -> each != main).forEach(covered::remove);
    }
  }

  private void appeared(Window window) {
    if (!isOurs(window)) {
      return;
    }
    watch(window);
    if (model.lockedProperty().get()) {
      cover(window);
    }
  }

  private boolean isOurs(Window window) {
    Window each = window;
    while (each != main) {
      each =
          each instanceof Stage stage
              ? stage.getOwner()
              : each instanceof PopupWindow popup ? popup.getOwnerWindow() : null;
      if (each == null) {
        return false;
      }
    }
    return true;
  }

  private void watch(Window window) {
    // Added again it is the same one, and called once.
    window.addEventFilter(InputEvent.ANY, touch);
    if (window != main) {
      window.addEventFilter(WindowEvent.WINDOW_CLOSE_REQUEST, close);
    }
  }

  private void touched(InputEvent event) {
    boolean was = model.lockedProperty().get();
    boolean is = model.touch();
    if (is && !was) {
      swallowing = true;
    } else if (event.getEventType() != KeyEvent.KEY_TYPED) {
      swallowing = false;
    }
    if (swallowing) {
      event.consume();
    }
  }

  /** A form that is closed would forget what was typed into it. */
  private void closing(WindowEvent event) {
    if (model.lockedProperty().get()) {
      event.consume();
    }
  }

  private void follow(boolean locked) {
    if (locked) {
      List<Window> windows = new ArrayList<>(Window.getWindows());
      windows.stream().filter(this::isOurs).forEach(this::cover);
      if (!covered.containsKey(main)) {
        cover(main);
      }
    } else {
      covered.forEach(LockCurtain::uncover);
      covered.clear();
    }
  }

  private void cover(Window window) {
    if (window instanceof PopupWindow popup) {
      // Not painted in the meantime: windows cannot be closed while they are being listed.
      popup.setOpacity(0);
      FxGate.executor()
          .execute(
              () -> {
                popup.hide();
                popup.setOpacity(1); // a menu or a list is the same one when it opens again
              });
    } else if (window instanceof Stage stage
        && !covered.containsKey(stage)
        && stage.getScene() != null) {
      cover(stage, stage.getScene());
    }
  }

  private void cover(Stage stage, Scene scene) {
    covered.put(stage, new Behind(scene, stage.getTitle(), stage.getWidth(), stage.getHeight()));
    if (stage != main) {
      stage.setTitle(fxml.words().say("lock.title"));
      stage.setWidth(Math.max(LEAST_WIDTH, stage.getWidth()));
      stage.setHeight(Math.max(LEAST_HEIGHT, stage.getHeight()));
    }
    LockView view = new LockView(model, fxml, stage.getHeight());
    Scene lock = new Scene(view.root(), scene.getWidth(), scene.getHeight());
    themes.dress(lock);
    stage.setScene(lock);
    view.focus();
  }

  private static void uncover(Stage stage, Behind behind) {
    stage.setScene(behind.scene());
    if (!stage.titleProperty().isBound()) {
      stage.setTitle(behind.title());
      stage.setWidth(behind.width());
      stage.setHeight(behind.height());
    }
  }
}

package org.gradecompanion.ui.keys;

import java.util.function.IntConsumer;
import javafx.scene.Scene;

/** Keys that work wherever the focus is in a window. */
public final class WindowKeys {
  private WindowKeys() {}

  /**
   * @param action told which of the shortcut's chords was pressed, counted from 0
   */
  public static void install(Scene scene, Shortcut shortcut, IntConsumer action) {
    for (int at = 0; at < shortcut.chords().size(); at++) {
      int which = at;
      scene
          .getAccelerators()
          .put(shortcut.chords().get(at).combination(), () -> action.accept(which));
    }
  }
}

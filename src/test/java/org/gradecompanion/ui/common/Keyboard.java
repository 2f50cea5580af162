package org.gradecompanion.ui.common;

import javafx.scene.input.KeyCode;
import org.testfx.api.FxRobot;
import org.testfx.robot.KeyboardRobot;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Keys as a person presses them. TestFX's robot waits after each key that goes down and each that
 * comes up, which took most of the time of many a test; this one waits once, when all are up.
 */
public final class Keyboard {
  private Keyboard() {}

  /** Presses the keys of a chord in turn and lets go of them, the last one first. */
  public static void press(FxRobot robot, KeyCode... chord) {
    KeyboardRobot keys = robot.robotContext().getKeyboardRobot();
    keys.pressNoWait(chord);
    for (int i = chord.length - 1; i >= 0; i--) {
      keys.releaseNoWait(chord[i]);
    }
    WaitForAsyncUtils.waitForFxEvents();
  }
}

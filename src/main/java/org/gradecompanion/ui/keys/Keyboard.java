package org.gradecompanion.ui.keys;

import java.util.Locale;
import javafx.scene.input.KeyEvent;

/** How a computer's keyboard says "command": with Ctrl, or on a Mac with Cmd. */
public enum Keyboard {
  PC,
  MAC;

  /** This computer's. */
  public static Keyboard here() {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    return system.startsWith("mac") ? MAC : PC;
  }

  boolean command(KeyEvent event) {
    return this == MAC ? event.isMetaDown() : event.isControlDown();
  }

  /**
   * Whether a key that was typed means a character. AltGr arrives as Ctrl and Alt together, and a
   * Mac types characters with Option; any other of these keys makes a command of it.
   */
  public boolean writes(KeyEvent typed) {
    boolean modified =
        this == MAC
            ? typed.isMetaDown() || typed.isControlDown()
            : typed.isMetaDown() || typed.isControlDown() != typed.isAltDown();
    String text = typed.getCharacter();
    return !modified && !text.isEmpty() && text.codePointAt(0) > ' ' && text.charAt(0) != '\u007f';
  }
}

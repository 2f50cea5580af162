package org.gradecompanion.ui.keys;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** A key with the keys that are held down beside it: exactly these. */
public record Chord(Set<Held> held, KeyCode code) {
  /** What is held down, in the order it is written. */
  public enum Held {
    /** Ctrl, and Cmd on a Mac. */
    COMMAND,
    /** Ctrl on a Mac too, where the system itself has Cmd with the same key. */
    CONTROL,
    ALT,
    SHIFT
  }

  public Chord {
    held = Set.copyOf(held);
  }

  /** From its parts as they are written, such as "Command+Shift+Z" or "PAGE_UP". */
  static Chord of(String text) {
    Set<Held> held = EnumSet.noneOf(Held.class);
    String[] parts = text.split("\\+");
    for (int i = 0; i < parts.length - 1; i++) {
      held.add(Held.valueOf(parts[i].toUpperCase(Locale.ROOT)));
    }
    return new Chord(held, KeyCode.valueOf(parts[parts.length - 1]));
  }

  boolean matches(KeyEvent event, Keyboard keyboard) {
    boolean command = held.contains(Held.COMMAND);
    boolean control = held.contains(Held.CONTROL);
    boolean ctrl = control || command && keyboard == Keyboard.PC;
    boolean meta = command && keyboard == Keyboard.MAC;
    return code == plain(event.getCode())
        && event.isControlDown() == ctrl
        && event.isMetaDown() == meta
        && event.isAltDown() == held.contains(Held.ALT)
        && event.isShiftDown() == held.contains(Held.SHIFT);
  }

  /** What is held down, in the order it is written. */
  public List<Held> inOrder() {
    return held.stream().sorted().toList();
  }

  /** As the window's own table of keys wants it. */
  public KeyCombination combination() {
    return new KeyCodeCombination(
        code,
        down(Held.SHIFT),
        down(Held.CONTROL),
        down(Held.ALT),
        KeyCombination.ModifierValue.UP,
        down(Held.COMMAND));
  }

  private KeyCombination.ModifierValue down(Held key) {
    return held.contains(key) ? KeyCombination.ModifierValue.DOWN : KeyCombination.ModifierValue.UP;
  }

  /** The arrows of the number pad are arrows. */
  private static KeyCode plain(KeyCode code) {
    return switch (code) {
      case KP_UP -> KeyCode.UP;
      case KP_DOWN -> KeyCode.DOWN;
      case KP_LEFT -> KeyCode.LEFT;
      case KP_RIGHT -> KeyCode.RIGHT;
      default -> code;
    };
  }
}

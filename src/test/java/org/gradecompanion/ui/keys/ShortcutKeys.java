package org.gradecompanion.ui.keys;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Chords as tests write them: "COMMAND+SHIFT+Z". */
public final class ShortcutKeys {
  private ShortcutKeys() {}

  public static String text(Chord chord) {
    return Stream.concat(chord.inOrder().stream(), Stream.of(chord.code()))
        .map(Enum::name)
        .collect(Collectors.joining("+"));
  }

  /** With the keys that say it on the keyboard that the test has. */
  public static String onThisKeyboard(String chord) {
    return chord.replace("COMMAND", Keyboard.here() == Keyboard.MAC ? "META" : "CONTROL");
  }
}

package org.gradecompanion.ui.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.gradecompanion.ui.keys.Shortcut.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Which key means what, on a PC's keyboard and on a Mac's. */
class ShortcutTest {
  @ParameterizedTest
  @CsvSource({
    "PC, CONTROL+Z, UNDO",
    "MAC, META+Z, UNDO",
    "MAC, CONTROL+Z, ",
    "PC, META+Z, ",
    "PC, CONTROL+SHIFT+Z, REDO",
    "MAC, META+SHIFT+Z, REDO",
    "PC, CONTROL+ALT+Z, ",
    "PC, CONTROL+SPACE, COLUMNS",
    "MAC, CONTROL+SPACE, COLUMNS",
    "MAC, CONTROL+TAB, LEAVE",
    "MAC, META+UP, EDGE",
    "PC, KP_DOWN, ARROWS",
    "PC, SHIFT+KP_LEFT, EXTEND",
    "PC, CONTROL+KP_UP, EDGE",
    "PC, X, ",
    "PC, DIGIT8, ",
  })
  void key_onAKeyboard_means(Keyboard keyboard, String chord, Shortcut meaning) {
    assertThat(Shortcut.of(pressed(chord), Place.GRID, keyboard).orElse(null)).isEqualTo(meaning);
  }

  @ParameterizedTest
  @EnumSource(Place.class)
  void chords_ofOnePlace_meanOneThing(Place place) {
    List<Chord> all = new ArrayList<>();
    Stream.of(Shortcut.values())
        .filter(each -> each.worksIn(place) || each.worksIn(Place.WINDOW))
        .forEach(each -> all.addAll(each.chords()));

    assertThat(all).doesNotHaveDuplicates();
  }

  @Test
  void noLetterAlone_isACommand() {
    assertThat(Stream.of(Shortcut.values()).flatMap(each -> each.chords().stream()))
        .noneMatch(
            chord ->
                chord.code().isLetterKey()
                    && (chord.held().isEmpty()
                        || chord.held().equals(java.util.Set.of(Chord.Held.SHIFT))));
  }

  @ParameterizedTest
  @CsvSource({
    "PC, 8, '', true",
    "PC, X, SHIFT, true",
    "PC, '|', CONTROL+ALT, true",
    "PC, z, CONTROL, false",
    "PC, z, ALT, false",
    "MAC, '|', ALT, true",
    "MAC, z, META, false",
    "PC, ' ', '', false",
  })
  void typedKey_writes(Keyboard keyboard, String character, String held, boolean writes) {
    KeyEvent typed =
        new KeyEvent(
            KeyEvent.KEY_TYPED,
            character,
            "",
            KeyCode.UNDEFINED,
            held.contains("SHIFT"),
            held.contains("CONTROL"),
            held.contains("ALT"),
            held.contains("META"));

    assertThat(keyboard.writes(typed)).isEqualTo(writes);
  }

  private static KeyEvent pressed(String chord) {
    return new KeyEvent(
        KeyEvent.KEY_PRESSED,
        "",
        "",
        KeyCode.valueOf(chord.substring(chord.lastIndexOf('+') + 1)),
        chord.contains("SHIFT+"),
        chord.contains("CONTROL+"),
        chord.contains("ALT+"),
        chord.contains("META+"));
  }
}

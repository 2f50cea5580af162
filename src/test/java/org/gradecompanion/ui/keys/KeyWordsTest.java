package org.gradecompanion.ui.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.input.KeyCode;
import org.gradecompanion.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the sheet of keys says of them. */
class KeyWordsTest {
  private final Words words = Words.load(Locale.US);
  private static final Map<KeyCode, String> SAME =
      Map.of(KeyCode.EQUALS, "PLUS", KeyCode.ADD, "PLUS", KeyCode.SUBTRACT, "MINUS");

  private final KeyWords pc = new KeyWords(words, Keyboard.PC);
  private final KeyWords mac = new KeyWords(words, Keyboard.MAC);

  @ParameterizedTest
  @EnumSource(Shortcut.class)
  void everyShortcut_saysWhatItDoesAndWithWhichKeys(Shortcut shortcut) {
    assertThat(pc.does(shortcut)).isNotBlank();
    assertThat(pc.title(shortcut.group())).isNotBlank();
    assertThat(pc.caps(shortcut).stream().mapToInt(caps -> caps.keys().size()).sum())
        .isEqualTo(
            shortcut.chords().stream()
                .map(chord -> chord.held() + SAME.getOrDefault(chord.code(), chord.code().name()))
                .distinct()
                .count());
    assertThat(mac.spoken(shortcut)).startsWith(mac.does(shortcut) + ": ");
  }

  @Test
  void keysHeldTogether_areSaidOnce() {
    assertThat(pc.caps(Shortcut.EDGE))
        .containsExactly(new KeyWords.Caps(List.of("Ctrl"), List.of("↑", "↓", "←", "→")));
    assertThat(pc.caps(Shortcut.REDO))
        .containsExactly(
            new KeyWords.Caps(List.of("Ctrl"), List.of("Y")),
            new KeyWords.Caps(List.of("Ctrl", "Shift"), List.of("Z")));
  }

  @Test
  void keysWithTheSameSign_areToldOnce() {
    assertThat(pc.caps(Shortcut.ZOOM))
        .containsExactly(
            new KeyWords.Caps(List.of("Ctrl"), List.of("+", "-")),
            new KeyWords.Caps(List.of("Ctrl", "Shift"), List.of("+")));
    assertThat(pc.spoken(Shortcut.ZOOM)).endsWith(": Ctrl++, Ctrl+Shift++, Ctrl+-");
  }

  @Test
  void onAMac_commandIsCmd_andControlStaysControl() {
    assertThat(mac.caps(Shortcut.UNDO))
        .containsExactly(new KeyWords.Caps(List.of("⌘"), List.of("Z")));
    assertThat(mac.caps(Shortcut.COLUMNS))
        .containsExactly(new KeyWords.Caps(List.of("⌃"), List.of("Space")));
  }

  @Test
  void spoken_saysEveryChordInFull() {
    assertThat(pc.spoken(Shortcut.UNDO)).isEqualTo("Undo: Ctrl+Z");
    assertThat(pc.spoken(Shortcut.HELP)).isEqualTo("These keys: F1, Ctrl+/");
  }
}

package org.gradecompanion.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import org.gradecompanion.settings.Settings;
import org.gradecompanion.ui.keys.Shortcut;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** A teacher without a mouse, in the real window with real keys. */
@ExtendWith(ApplicationExtension.class)
class KeyboardWindowTest {
  @TempDir Path folder;
  private ProgramWindow program;

  @AfterEach
  void close() {
    if (program != null) {
      program.close();
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Settings.Theme.class,
      names = {"LIGHT", "DARK"})
  void sheetOfKeys_opensAndClosesByKey_andSaysAllOfThem(Settings.Theme theme, FxRobot robot) {
    open(robot, theme);

    program.press(KeyCode.F1);
    program.await("the sheet is open", () -> program.find(".keys-view").isPresent());
    assertThat(program.texts(".key-row .does")).hasSize(Shortcut.values().length);
    assertThat(caps())
        .isEqualTo(Stream.of(Shortcut.values()).mapToInt(KeyboardWindowTest::keys).sum());
    program.shot("keys/" + theme.name().toLowerCase(Locale.ROOT));
    program.press(KeyCode.F1);
    program.await("the sheet is closed", () -> program.find(".keys-view").isEmpty());

    program.press(KeyCode.CONTROL, KeyCode.DIGIT4);
    program.await("Setup is shown", () -> program.find(".setup-view").isPresent());
    program.press(KeyCode.CONTROL, KeyCode.SLASH);
    program.await("the sheet is open there too", () -> program.find(".keys-view").isPresent());
    program.press(KeyCode.ESCAPE);
    program.await("the sheet is closed again", () -> program.find(".keys-view").isEmpty());
  }

  private void open(FxRobot robot, Settings.Theme theme) {
    program = ProgramWindow.open(folder, robot, theme);
    program.clickText("Algebra I - Period 3");
    program.await(
        "the class is shown", () -> program.stage().getTitle().startsWith("Algebra I - Period 3"));
    program.await(
        "the scores have the keyboard", () -> ProgramWindow.fx(() -> program.grid().isFocused()));
  }

  private int caps() {
    return program.texts(".key-cap").size();
  }

  /** Each key once, and what is held beside it once for all keys that it is held beside. */
  private static int keys(Shortcut shortcut) {
    return shortcut.chords().size()
        + shortcut.chords().stream()
            .map(chord -> chord.held())
            .distinct()
            .mapToInt(java.util.Set::size)
            .sum();
  }
}

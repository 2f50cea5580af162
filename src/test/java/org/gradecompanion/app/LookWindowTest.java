package org.gradecompanion.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.gradecompanion.settings.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** Findings of every kind, as they look, and as they are mended one after another. */
@ExtendWith(ApplicationExtension.class)
class LookWindowTest {
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
  void everyKindOfFinding_isShownWithItsFix(Settings.Theme theme, FxRobot robot) {
    program = ProgramWindow.open(folder, robot, theme);
    String look = "look/" + theme.name().toLowerCase(java.util.Locale.ROOT) + "-";
    program.offline(true);
    program.clickText("Algebra I - Period 1");
    program.await(
        "it is shown", () -> program.stage().getTitle().startsWith("Algebra I - Period 1"));
    EveryFinding.in(program.core.store(), "Algebra I - Period 1");
    program.shot(look + "01-grid");
    program.press(KeyCode.CONTROL, KeyCode.DIGIT2);
    program.await("findings are listed", () -> !program.texts(".card-title").isEmpty());
    program.shot(look + "02-page");
    robot.moveTo(program.find(".preflight-rows").orElseThrow());
    for (int page = 3; page < 6; page++) {
      robot.scroll(5, javafx.geometry.VerticalDirection.DOWN);
      program.shot(look + "0" + page + "-page");
    }
    assertThat(program.texts(".tile-number")).hasSize(4);
  }
}

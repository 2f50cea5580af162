package org.gradecompanion.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.input.KeyCode;
import org.gradecompanion.settings.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** When scores leave and what came of them, in the window. */
@ExtendWith(ApplicationExtension.class)
class ScheduleWindowTest {
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
  void scores_waitForTheNight_orForThePush_andActivityTellsTheRest(
      Settings.Theme theme, FxRobot robot) {
    program = ProgramWindow.open(folder, robot, theme);
    String look = "schedule/" + theme.name().toLowerCase(Locale.ROOT) + "-";
    program.press(KeyCode.CONTROL, KeyCode.DIGIT4);
    program.click("#everyNight");
    program.shot(look + "01-nightly");
    program.press(KeyCode.CONTROL, KeyCode.DIGIT1);
    enter(1, "4");
    program.await("it leaves tonight", () -> program.text("#statusLead").startsWith("1 leaves "));
    program.shot(look + "02-waits-for-the-night");

    program.press(KeyCode.CONTROL, KeyCode.DIGIT4);
    program.click("#onRequest");
    program.press(KeyCode.CONTROL, KeyCode.DIGIT1);
    enter(2, "5");
    program.await(
        "they wait for the push",
        () -> program.text("#statusLead").equals("2 wait until you push"));
    String refused =
        ProgramWindow.fx(() -> program.adapter().cellAt(1, 3).orElseThrow().student().value());
    program.district().misbehave().refuseStudent(refused);
    program.clickText("Push 2 now");
    program.await("one is refused", () -> program.text("#statusLead").equals("1 needs you"));

    program.press(KeyCode.CONTROL, KeyCode.DIGIT3);
    program.await("both are told", () -> program.texts(".activity-row .outcome").size() == 2);
    program.shot(look + "03-activity");
    program.clickText("Not taken");
    program.await("one is told", () -> program.texts(".activity-row .outcome").size() == 1);
    assertThat(program.texts(".activity-row .next").get(0)).startsWith("Needs you: ");
    program.click(".activity-row");
    program.clickText("Proof of delivery");
    program.shot(look + "04-proof");
    program.press(KeyCode.ESCAPE);
    program.click("#search");
    program.type("nobody");
    program.await("nothing fits", () -> program.texts(".empty-title").contains("Nothing fits"));
    program.shot(look + "05-nothing-fits");
    program.clickText("Show all");
    program.await("both are back", () -> program.texts(".activity-row .outcome").size() == 2);
  }

  private void enter(int row, String points) {
    ProgramWindow.fx(
        () -> {
          program.grid().moveTo(row, 3);
          program.grid().requestFocus();
          return null;
        });
    program.type(points);
    program.press(KeyCode.ENTER);
  }
}

package org.gradecompanion.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import javafx.stage.WindowEvent;
import org.gradecompanion.settings.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** What the window says when there is nothing, and when it is left. */
@ExtendWith(ApplicationExtension.class)
class WindowStatesTest {
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
  void emptyTabsDetailsAndLeaving_areSaidInWords(Settings.Theme theme, FxRobot robot) {
    program = ProgramWindow.open(folder, robot, theme);
    String look = "states/" + theme.name().toLowerCase(java.util.Locale.ROOT) + "-";

    program.press(KeyCode.CONTROL, KeyCode.DIGIT2);
    program.await(
        "nothing is to be pushed",
        () -> program.texts(".empty-title").contains("Everything is in PowerTeacher"));
    program.shot(look + "01-nothing-to-push");
    program.press(KeyCode.CONTROL, KeyCode.DIGIT3);
    program.await(
        "nothing was sent", () -> program.texts(".empty-title").contains("Nothing was sent yet"));
    program.shot(look + "02-no-activity");

    program.press(KeyCode.CONTROL, KeyCode.DIGIT1);
    program.clickText("Details");
    program.await("the details are open", () -> program.find(".inspector-body").isPresent());
    program.shot(look + "03-details");

    program.offline(true);
    ProgramWindow.fx(
        () -> {
          program.grid().moveTo(1, 3);
          program.grid().requestFocus();
          return null;
        });
    program.type("4");
    program.press(KeyCode.ENTER);
    program.await("it is offline", () -> program.text("#bannerText").startsWith("Offline"));
    ProgramWindow.fx(
        () -> {
          program
              .stage()
              .fireEvent(new WindowEvent(program.stage(), WindowEvent.WINDOW_CLOSE_REQUEST));
          return null;
        });
    program.await(
        "it says that the score is safe",
        () ->
            program.texts(".content.label").stream()
                .anyMatch(text -> text.startsWith("1 score is safe here")));
    program.shot(look + "04-leaving");
    program.clickText("Stay");
    assertThat(program.stage().isShowing()).isTrue();
  }
}

package org.gradecompanion.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.geometry.VerticalDirection;
import javafx.scene.input.KeyCode;
import org.gradecompanion.settings.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** A score is changed in the details with its reason, refused, sent again, and brought back. */
@ExtendWith(ApplicationExtension.class)
class DetailsWindowTest {
  private static final int DOWN_TO_THE_END = 30;

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
      names = {"DARK"})
  void retake_isEnteredWithItsReason_refused_sentAgain_andThePastComesBack(
      Settings.Theme theme, FxRobot robot) {
    program = ProgramWindow.open(folder, robot, theme);
    String look = "details/" + theme.name().toLowerCase(Locale.ROOT) + "-";
    program.clickText("Geometry - Period 5");
    program.await("the class is shown", () -> program.stage().getTitle().startsWith("Geometry"));
    String student =
        ProgramWindow.fx(() -> program.adapter().cellAt(0, 0).orElseThrow().student().value());
    moveTo(0);
    program.type("5 LA");
    program.press(KeyCode.ENTER);
    program.await("all is sent", () -> program.text("#statusLead").equals("All sent"));
    program.district().misbehave().refuseStudent(student);
    moveTo(0);
    program.click("#detailsToggle");
    program.await("the past is read", () -> !program.texts(".history-value").isEmpty());

    program.click("#score");
    program.press(KeyCode.CONTROL, KeyCode.A);
    program.type("9");
    program.clickText("Retake");
    assertThat(program.texts(".history-value").get(0)).as("why comes first").isEqualTo("5 LA");
    program.click("#comment");
    program.await("it is in the history", () -> how().startsWith("Retake on "));
    program.await("it is refused", () -> program.texts(".inspector .button").contains("Resend"));
    program.shot(look + "01-refused");

    program.district().misbehave().refuseStudent(null);
    program.clickText("Resend");
    program.await("all is sent", () -> program.text("#statusLead").equals("All sent"));
    assertThat(program.texts(".inspector .button")).isEmpty();
    robot.moveTo("#comment").scroll(DOWN_TO_THE_END, VerticalDirection.DOWN);
    program.clickLast("Bring back");
    program.await("it is brought back", () -> how().startsWith("Brought back on "));
    program.shot(look + "02-brought-back");
    moveTo(0);
    program.press(KeyCode.CONTROL, KeyCode.Z);
    program.await("and undone", () -> how().startsWith("Undone on "));
    program.await("all is sent", () -> program.text("#statusLead").equals("All sent"));
    program.shot(look + "03-undone");
  }

  private String how() {
    List<String> how = program.texts(".history-row .history-how");
    return how.isEmpty() ? "" : how.get(0);
  }

  private void moveTo(int row) {
    ProgramWindow.fx(
        () -> {
          program.grid().moveTo(row, 0);
          program.grid().requestFocus();
          return null;
        });
  }
}

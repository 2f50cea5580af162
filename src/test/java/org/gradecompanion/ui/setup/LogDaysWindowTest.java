package org.gradecompanion.ui.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Objects;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Spinner;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.gradecompanion.testing.KeptPreferences;
import org.gradecompanion.testing.TestSync;
import org.gradecompanion.ui.common.Fxml;
import org.gradecompanion.words.Words;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** How long attempts are listed, typed into the card that says when scores leave. */
@ExtendWith(ApplicationExtension.class)
class LogDaysWindowTest {
  private final KeptPreferences preferences = new KeptPreferences();
  private Scene scene;

  @Start
  void start(Stage stage) {
    ScheduleViewModel model = new ScheduleViewModel(preferences, new TestSync());
    ScheduleView view = new ScheduleView(model, new Fxml(Words.load(Locale.US)));
    scene = new Scene(new VBox(view.root(), new Button("elsewhere")));
    stage.setScene(scene);
    stage.show();
    stage.toFront();
  }

  @ParameterizedTest(name = "\"{0}\" is {1} days")
  @CsvSource({"90, 90", "'', 400", "abc, 400", "0, 30", "99999, 3650", "99999999999, 400"})
  void days_typed_areTakenWhereTheyAreDays(String typed, int days, FxRobot robot) {
    robot.doubleClickOn(".spinner .text-field");
    robot.push(KeyCode.SHORTCUT, KeyCode.A);
    robot.push(KeyCode.DELETE);
    robot.write(typed, 0);
    robot.push(KeyCode.ENTER);
    robot.clickOn("elsewhere");
    WaitForAsyncUtils.waitForFxEvents();

    assertThat(preferences.current().logDays()).isEqualTo(days);
    assertThat(WaitForAsyncUtils.waitForAsyncFx(5_000, () -> spinner().getEditor().getText()))
        .isEqualTo(Integer.toString(days));
  }

  private Spinner<?> spinner() {
    return (Spinner<?>) Objects.requireNonNull(scene.lookup(".spinner"));
  }
}

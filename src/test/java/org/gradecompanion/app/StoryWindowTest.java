package org.gradecompanion.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.gradecompanion.model.CellState;
import org.gradecompanion.settings.Settings;
import org.gradecompanion.ui.grades.GradeGridAdapter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** A teacher's morning, told with real keys in a real window: offline, online, cut, fault, fix. */
@ExtendWith(ApplicationExtension.class)
class StoryWindowTest {
  private static final String LONG_TITLE =
      "Systems of Linear Equations: Graphing and Substitution Quiz!";
  private static final String KEPT = "Systems of Linear Equations: Graphing and Substitu";
  private static final int SCORES = 30;

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
  void teacher_entersOfflineThenOnline_everythingArrivesAndTheFaultIsMended(
      Settings.Theme theme, FxRobot robot) {
    program = ProgramWindow.open(folder, robot, theme);
    String look = theme.name().toLowerCase(java.util.Locale.ROOT) + "/";
    program.clickText("Algebra I - Period 3");
    program.await(
        "the class is shown", () -> program.stage().getTitle().startsWith("Algebra I - Period 3"));
    program.shot(look + "01-start");

    program.offline(true);
    program.press(KeyCode.CONTROL, KeyCode.N);
    program.await("the form is open", () -> program.find(".assignment-editor").isPresent());
    program.type(LONG_TITLE);
    program.await("the counter warns", () -> program.text("#titleCounter").startsWith("60/50"));
    program.shot(look + "02-new-assignment");
    program.press(KeyCode.ENTER);
    program.await("the form is closed", () -> program.find(".assignment-editor").isEmpty());
    program.await("there is a fourth column", () -> columns() == 4);

    int column = columnOf(LONG_TITLE);
    ProgramWindow.fx(
        () -> {
          program.grid().moveTo(0, column);
          program.grid().requestFocus();
          return null;
        });
    for (int score = 0; score < SCORES; score++) {
      program.type(Integer.toString(score % 11));
      program.press(KeyCode.ENTER);
    }
    program.await(
        "the banner counts them",
        () -> program.text("#bannerText").startsWith("Offline – 30 scores saved here"));
    assertThat(states(column)).filteredOn(CellState.SAVED_HERE::equals).hasSize(SCORES);
    program.shot(look + "03-offline");

    program.clickText("Before you push");
    program.await("both titles are shown", () -> program.find(".pair").isPresent());
    program.shot(look + "04-before-you-push");
    program.clickText("Grades");

    program.offline(false);
    program.clickText("Try now");
    program.await("30 are sent", () -> count(column, CellState.SENT) == SCORES);
    program.await("all is sent", () -> program.text("#statusLead").equals("All sent"));
    assertThat(program.find("#bannerText")).isEmpty();
    program.await(
        "the scores have the keyboard again",
        () -> ProgramWindow.fx(() -> program.grid().isFocused()));
    assertThat(titlesThere()).contains(KEPT);
    assertThat(resultsThere(KEPT)).hasSize(SCORES);
    program.shot(look + "05-all-sent");

    program.type("15");
    program.press(KeyCode.ENTER);
    program.await("the badge counts 1", () -> program.texts(".badge.faults").equals(List.of("1")));
    program.click(".badge.faults");
    program.await("the list is open", () -> program.texts(".fault-cell .why").size() == 1);
    assertThat(program.texts(".fault-cell .why").get(0)).contains("15 is over the maximum of 10");
    program.shot(look + "06-fault");
    program.clickText("Set to 10");
    program.await("31 are sent", () -> count(column, CellState.SENT) == SCORES + 1);
    program.await("the badge is gone", () -> program.texts(".badge.faults").isEmpty());
    program.shot(look + "07-mended");
    assertThat(resultsThere(KEPT)).hasSize(SCORES + 1);

    program.clickText("Activity");
    program.await("attempts are listed", () -> !program.texts(".activity-row .outcome").isEmpty());
    program.shot(look + "08-activity");
    program.clickText("Setup");
    program.clickText("Check now");
    program.await(
        "the doctor is done", () -> program.texts(".doctor-summary").contains("All steps work."));
    program.shot(look + "09-setup");
  }

  private int columns() {
    return ProgramWindow.fx(() -> adapter().columnCount());
  }

  private int columnOf(String title) {
    return ProgramWindow.fx(
        () -> {
          for (int column = 0; column < adapter().columnCount(); column++) {
            if (adapter().head(column).title().equals(title)) {
              return column;
            }
          }
          throw new AssertionError("no column " + title);
        });
  }

  private List<CellState> states(int column) {
    return ProgramWindow.fx(
        () ->
            java.util.stream.IntStream.range(0, adapter().rowCount())
                .mapToObj(row -> adapter().state(row, column))
                .toList());
  }

  private long count(int column, CellState state) {
    return states(column).stream().filter(state::equals).count();
  }

  private GradeGridAdapter adapter() {
    return program.adapter();
  }

  private List<String> titlesThere() {
    return program.district().lineItems().stream()
        .map(item -> item.path("title").asText())
        .toList();
  }

  private List<JsonNode> resultsThere(String title) {
    String id =
        program.district().lineItems().stream()
            .filter(item -> item.path("title").asText().equals(title))
            .findFirst()
            .orElseThrow()
            .path("sourcedId")
            .asText();
    return program.district().results().stream()
        .filter(result -> result.path("lineItem").path("sourcedId").asText().equals(id))
        .toList();
  }
}

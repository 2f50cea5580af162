package org.gradecompanion.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.gradecompanion.model.CellState;
import org.gradecompanion.settings.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** Looking before it leaves, in a real window: seen, mended, pushed, kept here, taken back. */
@ExtendWith(ApplicationExtension.class)
class LookWindowTest {
  private static final String CLASS = "Algebra I - Period 1";
  private static final String KEPT = "Systems of Linear Equations: Graphing and Substitu";

  @TempDir Path folder;
  private ProgramWindow program;

  @AfterEach
  void close() {
    if (program != null) {
      program.close();
    }
  }

  @Test
  void titlesThatBecomeTheSame_areMendedInPlaceAndArriveDifferent(FxRobot robot) {
    open(robot, Settings.Theme.LIGHT, "powerteacher");
    program.offline(true);
    add(EveryFinding.LONG + ", Part 1");
    add(EveryFinding.LONG + ", Part 2");
    look();
    program.await("one is blocked", () -> tile("blocked").equals("1"));

    program.clickText("Use title \"Systms of Linear Eqtns: Grphng and Sbstttn, Part 2\"");
    program.await("none is blocked", () -> tile("blocked").equals("0"));
    assertThat(program.text(".news")).startsWith("Done: Use title");
    program.press(KeyCode.CONTROL, KeyCode.Z);
    program.await("it is taken back", () -> tile("blocked").equals("1"));
    program.clickText("Redo");
    program.await("it is mended again", () -> tile("blocked").equals("0"));

    program.clickText("Push 2 ready ones");
    program.await("it is said", () -> program.text(".news").startsWith("0 of 2 in PowerTeacher."));
    program.offline(false);
    program.clickText("Try now");
    program.await(
        "both are there", () -> program.text(".news").startsWith("All 2 are in PowerTeacher."));
    assertThat(titlesThere()).contains(KEPT, "Systms of Linear Eqtns: Grphng and Sbstttn, Part 2");
  }

  @Test
  void newAssignment_heldBack_staysHereWhileTheOtherGoes(FxRobot robot) {
    open(robot, Settings.Theme.LIGHT, "powerteacher");
    program.offline(true);
    add("Exit ticket: slopes");
    add("Unit project");
    look();
    program.await("both are named", () -> program.texts(".card-title").contains(families(2)));

    program.click(".toggle-switch .thumb-area");
    program.await("one is named", () -> program.texts(".card-title").contains(families(1)));
    program.clickText("Push the ready one");
    program.await("it is said", () -> program.text(".news").contains("1 stays here"));
    program.offline(false);
    program.clickText("Try now");
    program.await("it is there", () -> titlesThere().contains("Unit project"));
    program.await(
        "that is said", () -> program.text(".news").startsWith("1 item is in PowerTeacher."));
    assertThat(titlesThere()).doesNotContain("Exit ticket: slopes");
  }

  @ParameterizedTest
  @EnumSource(
      value = Settings.Theme.class,
      names = {"LIGHT", "DARK"})
  void zerosForMissingWork_areGivenToTheChosenAndTakenBack(Settings.Theme theme, FxRobot robot) {
    open(robot, theme, "otus");
    String look = "look/" + theme.name().toLowerCase(Locale.ROOT) + "-";
    program.offline(true);
    look();
    program.await(
        "the step is shown", () -> program.texts(".card-title").contains("Zeros for missing work"));
    program.clickText("13 differences from the usual");
    program.await("they are listed", () -> program.find(".differences").isPresent());
    program.shot(look + "rules");
    program.press(KeyCode.ESCAPE);
    program.clickText("Choose…");
    program.await("names are listed", () -> !program.texts(".zero-row .check-box").isEmpty());
    program.shot(look + "zeros");
    String give = program.texts(".step-row .button.accent").get(0);
    int missing = Integer.parseInt(give.split(" ")[1]);
    program.click(".zero-row .check-box");
    String fewer = "Give " + (missing - 1) + (missing == 2 ? " zero" : " zeros");
    program.await("one less", () -> program.texts(".step-row .button.accent").contains(fewer));

    program.clickText(fewer);
    program.await("they are edits", () -> tile("ready").equals("" + (missing - 1)));
    program.shot(look + "zeros-given");
    program.press(KeyCode.CONTROL, KeyCode.Z);
    program.await("they are taken back", () -> tile("ready").equals("0"));
  }

  @ParameterizedTest
  @EnumSource(
      value = Settings.Theme.class,
      names = {"LIGHT", "DARK"})
  void everyKindOfFinding_isShownAndReachedByKeys(Settings.Theme theme, FxRobot robot) {
    open(robot, theme, "powerteacher");
    String look = "look/" + theme.name().toLowerCase(Locale.ROOT) + "-";
    program.offline(true);
    EveryFinding.in(program.core.store(), CLASS);
    program.shot(look + "grid");
    look();
    program.await("findings are listed", () -> program.texts(".card-title").contains(families(3)));
    program.shot(look + "families");
    int sum =
        List.of("blocked", "will-change", "left-out", "ready").stream()
            .mapToInt(bucket -> Integer.parseInt(tile(bucket)))
            .sum();
    assertThat(program.texts(".preflight-head .muted")).contains("of " + sum + " edited items");

    robot.moveTo(program.find(".preflight-rows").orElseThrow());
    robot.scroll(6, VerticalDirection.DOWN);
    program.shot(look + "blocked");
    robot.scroll(6, VerticalDirection.DOWN);
    program.shot(look + "same-title");
    robot.scroll(9, VerticalDirection.DOWN);
    program.shot(look + "left-out");
    robot.scroll(9, VerticalDirection.DOWN);
    program.shot(look + "cleaned");

    program.click(".tile.blocked");
    program.await("only blocked ones", () -> program.texts(".part-head.ready").isEmpty());
    // The practice district's terms move with today.
    String fix =
        program.texts(".button").stream()
            .filter(text -> text.startsWith("Make it due "))
            .findFirst()
            .orElseThrow();
    program.clickText(fix);
    program.await("the next fix has the keyboard", () -> focused() instanceof Labeled);
    program.shot(look + "next");
  }

  @ParameterizedTest
  @EnumSource(
      value = Settings.Theme.class,
      names = {"DARK"})
  void gridDetailsAndForm_sayTheSameAsThePage(Settings.Theme theme, FxRobot robot) {
    open(robot, theme, "powerteacher");
    String look = "look/" + theme.name().toLowerCase(Locale.ROOT) + "-";
    program.offline(true);
    EveryFinding.in(program.core.store(), CLASS);
    program.await("all columns are there", () -> columns() == 11);

    robot.clickOn(onGrid(100, 2), MouseButton.SECONDARY);
    program.clickText("Lock the student on the roster");
    program.await("the padlock is there", () -> fx(() -> program.adapter().rowLocked(2)));
    assertThat(fx(() -> program.adapter().state(2, column("Exit ticket: slopes"))))
        .isEqualTo(CellState.LEFT_OUT);

    moveTo(1, column("Exit ticket: slopes"));
    program.clickText("Details");
    program.await("the details are open", () -> program.find(".inspector-body").isPresent());
    program.await("its past is read", () -> !program.texts(".history-value").isEmpty());
    program.shot(look + "details");
    moveTo(5, column("Exit ticket: slopes"));
    program.type("9");
    program.press(KeyCode.ENTER);
    moveTo(5, column("Exit ticket: slopes"));
    program.type("7 la");
    program.press(KeyCode.ENTER);
    moveTo(5, column("Exit ticket: slopes"));
    program.await("its past is read", () -> program.texts(".history-value").size() == 2);
    robot.moveTo(program.find(".inspector-body").orElseThrow());
    robot.scroll(20, VerticalDirection.DOWN);
    program.shot(look + "history");
    program.clickText("Bring back");
    program.await(
        "it is back",
        () -> fx(() -> program.adapter().text(5, column("Exit ticket: slopes"))).equals("9"));
    program.clickText("Details");

    robot.clickOn(onGrid(100, 2), MouseButton.SECONDARY);
    program.shot(look + "menu");
    program.press(KeyCode.ESCAPE);
    fx(
        () -> {
          program.adapter().editAssignment(column("Exit ticket: slopes"));
          return null;
        });
    program.await("the form is open", () -> program.find(".assignment-editor").isPresent());
    program.clickText("More");
    program.await("it is folded out", () -> program.find("#weight").isPresent());
    program.click("#weight");
    program.press(KeyCode.CONTROL, KeyCode.A);
    program.type("2");
    program.await(
        "the form says what stays",
        () ->
            program.texts(".finding-note .label").stream()
                .anyMatch(words -> words.startsWith("The weight 2 stays here")));
    program.shot(look + "form");
    program.press(KeyCode.ESCAPE);
  }

  private Point2D onGrid(double x, int row) {
    return fx(
        () -> program.grid().localToScreen(x, program.grid().cellBounds(row, 0).getCenterY()));
  }

  private void moveTo(int row, int column) {
    fx(
        () -> {
          program.grid().moveTo(row, column);
          program.grid().requestFocus();
          return null;
        });
  }

  private int columns() {
    return fx(() -> program.adapter().columnCount());
  }

  private int column(String title) {
    return fx(
        () -> {
          for (int column = 0; column < program.adapter().columnCount(); column++) {
            if (program.adapter().head(column).title().equals(title)) {
              return column;
            }
          }
          throw new AssertionError(title);
        });
  }

  private static <T> T fx(Callable<T> question) {
    return ProgramWindow.fx(question);
  }

  private void open(FxRobot robot, Settings.Theme theme, String profile) {
    program = ProgramWindow.open(folder, robot, theme);
    program.core.profile().choose(profile);
    program.clickText("Algebra I - Period 3");
    program.clickText(CLASS);
    program.await("it is shown", () -> program.stage().getTitle().startsWith(CLASS));
  }

  private void add(String title) {
    program.press(KeyCode.CONTROL, KeyCode.N);
    program.await("the form is open", () -> program.find(".assignment-editor").isPresent());
    program.type(title);
    program.press(KeyCode.ENTER);
    program.await("the form is closed", () -> program.find(".assignment-editor").isEmpty());
  }

  private void look() {
    program.press(KeyCode.CONTROL, KeyCode.DIGIT2);
    program.await("the page is shown", () -> program.find(".preflight-view").isPresent());
  }

  private String tile(String bucket) {
    return program.text(".tile." + bucket + " .tile-number");
  }

  private static String families(int count) {
    return (count == 1 ? "1 new assignment" : count + " new assignments")
        + " will become visible to families";
  }

  private Node focused() {
    return ProgramWindow.fx(() -> program.stage().getScene().getFocusOwner());
  }

  private List<String> titlesThere() {
    return program.district().lineItems().stream()
        .map(item -> ((JsonNode) item).path("title").asText())
        .toList();
  }
}

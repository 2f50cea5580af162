package org.gradecompanion.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import org.gradecompanion.model.Flag;
import org.gradecompanion.settings.Settings;
import org.gradecompanion.ui.keys.Shortcut;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
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

  @Test
  void teacherWithoutAMouse_entersFillsShiftsAndTakesBack(FxRobot robot) {
    open(robot, Settings.Theme.LIGHT);
    program.offline(true);
    int column = newAssignment("Exit ticket: slopes");

    program.type("85%");
    program.await("the points are shown", () -> program.text(".reason-bubble").equals("8.5 of 10"));
    program.shot("keys/percent-light");
    program.press(KeyCode.ENTER);
    program.type("17 la");
    program.press(KeyCode.ENTER);
    program.type("excused");
    program.press(KeyCode.ENTER);
    program.await(
        "the reason is shown",
        () -> program.text(".reason-bubble").startsWith("\"excused\" is not a score."));
    program.press(KeyCode.ESCAPE);
    program.type("ex");
    program.press(KeyCode.ENTER);
    assertThat(scores(column)).startsWith("8.5", "17 LA", "EX", "");

    program.press(KeyCode.CONTROL, KeyCode.SPACE);
    program.type("6");
    program.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.ENTER);
    program.await(
        "empty cells are filled", () -> scores(column).stream().noneMatch(String::isEmpty));
    assertThat(scores(column)).startsWith("8.5", "17 LA", "EX", "6");
    program.await("it is counted", () -> program.text(".mention").equals("28 scores entered."));
    program.press(KeyCode.ALT, KeyCode.DOWN);
    program.await(
        "it says why nothing moves",
        () -> program.text(".reason-bubble").startsWith("The last student of the class has"));
    program.shot("keys/shift-refused-light");
    program.press(KeyCode.CONTROL, KeyCode.Z);
    program.await("the fill is taken back", () -> scores(column).get(3).isEmpty());

    program.press(KeyCode.CONTROL, KeyCode.UP);
    program.press(KeyCode.CONTROL, KeyCode.UP);
    program.press(KeyCode.ALT, KeyCode.DOWN);
    program.await("a gap has opened", () -> scores(column).get(0).isEmpty());
    assertThat(scores(column)).startsWith("", "8.5", "17 LA", "EX", "");
    program.press(KeyCode.ALT, KeyCode.UP);
    program.await("the gap is closed", () -> scores(column).get(0).equals("8.5"));
  }

  @Test
  void teacherWithoutAMouse_findsCommentsAndGetsOutOfTheGrid(FxRobot robot) {
    open(robot, Settings.Theme.DARK);

    openSheet("dark");
    program.press(KeyCode.ESCAPE);
    program.await("the sheet is closed", () -> program.find(".keys-view").isEmpty());
    program.press(KeyCode.CONTROL, KeyCode.F);
    program.type("kim");
    program.await("the first is found", () -> row().equals("Kim, Daniel"));
    int first = ProgramWindow.fx(() -> program.grid().cursorRow());
    program.press(KeyCode.ESCAPE);
    program.press(KeyCode.F3);
    program.await(
        "the next is found", () -> ProgramWindow.fx(() -> program.grid().cursorRow()) > first);
    program.press(KeyCode.SHIFT, KeyCode.F3);
    program.await(
        "and the first again", () -> ProgramWindow.fx(() -> program.grid().cursorRow()) == first);

    program.press(KeyCode.SHIFT, KeyCode.F2);
    program.await("the comment has the keyboard", () -> focused(".text-area"));
    program.type("see me");
    program.shot("keys/comment-dark");
    program.press(KeyCode.ESCAPE);
    program.await("the scores have it again", () -> focused(".grade-grid"));
    program.await("the comment is kept", () -> tip(first).contains("see me"));

    program.press(KeyCode.F6);
    program.await("the keyboard is elsewhere", () -> !focused(".grade-grid"));
  }

  @Test
  void sheetOfKeys_saysAllOfThemEverywhere_andEnterGoesOnOnceItWasChosenThere(FxRobot robot) {
    open(robot, Settings.Theme.LIGHT);

    program.press(KeyCode.CONTROL, KeyCode.DIGIT4);
    program.await("Setup is shown", () -> program.find(".setup-view").isPresent());
    program.press(KeyCode.CONTROL, KeyCode.SLASH);
    program.await("the sheet is open there too", () -> program.find(".keys-view").isPresent());
    program.press(KeyCode.ESCAPE);
    program.await("the sheet is closed", () -> program.find(".keys-view").isEmpty());
    program.press(KeyCode.CONTROL, KeyCode.DIGIT1);
    program.await("the scores have the keyboard", () -> focused(".grade-grid"));

    program.press(KeyCode.CONTROL, KeyCode.END);
    program.press(KeyCode.HOME);
    program.press(KeyCode.ENTER);
    assertThat(cursor()).isEqualTo("30,0");
    openSheet("light");
    program.clickText("At the end of a column, Enter goes on in the next one");
    program.press(KeyCode.F1);
    program.await("the scores have the keyboard again", () -> focused(".grade-grid"));
    program.press(KeyCode.ENTER);

    program.await("the next column begins", () -> cursor().equals("0,1"));
    program.await("it is remembered", () -> program.core.settings().load().enterWraps());
  }

  private void openSheet(String shot) {
    program.press(KeyCode.F1);
    program.await("the sheet is open", () -> program.find(".keys-view").isPresent());
    assertThat(program.texts(".key-row .does"))
        .hasSize(Shortcut.values().length + Flag.values().length)
        .contains("Undo", "Late");
    assertThat(program.texts(".key-cap"))
        .contains("LA", "*")
        .hasSizeGreaterThan(Stream.of(Shortcut.values()).mapToInt(KeyboardWindowTest::keys).sum());
    program.shot("keys/" + shot);
  }

  private int newAssignment(String title) {
    program.press(KeyCode.CONTROL, KeyCode.N);
    program.await("the form is open", () -> program.find(".assignment-editor").isPresent());
    program.type(title);
    program.press(KeyCode.ENTER);
    program.await("the form is closed", () -> program.find(".assignment-editor").isEmpty());
    program.await("it is a column", () -> column(title) >= 0);
    int column = column(title);
    while (ProgramWindow.fx(() -> program.grid().cursorColumn()) < column) {
      program.press(KeyCode.RIGHT);
    }
    return column;
  }

  private int column(String title) {
    return ProgramWindow.fx(
        () ->
            IntStream.range(0, program.adapter().columnCount())
                .filter(at -> program.adapter().head(at).title().equals(title))
                .findFirst()
                .orElse(-1));
  }

  private List<String> scores(int column) {
    return ProgramWindow.fx(
        () ->
            IntStream.range(0, program.adapter().rowCount())
                .mapToObj(row -> program.adapter().editText(row, column))
                .toList());
  }

  private String row() {
    return ProgramWindow.fx(() -> program.adapter().rowName(program.grid().cursorRow()));
  }

  private String cursor() {
    return ProgramWindow.fx(() -> program.grid().cursorRow() + "," + program.grid().cursorColumn());
  }

  private String tip(int row) {
    return ProgramWindow.fx(() -> String.valueOf(program.adapter().tip(row, 0)));
  }

  private boolean focused(String query) {
    return program.find(query).filter(node -> ProgramWindow.fx(node::isFocused)).isPresent();
  }

  private void open(FxRobot robot, Settings.Theme theme) {
    program = ProgramWindow.open(folder, robot, theme);
    program.clickText("Algebra I - Period 3");
    program.await(
        "the class is shown", () -> program.stage().getTitle().startsWith("Algebra I - Period 3"));
    program.await(
        "the scores have the keyboard", () -> ProgramWindow.fx(() -> program.grid().isFocused()));
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

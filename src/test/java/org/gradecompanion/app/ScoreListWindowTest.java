package org.gradecompanion.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.gradecompanion.settings.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** A teacher with a stack of papers and one hand on the number pad, in the real window. */
@ExtendWith(ApplicationExtension.class)
class ScoreListWindowTest {
  @TempDir Path folder;
  private ProgramWindow program;

  @AfterEach
  void close() {
    if (program != null) {
      program.close();
    }
  }

  @Test
  void stackOfPapers_isEnteredWithTheKeyboardAlone(FxRobot robot) {
    program = ProgramWindow.open(folder, robot, Settings.Theme.LIGHT);
    ProgramWindow.fx(
        () -> {
          program.stage().setWidth(1280);
          program.stage().setHeight(800);
          return null;
        });
    program.offline(true);
    program.press(KeyCode.CONTROL, KeyCode.N);
    program.await("the form is open", () -> program.find(".assignment-editor").isPresent());
    program.type("Exit ticket: slopes");
    program.press(KeyCode.ENTER);
    program.await("it is a column", () -> column("Exit ticket: slopes") >= 0);
    int column = column("Exit ticket: slopes");
    ProgramWindow.fx(
        () -> {
          program.grid().moveTo(0, column);
          program.grid().requestFocus();
          return null;
        });

    program.press(KeyCode.CONTROL, KeyCode.L);
    program.await("the list has the keyboard", () -> ProgramWindow.fx(() -> list().isFocused()));
    assertThat(program.text(".list-title")).isEqualTo("Exit ticket: slopes");
    assertThat(program.find(".grade-grid")).isEmpty();

    // Four papers with codes in letters.
    enter("8", "7 la", "ex", "85%");
    assertThat(scores(column, 4)).containsExactly("8", "7 LA", "EX", "8.5");
    program.press(KeyCode.UP);
    program.type("nine");
    program.press(KeyCode.ENTER);
    program.await(
        "the reason stands in the line",
        () -> program.text(".score-line .state.refused").startsWith("\"nine\" is not a score."));
    program.shot("scorelist/light-1-refused");
    program.press(KeyCode.ESCAPE);
    program.press(KeyCode.ENTER);

    // Six more with one hand on the number pad.
    program.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
    program.press(KeyCode.NUM_LOCK);
    pad(KeyCode.NUMPAD6, KeyCode.ENTER);
    pad(KeyCode.NUMPAD7, KeyCode.DECIMAL, KeyCode.NUMPAD5, KeyCode.ENTER);
    assertThat(scores(column, 6)).endsWith("6", "7.5");
    program.type("9*");
    program.press(KeyCode.ENTER);
    program.type("/");
    program.press(KeyCode.ENTER);
    program.type("+");
    program.press(KeyCode.ENTER);
    program.type("99-10");
    program.press(KeyCode.ENTER);
    assertThat(scores(column, 10))
        .containsExactly("8", "7 LA", "EX", "8.5", "6", "7.5", "9 LA", "MI", "EX", "10");
    program.await(
        "it is counted", () -> program.texts(".list-counts .label").get(0).startsWith("10 of"));

    // What a screen reader reads is the line of the cursor, after each Enter.
    program.type("-");
    assertThat(spoken()).startsWith(name(9) + ", Exit ticket: slopes, 10 of 10, ");
    program.press(KeyCode.ENTER);
    assertThat(spoken()).startsWith(name(10) + ", Exit ticket: slopes, ");

    // A paper out of order: by name; then back with all of it, and the other assignments.
    String wanted = name(2).substring(0, 3).toLowerCase();
    program.press(KeyCode.HOME);
    program.type(wanted);
    program.await("it is looked for", () -> program.text(".list-sought").endsWith(wanted));
    assertThat(spoken().toLowerCase()).contains(wanted);
    program.shot("scorelist/light-2-pad");
    program.press(KeyCode.HOME);
    program.press(KeyCode.SHIFT, KeyCode.DOWN);
    program.press(KeyCode.DELETE);
    program.await("two are cleared", () -> scores(column, 2).equals(List.of("", "")));
    program.press(KeyCode.CONTROL, KeyCode.Z);
    program.await("they are back", () -> scores(column, 2).equals(List.of("8", "7 LA")));
    program.press(KeyCode.LEFT);
    program.await(
        "it is the assignment before",
        () -> !program.text(".list-title").equals("Exit ticket: slopes"));
    program.shot("scorelist/light-3-other");

    // What needs the teacher has its buttons in the line, and Tab goes to them.
    program.type("99");
    program.press(KeyCode.ENTER);
    program.press(KeyCode.DOWN);
    program.press(KeyCode.F8);
    program.await(
        "a line needs the teacher", () -> program.find(".list-cell:current .button").isPresent());
    program.press(KeyCode.TAB);
    assertThat(ProgramWindow.fx(() -> program.stage().getScene().getFocusOwner()))
        .isSameAs(program.find(".list-cell:current .button").orElseThrow());
    program.press(KeyCode.ESCAPE);
    program.press(KeyCode.ALT, KeyCode.ENTER);
    program.await("the details are open", () -> program.find(".inspector").isPresent());
    program.shot("scorelist/light-4-fault");
    program.theme(Settings.Theme.DARK);
    program.shot("scorelist/dark-1-fault");

    program.press(KeyCode.CONTROL, KeyCode.L);
    program.await(
        "the grid is back", () -> program.find(".grade-grid").filter(Node::isFocused).isPresent());
  }

  private void enter(String... papers) {
    for (String paper : papers) {
      program.type(paper);
      program.press(KeyCode.ENTER);
    }
  }

  private void pad(KeyCode... keys) {
    for (KeyCode key : keys) {
      program.press(key);
    }
  }

  @SuppressWarnings("unchecked")
  private ListView<Integer> list() {
    return (ListView<Integer>) program.find(".score-lines").orElseThrow();
  }

  private String spoken() {
    return ProgramWindow.fx(
        () ->
            ((Node) list().queryAccessibleAttribute(AccessibleAttribute.FOCUS_ITEM))
                .getAccessibleText());
  }

  private String name(int row) {
    return ProgramWindow.fx(() -> program.adapter().rowName(row));
  }

  private int column(String title) {
    return ProgramWindow.fx(
        () ->
            IntStream.range(0, program.adapter().columnCount())
                .filter(each -> program.adapter().head(each).title().equals(title))
                .findFirst()
                .orElse(-1));
  }

  private List<String> scores(int column, int rows) {
    return ProgramWindow.fx(
        () ->
            IntStream.range(0, rows)
                .mapToObj(row -> program.adapter().editText(row, column))
                .toList());
  }
}

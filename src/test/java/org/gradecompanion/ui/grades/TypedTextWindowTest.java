package org.gradecompanion.ui.grades;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradecompanion.testing.Rosters.OLD;
import static org.gradecompanion.testing.Rosters.cell;
import static org.gradecompanion.ui.grades.GridWindow.expect;
import static org.gradecompanion.ui.grades.GridWindow.fx;
import static org.gradecompanion.ui.grades.GridWindow.pressAll;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.Score;
import org.gradecompanion.testing.OpenedBook;
import org.gradecompanion.testing.Rosters;
import org.gradecompanion.ui.common.Fxml;
import org.gradecompanion.ui.common.OpenGradebook;
import org.gradecompanion.ui.common.Pace;
import org.gradecompanion.ui.common.Theme;
import org.gradecompanion.ui.common.Themes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A text that is being typed is for one student and one assignment, whatever else happens. */
@ExtendWith(ApplicationExtension.class)
class TypedTextWindowTest {
  private static final AssignmentId PAST = new AssignmentId("past");

  @TempDir Path folder;
  private OpenedBook bench;
  private GradesViewModel grades;
  private GradesView view;
  private Stage stage;

  @Start
  void start(Stage stage) {
    this.stage = stage;
  }

  @BeforeEach
  void open() {
    bench = new OpenedBook(folder);
    bench.addStudents(26);
    bench.add(Rosters.assignment("past", "Past").withDates(null, Rosters.TODAY.minusDays(1)));
    WaitForAsyncUtils.waitForAsyncFx(
        60_000,
        () -> {
          grades =
              new GradesViewModel(
                  bench.open, bench.phrases, bench.dialogs, form -> {}, bench.theirs, Pace.AT_ONCE);
          view = new GradesView(grades, new Fxml(bench.words), new HBox(), () -> true);
          Scene scene = new Scene(view.root(), 1280, 500);
          new Themes(Theme.LIGHT).dress(scene);
          stage.setScene(scene);
          stage.show();
          stage.toFront();
          grades.grid().jumpTo(cell(PAST, 3));
          view.focusScores();
          return null;
        });
  }

  @AfterEach
  void close() {
    fx(
        () -> {
          grades.close();
          return null;
        });
    bench.close();
  }

  @Test
  void whoOwesNothingAnyMore_keepsTheirRowAndTheTextWhileItIsTyped(FxRobot robot) {
    robot.clickOn(toggle("Missing"));
    fx(
        () -> {
          grades.grid().jumpTo(cell(PAST, 3));
          view.focusScores();
          return null;
        });
    pressAll(robot, "DIGIT8");
    expect(() -> fx(() -> view.grid().isEditing()), true);

    enterElsewhere(3, "5"); // the first score of the column: how it looks changes with it
    assertThat(rows()).isEqualTo(30);
    pressAll(robot, "ENTER");

    expect(() -> fx(() -> score(3)), Score.of("8"));
    assertThat(scored()).containsExactly(Score.of("8"));
    assertThat(fx(() -> view.grid().cursorRow())).isEqualTo(rowOf(3) + 1);
  }

  @Test
  void rejectedText_keepsTheFilterAndItsPlace_andGoodOneIsTakenFirst(FxRobot robot) {
    robot.write("nine", 0);
    robot.clickOn(toggle("Need you"));
    assertThat(fx(() -> grades.filterProperty().get())).isEqualTo(GridLayout.Filter.ALL);
    assertThat(fx(() -> toggle("All").isSelected())).isTrue();
    assertThat(fx(() -> view.grid().isEditing())).isTrue();

    pressAll(robot, "ESCAPE DIGIT8");
    robot.clickOn(toggle("Need you"));
    expect(() -> fx(() -> grades.filterProperty().get()), GridLayout.Filter.NEED_YOU);
    assertThat(fx(() -> score(3))).isEqualTo(Score.of("8"));
  }

  @Test
  void otherGradebook_takesTheTextForItsStudentFirst_andSaysWhatItCannotTake(FxRobot robot) {
    OpenGradebook first = bench.gradebook();
    pressAll(robot, "DIGIT8");
    fx(
        () -> {
          bench.open.set(null);
          bench.open.set(first);
          return null;
        });
    assertThat(fx(() -> score(3))).isEqualTo(Score.of("8"));
    assertThat(fx(() -> view.grid().isEditing())).isFalse();

    fx(
        () -> {
          grades.grid().jumpTo(cell(PAST, 4));
          view.focusScores();
          return null;
        });
    robot.write("nine", 0);
    fx(
        () -> {
          bench.open.set(null);
          bench.open.set(first);
          return null;
        });
    assertThat(fx(() -> view.grid().isEditing())).isFalse();
    assertThat(bench.dialogs.said).last().asString().startsWith("\"nine\" was not entered");
    assertThat(scored()).containsExactly(Score.of("8"));
  }

  @Test
  void typingInTheList_afterScrollingAway_goesOnInTheSameLine(FxRobot robot) {
    showList();
    pressAll(robot, "DIGIT1");
    expect(() -> fx(() -> grades.list().entry().isOpen()), true);
    scrollAway(robot);
    expect(() -> fx(() -> typingIsInView()), false);
    assertThat(fx(() -> score(3))).isEqualTo(Score.BLANK);

    pressAll(robot, "DIGIT0");
    expect(() -> fx(() -> grades.list().entry().textProperty().get()), "10");
    expect(() -> fx(() -> typingIsInView()), true);
    pressAll(robot, "ENTER");
    expect(() -> fx(() -> score(3)), Score.of("10"));
    assertThat(fx(() -> grades.list().cursorProperty().get().row())).isEqualTo(rowOf(3) + 1);

    // Enter takes it from afar too.
    pressAll(robot, "UP DIGIT7");
    scrollAway(robot);
    expect(() -> fx(() -> typingIsInView()), false);
    pressAll(robot, "ENTER");
    expect(() -> fx(() -> score(3)), Score.of("7"));
    assertThat(fx(() -> grades.list().cursorProperty().get().row())).isEqualTo(rowOf(3) + 1);
  }

  @Test
  void typedInTheList_andScrolledAway_isTakenWhenTheKeyboardLeaves(FxRobot robot) {
    showList();
    pressAll(robot, "DIGIT6");
    scrollAway(robot);
    expect(() -> fx(() -> typingIsInView()), false);

    robot.clickOn("#findField");

    expect(() -> fx(() -> score(3)), Score.of("6"));
  }

  @Test
  void typingInTheList_whileItsLineIsDrawnAnew_losesNoCharacter(FxRobot robot) {
    showList();
    pressAll(robot, "DIGIT7");
    expect(() -> fx(() -> grades.list().entry().textProperty().get()), "7");

    fx(
        () -> {
          lines().requestFocus();
          Event.fireEvent(lines(), character("5"));
          return null;
        });

    expect(() -> fx(() -> grades.list().entry().textProperty().get()), "75");
    pressAll(robot, "ENTER");
    expect(() -> fx(() -> score(3)), Score.of("75"));
  }

  private KeyEvent character(String text) {
    return new KeyEvent(
        KeyEvent.KEY_TYPED, text, "", KeyCode.UNDEFINED, false, false, false, false);
  }

  @Test
  void arrangeMenu_givesTheKeyboardBackToTheList(FxRobot robot) {
    showList();
    robot.clickOn("#arrangeButton");
    pressAll(robot, "ESCAPE");

    expect(() -> fx(() -> lines().isFocused()), true);
    pressAll(robot, "DIGIT9 ENTER");
    expect(() -> fx(() -> score(3)), Score.of("9"));
  }

  @Test
  void refusedText_bringsTheCursorBack_andFillsNothingElsewhere(FxRobot robot) {
    robot.write("nine", 0);
    pressAll(robot, "ENTER");
    jumpTo(cell(OLD, 2));

    pressAll(robot, "END"); // back to the text, and nothing else
    expect(() -> fx(() -> cursor()), cell(PAST, 3));
    robot.write("9", 0);
    pressAll(robot, "HOME DELETE DELETE DELETE DELETE CONTROL+ENTER");

    expect(() -> fx(() -> score(3)), Score.of("9"));
    assertThat(fx(() -> bench.gradebook().book().cell(cell(OLD, 2)).score()))
        .isEqualTo(Score.BLANK);
  }

  @Test
  void refusedTextInTheList_staysWithItsAssignment_andBringsTheCursorBack(FxRobot robot) {
    showList();
    robot.write("nine", 0);
    pressAll(robot, "ENTER");
    expect(() -> fx(() -> grades.list().entry().refusedProperty().get()), true);
    fx(
        () -> {
          grades.jumpTo(cell(OLD, 3));
          return null;
        });
    expect(() -> fx(() -> typingIsInView()), false); // another assignment is shown

    fx(
        () -> {
          view.focusScores();
          return null;
        });
    expect(() -> fx(() -> cursor()), cell(PAST, 3));
    expect(() -> fx(() -> typingIsInView()), true);
    pressAll(robot, "END BACK_SPACE BACK_SPACE BACK_SPACE BACK_SPACE DIGIT9 ENTER");
    expect(() -> fx(() -> score(3)), Score.of("9"));
  }

  @Test
  void cellThatWasOnlyOpened_isNotSaidToBeLost(FxRobot robot) {
    fx(
        () -> {
          bench.enter(cell(PAST, 3), "8");
          return null;
        });
    pressAll(robot, "F2");
    expect(() -> fx(() -> view.grid().isEditing()), true);
    removePast();
    expect(() -> fx(() -> view.grid().isEditing()), false);
    assertThat(bench.dialogs.said).noneMatch(each -> each.contains("was not entered"));
  }

  private void removePast() {
    fx(
        () -> {
          bench.front.get(bench.gradebook().desk().remove(PAST));
          return null;
        });
  }

  private void jumpTo(CellId to) {
    fx(
        () -> {
          grades.jumpTo(to);
          view.focusScores();
          return null;
        });
  }

  private CellId cursor() {
    return grades.grid().cellAt(view.grid().cursorRow(), view.grid().cursorColumn()).orElseThrow();
  }

  private void showList() {
    fx(
        () -> {
          grades.list().shownProperty().set(true);
          view.focusScores();
          return null;
        });
    expect(() -> fx(() -> lines().isFocused()), true);
  }

  @SuppressWarnings("unchecked")
  private ListView<Integer> lines() {
    return (ListView<Integer>) Objects.requireNonNull(view.root().lookup(".score-lines"));
  }

  /** The student is among the last. */
  private void scrollAway(FxRobot robot) {
    robot.moveTo(lines()).scroll(40, VerticalDirection.UP);
  }

  private boolean typingIsInView() {
    Node field = lines().lookup(".entry");
    for (Node each = field; each != null; each = each.getParent()) {
      if (!each.isVisible()) {
        return false; // in a line that waits to be used for another student
      }
    }
    if (field == null) {
      return false;
    }
    Bounds at = field.localToScene(field.getBoundsInLocal());
    return lines().localToScene(lines().getBoundsInLocal()).contains(at);
  }

  /** As when another's score for the same student arrives. */
  private void enterElsewhere(int student, String points) {
    fx(
        () -> {
          bench.enter(cell(PAST, student), points);
          return null;
        });
  }

  private int rows() {
    return fx(() -> grades.grid().rowCount());
  }

  private int rowOf(int student) {
    return fx(() -> grades.grid().layout().rowOf(cell(PAST, student)));
  }

  private Score score(int student) {
    return bench.gradebook().book().cell(cell(PAST, student)).score();
  }

  /** Every score of the assignment that is not blank. */
  private List<Score> scored() {
    return fx(
        () ->
            IntStream.rangeClosed(1, 30)
                .mapToObj(this::score)
                .filter(score -> !score.equals(Score.BLANK))
                .toList());
  }

  private ToggleButton toggle(String text) {
    return view.root().lookupAll(".toggle-button").stream()
        .map(ToggleButton.class::cast)
        .filter(each -> each.getText().equals(text))
        .findFirst()
        .orElseThrow();
  }
}

package org.gradecompanion.ui.grades;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradecompanion.ui.grades.GridWindow.expect;
import static org.gradecompanion.ui.grades.GridWindow.fx;
import static org.gradecompanion.ui.grades.GridWindow.pressAll;

import javafx.stage.Stage;
import org.gradecompanion.model.CellState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class GridEditingWindowTest {
  private final SampleSheet sheet = SampleSheet.empty(31, 20);
  private GridWindow window;

  @Start
  void open(Stage stage) {
    sheet.typed.put(CellRange.single(5, 3), "7");
    window = new GridWindow(stage, sheet);
    window.grid.moveTo(5, 3);
  }

  @ParameterizedTest(name = "{0} asks for {1} and leads to {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "DIGIT8 DIGIT7 ENTER | commit 5,3 87 | 6,3",
        "DIGIT8 SHIFT+ENTER | commit 5,3 8 | 4,3",
        "DIGIT8 TAB | commit 5,3 8 | 5,4",
        "DIGIT8 SHIFT+TAB | commit 5,3 8 | 5,2",
        "DIGIT8 DOWN | commit 5,3 8 | 6,3",
        "DIGIT8 LEFT | commit 5,3 8 | 5,2",
        "DIGIT8 TAB DIGIT9 ENTER | commit 5,3 8;commit 5,4 9 | 6,3",
        "F2 END DIGIT5 ENTER | commit 5,3 75 | 6,3",
        "F2 HOME DIGIT5 ENTER | commit 5,3 57 | 6,3",
        "F2 END LEFT DIGIT5 ENTER | commit 5,3 57 | 6,3",
        "DIGIT8 F2 LEFT DIGIT5 ENTER | commit 5,3 58 | 6,3",
        "F2 DIGIT5 ENTER | commit 5,3 5 | 6,3",
        "F2 ENTER | '' | 6,3",
        "DIGIT8 ESCAPE | '' | 5,3",
        "DIGIT8 BACK_SPACE ENTER | commit 5,3 | 6,3",
        "DIGIT8 CONTROL+DOWN | commit 5,3 8 | 30,3",
        "DIGIT8 PAGE_DOWN | commit 5,3 8 | 18,3",
        "F2 DOWN DIGIT5 ENTER | commit 5,3 75 | 6,3",
        "F2 UP DIGIT5 ENTER | commit 5,3 57 | 6,3",
        "DIGIT8 CONTROL+ENTER | fill 8 5,3..5,3 | 5,3",
        "SHIFT+DOWN DIGIT8 CONTROL+ENTER | fill 8 5,3..6,3 | 5,3",
        "SHIFT+DOWN F2 CONTROL+ENTER | fill 7 5,3..6,3 | 5,3",
        "SHIFT+DOWN DIGIT8 CONTROL+SHIFT+ENTER | fill 8 5,3..6,3 only empty | 5,3",
      })
  void typing_onTheCursor_asksForAndLeadsTo(
      String keys, String asked, String cursor, FxRobot robot) {
    pressAll(robot, keys);

    expect(() -> fx(() -> String.join(";", sheet.asked)).strip(), asked);
    expect(window::cursor, cursor);
    expect(() -> fx(() -> window.grid.isEditing()), false);
  }

  @Test
  void typing_accepted_isShownAtOnce(FxRobot robot) {
    pressAll(robot, "DIGIT8 DIGIT7 ENTER");

    expect(() -> window.shown(5, 3), "87");
  }

  @Test
  void typing_thirtyScoresDownAColumn_losesNone(FxRobot robot) {
    window.moveTo(0, 1);
    for (int row = 0; row < 30; row++) {
      pressAll(robot, "DIGIT" + (row % 10) + " DIGIT" + (row % 7) + " ENTER");
    }

    expect(window::cursor, "30,1");
    for (int row = 0; row < 30; row++) {
      assertThat(sheet.typed.get(CellRange.single(row, 1))).isEqualTo("" + row % 10 + row % 7);
    }
  }

  @Test
  void rejected_staysOpenWithTheTextTheMarkAndTheReason(FxRobot robot) {
    pressAll(robot, "DIGIT8 X ENTER");

    expect(() -> fx(() -> window.reason().isVisible()), true);
    assertThat(fx(() -> window.reason().getText())).contains("8x");
    assertThat(fx(() -> window.editor().getText())).isEqualTo("8x");
    assertThat(fx(() -> window.editor().getPseudoClassStates().toString())).contains("rejected");
    assertThat(window.cursor()).isEqualTo("5,3");
  }

  @Test
  void rejected_thenCorrected_isTaken(FxRobot robot) {
    pressAll(robot, "DIGIT8 X ENTER");
    expect(() -> fx(() -> window.reason().isVisible()), true);

    pressAll(robot, "BACK_SPACE ENTER");

    expect(() -> fx(() -> sheet.typed.get(CellRange.single(5, 3))), "8");
    expect(() -> fx(() -> window.reason().isVisible()), false);
    expect(window::cursor, "6,3");
  }

  @Test
  void rejected_thenEscape_leavesTheCellAsItWas(FxRobot robot) {
    pressAll(robot, "DIGIT8 X ENTER ESCAPE");

    expect(() -> fx(() -> window.grid.isEditing()), false);
    expect(() -> fx(() -> window.reason().isVisible()), false);
    expect(() -> window.shown(5, 3), "7");
  }

  @Test
  void rejected_clickOnAnotherCell_keepsTheTextAndTheCursor(FxRobot robot) {
    pressAll(robot, "DIGIT8 X ENTER");
    expect(() -> fx(() -> window.reason().isVisible()), true);

    robot.clickOn(GridMouseWindowTest.middle(window, 1, 1));

    expect(() -> fx(() -> window.editor().getText()), "8x");
    expect(() -> fx(() -> window.editor().isFocused()), true);
    assertThat(window.cursor()).isEqualTo("5,3");
  }

  @Test
  void percentage_whileTyped_saysWhatItBecomes(FxRobot robot) {
    sheet.preview = "17 of 20";
    pressAll(robot, "DIGIT8 DIGIT5");

    expect(() -> fx(() -> window.reason().isVisible()), true);
    assertThat(fx(() -> window.reason().getText())).isEqualTo("17 of 20");
    assertThat(fx(() -> window.reason().getPseudoClassStates().toString())).contains("calm");
    assertThat(fx(() -> window.editor().getAccessibleHelp())).isEqualTo("17 of 20");
    assertThat(sheet.asked).isEmpty();

    pressAll(robot, "ENTER");
    expect(() -> fx(() -> window.reason().isVisible()), false);
  }

  @Test
  void clickElsewhere_takesTheTextFirst(FxRobot robot) {
    pressAll(robot, "DIGIT8");
    expect(() -> fx(() -> window.grid.isEditing()), true);

    robot.clickOn(GridMouseWindowTest.middle(window, 1, 1));

    expect(() -> fx(() -> sheet.typed.get(CellRange.single(5, 3))), "8");
    expect(window::cursor, "1,1");
  }

  @Test
  void focusLeaving_takesTheText(FxRobot robot) {
    pressAll(robot, "DIGIT8");
    expect(() -> fx(() -> window.grid.isEditing()), true);

    robot.clickOn(window.after);

    expect(() -> fx(() -> sheet.typed.get(CellRange.single(5, 3))), "8");
    expect(() -> fx(() -> window.grid.isEditing()), false);
  }

  @Test
  void lockedCell_typedInto_saysWhyAndOpensNothing(FxRobot robot) {
    sheet.states.put(CellRange.single(5, 3), CellState.LOCKED);

    pressAll(robot, "DIGIT8");

    expect(() -> fx(() -> window.reason().getText()), "Term closed on 14 Nov");
    assertThat(fx(() -> window.grid.isEditing())).isFalse();
    pressAll(robot, "DOWN");
    expect(() -> fx(() -> window.reason().isVisible()), false);
  }

  @Test
  void refreshAll_whileTyping_keepsTheTextForTheSameAssignment(FxRobot robot) {
    pressAll(robot, "DIGIT8");
    expect(() -> fx(() -> window.grid.isEditing()), true);

    fx(
        () -> {
          sheet.insertColumns(1);
          window.grid.refreshAll(5, 4);
          return null;
        });
    pressAll(robot, "ENTER");

    expect(() -> fx(() -> sheet.typed.get(CellRange.single(5, 4))), "8");
  }

  @Test
  void refreshAll_whileTypingIntoWhatIsGone_saysThatTheTextIsLost(FxRobot robot) {
    pressAll(robot, "DIGIT8");
    expect(() -> fx(() -> window.grid.isEditing()), true);

    fx(
        () -> {
          sheet.setColumns(2);
          window.grid.refreshAll();
          return null;
        });

    assertThat(fx(() -> window.grid.isEditing())).isFalse();
    assertThat(sheet.asked).containsExactly("lost 8");
    assertThat(sheet.typed).doesNotContainValue("8");
  }
}

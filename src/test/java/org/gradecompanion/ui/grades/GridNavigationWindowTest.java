package org.gradecompanion.ui.grades;

import static org.gradecompanion.ui.grades.GridWindow.expect;
import static org.gradecompanion.ui.grades.GridWindow.fx;
import static org.gradecompanion.ui.grades.GridWindow.pressAll;

import javafx.scene.input.Clipboard;
import javafx.stage.Stage;
import org.gradecompanion.model.CellState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The keyboard table, with the focus on the grid and the cursor on row 5, column 3 of 31 × 20. */
@ExtendWith(ApplicationExtension.class)
class GridNavigationWindowTest {
  private final SampleSheet sheet = SampleSheet.empty(31, 20);
  private GridWindow window;

  @Start
  void open(Stage stage) {
    window = new GridWindow(stage, sheet);
    window.grid.moveTo(5, 3);
  }

  @ParameterizedTest(name = "{0} leads to {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "TAB TAB ENTER | 6,3..6,3",
        "TAB TAB DOWN ENTER | 7,5..7,5",
        "SHIFT+DOWN SHIFT+RIGHT | 5,3..6,4",
        "SHIFT+UP SHIFT+LEFT | 4,2..5,3",
        "SHIFT+DOWN SHIFT+DOWN SHIFT+UP | 5,3..6,3",
        "CONTROL+DOWN | 30,3..30,3",
        "CONTROL+END ENTER | 30,19..30,19",
        "CONTROL+HOME UP LEFT | 0,0..0,0",
        "CONTROL+HOME SHIFT+ENTER | 0,0..0,0",
        "CONTROL+SPACE SHIFT+RIGHT | 0,3..30,4",
        "SHIFT+DOWN ESCAPE | 5,3..5,3",
        "SPACE | 5,3..5,3",
      })
  void keys_fromTheMiddle_leadTo(String keys, String selection, FxRobot robot) {
    pressAll(robot, keys);

    expect(window::selection, selection);
  }

  @ParameterizedTest(name = "{0} leads to {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "CONTROL+END ENTER | 30,19",
        "CONTROL+DOWN ENTER | 0,4",
        "CONTROL+UP SHIFT+ENTER | 30,2",
        "CONTROL+HOME SHIFT+ENTER | 0,0",
      })
  void enter_atAColumnsEnd_goesOnInTheNextWhereTheTeacherWantsIt(
      String keys, String cursor, FxRobot robot) {
    sheet.wraps = true;

    pressAll(robot, keys);

    expect(window::cursor, cursor);
  }

  @Test
  void pageDown_thenPageUp_movesAPageAndBack(FxRobot robot) {
    int page = fx(() -> window.grid.viewport().rows().page());

    pressAll(robot, "PAGE_DOWN");
    expect(window::cursor, (5 + page) + ",3");
    pressAll(robot, "PAGE_UP");
    expect(window::cursor, "5,3");
  }

  @ParameterizedTest(name = "{0} asks for {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "SHIFT+DOWN BACK_SPACE | clear 5,3..6,3",
        "SHIFT+DOWN CONTROL+SHIFT+R | resend 5,3..6,3",
        "CONTROL+D CONTROL+R | ''",
        "SHIFT+DOWN CONTROL+D | fill down 5,3..6,3",
        "SHIFT+RIGHT CONTROL+R | fill right 5,3..5,4",
      })
  void keys_thatAct_askForIt(String keys, String asked, FxRobot robot) {
    pressAll(robot, keys);

    expect(() -> fx(() -> String.join(";", sheet.asked)), asked);
  }

  @Test
  void shift_thatIsRefused_saysWhyAtTheCursor(FxRobot robot) {
    sheet.refuse = "The last student has a score already.";

    pressAll(robot, "ALT+DOWN");

    expect(() -> fx(() -> window.reason().getText()), sheet.refuse);
    pressAll(robot, "DOWN");
    expect(() -> fx(() -> window.reason().isVisible()), false);
  }

  @Test
  void f8_goesFromOneThatNeedsAPersonToTheNext(FxRobot robot) {
    sheet.states.put(CellRange.single(20, 3), CellState.NOT_SENT);
    sheet.states.put(CellRange.single(2, 9), CellState.CONFLICT);

    pressAll(robot, "F8");
    expect(window::cursor, "20,3");
    pressAll(robot, "F8");
    expect(window::cursor, "2,9");
    pressAll(robot, "SHIFT+F8");
    expect(window::cursor, "20,3");
  }

  @Test
  void f8_whereNoCellNeedsAPerson_saysSoAndStays(FxRobot robot) {
    pressAll(robot, "F8");

    expect(() -> fx(() -> window.reason().getText()), "No cell here needs you.");
    expect(() -> fx(() -> window.grid.getAccessibleHelp()), "No cell here needs you.");
    expect(window::cursor, "5,3");
    pressAll(robot, "DOWN");
    expect(() -> fx(() -> window.reason().isVisible()), false);
  }

  @Test
  void controlBackspace_afterScrollingAway_showsTheCursorAgain(FxRobot robot) {
    fx(
        () -> {
          window.grid.scrollBy(0, 10_000);
          return null;
        });

    pressAll(robot, "CONTROL+BACK_SPACE");

    expect(() -> fx(() -> window.grid.viewport().cell(5, 3) != null), true);
    expect(() -> fx(() -> sheet.asked.size()), 0);
  }

  @ParameterizedTest
  @CsvSource({"F6, after", "CONTROL+TAB, after", "SHIFT+F6, before", "CONTROL+SHIFT+TAB, before"})
  void keysThatLeave_moveTheFocusToTheNeighbour(String keys, String where, FxRobot robot) {
    pressAll(robot, keys);

    expect(
        () -> fx(() -> (where.equals("after") ? window.after : window.before).isFocused()), true);
  }

  @Test
  void copyThenPaste_carriesTheBlockAsTabSeparatedText(FxRobot robot) {
    sheet.typed.put(CellRange.single(5, 3), "8");
    sheet.typed.put(CellRange.single(6, 4), "9.5");

    pressAll(robot, "SHIFT+DOWN SHIFT+RIGHT CONTROL+C");
    expect(() -> fx(() -> Clipboard.getSystemClipboard().getString()), "8\t\n\t9.5\n");
    pressAll(robot, "CONTROL+HOME CONTROL+V");

    expect(() -> fx(() -> String.join(";", sheet.asked)), "paste [[8, ], [, 9.5]] 0,0..0,0");
  }
}

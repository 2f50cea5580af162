package org.gradecompanion.ui.grades;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradecompanion.testing.Rosters.OLD;
import static org.gradecompanion.testing.Rosters.cell;
import static org.gradecompanion.ui.grades.GridWindow.fx;

import java.nio.file.Path;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuButton;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.gradecompanion.testing.OpenedBook;
import org.gradecompanion.testing.Rosters;
import org.gradecompanion.ui.common.Fxml;
import org.gradecompanion.ui.common.Pace;
import org.gradecompanion.ui.common.Theme;
import org.gradecompanion.ui.common.Themes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/**
 * What is under a teacher's hands stays there while students come and the grid changes its size.
 */
@ExtendWith(ApplicationExtension.class)
class SheetChangesWindowTest {
  private static final int LAST = 43;

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
    bench.addStudents(LAST - 3);
    // The first window of a run has everything to load.
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
          stage.setWidth(1280);
          stage.setHeight(500);
          stage.show();
          view.focusScores();
          return null;
        });
    WaitForAsyncUtils.waitForFxEvents();
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
  void gridThatChangesItsSize_staysWhereItWasScrolledTo() {
    fx(
        () -> {
          view.grid().scrollBy(0, 600);
          return null;
        });

    height(440);
    height(470);

    assertThat(fx(() -> view.grid().viewport().rows().offset())).isEqualTo(600);
  }

  @Test
  void gridThatBecomesLower_keepsTheCursorInView() {
    fx(
        () -> {
          view.grid().moveTo(20, 0);
          return null;
        });

    height(400);
    assertThat(fx(() -> view.grid().viewport().shows(20, 0))).isTrue();
  }

  @Test
  void selectedCells_areLeftForTheCursors_whenAStudentComesInBetween() {
    fx(
        () -> {
          view.grid().select(new CellRange(rowOf(44), 0, rowOf(5), 0));
          bench.addStudents(1); // "Family45"
          assertThat(rowOf(45)).isBetween(rowOf(44), rowOf(5));
          assertThat(view.grid().selection()).isEqualTo(CellRange.single(rowOf(44), 0));
          return null;
        });
  }

  @Test
  void selectedCells_stay_whenAStudentComesBelow() {
    fx(
        () -> {
          view.grid().select(new CellRange(0, 0, 3, 0));
          bench.addStudents(1);
          assertThat(view.grid().selection()).isEqualTo(new CellRange(0, 0, 3, 0));
          return null;
        });
  }

  @Test
  void menuOfTheGrid_goes_whenAStudentComesInBetween() {
    assertMenuGoes(() -> Event.fireEvent(view.grid(), menuKey()));
  }

  @Test
  void menuOfTheList_goes_whenAStudentComesInBetween() {
    fx(
        () -> {
          grades.list().shownProperty().set(true);
          view.root().applyCss();
          view.root().layout();
          return null;
        });

    assertMenuGoes(() -> Event.fireEvent(view.root().lookup(".score-lines"), menuKey()));
  }

  @Test
  void arrangeMenu_goes_whenAnAssignmentComes() {
    fx(
        () -> {
          MenuButton arrange = (MenuButton) view.root().lookup("#arrangeButton");
          arrange.show();
          bench.add(Rosters.assignment("essay", "Essay"));
          assertThat(arrange.isShowing()).isFalse();
          return null;
        });
  }

  private void assertMenuGoes(Runnable open) {
    fx(
        () -> {
          open.run();
          assertThat(menus()).isEqualTo(1);
          bench.enter(cell(OLD, 3), "8");
          assertThat(menus()).as("everyone is where he was").isEqualTo(1);
          bench.addStudents(1);
          assertThat(menus()).isZero();
          return null;
        });
  }

  private static long menus() {
    return Window.getWindows().stream().filter(ContextMenu.class::isInstance).count();
  }

  private static ContextMenuEvent menuKey() {
    return new ContextMenuEvent(
        ContextMenuEvent.CONTEXT_MENU_REQUESTED, 300, 200, 300, 200, true, null);
  }

  private int rowOf(int student) {
    return grades.grid().layout().rowOf(cell(OLD, student));
  }

  private void height(double height) {
    fx(
        () -> {
          stage.setHeight(height);
          return null;
        });
    WaitForAsyncUtils.waitForFxEvents(20);
  }
}

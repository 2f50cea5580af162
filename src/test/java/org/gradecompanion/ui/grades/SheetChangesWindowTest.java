package org.gradecompanion.ui.grades;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradecompanion.testing.Rosters.OLD;
import static org.gradecompanion.testing.Rosters.cell;
import static org.gradecompanion.ui.grades.GridWindow.fx;

import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import org.gradecompanion.testing.OpenedBook;
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

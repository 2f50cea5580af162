package org.gradecompanion.ui.preflight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradecompanion.testing.Rosters.cell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.Score;
import org.gradecompanion.rules.PreflightReport.Bucket;
import org.gradecompanion.store.Edit;
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
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The page in a real window: however much there is, few nodes; and the keys that work there. */
@ExtendWith(ApplicationExtension.class)
class PreflightWindowTest {
  private static final int ASSIGNMENTS = 500;

  /** Far below one for each of the rows. */
  private static final int MOST_NODES = 1500;

  @TempDir Path folder;
  private OpenedBook bench;
  private PreflightViewModel preflight;
  private Stage stage;

  @Start
  void start(Stage stage) {
    this.stage = stage;
  }

  @BeforeEach
  void open() {
    bench = new OpenedBook(folder);
    List<Edit> edits = new ArrayList<>();
    for (int i = 0; i < ASSIGNMENTS; i++) {
      Assignment assignment = Rosters.assignment("a" + i, "Assignment " + i);
      edits.add(new Edit.AssignmentSaved(assignment));
      edits.add(new Edit.ScoreSet(cell(assignment.id(), 1), Score.of("15")));
      edits.add(new Edit.ScoreSet(cell(assignment.id(), 2), Score.of("8")));
    }
    bench.store().commit(edits).join();
    bench.front.await(
        "all are columns", () -> bench.gradebook().book().assignments().size() > ASSIGNMENTS);
    preflight =
        new PreflightViewModel(bench.open, bench.phrases, Pace.AT_ONCE, () -> {}, key -> {});
    preflight.activeProperty().set(true);
    fx(
        () -> {
          PreflightView view =
              new PreflightView(preflight, new Fxml(bench.words), stage::isShowing);
          Scene scene = new Scene(view.root(), 1000, 700);
          new Themes(Theme.LIGHT).dress(scene);
          view.installKeys(scene);
          stage.setScene(scene);
          stage.show();
          list().requestFocus();
          return null;
        });
    WaitForAsyncUtils.waitForFxEvents();
  }

  @AfterEach
  void close() {
    preflight.close();
    bench.close();
  }

  @Test
  void fiveHundredAssignments_areFewNodesWhereverOneScrolls() {
    assertThat(preflight.rows()).hasSizeGreaterThan(3 * ASSIGNMENTS);
    assertThat(nodes()).isLessThan(MOST_NODES);

    fx(
        () -> {
          list().scrollTo(preflight.rows().size() - 1);
          return null;
        });
    WaitForAsyncUtils.waitForFxEvents();

    assertThat(nodes()).isLessThan(MOST_NODES);
  }

  @Test
  void enter_goesIntoTheRowsButtonsAndEscapeBackToTheList(FxRobot robot) {
    fx(
        () -> {
          preflight.filterProperty().set(Bucket.BLOCKED);
          list().getSelectionModel().select(2);
          return null;
        });

    robot.push(KeyCode.ENTER);
    expect("its first fix has the keyboard", () -> focused().getStyleClass().contains("button"));

    robot.push(KeyCode.ESCAPE);
    expect("the list has it again", () -> focused() == list());
  }

  @Test
  void tile_isPressedByKeyAndShowsItsOwn(FxRobot robot) {
    fx(
        () -> {
          Objects.requireNonNull(stage.getScene().lookup(".tile.blocked")).requestFocus();
          return null;
        });

    robot.push(KeyCode.SPACE);

    expect("only these", () -> preflight.filterProperty().get() == Bucket.BLOCKED);
    robot.push(KeyCode.SPACE);
    expect("everything", () -> preflight.filterProperty().get() == null);
  }

  @SuppressWarnings("unchecked")
  private ListView<PreflightRow> list() {
    return (ListView<PreflightRow>) stage.getScene().lookup(".preflight-rows");
  }

  private Node focused() {
    return stage.getScene().getFocusOwner();
  }

  private int nodes() {
    return fx(() -> count(stage.getScene().getRoot()));
  }

  private static int count(Parent parent) {
    int nodes = 1;
    for (Node child : parent.getChildrenUnmodifiable()) {
      nodes += child instanceof Parent inner ? count(inner) : 1;
    }
    return nodes;
  }

  private static void expect(String what, Callable<Boolean> condition) {
    try {
      WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> fx(condition));
    } catch (TimeoutException late) {
      throw new AssertionError("did not happen: " + what, late);
    }
  }

  private static <T> T fx(Callable<T> question) {
    return WaitForAsyncUtils.waitForAsyncFx(20_000, question);
  }
}

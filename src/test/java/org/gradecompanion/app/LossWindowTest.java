package org.gradecompanion.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.ListView;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.Score;
import org.gradecompanion.settings.Settings;
import org.gradecompanion.store.Edit;
import org.gradecompanion.ui.grades.GradeGridAdapter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** What vanished or changed in PowerTeacher is asked about in the window. */
@ExtendWith(ApplicationExtension.class)
class LossWindowTest {
  private static final String GEOMETRY = "class-geometry-p5";

  @TempDir Path folder;
  private ProgramWindow program;

  @AfterEach
  void close() {
    if (program != null) {
      program.close();
    }
  }

  @Test
  void smallerRosterDeletedAssignmentAndConflicts_areEachAQuestion(FxRobot robot) {
    program = ProgramWindow.open(folder, robot, Settings.Theme.LIGHT);
    program.clickText("Geometry - Period 5");
    program.await("the class is shown", () -> program.stage().getTitle().startsWith("Geometry"));
    List<CellId> first = column(0);

    first.subList(0, first.size() / 2).forEach(cell -> enrol(cell, false));
    pull();
    program.await("it asks", () -> program.text("#bannerText").contains("without"));
    program.shot("loss/01-shrunken-roster");
    program.theme(Settings.Theme.DARK);
    program.shot("loss/02-shrunken-roster-dark");
    first.forEach(cell -> enrol(cell, true));
    program.clickText("Keep it, look again later");
    program.await("the banner went", () -> program.text("#bannerText").isEmpty());

    AssignmentId deleted = column(1).get(0).assignment();
    for (CellId cell : first.subList(0, 3)) {
      program
          .district()
          .misbehave()
          .changeScore(cell.assignment().value(), cell.student().value(), new BigDecimal("6"));
      program.core.store().commit(List.of(new Edit.ScoreSet(cell, Score.of("9")))).join();
    }
    program.await("they are conflicts", () -> program.texts(".badge.faults").contains("3"));
    program.district().misbehave().deleteLineItem(deleted.value());
    pull();
    program.await("four are counted", () -> program.texts(".badge.faults").contains("4"));
    program.click(".badge.faults");
    program.await("four are listed", () -> rows() == 4);
    program.shot("loss/03-list-dark");
    program.theme(Settings.Theme.LIGHT);
    program.shot("loss/04-list");

    program.clickText("Keep mine");
    program.await("one is left", () -> rows() == 1);
    program.clickText("Create it again");
    program.await("nothing is left", () -> rows() == 0);
    program.await(
        "it is there again",
        () ->
            program.district().lineItems().stream()
                .anyMatch(item -> item.path("sourcedId").asText().equals(deleted.value())));
    assertThat(program.texts(".badge.faults")).isEmpty();
  }

  private GradeGridAdapter adapter() {
    return program.adapter();
  }

  private List<CellId> column(int column) {
    return ProgramWindow.fx(
        () ->
            IntStream.range(0, adapter().rowCount())
                .mapToObj(row -> adapter().cellAt(row, column).orElseThrow())
                .toList());
  }

  private void enrol(CellId cell, boolean enrolled) {
    program.district().misbehave().enrol(GEOMETRY, cell.student().value(), enrolled);
  }

  private int rows() {
    return ProgramWindow.fx(
        () ->
            program
                .find(".fault-rows")
                .map(list -> ((ListView<?>) list).getItems().size())
                .orElse(0));
  }

  private void pull() {
    program.core.engine().pull().exceptionally(problem -> null).join();
  }
}

package org.gradecompanion.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.ListView;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.AssignmentRecord;
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
      there(cell, "6");
      enter(cell, "9");
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

    AssignmentId renamed = column(0).get(0).assignment();
    rename(renamed, "Our new title");
    program.await("PowerTeacher has it", () -> titles().contains("Our new title"));
    program.district().misbehave().renameLineItem(renamed.value(), "Their title");
    rename(renamed, "Our next title");
    program.await("it is one row", () -> rows() == 1);
    program.clickText("Take PowerTeacher's…");
    program.await("it asks", () -> program.texts(".label").contains("Changed in PowerTeacher too"));
    program.shot("loss/04b-both-titles");
    program.clickText("Take PowerTeacher's");
    program.await("nothing is left", () -> rows() == 0);
    assertThat(titles()).contains("Their title").doesNotContain("Our next title");
  }

  private void rename(AssignmentId id, String title) {
    program.core.gradebooks().sections().join().stream()
        .map(section -> program.core.store().book(section.id()).join())
        .flatMap(book -> book.assignments().stream())
        .map(AssignmentRecord::assignment)
        .filter(each -> each.id().equals(id))
        .forEach(
            each ->
                program
                    .core
                    .store()
                    .commit(List.of(new Edit.AssignmentSaved(each.withTitle(title))))
                    .join());
  }

  private List<String> titles() {
    return program.district().lineItems().stream()
        .map(item -> item.path("title").asText())
        .toList();
  }

  @Test
  void restoredServer_isOneBanner_andSendingAgainBringsEverythingBack(FxRobot robot) {
    program = ProgramWindow.open(folder, robot, Settings.Theme.LIGHT);
    program.clickText("Geometry - Period 5");
    program.await("the class is shown", () -> program.stage().getTitle().startsWith("Geometry"));
    List<CellId> some = column(0).subList(3, 9);
    for (String points : List.of("4", "10")) {
      some.forEach(cell -> enter(cell, points));
      program.await("they are there", () -> some.stream().allMatch(cell -> has(cell, points)));
      program.await("all is confirmed", () -> program.texts(".lead").contains("All sent"));
    }
    some.forEach(cell -> there(cell, "4"));

    pull();
    program.await(
        "it asks", () -> program.text("#bannerText").startsWith("PowerTeacher no longer"));
    program.shot("loss/05-restored");
    program.theme(Settings.Theme.DARK);
    program.shot("loss/06-restored-dark");
    assertThat(program.texts(".badge.faults")).isEmpty();

    program.clickText("Send again what PowerTeacher lost");
    program.await("the banner went", () -> program.text("#bannerText").isEmpty());
    program.await("they are there again", () -> some.stream().allMatch(cell -> has(cell, "10")));
  }

  private void enter(CellId cell, String points) {
    program.core.store().commit(List.of(new Edit.ScoreSet(cell, Score.of(points)))).join();
  }

  private void there(CellId cell, String points) {
    program
        .district()
        .misbehave()
        .changeScore(cell.assignment().value(), cell.student().value(), new BigDecimal(points));
  }

  private boolean has(CellId cell, String points) {
    return program.district().results().stream()
        .anyMatch(
            result ->
                result.at("/lineItem/sourcedId").asText().equals(cell.assignment().value())
                    && result.at("/student/sourcedId").asText().equals(cell.student().value())
                    && result.path("score").asText().equals(points));
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

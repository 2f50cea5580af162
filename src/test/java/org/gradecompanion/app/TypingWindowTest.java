package org.gradecompanion.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.gradecompanion.model.CellId;
import org.gradecompanion.settings.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** A teacher who is in the middle of a score while the scores before it are saved and sent. */
@ExtendWith(ApplicationExtension.class)
class TypingWindowTest {
  private static final int OPEN_COLUMN = 3;

  @TempDir Path folder;
  private ProgramWindow program;

  @AfterEach
  void close() {
    if (program != null) {
      program.close();
    }
  }

  @Test
  void halfOfAScoreInTheGrid_isNotTakenWhileTheOneBeforeIsSaved(FxRobot robot) {
    open(robot);

    assertThatTheRestCanBeTyped();
  }

  @Test
  void halfOfAScoreInTheList_isNotTakenWhileTheOneBeforeIsSaved(FxRobot robot) {
    open(robot);
    program.press(KeyCode.CONTROL, KeyCode.L);
    program.await("the list is there", () -> program.find(".score-lines").isPresent());

    assertThatTheRestCanBeTyped();
  }

  @Test
  void halfOfAScoreInTheDetails_isNotTakenWhileTheOneBeforeIsSaved(FxRobot robot) {
    open(robot);
    openDetails();
    program.focus(".inspector #score");

    assertThatTheRestCanBeTyped();
  }

  @Test
  void halfOfAScoreInTheDetails_waitsWhileAnotherWindowIsInFront(FxRobot robot) {
    open(robot);
    openDetails();
    program.focus(".inspector #score");
    String before = score(1);
    program.type("1");

    Stage other = ProgramWindow.fx(TypingWindowTest::another);
    program.await("it is in front", () -> ProgramWindow.fx(() -> !program.stage().isFocused()));
    assertThat(score(1)).isEqualTo(before);
    ProgramWindow.fx(
        () -> {
          other.close();
          program.stage().requestFocus();
          return null;
        });
    program.await("it is back", () -> ProgramWindow.fx(() -> program.stage().isFocused()));

    assertThatTheRestOfItIsTaken();
  }

  @Test
  void commentInTheDetails_isKeptWhenAnotherClassIsChosen(FxRobot robot) {
    open(robot);
    openDetails();
    program.focus(".inspector #comment");
    program.type("See me");

    program.clickText("Geometry - Period 5");
    program.await("it is shown", () -> program.stage().getTitle().startsWith("Geometry"));
    program.clickText("Algebra I - Period 1");
    program.await("it is back", () -> program.stage().getTitle().startsWith("Algebra"));

    goToTheCell();
    TextArea comment = (TextArea) program.find(".inspector #comment").orElseThrow();
    program.await("it is there", () -> ProgramWindow.fx(comment::getText).equals("See me"));
  }

  @Test
  void scoreOfPowerTeacherInTheDetails_isNotOverwrittenByTheOldOneThatNobodyTyped(FxRobot robot) {
    program = ProgramWindow.open(folder, robot, Settings.Theme.LIGHT);
    program.awaitClasses();
    openDetails();
    CellId cell = ProgramWindow.fx(() -> program.adapter().cellAt(1, OPEN_COLUMN).orElseThrow());
    program.focus(".inspector #score");

    program
        .district()
        .misbehave()
        .changeScore(cell.assignment().value(), cell.student().value(), new BigDecimal("2"));
    program.core.engine().pull().join();
    program.await("it is seen", () -> score(1).equals("2"));
    program.focus(".grade-grid");

    assertThat(score(1)).isEqualTo("2");
    assertThat(program.texts(".book-row .summary").get(0)).isEqualTo("All sent");
  }

  @Test
  void halfOfATitle_isStillThereWhenTheScoresAreSaved(FxRobot robot) {
    open(robot);
    program.press(KeyCode.CONTROL, KeyCode.N);
    program.await("the form is open", () -> program.find(".assignment-editor").isPresent());

    program.type("Exit ticket");
    saveAnother();
    program.type(": slopes");
    program.press(KeyCode.ENTER);

    program.await("it is a column", () -> titles().contains("Exit ticket: slopes"));
  }

  @Test
  void refusedText_bringsNobodyBackFromAnotherTabWhileTheOneBeforeIsSaved(FxRobot robot) {
    open(robot);
    program.type("nine");
    program.press(KeyCode.ENTER);
    program.press(KeyCode.CONTROL, KeyCode.DIGIT3);
    program.await("the grid is not seen", () -> program.find(".grade-grid").isEmpty());

    saveAnother();

    assertThat(program.find(".grade-grid")).isEmpty();
  }

  @Test
  void refusedText_isSeenToBeforeSectionsAreCombined(FxRobot robot) {
    open(robot);
    program.type("nine");

    program.clickText("Combine…");
    program.press(KeyCode.CONTROL, KeyCode.A);
    program.type("1.5");
    program.press(KeyCode.ENTER);

    assertThat(score(1)).isEqualTo("1.5");
    assertThat(program.find(".combine-form")).isEmpty();
  }

  @Test
  void faultThatWasMended_doesNotTakeTheCursorToTheNextFault(FxRobot robot) {
    open(robot);
    ProgramWindow.fx(
        () -> {
          program.adapter().commitText(1, OPEN_COLUMN, "999");
          program.adapter().commitText(6, OPEN_COLUMN, "999");
          return null;
        });
    program.await("two are counted", () -> program.texts(".badge.faults").contains("2"));
    program.click(".badge.faults");
    program.click(".fault-cell .who");
    program.await("it is gone to", () -> ProgramWindow.fx(() -> program.grid().cursorRow() == 1));
    ProgramWindow.fx(
        () -> {
          program.grid().requestFocus();
          return null;
        });

    program.type("3");
    program.press(KeyCode.ENTER);
    program.type("1");
    program.await("one is left", () -> program.texts(".badge.faults").contains("1"));
    program.type(".5");
    program.press(KeyCode.ENTER);

    assertThat(score(2)).isEqualTo("1.5");
    assertThat(ProgramWindow.fx(() -> program.grid().cursorRow())).isEqualTo(3);
  }

  private void open(FxRobot robot) {
    program = ProgramWindow.open(folder, robot, Settings.Theme.LIGHT);
    program.offline(true);
    goToTheCell();
  }

  private void goToTheCell() {
    ProgramWindow.fx(
        () -> {
          program.grid().moveTo(1, OPEN_COLUMN);
          program.grid().requestFocus();
          return null;
        });
  }

  private void openDetails() {
    goToTheCell();
    program.press(KeyCode.ALT, KeyCode.ENTER);
    program.await("the details are open", () -> program.find(".inspector").isPresent());
  }

  private static Stage another() {
    Stage stage = new Stage();
    stage.setScene(new Scene(new Label("Something else")));
    stage.show();
    stage.requestFocus();
    return stage;
  }

  private void assertThatTheRestCanBeTyped() {
    String before = score(1);

    program.type("1");
    saveAnother();

    assertThat(score(1)).isEqualTo(before);
    assertThatTheRestOfItIsTaken();
  }

  private void assertThatTheRestOfItIsTaken() {
    program.type(".5");
    program.press(KeyCode.ENTER);
    assertThat(score(1)).isEqualTo("1.5");
  }

  private void saveAnother() {
    ProgramWindow.fx(() -> program.adapter().commitText(0, OPEN_COLUMN, "7"));
    program.await("it is saved", () -> summary().startsWith("1") && !summary().contains("not"));
  }

  private String summary() {
    return program.texts(".book-row .summary").get(0);
  }

  private List<String> titles() {
    return ProgramWindow.fx(
        () ->
            IntStream.range(0, program.adapter().columnCount())
                .mapToObj(column -> program.adapter().head(column).title())
                .toList());
  }

  private String score(int row) {
    return ProgramWindow.fx(() -> program.adapter().editText(row, OPEN_COLUMN));
  }
}

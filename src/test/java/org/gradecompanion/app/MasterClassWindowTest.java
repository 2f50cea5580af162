package org.gradecompanion.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.gradecompanion.model.CellState;
import org.gradecompanion.model.MasterClass;
import org.gradecompanion.model.SectionId;
import org.gradecompanion.settings.Settings;
import org.gradecompanion.store.Edit;
import org.gradecompanion.store.Store;
import org.gradecompanion.ui.common.Focus;
import org.gradecompanion.ui.grades.GradeGridAdapter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/**
 * Two sections graded as one, with real keys in a real window: combined, pushed, unlinked, parted.
 */
@ExtendWith(ApplicationExtension.class)
class MasterClassWindowTest {
  private static final String FIRST = "class-algebra-p1";
  private static final String SECOND = "class-algebra-p3";

  @TempDir Path folder;
  private ProgramWindow program;

  @AfterEach
  void close() {
    if (program != null) {
      program.close();
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Settings.Theme.class,
      names = {"DARK"})
  void sectionsCombined_areOneGradebook_andEachClassGetsItsOwn(
      Settings.Theme theme, FxRobot robot) {
    program = ProgramWindow.open(folder, robot, theme);
    String look = "master-class/" + theme.name().toLowerCase(Locale.ROOT) + "-";
    combine(look);
    addAssignment(look);
    int column = columnOf("Fractions");
    int second = firstRowOf(SECOND);
    enter(0, column, "8");
    enter(second, column, "9");
    program.await("all is sent", () -> program.text("#statusLead").equals("All sent"));
    program.shot(look + "3-sent");

    assertThat(scoresIn(FIRST)).containsExactly("8");
    assertThat(scoresIn(SECOND)).containsExactly("9");

    program.clickText("Edit links…");
    program.await("the links are shown", () -> program.texts(".link-words").size() == 2);
    program.clickLast("Unlink");
    program.await(
        "one is not linked", () -> program.texts(".link-words").get(1).startsWith("Not linked"));
    Node close = program.find("#close").orElseThrow();
    assertThat(ProgramWindow.fx(() -> Focus.isIn(close)))
        .as("pressing twice parts no one")
        .isTrue();
    program.shot(look + "4-unlinked");
    program.clickText("Close");
    enter(second, column, "10");
    program.await("it is left out", () -> state(second, column) == CellState.LEFT_OUT);
    program.shot(look + "5-left-out");
    assertThat(scoresIn(SECOND)).containsExactly("9");

    program.clickText("Edit links…");
    program.clickText("Link it again");
    program.clickText("Close");
    program.await("it is sent", () -> state(second, column) == CellState.SENT);
    assertThat(scoresIn(SECOND)).containsExactly("10");

    program.clickText("Edit links…");
    program.clickText("Part the sections…");
    program.clickText("Part them");
    program.await(
        "both stand alone",
        () -> program.texts(".book-row .title").contains("Algebra I - Period 3"));
    assertThat(program.stage().getTitle()).startsWith("Algebra I - Period 1");
  }

  @ParameterizedTest
  @EnumSource(
      value = Settings.Theme.class,
      names = {"LIGHT"})
  void brokenLink_isNamedAtTheLeftInItsFormAndBeforeThePush(Settings.Theme theme, FxRobot robot) {
    program = ProgramWindow.open(folder, robot, theme);
    String look = "master-class/" + theme.name().toLowerCase(Locale.ROOT) + "-";
    combine(look);
    linkTwice();
    program.await(
        "the broken chain is shown", () -> program.find(".book-row .part.link-broken").isPresent());
    enter(0, columnOf("Graphing Stations"), "5");
    program.await("it is counted", () -> program.texts(".badge.faults").equals(List.of("1")));

    program.clickText("Before you push");
    program.await(
        "it is named",
        () ->
            program.texts(".preflight-rows .line .label").stream()
                .anyMatch(text -> text.contains("is linked to more than one section")));
    program.shot(look + "6-broken-before-you-push");
    program.clickText("Edit links…");
    program.await(
        "the form names it too",
        () -> program.texts(".link-broken .link-words").toString().contains("more than one"));
    program.shot(look + "7-broken-links");

    program.clickLast("Unlink Geometry - Period 5 (MAT201-5)");
    program.await("it is whole", () -> program.find(".book-row .part.link-broken").isEmpty());
    program.clickText("Close");
    program.await("all is sent", () -> program.text("#statusLead").equals("All sent"));
  }

  /** As a file from elsewhere might have it: the window itself offers no second link. */
  private void linkTwice() {
    Store store = program.core.store();
    MasterClass whole = store.masterClasses().join().get(0);
    List<MasterClass.Part> parts = new ArrayList<>(whole.parts());
    parts.set(
        0,
        new MasterClass.Part(
            new SectionId(FIRST),
            List.of(new SectionId(FIRST), new SectionId("class-geometry-p5"))));
    store
        .commit(
            List.of(
                new Edit.MasterClassSaved(
                    new MasterClass(whole.id(), whole.title(), whole.owner(), parts))))
        .join();
  }

  private void combine(String look) {
    program.clickText("Combine…");
    program.await("the form is open", () -> program.find(".combine-form").isPresent());
    program.clickText("Algebra I - Period 1 (MAT101-1)");
    program.clickText("Algebra I - Period 3 (MAT101-3)");
    program.shot(look + "1-combine");
    program.clickText("Combine");
    program.await(
        "they are one", () -> program.stage().getTitle().startsWith("Algebra I – Gradebook"));
    program.await("its links are shown", () -> program.texts(".book-row .part .label").size() == 2);
    assertThat(program.texts(".book-row .title"))
        .containsExactly("Algebra I", "Geometry - Period 5");
  }

  private void addAssignment(String look) {
    program.press(KeyCode.CONTROL, KeyCode.N);
    program.await("the form is open", () -> program.find(".assignment-editor").isPresent());
    program.type("Fractions");
    program.shot(look + "2-new-assignment");
    program.press(KeyCode.ENTER);
    program.await("the form is closed", () -> program.find(".assignment-editor").isEmpty());
    program.await("it is a column", () -> titles().contains("Fractions"));
  }

  private void enter(int row, int column, String text) {
    ProgramWindow.fx(
        () -> {
          program.grid().moveTo(row, column);
          program.grid().requestFocus();
          return null;
        });
    program.type(text);
    program.press(KeyCode.ENTER);
    program.await(
        "row " + row + " holds it",
        () -> ProgramWindow.fx(() -> adapter().text(row, column)).equals(text));
  }

  private List<String> titles() {
    return ProgramWindow.fx(
        () ->
            IntStream.range(0, adapter().columnCount())
                .mapToObj(column -> adapter().head(column).title())
                .toList());
  }

  private int columnOf(String title) {
    return titles().indexOf(title);
  }

  private int firstRowOf(String section) {
    String label = section.equals(FIRST) ? "MAT101-1" : "MAT101-3";
    return ProgramWindow.fx(
        () ->
            IntStream.range(0, adapter().rowCount())
                .filter(row -> adapter().rowNumber(row).startsWith(label))
                .findFirst()
                .orElseThrow());
  }

  private CellState state(int row, int column) {
    return ProgramWindow.fx(() -> adapter().state(row, column));
  }

  private List<String> scoresIn(String section) {
    List<String> items =
        program.district().lineItems().stream()
            .filter(item -> item.path("title").asText().equals("Fractions"))
            .filter(item -> item.at("/class/sourcedId").asText().equals(section))
            .map(item -> item.path("sourcedId").asText())
            .toList();
    assertThat(items).as("line items of " + section).hasSize(1);
    return program.district().results().stream()
        .filter(result -> result.at("/lineItem/sourcedId").asText().equals(items.get(0)))
        .map(result -> result.path("score"))
        .map(JsonNode::asText)
        .toList();
  }

  private GradeGridAdapter adapter() {
    return program.adapter();
  }
}

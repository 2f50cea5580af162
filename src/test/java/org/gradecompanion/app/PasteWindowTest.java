package org.gradecompanion.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import org.gradecompanion.settings.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** A teacher with a spreadsheet, in a real window: copies, pastes, looks, decides, takes back. */
@ExtendWith(ApplicationExtension.class)
class PasteWindowTest {
  @TempDir Path folder;
  private ProgramWindow program;

  @AfterEach
  void close() {
    if (program != null) {
      program.close();
    }
  }

  @Test
  void spreadsheet_goesInAsTheTeacherDecides(FxRobot robot) {
    program = ProgramWindow.open(folder, robot, Settings.Theme.LIGHT);
    program.offline(true);
    program.clickText("Algebra I - Period 3");
    program.await(
        "the class is shown", () -> program.stage().getTitle().startsWith("Algebra I - Period 3"));
    program.press(KeyCode.CONTROL, KeyCode.N);
    program.await("the form is open", () -> program.find(".assignment-editor").isPresent());
    program.type("Exit ticket");
    program.press(KeyCode.ENTER);
    program.await("it is a column", () -> column("Exit ticket") >= 0);
    int ticket = column("Exit ticket");

    // A clean column from Excel goes in at once.
    putOnClipboard("7\r\n8 LA\r\nMI\r\n");
    go(0, ticket);
    program.press(KeyCode.CONTROL, KeyCode.V);
    program.await("it is there", () -> texts(ticket, 3).equals(List.of("7", "8 LA", "MI")));

    // Copied and pasted elsewhere it is the same; cut and taken back too.
    program.press(KeyCode.SHIFT, KeyCode.DOWN);
    program.press(KeyCode.SHIFT, KeyCode.DOWN);
    program.press(KeyCode.CONTROL, KeyCode.X);
    program.await("it is gone", () -> texts(ticket, 3).equals(List.of("", "", "")));
    assertThat(clipboard()).isEqualTo("7\n8 LA\nMI\n");
    program.press(KeyCode.CONTROL, KeyCode.Z);
    program.await("it is back", () -> texts(ticket, 3).equals(List.of("7", "8 LA", "MI")));

    // Only blank cells are filled, without a question.
    putOnClipboard("1\n2\n3\n4\n5\n");
    go(0, ticket);
    program.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.V);
    program.await(
        "blank cells are filled",
        () -> texts(ticket, 5).equals(List.of("7", "8 LA", "MI", "4", "5")));
    program.press(KeyCode.CONTROL, KeyCode.Z);

    // By name, with headings, one twice, one from another class, one that is no score.
    List<String> names = names(6);
    putOnClipboard(
        "Student\tExit ticket\n"
            + (names.get(5) + "\t10\n")
            + (names.get(0).toUpperCase(Locale.ROOT) + "\t9\n")
            + (firstLast(names.get(3)) + "\t85%\n")
            + "Nobody, Zoe\t4\n"
            + (names.get(4) + "\tdone\n")
            + (names.get(2) + "\t6\n")
            + (firstLast(names.get(2)) + "\t7\n"));
    program.press(KeyCode.CONTROL, KeyCode.V);
    program.await("the plan is shown", () -> program.find(".paste-form").isPresent());
    assertThat(program.texts(".paste-tiles .tile-number")).containsExactly("2", "0", "0", "5");
    assertThat(texts(ticket, 6)).containsExactly("7", "8 LA", "MI", "", "", "");
    program.shot("paste/light-1-plan");

    program.press(KeyCode.SPACE);
    program.await(
        "one is replaced",
        () -> program.texts(".paste-tiles .tile-number").equals(List.of("2", "1", "0", "4")));
    program.click(".tile.left-out");
    program.shot("paste/light-2-stay-out");
    program.press(KeyCode.ENTER);
    program.await("the plan is gone", () -> program.find(".paste-form").isEmpty());
    assertThat(texts(ticket, 6)).containsExactly("9", "8 LA", "MI", "8.5", "", "10");
    program.await("it is said", () -> program.texts(".label").contains("3 scores were pasted."));

    program.press(KeyCode.CONTROL, KeyCode.Z);
    program.await(
        "one step takes all back",
        () -> texts(ticket, 6).equals(List.of("7", "8 LA", "MI", "", "", "")));

    // Escape writes nothing, and the keyboard is in the grid again.
    program.theme(Settings.Theme.DARK);
    go(0, ticket);
    program.press(KeyCode.CONTROL, KeyCode.V);
    program.await("the plan is shown", () -> program.find(".paste-form").isPresent());
    program.shot("paste/dark-1-plan");
    program.press(KeyCode.ESCAPE);
    program.await("the plan is gone", () -> program.find(".paste-form").isEmpty());
    assertThat(texts(ticket, 6)).containsExactly("7", "8 LA", "MI", "", "", "");
    program.await(
        "the grid has the keyboard", () -> ProgramWindow.fx(() -> program.grid().isFocused()));
  }

  private void go(int row, int column) {
    ProgramWindow.fx(
        () -> {
          program.grid().moveTo(row, column);
          program.grid().requestFocus();
          return null;
        });
  }

  private int column(String title) {
    return ProgramWindow.fx(
        () ->
            IntStream.range(0, program.adapter().columnCount())
                .filter(each -> program.adapter().head(each).title().equals(title))
                .findFirst()
                .orElse(-1));
  }

  private List<String> texts(int column, int rows) {
    return ProgramWindow.fx(
        () ->
            IntStream.range(0, rows)
                .mapToObj(row -> program.adapter().editText(row, column))
                .toList());
  }

  private List<String> names(int rows) {
    return ProgramWindow.fx(
        () -> IntStream.range(0, rows).mapToObj(program.adapter()::rowName).toList());
  }

  /** "Given Family" of "Family, Given". */
  private static String firstLast(String listName) {
    List<String> parts = new ArrayList<>(List.of(listName.split(", ")));
    Collections.reverse(parts);
    return parts.stream().collect(Collectors.joining(" "));
  }

  private static void putOnClipboard(String text) {
    ProgramWindow.fx(
        () -> {
          ClipboardContent content = new ClipboardContent();
          content.putString(text);
          return Clipboard.getSystemClipboard().setContent(content);
        });
  }

  private static String clipboard() {
    return ProgramWindow.fx(() -> Clipboard.getSystemClipboard().getString());
  }
}

package org.gradecompanion.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.gradecompanion.exchange.bundle.SampleBundle;
import org.gradecompanion.settings.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** Rosters from files, in the window: looked at, taken, and there again without a connection. */
@ExtendWith(ApplicationExtension.class)
class FileRostersWindowTest {
  @TempDir Path folder;
  private ProgramWindow program;

  @AfterEach
  void close() {
    if (program != null) {
      program.close();
    }
  }

  @Test
  void rosters_areLookedAt_taken_andChangedByTheNextFiles(FxRobot robot) {
    SampleBundle bundle = new SampleBundle().add("enrollments.csv", "e-9,bio-1,x,s-77,student,,,");
    Path zip = bundle.zip(folder.resolve("rosters.zip"), "");
    program = ProgramWindow.open(folder, robot, Settings.Theme.LIGHT);
    ProgramWindow.fx(
        () -> {
          program.stage().setWidth(1280);
          program.stage().setHeight(800);
          return null;
        });
    program.press(KeyCode.CONTROL, KeyCode.DIGIT4);
    fill("#filesEmail", SampleBundle.TEACHER);
    fill("#filesPath", zip.toString());
    program.press(KeyCode.ENTER);
    program.await("it is seen", () -> said().contains("5 classes would change"));
    assertThat(program.text("#filesSending")).startsWith("You leave the practice district.");
    assertThat(program.texts("#rosterProblems .label"))
        .containsExactly(
            "enrollments.csv, line 10: the person is not in users.csv, so this enrollment was left"
                + " out. Have users.csv completed.");
    reach();
    program.shot("files/01-seen-light");

    use("#takeRosters");
    program.await("it is taken", () -> said().equals("Taken: 2 classes, 3 students."));
    program.await("the gradebooks are listed", () -> program.texts(".book-row .title").size() == 2);
    assertThat(program.text("#filesOnly")).startsWith("Nothing is connected");
    assertThat(program.find("#welcome")).isEmpty();
    assertThat(program.core.connections().current().join()).isEmpty();
    focus("#filesEmail");
    program.press(KeyCode.TAB);
    program.shot("files/02-taken-light");

    program.theme(Settings.Theme.DARK);
    bundle
        .replace("enrollments.csv", "e-1,bio-1", "e-1,bio-2")
        .add("enrollments.csv", "e-10,bio-1,x,s-4,student,,,")
        .zip(zip, "");
    use("#lookAtFiles");
    program.await("it is seen", () -> said().contains("2 classes would change"));
    reach();
    program.shot("files/03-seen-dark");
    use("#takeRosters");
    program.await("it is taken", () -> said().startsWith("Taken"));

    program.close();
    program = ProgramWindow.openNew(folder, robot, Settings.Theme.LIGHT);
    program.await(
        "they are there again", () -> classes().equals(List.of("Biology 1", "Biology 2")));
    program.await("it is said", () -> program.text("#statusLead").equals("Not connected"));
    assertThat(program.core.connections().current().join()).isEmpty();
  }

  private List<String> classes() {
    return program.texts(".book-row .title");
  }

  private String said() {
    return program.text("#filesSaid");
  }

  private void fill(String query, String text) {
    focus(query);
    ProgramWindow.fx(
        () -> {
          ((TextInputControl) program.find(query).orElseThrow()).setText(text);
          return null;
        });
  }

  /** Scrolls until the end of what is shown is at the bottom. */
  private void reach() {
    ProgramWindow.fx(
        () -> {
          ScrollPane pane = (ScrollPane) program.find(".setup-view").orElseThrow();
          Node last = program.find("#takeRosters").orElseThrow();
          Bounds at = last.localToScene(last.getBoundsInLocal());
          double end = pane.getContent().sceneToLocal(at).getMaxY() + 20;
          double height = pane.getViewportBounds().getHeight();
          double all = pane.getContent().getBoundsInLocal().getHeight();
          pane.setVvalue((end - height) / (all - height));
          return null;
        });
  }

  /** Presses it, as one does who tabs to it. */
  private void use(String query) {
    focus(query);
    program.press(KeyCode.SPACE);
  }

  private void focus(String query) {
    ProgramWindow.fx(
        () -> {
          program.find(query).orElseThrow().requestFocus();
          return null;
        });
  }
}

package org.gradecompanion.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.function.Predicate;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import org.gradecompanion.settings.Settings;
import org.gradecompanion.ui.setup.SetupPart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** The parts of Setup, found without scrolling through all of it. */
@ExtendWith(ApplicationExtension.class)
class SetupPartsWindowTest {
  private static final double NARROW = 900;

  /** In pixels from the top. */
  private static final double NEAR = 60;

  @TempDir Path folder;
  private ProgramWindow program;

  @AfterEach
  void close() {
    if (program != null) {
      program.close();
    }
  }

  @Test
  void parts_areChosenWithTheKeyboard_followThePage_andAreRemembered(FxRobot robot) {
    program = ProgramWindow.open(folder, robot, Settings.Theme.LIGHT);
    setup();
    assertThat(chosen()).isEqualTo(SetupPart.DISTRICT);
    program.shot("parts/light-01-first");

    ProgramWindow.fx(
        () -> {
          list().requestFocus();
          return null;
        });
    program.press(KeyCode.DOWN);
    program.press(KeyCode.DOWN);
    program.await("the doctor is at the top", () -> atTop("Check the connection"));
    assertThat(chosen()).isEqualTo(SetupPart.DOCTOR);
    program.press(KeyCode.ENTER);
    program.await("the keyboard is in the part", () -> focused(node -> hasId(node, "writes")));
    program.shot("parts/light-02-doctor");

    scroll(0);
    assertThat(chosen()).isEqualTo(SetupPart.DISTRICT);
    scroll(1);
    assertThat(chosen()).isEqualTo(SetupPart.FILES);

    program.clickText("Other teachers");
    program.await("it is at the top", () -> atTop("Set up the other teachers"));
    program.theme(Settings.Theme.DARK);
    program.shot("parts/dark-03-teachers");
    program.close();

    program = ProgramWindow.open(folder, robot, Settings.Theme.LIGHT);
    setup();
    program.await("it is where it was", () -> atTop("Set up the other teachers"));
    assertThat(chosen()).isEqualTo(SetupPart.ADMINISTRATION);
  }

  @Test
  void parts_whereThereIsNoRoom_areOneLine(FxRobot robot) {
    program = ProgramWindow.open(folder, robot, Settings.Theme.LIGHT);
    ProgramWindow.fx(
        () -> {
          program.stage().setWidth(NARROW);
          return null;
        });
    setup();
    program.await("the line is there", () -> program.find("#partsChoice").isPresent());
    assertThat(program.find("#parts")).isEmpty();
    ProgramWindow.fx(
        () -> {
          program.find("#partsChoice").orElseThrow().requestFocus();
          return null;
        });
    program.press(KeyCode.DOWN);
    program.await("the next is at the top", () -> atTop("Your school"));
    assertThat(chosen()).isEqualTo(SetupPart.CONNECTION);
    program.shot("parts/light-04-narrow");
  }

  private void setup() {
    program.press(KeyCode.CONTROL, KeyCode.DIGIT4);
    program.await("Setup is shown", () -> program.find(".setup-view").isPresent());
  }

  private SetupPart chosen() {
    return ProgramWindow.fx(
        () -> {
          SetupPart line =
              program
                  .find("#partsChoice")
                  .map(node -> (SetupPart) ((ComboBox<?>) node).getValue())
                  .orElse(null);
          return line != null ? line : (SetupPart) list().getSelectionModel().getSelectedItem();
        });
  }

  private ListView<?> list() {
    return (ListView<?>) program.find("#parts").orElseThrow();
  }

  private void scroll(double to) {
    ProgramWindow.fx(
        () -> {
          page().setVvalue(to);
          return null;
        });
  }

  private ScrollPane page() {
    return (ScrollPane) program.find(".setup-view").orElseThrow();
  }

  /** Whether a card with this title begins at the top of the page. */
  private boolean atTop(String title) {
    return ProgramWindow.fx(
        () -> {
          Bounds view = page().localToScene(page().getLayoutBounds());
          return ProgramWindow.all(".setup-view .card-title").stream()
              .filter(node -> ((Labeled) node).getText().equals(title))
              .map(node -> node.localToScene(node.getLayoutBounds()).getMinY() - view.getMinY())
              .anyMatch(below -> below >= 0 && below < NEAR);
        });
  }

  private boolean focused(Predicate<Node> which) {
    return ProgramWindow.fx(
        () -> {
          Node owner = program.stage().getScene().getFocusOwner();
          return owner != null && which.test(owner);
        });
  }

  private static boolean hasId(Node node, String id) {
    return id.equals(node.getId());
  }
}

package org.gradecompanion.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.gradecompanion.settings.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** What a new user meets first: a choice, then a tour of the real screens. */
@ExtendWith(ApplicationExtension.class)
class FirstStartWindowTest {
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
      names = {"LIGHT", "DARK"})
  void newUser_choosesPractice_isShownAround_andIsAskedOnlyOnce(
      Settings.Theme theme, FxRobot robot) {
    String look = "first/" + theme.name().toLowerCase(Locale.ROOT) + "-";
    program = ProgramWindow.openNew(folder, robot, theme);
    program.await(
        "the first choice has the keyboard",
        () -> ProgramWindow.fx(() -> program.find("#practice").map(Node::isFocused).orElse(false)));
    assertThat(program.core.connections().current().join()).isEmpty();
    program.shot(look + "01-choice");

    program.press(KeyCode.ENTER);
    program.awaitClasses();
    program.await("the tour begins", () -> program.texts("#counter").equals(List.of("1 of 5")));
    program.await("it points somewhere", () -> program.find(".tour-ring").isPresent());
    program.shot(look + "02-tour-scores");
    for (int stop = 2; stop <= 5; stop++) {
      String counter = stop + " of 5";
      program.clickText("Next");
      program.await(counter, () -> program.texts("#counter").equals(List.of(counter)));
      program.await("it points there", () -> program.find(".tour-ring").isPresent());
      program.shot(look + "0" + (stop + 1) + "-tour");
    }
    assertThat(program.find("#openFile")).isPresent();
    program.clickText("Done");
    program.await("the tour is over", () -> program.find("#counter").isEmpty());

    program.clickText("Guided tour");
    program.await("it begins again", () -> program.texts("#counter").equals(List.of("1 of 5")));
    program.press(KeyCode.ESCAPE);
    program.await("it is skipped", () -> program.find("#counter").isEmpty());

    program.close();
    program = ProgramWindow.openNew(folder, robot, theme);
    program.awaitClasses();
    assertThat(program.find(".first-start")).isEmpty();
    assertThat(program.find("#counter")).isEmpty();
  }

  @Test
  void administrator_withoutAFile_comesToTheAddresses(FxRobot robot) {
    program = ProgramWindow.openNew(folder, robot, Settings.Theme.LIGHT);
    program.clickText("I have the addresses and type them in myself");
    program.await("Setup is shown", () -> program.find("#save").isPresent());
    assertThat(program.find(".first-start")).isEmpty();
  }
}

package org.gradecompanion.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.gradecompanion.cli.Place;
import org.gradecompanion.settings.PassphraseNeeded;
import org.gradecompanion.settings.SecretStore;
import org.gradecompanion.ui.common.FxGate;
import org.gradecompanion.ui.common.Theme;
import org.gradecompanion.ui.lock.PassphraseWindow;
import org.gradecompanion.words.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** Data that a passphrase protects, opened by who started the program from a menu. */
@ExtendWith(ApplicationExtension.class)
class PassphraseWindowTest {
  @TempDir Path folder;
  private PassphraseWindow window;
  private CompletableFuture<Core> opening;

  @BeforeEach
  void protectedData() {
    Core.open(place(Optional.of("a lantern")), Clock.systemUTC(), () -> {}).close();
  }

  @AfterEach
  void close() {
    ProgramWindow.fx(
        () -> {
          window.close();
          return null;
        });
  }

  @Test
  void wrongPassphrase_isExplained_andTheRightOneOpensTheData(FxRobot robot) throws Exception {
    open(Theme.LIGHT);
    await("it is asked for", () -> find("#dataPassphrase").isPresent());
    shot("passphrase/01-asked-light");
    robot.write("A LANTERN", 0);
    robot.push(KeyCode.ENTER);
    await("it is explained", () -> problem().contains("capital letters"));
    shot("passphrase/02-wrong-light");

    robot.write("a lantern", 0);
    robot.push(KeyCode.ENTER);
    try (Core core = opening.get(40, TimeUnit.SECONDS)) {
      assertThat(core.strength()).isEqualTo(SecretStore.Strength.PASSPHRASE);
    }
  }

  @Test
  void personWhoDoesNotKnowIt_leaves_andNothingIsOpen(FxRobot robot) {
    open(Theme.DARK);
    await("it is asked for", () -> find("#dataPassphrase").isPresent());
    shot("passphrase/03-asked-dark");
    robot.push(KeyCode.ESCAPE);
    await("it has ended", opening::isDone);

    assertThat(opening.handle((core, problem) -> problem.getCause()).join())
        .isInstanceOf(PassphraseNeeded.class);
  }

  private void open(Theme theme) {
    window =
        new PassphraseWindow(Words.load(Locale.US), theme, Clock.systemUTC(), FxGate.executor());
    AskingOpener asking = new AskingOpener();
    opening =
        CompletableFuture.supplyAsync(
            () ->
                asking.open(
                    place(Optional.empty()),
                    place -> Core.open(place, Clock.systemUTC(), () -> {})));
    asking.askBy(window::ask);
  }

  private Place place(Optional<String> passphrase) {
    return ProgramWindow.place(folder, passphrase);
  }

  private static Optional<Node> find(String query) {
    return ProgramWindow.fx(
        () ->
            new ArrayList<>(Window.getWindows())
                .stream()
                    .filter(each -> each.getScene() != null)
                    .map(each -> each.getScene().getRoot().lookup(query))
                    .filter(each -> each != null)
                    .findFirst());
  }

  private static String problem() {
    return find("#passphraseProblem").map(node -> ((Label) node).getText()).orElse("");
  }

  private static void shot(String name) {
    Shots.take((Stage) find(".lock").orElseThrow().getScene().getWindow(), name);
  }

  private static void await(String what, Callable<Boolean> condition) {
    try {
      WaitForAsyncUtils.waitFor(40, TimeUnit.SECONDS, condition);
    } catch (Exception late) {
      assertThat(false).as("did not happen: " + what).isTrue();
    }
  }
}

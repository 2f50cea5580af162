package org.gradecompanion.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.gradecompanion.cli.Place;
import org.gradecompanion.settings.PassphraseNeeded;
import org.gradecompanion.store.StoreInUse;
import org.gradecompanion.ui.common.Failures;
import org.gradecompanion.ui.common.FxGate;
import org.gradecompanion.ui.common.Theme;
import org.gradecompanion.ui.shell.StartProblemWindow;
import org.gradecompanion.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** Data that cannot be opened, for who started the program from a menu. */
@ExtendWith(ApplicationExtension.class)
class StartTroubleWindowTest {
  private final Words words = Words.load(Locale.US);
  private final List<Throwable> said = new ArrayList<>();
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(
      value = Theme.class,
      names = {"LIGHT", "DARK"})
  void folderThatIsAFile_isSaidInAWindow_andTheProgramEndsWhenItIsRead(Theme theme, FxRobot robot)
      throws Exception {
    Path file = Files.writeString(folder.resolve("data"), "not a folder");
    Throwable problem = catchThrowable(() -> Core.open(place(), Clock.systemUTC(), () -> {}));
    StartTrouble trouble =
        new StartTrouble(
            file,
            why ->
                CompletableFuture.supplyAsync(
                        () ->
                            new StartProblemWindow(words, theme)
                                .tell(Failures.sentence(why, words)),
                        FxGate.executor())
                    .thenCompose(read -> read),
            FxGate.executor());

    CompletableFuture<Void> read = trouble.tell(problem);

    WaitForAsyncUtils.waitFor(
        40,
        TimeUnit.SECONDS,
        () -> !ProgramWindow.fx(() -> ProgramWindow.all("#startProblem")).isEmpty());
    Label label =
        (Label) ProgramWindow.fx(() -> ProgramWindow.all("#startProblem")).iterator().next();
    assertThat(label.getText()).contains(file.toString());
    Shots.take((Stage) label.getScene().getWindow(), "trouble/01-" + theme);
    assertThat(read).isNotDone();
    robot.push(KeyCode.ENTER);
    read.get(40, TimeUnit.SECONDS);
    assertThat(trouble.raised()).isFalse();
  }

  @Test
  void secondStart_bringsTheFirstWindowToTheFront_andSaysNothing() throws TimeoutException {
    AtomicInteger raised = new AtomicInteger();
    try (Core first = Core.open(place(), Clock.systemUTC(), raised::incrementAndGet)) {
      Throwable problem = catchThrowable(() -> Core.open(place(), Clock.systemUTC(), () -> {}));
      assertThat(problem).isInstanceOf(StoreInUse.class);
      StartTrouble trouble = saying(folder.resolve("data"));

      trouble.tell(problem).join();

      assertThat(trouble.raised()).isTrue();
      // The first program hears of it by itself, when it comes to it.
      WaitForAsyncUtils.waitFor(40, TimeUnit.SECONDS, () -> raised.get() > 0);
      assertThat(raised).hasValue(1);
      assertThat(said).isEmpty();
    }
  }

  @Test
  void personWhoGaveNoPassphrase_isToldNothingMore() {
    Core.open(place(), Clock.systemUTC(), () -> {}).close();
    Place unnamed = ProgramWindow.place(folder, Optional.empty());
    Throwable problem = catchThrowable(() -> Core.open(unnamed, Clock.systemUTC(), () -> {}));
    assertThat(problem).isInstanceOf(PassphraseNeeded.class);

    saying(folder).tell(problem).join();

    assertThat(said).isEmpty();
  }

  private StartTrouble saying(Path data) {
    return new StartTrouble(
        data,
        problem -> {
          said.add(problem);
          return CompletableFuture.completedFuture(null);
        },
        Runnable::run);
  }

  private Place place() {
    return ProgramWindow.place(folder, Optional.of("a passphrase for the test"));
  }
}

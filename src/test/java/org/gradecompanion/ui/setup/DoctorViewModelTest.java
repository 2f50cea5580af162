package org.gradecompanion.ui.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.gradecompanion.model.Message;
import org.gradecompanion.model.ProbeStep;
import org.gradecompanion.model.ProbeStep.Mender;
import org.gradecompanion.model.ProbeStep.Result;
import org.gradecompanion.model.ProbeWatch;
import org.gradecompanion.model.UserError;
import org.gradecompanion.testing.TestDialogs;
import org.gradecompanion.words.Words;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The connection is tried while one looks on. */
class DoctorViewModelTest {
  private static final ProbeStep NO_PROXY =
      new ProbeStep("proxy", Result.OK, Message.of("setup.doctor.proxy.none"));
  private static final ProbeStep SILENT =
      new ProbeStep(
          "connect",
          Result.FAILED,
          Message.of("setup.doctor.connect.failed", "sis.school.org", "443"),
          Mender.NETWORK);

  private final TestDialogs dialogs = new TestDialogs();
  private final List<String> titles = new ArrayList<>();
  private final List<ProbeWatch> watches = new ArrayList<>();
  private CompletableFuture<List<ProbeStep>> trial = new CompletableFuture<>();
  private final DoctorViewModel doctor =
      new DoctorViewModel(this::start, dialogs, Words.load(Locale.US), Runnable::run);

  private CompletableFuture<List<ProbeStep>> start(@Nullable String title, ProbeWatch watch) {
    titles.add(String.valueOf(title));
    watches.add(watch);
    trial = new CompletableFuture<>();
    return trial;
  }

  private List<String> shown() {
    return doctor.steps().stream().map(step -> step.title() + ": " + step.result()).toList();
  }

  @Test
  void step_isShownWhileItIsTried_andThenWithWhatWasFoundAndWhoCanMendIt() {
    doctor.check();
    assertThat(doctor.busyProperty().get()).isTrue();
    watches.get(0).begun("proxy");
    assertThat(shown()).containsExactly("The way out: null");

    watches.get(0).found(NO_PROXY);
    watches.get(0).begun("connect");
    assertThat(shown()).containsExactly("The way out: OK", "The server answers: null");
    assertThat(doctor.progressProperty().get()).isBetween(0.1, 0.5);

    watches.get(0).found(SILENT);
    trial.complete(List.of(NO_PROXY, SILENT));
    assertThat(doctor.steps().get(1).words()).startsWith("Nothing answers at sis.school.org");
    assertThat(doctor.steps().get(1).mender()).isEqualTo("Who runs your network can mend this.");
    assertThat(doctor.summaryProperty().get()).isEqualTo("One step does not work yet.");
    assertThat(doctor.busyProperty().get()).isFalse();
  }

  @Test
  void stopped_nothingMoreIsShown_andItCanBeTriedAgain() {
    doctor.check();
    watches.get(0).found(NO_PROXY);
    watches.get(0).begun("connect");

    doctor.stop();

    assertThat(watches.get(0).stopped()).isTrue();
    assertThat(shown()).containsExactly("The way out: OK");
    doctor.check();
    watches.get(0).found(SILENT);
    assertThat(shown()).isEmpty();
    assertThat(watches.get(1).stopped()).isFalse();
  }

  @Test
  void write_isTriedWithATitleOfItsOwn_unlessNobodyWantsIt() {
    doctor.check();
    trial.complete(List.of());
    doctor.check();
    trial.complete(List.of());
    doctor.writesProperty().set(false);
    doctor.check();

    assertThat(titles.get(0)).startsWith("Connection test ").isNotEqualTo(titles.get(1));
    assertThat(titles.get(2)).isEqualTo("null");
  }

  @Test
  void result_isCopiedInWords() {
    doctor.check();
    watches.get(0).found(NO_PROXY);
    watches.get(0).found(SILENT);
    trial.complete(List.of(NO_PROXY, SILENT));

    doctor.copy();

    assertThat(dialogs.copied.get(0))
        .contains("Works: The way out\nNo proxy is used.\n")
        .contains("Does not work: The server answers\nNothing answers")
        .endsWith("Who runs your network can mend this.\n");
  }

  @Test
  void failureToTryAtAll_isSaid() {
    doctor.check();
    trial.completeExceptionally(
        new UserError(
            UserError.Kind.WRONG_USE, Message.of("setup.error.address", "x://school.org")));

    assertThat(doctor.summaryProperty().get()).startsWith("x://school.org is not a web address");
    assertThat(doctor.busyProperty().get()).isFalse();
  }
}

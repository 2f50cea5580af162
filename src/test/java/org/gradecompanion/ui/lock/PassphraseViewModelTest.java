package org.gradecompanion.ui.lock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.gradecompanion.words.Words;
import org.junit.jupiter.api.Test;

/** Asking for the passphrase of the data before there is a window. */
class PassphraseViewModelTest {
  private final PassphraseViewModel model =
      new PassphraseViewModel(
          Words.load(Locale.ENGLISH),
          Clock.fixed(Instant.parse("2026-09-14T08:00:00Z"), ZoneOffset.UTC));

  @Test
  void passphrase_isAnsweredOnce_andNotKeptInTheField() {
    CompletableFuture<Optional<char[]>> asked = model.ask(false);
    model.answer();
    assertThat(asked).as("nothing was typed").isNotDone();

    model.passphraseProperty().set("a lantern");
    model.answer();

    assertThat(asked.join())
        .hasValueSatisfying(it -> assertThat(it).containsExactly("a lantern".toCharArray()));
    assertThat(model.busyProperty().get()).isTrue();
    model.ask(true);
    assertThat(model.busyProperty().get()).isFalse();
    assertThat(model.passphraseProperty().get()).isEmpty();
    assertThat(model.problemProperty().get()).contains("capital letters");
  }

  @Test
  void thirdWrongOne_hasToWait() {
    model.ask(true);
    model.ask(true);
    CompletableFuture<Optional<char[]>> asked = model.ask(true);
    model.passphraseProperty().set("a lantern");
    model.answer();

    assertThat(model.problemProperty().get()).isEqualTo("The next try counts in 5 seconds.");
    assertThat(asked).isNotDone();
  }

  @Test
  void leaving_answersNothing() {
    CompletableFuture<Optional<char[]>> asked = model.ask(false);
    model.leave();

    assertThat(asked.join()).isEmpty();
  }
}

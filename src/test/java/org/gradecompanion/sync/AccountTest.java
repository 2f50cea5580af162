package org.gradecompanion.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.gradecompanion.gateway.Answer;
import org.gradecompanion.model.Reason;
import org.gradecompanion.model.ReasonCode;
import org.gradecompanion.model.Receipt;
import org.junit.jupiter.api.Test;

class AccountTest {
  private final Account account = new Account(SyncTimings.withJitter(0), new Random(1));

  private static Answer failed(ReasonCode code) {
    return new Answer.Failed(Reason.of(code), null);
  }

  private List<Long> waits(ReasonCode code, int times) {
    List<Long> seconds = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      account.note(failed(code));
      seconds.add(account.pause().orElseThrow().toSeconds());
      account.lift();
    }
    return seconds;
  }

  @Test
  void offline_isTriedAfterTwoSecondsDoublingToAMinute() {
    assertThat(waits(ReasonCode.OFFLINE, 7)).containsExactly(2L, 4L, 8L, 16L, 32L, 60L, 60L);
  }

  @Test
  void serverDown_isTriedAfterFiveSecondsDoublingToTenMinutes() {
    assertThat(waits(ReasonCode.SERVER_DOWN, 9))
        .containsExactly(5L, 10L, 20L, 40L, 80L, 160L, 320L, 600L, 600L);
  }

  @Test
  void success_startsTheWaitsAnew() {
    waits(ReasonCode.OFFLINE, 4);
    account.note(new Answer.Confirmed(Receipt.Proof.FOUND, null));

    assertThat(waits(ReasonCode.OFFLINE, 1)).containsExactly(2L);
  }

  @Test
  void requestsThatFailTogether_areOneFailure() {
    for (int i = 0; i < 4; i++) {
      account.note(failed(ReasonCode.OFFLINE));
    }

    assertThat(account.pause()).contains(Duration.ofSeconds(2));
    account.lift();
    assertThat(waits(ReasonCode.OFFLINE, 1)).containsExactly(4L);
  }

  @Test
  void rateLimit_waitsAsAsked_orHalfAMinute() {
    account.note(new Answer.Failed(Reason.of(ReasonCode.RATE_LIMITED), Duration.ofSeconds(7)));
    assertThat(account.pause()).contains(Duration.ofSeconds(7));

    account.lift();
    account.note(failed(ReasonCode.RATE_LIMITED));
    assertThat(account.pause()).contains(Duration.ofSeconds(30));
  }

  @Test
  void serverThatAsksToWait_isObeyed_alsoWhenSomethingElseFailedInTheSameMoment() {
    account.note(failed(ReasonCode.SERVER_DOWN));
    account.note(new Answer.Failed(Reason.of(ReasonCode.RATE_LIMITED), Duration.ofMinutes(10)));
    account.note(failed(ReasonCode.OFFLINE));
    account.note(new Answer.Failed(Reason.of(ReasonCode.RATE_LIMITED), Duration.ofSeconds(5)));

    assertThat(account.rateLimited()).isTrue();
    assertThat(account.pause()).contains(Duration.ofMinutes(10));
  }

  @Test
  void serverThatAsksToWait_endsNoWaitForAPerson() {
    account.note(failed(ReasonCode.SIGNED_OUT));
    account.note(failed(ReasonCode.RATE_LIMITED));

    assertThat(account.reason().map(Reason::code)).contains(ReasonCode.SIGNED_OUT);
    assertThat(account.pause()).isEmpty();
  }

  @Test
  void signedOut_waitsForAPerson() {
    account.note(failed(ReasonCode.SIGNED_OUT));

    assertThat(account.paused()).isTrue();
    assertThat(account.pause()).isEmpty();
  }

  @Test
  void threeItemsInARowWithoutAnAnswer_areTheServersTrouble() {
    account.note(failed(ReasonCode.NO_ANSWER));
    account.note(failed(ReasonCode.NO_ANSWER));
    assertThat(account.paused()).isFalse();
    account.note(failed(ReasonCode.NO_ANSWER));

    assertThat(account.reason().map(Reason::code)).contains(ReasonCode.OFFLINE);
  }

  @Test
  void refusalsBetweenFailures_showThatTheServerWorks() {
    for (int i = 0; i < 5; i++) {
      account.note(failed(ReasonCode.SERVER_ERROR));
      account.note(failed(ReasonCode.REFUSED));
    }

    assertThat(account.paused()).isFalse();
  }

  @Test
  void serverThatAsksToWait_isNotHurried_andNothingElseIs() {
    assertThat(account.rateLimited()).isFalse();
    account.pause(Reason.of(ReasonCode.OFFLINE), null);
    assertThat(account.rateLimited()).isFalse();
    account.lift();
    account.pause(Reason.of(ReasonCode.RATE_LIMITED), null);
    assertThat(account.rateLimited()).isTrue();
    assertThat(account.undecided()).isFalse();
  }

  @Test
  void serverThatLostWhatItHad_waitsForADecision() {
    assertThat(account.undecided()).isFalse();
    account.pause(Reason.of(ReasonCode.SERVER_RESTORED), Duration.ofSeconds(1));
    assertThat(account.undecided()).isTrue();
    assertThat(account.pause()).isEmpty();
  }

  @Test
  void maintenance_isWaitedForAsLongAsTheServerSays_butNeverLessThanUsual() {
    account.note(new Answer.Failed(Reason.of(ReasonCode.SERVER_DOWN), Duration.ofMinutes(3)));
    assertThat(account.pause()).contains(Duration.ofMinutes(3));

    account.reset();
    account.note(new Answer.Failed(Reason.of(ReasonCode.SERVER_DOWN), Duration.ofSeconds(1)));
    assertThat(account.pause()).contains(Duration.ofSeconds(5));
  }

  @Test
  void strangerInTheServersPlace_isLookedAtLessAndLessOften() {
    assertThat(waits(ReasonCode.FOREIGN_ANSWER, 6))
        .containsExactly(15L, 30L, 60L, 120L, 240L, 300L);
  }

  @Test
  void threeErrorsInARow_areTheServersTrouble_withTheLastOnesRequest() {
    account.note(failed(ReasonCode.SERVER_ERROR));
    account.note(failed(ReasonCode.SERVER_ERROR));
    account.note(new Answer.Failed(new Reason(ReasonCode.SERVER_ERROR, "503", "request-9"), null));

    assertThat(account.reason()).contains(new Reason(ReasonCode.SERVER_DOWN, "503", "request-9"));
  }

  @Test
  void successBetweenFailures_showsThatTheServerWorks() {
    for (int i = 0; i < 5; i++) {
      account.note(failed(ReasonCode.SERVER_ERROR));
      account.note(failed(ReasonCode.SERVER_ERROR));
      account.note(new Answer.Confirmed(Receipt.Proof.FOUND, null));
    }

    assertThat(account.paused()).isFalse();
  }

  @Test
  void refusalAfterAPause_startsTheWaitsAnew() {
    waits(ReasonCode.OFFLINE, 4);
    account.note(failed(ReasonCode.REFUSED));

    assertThat(waits(ReasonCode.OFFLINE, 1)).containsExactly(2L);
  }

  @Test
  void hold_waitsForAPerson_andTakesNoPausesPlace() {
    account.hold(Reason.of(ReasonCode.NOT_READ));
    assertThat(account.paused()).isTrue();
    assertThat(account.pause()).isEmpty();

    account.lift();
    account.pause(Reason.of(ReasonCode.OFFLINE), null);
    account.hold(Reason.of(ReasonCode.NOT_READ));
    assertThat(account.reason().map(Reason::code)).contains(ReasonCode.OFFLINE);
    assertThat(account.pause()).isPresent();
  }

  @Test
  void newConnection_owesNothingToTheOldOnesFailures() {
    waits(ReasonCode.OFFLINE, 4);
    account.note(failed(ReasonCode.SERVER_ERROR));
    account.note(failed(ReasonCode.SERVER_ERROR));
    account.reset();
    account.note(failed(ReasonCode.SERVER_ERROR));
    assertThat(account.paused()).isFalse();

    assertThat(waits(ReasonCode.OFFLINE, 1)).containsExactly(2L);
  }

  @Test
  void itemWaits_growFivefoldUpToADay_lessTheJitter() {
    Backoff sharp = SyncTimings.withJitter(0).item();
    List<Long> seconds = new ArrayList<>();
    for (int tries = 0; tries < 7; tries++) {
      seconds.add(sharp.after(tries, new Random(1)).toSeconds());
    }
    assertThat(seconds).containsExactly(25L, 125L, 625L, 3125L, 15625L, 78125L, 86400L);

    Backoff jittered = SyncTimings.withJitter(0.2).item();
    Random chance = new Random(1);
    for (int i = 0; i < 1000; i++) {
      assertThat(jittered.after(0, chance))
          .isBetween(Duration.ofSeconds(20), Duration.ofSeconds(25));
    }
  }
}

package org.gradecompanion.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.gradecompanion.model.PullDoubt;
import org.gradecompanion.model.PushSchedule;
import org.gradecompanion.model.Reason;
import org.gradecompanion.model.ReasonCode;
import org.gradecompanion.model.Subscription;
import org.gradecompanion.sync.SyncStatus.Phase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StatusBoardTest {
  private static final Instant SOON = Instant.EPOCH.plusSeconds(60);

  private final Account account = new Account(SyncTimings.withJitter(0), new Random(1));
  private final StatusBoard board = new StatusBoard(account);

  @BeforeEach
  void connect() {
    board.set(facts -> facts.connected(true));
  }

  private Phase phase() {
    return board.status().phase();
  }

  @Test
  void phase_isWhatIsGoingOn() {
    assertThat(phase()).isEqualTo(Phase.IDLE);
    board.set(facts -> facts.next(SOON));
    assertThat(phase()).isEqualTo(Phase.WAITING);
    board.set(facts -> facts.busy(true));
    assertThat(phase()).isEqualTo(Phase.SENDING);
    board.set(facts -> facts.busy(false));
    assertThat(phase()).isEqualTo(Phase.WAITING);
    board.set(facts -> facts.sending(2));
    assertThat(phase()).isEqualTo(Phase.SENDING);
    assertThat(board.status().sending()).isEqualTo(2);
    board.set(facts -> facts.sending(-2));
    assertThat(phase()).isEqualTo(Phase.WAITING);
    board.set(facts -> facts.connected(false));
    assertThat(phase()).isEqualTo(Phase.NOT_CONNECTED);
  }

  @Test
  void whyTheAccountWaits_isAPhaseOfItsOwn() {
    Map<ReasonCode, Phase> phases =
        Map.of(
            ReasonCode.OFFLINE, Phase.OFFLINE,
            ReasonCode.SIGNED_OUT, Phase.SIGNED_OUT,
            ReasonCode.SERVER_DOWN, Phase.SERVER_DOWN,
            ReasonCode.RATE_LIMITED, Phase.RATE_LIMITED,
            ReasonCode.FOREIGN_ANSWER, Phase.FOREIGN_ANSWER,
            ReasonCode.TLS_REFUSED, Phase.TLS_REFUSED,
            ReasonCode.SERVER_RESTORED, Phase.SERVER_RESTORED,
            ReasonCode.NOT_READ, Phase.NOT_READ);

    phases.forEach(
        (code, phase) -> {
          account.reset();
          account.pause(Reason.of(code), null);
          assertThat(phase()).isEqualTo(phase);
          assertThat(board.status().reason()).contains(Reason.of(code));
        });
  }

  @Test
  void pausedByTheTeacher_saysSo_andNamesNoTime() {
    board.set(
        facts -> {
          facts.next(SOON);
          facts.departs(PushSchedule.Mode.NIGHTLY, SOON);
        });
    assertThat(board.status().nextAttempt()).contains(SOON);
    assertThat(board.status().departs()).contains(SOON);
    assertThat(board.status().mode()).isEqualTo(PushSchedule.Mode.NIGHTLY);

    board.set(facts -> facts.paused(true));
    account.pause(Reason.of(ReasonCode.OFFLINE), null);
    assertThat(board.isPaused()).isTrue();
    assertThat(phase()).isEqualTo(Phase.PAUSED);
    assertThat(board.status().nextAttempt()).isEmpty();
    assertThat(board.status().departs()).isEmpty();
  }

  @Test
  void whatIsKnownOfPowerTeacher_isTold() {
    PullDoubt doubt = new PullDoubt.RestoredServer(1, 2);
    board.set(
        facts -> {
          facts.confirmed(SOON);
          facts.doubt(doubt);
        });
    assertThat(board.status().lastConfirmed()).contains(SOON);
    assertThat(board.status().doubt()).contains(doubt);
  }

  @Test
  void listener_hearsTheStatusAtOnce_andThenEachChangeOnce() {
    List<Phase> heard = new ArrayList<>();
    Subscription listening = board.subscribe(status -> heard.add(status.phase()));
    board.set(facts -> facts.busy(true));
    board.set(facts -> facts.busy(true));
    board.set(facts -> facts.busy(false));
    listening.close();
    board.set(facts -> facts.busy(true));

    assertThat(heard).containsExactly(Phase.IDLE, Phase.SENDING, Phase.IDLE);
  }

  @Test
  void listenerThatFails_keepsNothingFromTheOthers() {
    List<Phase> heard = new ArrayList<>();
    board.subscribe(
        status -> {
          throw new IllegalStateException();
        });
    board.subscribe(status -> heard.add(status.phase()));
    board.set(facts -> facts.busy(true));

    assertThat(heard).containsExactly(Phase.IDLE, Phase.SENDING);
  }
}

package org.gradecompanion.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.gradecompanion.gateway.HandClock;
import org.gradecompanion.model.PullDoubt;
import org.gradecompanion.model.Reason;
import org.gradecompanion.model.ReasonCode;
import org.gradecompanion.testing.Stores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands open about a pull, and what it does to sending. */
class DoubtsTest {
  private static final PullDoubt LOST = new PullDoubt.RestoredServer(1, 20);
  private static final PullDoubt SMALLER = new PullDoubt.ShrunkenRoster(2, 3, List.of());

  @TempDir Path folder;
  private final Account account = new Account(SyncTimings.withJitter(0), new Random(1));
  private final StatusBoard board = new StatusBoard(account);
  private Stores stores;
  private Doubts doubts;

  @BeforeEach
  void open() {
    stores = Stores.open(folder, new HandClock());
    doubts = new Doubts(stores.store(), account, board);
  }

  @AfterEach
  void close() {
    stores.close();
  }

  @Test
  void serverThatLostWhatItHad_stopsSending_whateverElseTheAccountWaitedFor() {
    account.pause(Reason.of(ReasonCode.OFFLINE), Duration.ofSeconds(2));
    doubts.raise(LOST);

    assertThat(account.undecided()).isTrue();
    assertThat(account.pause()).isEmpty();
    assertThat(board.status().doubt()).contains(LOST);
  }

  @Test
  void smallerRoster_stopsNothing_andTakesThePlaceOfALostServer() {
    doubts.raise(SMALLER);
    assertThat(account.paused()).isFalse();

    doubts.raise(LOST);
    doubts.raise(SMALLER);
    assertThat(account.paused()).isFalse();
    assertThat(board.status().doubt()).contains(SMALLER);
  }

  @Test
  void decision_letsSendingGoOn_butEndsNoOtherPause() {
    doubts.raise(LOST);
    doubts.settled();
    assertThat(account.paused()).isFalse();
    assertThat(board.status().doubt()).isEmpty();

    account.pause(Reason.of(ReasonCode.OFFLINE), null);
    doubts.settled();
    assertThat(account.paused()).isTrue();
  }

  @Test
  void smallerRoster_canBePutOff_andALostServerCannot() {
    doubts.raise(SMALLER);
    doubts.putOff();
    assertThat(board.status().doubt()).isEmpty();

    doubts.raise(LOST);
    doubts.putOff();
    assertThat(board.status().doubt()).contains(LOST);
    assertThat(account.undecided()).isTrue();
  }

  @Test
  void nothingOpenInTheStore_isNothingOpenAtTheStart() {
    doubts.raise(LOST);
    doubts.recall();

    assertThat(board.status().doubt()).isEmpty();
    assertThat(account.paused()).isFalse();
  }
}

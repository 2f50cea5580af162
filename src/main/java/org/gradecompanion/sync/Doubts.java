package org.gradecompanion.sync;

import org.gradecompanion.model.PullDoubt;
import org.gradecompanion.model.PullDoubt.RestoredServer;
import org.gradecompanion.model.Reason;
import org.gradecompanion.model.ReasonCode;
import org.gradecompanion.store.Store;

/**
 * What a person has to decide before a pull is applied. While it is about a server that lost what
 * it had, nothing is sent: each thing would meet a conflict of its own.
 */
final class Doubts {
  private final Store store;
  private final Account account;
  private final StatusBoard board;

  Doubts(Store store, Account account, StatusBoard board) {
    this.store = store;
    this.account = account;
    this.board = board;
  }

  void raise(PullDoubt doubt) {
    if (doubt instanceof RestoredServer || account.undecided()) {
      account.reset();
    }
    if (doubt instanceof RestoredServer) {
      account.pause(Reason.of(ReasonCode.SERVER_RESTORED), null);
    }
    board.set(facts -> facts.doubt(doubt));
  }

  /** Takes up again what was open when the program ended, or the connection was another one. */
  void recall() {
    store.restored().join().ifPresentOrElse(this::raise, this::settled);
  }

  /** Nothing is open any more. */
  void settled() {
    if (account.undecided()) {
      account.reset();
    }
    board.set(facts -> facts.doubt(null));
  }

  /** The roster that is held stays until the next pull; a lost server is not looked away from. */
  void putOff() {
    if (!account.undecided()) {
      board.set(facts -> facts.doubt(null));
    }
  }
}

package org.gradecompanion.sync;

import org.gradecompanion.gateway.GatewayException;
import org.gradecompanion.model.PullChoice;
import org.gradecompanion.model.Reason;
import org.gradecompanion.model.ReasonCode;
import org.gradecompanion.model.UserError;
import org.gradecompanion.store.SyncLedger;

/**
 * PowerTeacher is read before anything is sent that may be older than what is there, because it was
 * put back from a backup or rebuilt, or that was meant for another server: by itself, as soon as it
 * can be. On the planning thread.
 */
final class PullFirst {
  private final SyncLedger ledger;
  private final Link link;
  private final Account account;
  private final Doubts doubts;

  PullFirst(SyncLedger ledger, Link link, Account account, Doubts doubts) {
    this.ledger = ledger;
    this.link = link;
    this.account = account;
    this.doubts = doubts;
  }

  /** Pulls if that has to come first; when it did not succeed, the account waits. */
  boolean done() {
    return !ledger.pullNeeded() || pulled();
  }

  private boolean pulled() {
    try {
      link.pull(PullChoice.ASK);
      account.reset();
      doubts.settled();
      return true;
    } catch (DoubtfulPull e) {
      doubts.raise(e.doubt());
      account.hold(Reason.of(ReasonCode.NOT_READ));
    } catch (UserError e) {
      // Nothing that time mends, such as a teacher whom the server does not know.
      account.hold(Reason.of(ReasonCode.NOT_READ));
    } catch (GatewayException e) {
      boolean everything = e.reason().code().next() == ReasonCode.Next.ACCOUNT;
      account.pause(everything ? e.reason() : Reason.of(ReasonCode.NOT_READ), e.retryAfter());
    }
    return false;
  }
}

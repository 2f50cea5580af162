package org.gradecompanion.store;

import java.time.Instant;
import java.time.LocalDate;
import org.gradecompanion.model.Reason;
import org.gradecompanion.model.SyncFacts;
import org.jspecify.annotations.Nullable;

/** A {@link SyncFacts} being changed. */
final class Facts {
  private long revision;
  private long confirmedRevision;
  private long sentRevision;
  private boolean present;
  private @Nullable Instant leasedUntil;
  private int tries;
  private @Nullable Instant nextAttempt;
  private @Nullable Reason reason;
  private @Nullable Instant confirmedAt;
  private @Nullable LocalDate editedOn;

  private Facts(SyncFacts was) {
    revision = was.revision();
    confirmedRevision = was.confirmedRevision();
    sentRevision = was.sentRevision();
    present = was.present();
    leasedUntil = was.leasedUntil();
    tries = was.tries();
    nextAttempt = was.nextAttempt();
    reason = was.reason();
    confirmedAt = was.confirmedAt();
    editedOn = was.editedOn();
  }

  static Facts of(SyncFacts was) {
    return new Facts(was);
  }

  Facts revision(long value) {
    revision = value;
    return this;
  }

  /** Everything up to this revision is with PowerTeacher; it never goes back. */
  Facts confirmed(long value) {
    confirmedRevision = Math.max(confirmedRevision, value);
    return this;
  }

  /** PowerTeacher has nothing of it: it is to be sent from the beginning. */
  Facts unconfirmed() {
    confirmedRevision = 0;
    sentRevision = 0;
    present = false;
    return this;
  }

  Facts sent(long value) {
    sentRevision = Math.max(sentRevision, value);
    return this;
  }

  /** Of that revision nothing left after all: the newest that did is this one. */
  Facts left(long revision, long newest) {
    if (sentRevision == revision) {
      sentRevision = Math.min(revision, newest);
    }
    return this;
  }

  Facts present(boolean value) {
    present = value;
    return this;
  }

  Facts leased(@Nullable Instant until) {
    leasedUntil = until;
    return this;
  }

  Facts confirmedAt(Instant at) {
    confirmedAt = at;
    return this;
  }

  /** The school's day of the edit. */
  Facts editedOn(LocalDate day) {
    editedOn = day;
    return this;
  }

  /** Nothing stands in its way: it may be tried at once. */
  Facts free() {
    tries = 0;
    nextAttempt = null;
    reason = null;
    return this;
  }

  Facts deferred(Reason why, Instant next) {
    tries++;
    nextAttempt = next;
    reason = why;
    return this;
  }

  Facts refused(Reason why) {
    nextAttempt = null;
    reason = why;
    return this;
  }

  SyncFacts done() {
    return new SyncFacts(
        revision,
        confirmedRevision,
        sentRevision,
        present,
        leasedUntil,
        tries,
        nextAttempt,
        reason,
        confirmedAt,
        editedOn);
  }
}

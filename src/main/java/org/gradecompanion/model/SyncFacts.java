package org.gradecompanion.model;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is stored of one thing's way to PowerTeacher. Its state is computed from this and never
 * stored, so that nothing can drift.
 *
 * @param revision grows by one with every edit here; 0 means never edited here
 * @param confirmedRevision the revision that PowerTeacher last confirmed; 0 for what was only
 *     pulled
 * @param sentRevision the newest revision that left this computer, answered or not
 * @param present whether PowerTeacher is known to have it
 * @param leasedUntil set while a push of it is under way
 * @param tries attempts since the last edit or resend that were answered "not now"
 * @param nextAttempt when it is tried again by itself; null for at once
 * @param reason why the last attempt did not succeed; null when there is nothing to say
 * @param confirmedAt when PowerTeacher last confirmed it; null for never
 * @param editedOn the school's day on which it was last edited here; null for never
 */
public record SyncFacts(
    long revision,
    long confirmedRevision,
    long sentRevision,
    boolean present,
    @Nullable Instant leasedUntil,
    int tries,
    @Nullable Instant nextAttempt,
    @Nullable Reason reason,
    @Nullable Instant confirmedAt,
    @Nullable LocalDate editedOn) {

  /** Of something that was never edited here and is not known to PowerTeacher. */
  public static final SyncFacts NONE =
      new SyncFacts(0, 0, 0, false, null, 0, null, null, null, null);

  /** After one more edit here, on this day of the school. */
  public SyncFacts edited(LocalDate today) {
    return new SyncFacts(
        revision + 1,
        confirmedRevision,
        sentRevision,
        present,
        leasedUntil,
        0,
        null,
        null,
        confirmedAt,
        today);
  }

  /** There is something PowerTeacher has not confirmed. */
  public boolean pending() {
    return revision != confirmedRevision;
  }

  /** An attempt left this computer and nobody knows whether it arrived. */
  public boolean unknown() {
    return left() && leasedUntil == null;
  }

  /**
   * An attempt left this computer since PowerTeacher last confirmed anything. Of what is due again
   * nobody knows whether that one arrived: also where a lease ran out because what came of it could
   * not be stored.
   */
  public boolean left() {
    return sentRevision > confirmedRevision;
  }
}

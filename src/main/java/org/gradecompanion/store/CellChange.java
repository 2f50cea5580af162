package org.gradecompanion.store;

import java.time.Instant;
import java.time.LocalDate;
import org.gradecompanion.model.CellRecord;
import org.gradecompanion.model.Reason;
import org.gradecompanion.model.ReasonCode;
import org.gradecompanion.model.Score;
import org.gradecompanion.model.SyncFacts;

/** What happens to a cell: pure functions from how it was to how it is. */
final class CellChange {
  private CellChange() {}

  /**
   * A journaled edit.
   *
   * @param trusted whether the sent revision is known to be true; after a crash it may be behind
   * @param day the school's, on which it was made
   */
  static CellRecord edited(
      CellRecord was, JournalEdit.ScoreEdit edit, boolean trusted, LocalDate day) {
    boolean newerBase = edit.confirmedRevision() > was.sync().confirmedRevision();
    Score confirmed = newerBase ? edit.confirmed() : was.confirmed();
    Facts facts = Facts.of(was.sync()).revision(edit.revision()).editedOn(day).free();
    if (newerBase) {
      facts.confirmed(edit.confirmedRevision()).present(!confirmed.isBlank());
    }
    boolean undone =
        trusted
            && was.theirs() == null
            && edit.score().equals(confirmed)
            && (newerBase || confirmed.isBlank() || was.sync().present())
            && nothingOutside(was.sync());
    if (undone) {
      facts.confirmed(edit.revision());
    }
    return new CellRecord(
        was.id(), edit.resultId(), edit.score(), confirmed, null, facts.done(), was.leftOut());
  }

  static CellRecord confirmed(CellRecord was, Score score, long revision, Instant at) {
    SyncFacts sync = was.sync();
    if (revision < sync.confirmedRevision()) {
      return released(was, revision, revision);
    }
    boolean current = revision == sync.revision();
    Facts facts =
        unleased(sync, revision).confirmed(revision).present(!score.isBlank()).confirmedAt(at);
    if (current) {
      facts.free();
    }
    return new CellRecord(
        was.id(),
        was.resultId(),
        was.score(),
        score,
        current ? null : was.theirs(),
        facts.done(),
        was.leftOut(),
        current ? null : was.theirsAt());
  }

  static CellRecord deferred(CellRecord was, long revision, Reason reason, Instant next) {
    Facts facts = unleased(was.sync(), revision);
    return with(was, current(was, revision) ? facts.deferred(reason, next) : facts);
  }

  /**
   * An attempt that counts for nothing.
   *
   * @param left the newest revision that may have left
   */
  static CellRecord released(CellRecord was, long revision, long left) {
    return with(was, unleased(was.sync(), revision).left(revision, left));
  }

  static CellRecord faulted(CellRecord was, long revision, Reason reason) {
    Facts facts = unleased(was.sync(), revision);
    return with(was, current(was, revision) ? facts.refused(reason) : facts);
  }

  static CellRecord conflicting(CellRecord was, long revision, Settlement.Conflicting found) {
    Facts facts = unleased(was.sync(), revision);
    return current(was, revision)
        ? new CellRecord(
            was.id(),
            was.resultId(),
            was.score(),
            was.confirmed(),
            Columns.kept(found.theirs()),
            facts.refused(found.reason()).done(),
            was.leftOut(),
            found.changedAt())
        : with(was, facts);
  }

  /** The teacher keeps it here on purpose, or lets it go again. */
  static CellRecord leftOut(CellRecord was, boolean leftOut) {
    return new CellRecord(
        was.id(),
        was.resultId(),
        was.score(),
        was.confirmed(),
        was.theirs(),
        was.sync(),
        leftOut,
        was.theirsAt());
  }

  /** Its assignment is no longer in PowerTeacher: neither is it, and there is nothing to send. */
  static CellRecord gone(CellRecord was) {
    Facts facts =
        Facts.of(was.sync()).confirmed(was.sync().revision()).present(false).leased(null).free();
    return new CellRecord(
        was.id(), was.resultId(), was.score(), Score.BLANK, null, facts.done(), was.leftOut());
  }

  /** PowerTeacher has it no more, though nobody deleted it here: a person has to say what now. */
  static CellRecord missing(CellRecord was) {
    Facts facts =
        Facts.of(was.sync())
            .revision(Math.max(1, was.sync().revision()))
            .unconfirmed()
            .refused(Reason.of(ReasonCode.CONFLICT));
    return new CellRecord(
        was.id(),
        was.resultId(),
        was.score(),
        Score.BLANK,
        Score.BLANK,
        facts.done(),
        was.leftOut());
  }

  /** PowerTeacher has its assignment no more: with what it held there, a conflict is gone too. */
  static CellRecord lost(CellRecord was, Facts facts) {
    return new CellRecord(
        was.id(), was.resultId(), was.score(), was.confirmed(), null, facts.done(), was.leftOut());
  }

  /** PowerTeacher lost it with its assignment, which is being created again: so is it. */
  static CellRecord again(CellRecord was) {
    if (was.score().isBlank()) {
      return gone(was);
    }
    Facts facts =
        Facts.of(was.sync())
            .revision(Math.max(1, was.sync().revision()))
            .unconfirmed()
            .leased(null)
            .free();
    return new CellRecord(
        was.id(), was.resultId(), was.score(), Score.BLANK, null, facts.done(), was.leftOut());
  }

  /** The teacher sends ours over theirs. */
  static CellRecord keptOurs(CellRecord was, Score theirs) {
    Facts facts = Facts.of(was.sync()).free().present(!theirs.isBlank());
    return new CellRecord(
        was.id(), was.resultId(), was.score(), theirs, null, facts.done(), was.leftOut());
  }

  static CellRecord with(CellRecord was, Facts facts) {
    return new CellRecord(
        was.id(),
        was.resultId(),
        was.score(),
        was.confirmed(),
        was.theirs(),
        facts.done(),
        was.leftOut(),
        was.theirsAt());
  }

  /** A lease belongs to the revision sent last; an older attempt's answer does not end it. */
  static Facts unleased(SyncFacts sync, long revision) {
    Facts facts = Facts.of(sync);
    return revision >= sync.sentRevision() ? facts.leased(null) : facts;
  }

  /** Nothing of ours is under way or may have arrived unconfirmed. */
  static boolean nothingOutside(SyncFacts sync) {
    return sync.leasedUntil() == null && sync.sentRevision() <= sync.confirmedRevision();
  }

  private static boolean current(CellRecord was, long revision) {
    return was.sync().revision() == revision;
  }
}

package org.gradecompanion.store;

import java.time.Instant;
import java.time.LocalDate;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.Reason;
import org.gradecompanion.model.ReasonCode;
import org.gradecompanion.model.SyncFacts;
import org.jspecify.annotations.Nullable;

/** What happens to an assignment: pure functions from how it was to how it is. */
final class AssignmentChange {
  private AssignmentChange() {}

  /**
   * A journaled edit.
   *
   * @param trusted whether the sent revision is known to be true; after a crash it may be behind
   * @param day the school's, on which it was made
   */
  static AssignmentRecord edited(
      AssignmentRecord was, JournalEdit.AssignmentEdit edit, boolean trusted, LocalDate day) {
    Facts facts = Facts.of(was.sync()).revision(edit.revision()).editedOn(day).free();
    if (edit.kind() == JournalEdit.Kind.RECREATED) {
      facts.unconfirmed();
      return record(forgotten(was), edit.assignment(), null, false, facts);
    }
    if (refusedAsItStands(was)) {
      facts.left(was.sync().sentRevision(), was.sync().confirmedRevision());
    }
    boolean newerBase = edit.confirmedRevision() > was.sync().confirmedRevision();
    Assignment confirmed = newerBase ? edit.confirmed() : was.confirmed();
    if (newerBase) {
      facts.confirmed(edit.confirmedRevision()).present(confirmed != null);
    }
    // What was deleted there has a last confirmed state all the same.
    boolean there = newerBase || was.sync().present();
    boolean removed = edit.kind() == JournalEdit.Kind.REMOVED;
    boolean nothingToSend =
        removed
            ? neverSent(was.sync()) && confirmed == null
            : there && edit.assignment().equals(confirmed) && CellChange.nothingOutside(was.sync());
    if (trusted && nothingToSend) {
      facts.confirmed(edit.revision());
    }
    return record(was, edit.assignment(), confirmed, removed, facts);
  }

  /**
   * Whether PowerTeacher has it and took nothing of the change that it was sent: what is changed
   * there before the next one is news again.
   */
  private static boolean refusedAsItStands(AssignmentRecord was) {
    Reason reason = was.sync().reason();
    return was.confirmed() != null
        && reason != null
        && reason.code().next() == ReasonCode.Next.PERSON
        && reason.code() != ReasonCode.NOT_STORED;
  }

  static AssignmentRecord confirmed(
      AssignmentRecord was,
      Assignment confirmed,
      @Nullable String remoteId,
      long revision,
      Instant at) {
    if (revision < was.sync().confirmedRevision()) {
      return released(was, revision, revision);
    }
    Facts facts =
        CellChange.unleased(was.sync(), revision).confirmed(revision).present(true).confirmedAt(at);
    if (current(was, revision)) {
      facts.free();
    }
    AssignmentRecord known = remoteId == null ? was : withRemoteId(was, remoteId);
    return record(known, was.assignment(), confirmed, was.removed(), facts);
  }

  /** PowerTeacher has it no more. If we did not want that, a person has to say what now. */
  static AssignmentRecord deleted(AssignmentRecord was, long revision, Instant at) {
    Facts facts = CellChange.unleased(was.sync(), revision).present(false);
    if (was.removed()) {
      facts.confirmed(revision).confirmedAt(at);
      if (current(was, revision)) {
        facts.free();
      }
    } else if (current(was, revision)) {
      facts.refused(Reason.of(ReasonCode.GONE));
    } else {
      facts.confirmed(revision);
    }
    return record(forgotten(was), was.assignment(), null, was.removed(), facts);
  }

  static AssignmentRecord deferred(
      AssignmentRecord was, long revision, Reason reason, Instant next) {
    Facts facts = CellChange.unleased(was.sync(), revision);
    return with(was, current(was, revision) ? facts.deferred(reason, next) : facts);
  }

  /**
   * An attempt that counts for nothing.
   *
   * @param left the newest revision that may have left
   */
  static AssignmentRecord released(AssignmentRecord was, long revision, long left) {
    return with(was, CellChange.unleased(was.sync(), revision).left(revision, left));
  }

  static AssignmentRecord faulted(AssignmentRecord was, long revision, Reason reason) {
    Facts facts = CellChange.unleased(was.sync(), revision);
    return with(was, current(was, revision) ? facts.refused(reason) : facts);
  }

  static AssignmentRecord with(AssignmentRecord was, Facts facts) {
    return record(was, was.assignment(), was.confirmed(), was.removed(), facts);
  }

  private static AssignmentRecord record(
      AssignmentRecord was,
      Assignment assignment,
      @Nullable Assignment confirmed,
      boolean removed,
      Facts facts) {
    return new AssignmentRecord(
        assignment,
        confirmed,
        was.held(),
        removed,
        facts.done(),
        was.scored(),
        was.remoteId(),
        was.group());
  }

  /** What the server called it is no name of what is created in its place. */
  private static AssignmentRecord forgotten(AssignmentRecord was) {
    return withRemoteId(was, null);
  }

  static AssignmentRecord withRemoteId(AssignmentRecord was, @Nullable String remoteId) {
    return new AssignmentRecord(
        was.assignment(),
        was.confirmed(),
        was.held(),
        was.removed(),
        was.sync(),
        was.scored(),
        remoteId,
        was.group());
  }

  private static boolean neverSent(SyncFacts sync) {
    return sync.sentRevision() == 0 && !sync.present() && sync.leasedUntil() == null;
  }

  private static boolean current(AssignmentRecord was, long revision) {
    return was.sync().revision() == revision;
  }
}

package org.gradecompanion.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.CellRecord;
import org.gradecompanion.model.Flag;
import org.gradecompanion.model.HistoryEntry;
import org.gradecompanion.model.Reason;
import org.gradecompanion.model.ReasonCode;
import org.gradecompanion.model.Roster;
import org.gradecompanion.model.Score;
import org.gradecompanion.model.SectionId;
import org.gradecompanion.model.StudentId;
import org.gradecompanion.model.SyncFacts;
import org.jspecify.annotations.Nullable;

/**
 * Compares the results that a pull brought with ours. What we have not sent stays; where
 * PowerTeacher's value is news, the cell becomes a conflict.
 */
final class ScorePull {
  private int changed;
  private int conflicts;

  int changed() {
    return changed;
  }

  int conflicts() {
    return conflicts;
  }

  void write(Work work, List<Roster.RemoteScore> pulled) throws SQLException {
    Map<SectionId, List<Roster.RemoteScore>> bySection = new LinkedHashMap<>();
    Map<Object, Optional<AssignmentRecord>> assignments = new HashMap<>();
    for (Roster.RemoteScore remote : pulled) {
      Optional<AssignmentRecord> assignment = assignments.get(remote.cell().assignment());
      if (assignment == null) {
        assignment = work.assignments().find(remote.cell().assignment());
        assignments.put(remote.cell().assignment(), assignment);
      }
      if (assignment.isPresent() && !assignment.get().removed()) {
        bySection
            .computeIfAbsent(assignment.get().assignment().section(), s -> new ArrayList<>())
            .add(remote);
      }
    }
    for (Map.Entry<SectionId, List<Roster.RemoteScore>> entry : bySection.entrySet()) {
      writeSection(work, entry.getKey(), entry.getValue());
    }
  }

  private void writeSection(Work work, SectionId section, List<Roster.RemoteScore> pulled)
      throws SQLException {
    Map<CellId, CellRecord> before = new HashMap<>();
    work.scores().ofSection(section).forEach(cell -> before.put(cell.id(), cell));
    Map<CellId, CellRecord> after = new LinkedHashMap<>();
    Set<StudentId> students = work.roster().studentIds(section);
    List<Logs.Held> held = new ArrayList<>();
    for (Roster.RemoteScore remote : pulled) {
      CellId id = remote.cell();
      Score theirs = Columns.kept(remote.score());
      CellRecord was = after.containsKey(id) ? after.get(id) : before.get(id);
      // Of who left and was removed here, or was never here, nothing is kept.
      if (was == null && (theirs.isBlank() || !students.contains(id.student()))) {
        continue;
      }
      CellRecord now = compare(work, was, remote, theirs);
      if (now.equals(was)) {
        continue;
      }
      after.put(id, now);
      if (was == null || !now.score().equals(was.score())) {
        changed++;
        held.add(
            new Logs.Held(
                id,
                new HistoryEntry(
                    work.now(),
                    now.sync().revision(),
                    now.score(),
                    work.device(),
                    HistoryEntry.Origin.PULL)));
      }
    }
    Map<Boolean, List<CellRecord>> known =
        after.values().stream()
            .collect(Collectors.partitioningBy(cell -> before.containsKey(cell.id())));
    work.putAll(section, known.get(true));
    work.addAll(section, known.get(false));
    work.logs().held(held);
  }

  private CellRecord compare(
      Work work, @Nullable CellRecord was, Roster.RemoteScore remote, Score theirs)
      throws SQLException {
    if (was == null) {
      SyncFacts there = Facts.of(SyncFacts.NONE).present(true).done();
      return new CellRecord(remote.cell(), remote.resultId(), theirs, theirs, null, there);
    }
    SyncFacts sync = was.sync();
    String resultId = sync.sentRevision() == 0 ? remote.resultId() : was.resultId();
    Facts facts = Facts.of(sync).present(!theirs.isBlank());
    if (!sync.pending()) {
      return theirs.equals(was.confirmed())
          ? new CellRecord(
              was.id(), resultId, was.score(), was.confirmed(), null, sync, was.leftOut())
          : new CellRecord(
              was.id(), resultId, kept(was, theirs), theirs, null, facts.done(), was.leftOut());
    }
    if (theirs.equals(was.score())) {
      facts.confirmed(sync.revision()).free();
      return new CellRecord(
          was.id(), resultId, was.score(), theirs, null, facts.done(), was.leftOut());
    }
    if (theirs.equals(was.confirmed())) {
      if (was.theirs() != null) {
        facts.free();
      }
      return new CellRecord(
          was.id(), resultId, was.score(), was.confirmed(), null, facts.done(), was.leftOut());
    }
    // An answer that got lost: PowerTeacher took an older value of ours.
    Optional<Long> ours =
        work.logs()
            .revisionHolding(was.id(), theirs, sync.confirmedRevision(), sync.sentRevision());
    if (ours.isPresent()) {
      facts.confirmed(ours.get());
      return new CellRecord(
          was.id(), resultId, was.score(), theirs, null, facts.done(), was.leftOut());
    }
    if (repeatedByItself(sync)) {
      // What left may be there in PowerTeacher's own terms, without our flags and comment: the
      // repetition reads it there and knows how to compare.
      return new CellRecord(
          was.id(), resultId, was.score(), was.confirmed(), null, facts.done(), was.leftOut());
    }
    if (!theirs.equals(was.theirs())) {
      conflicts++;
      facts.refused(Reason.of(ReasonCode.CONFLICT));
    }
    return new CellRecord(
        was.id(),
        resultId,
        was.score(),
        was.confirmed(),
        theirs,
        facts.done(),
        was.leftOut(),
        remote.changedAt());
  }

  private static boolean repeatedByItself(SyncFacts sync) {
    return sync.unknown()
        && (sync.reason() == null || sync.reason().code().next() != ReasonCode.Next.PERSON);
  }

  /** PowerTeacher's value with what was never there: our comment, and flags it does not take. */
  private static Score kept(CellRecord was, Score theirs) {
    Set<Flag> flags = EnumSet.noneOf(Flag.class);
    flags.addAll(theirs.flags());
    if (!theirs.isBlank()) {
      was.score().flags().stream()
          .filter(flag -> !was.confirmed().flags().contains(flag))
          .forEach(flags::add);
    }
    return new Score(theirs.points(), flags, theirs.comment()).withCommentOf(was.score());
  }
}

package org.gradecompanion.gradebook;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentKey;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.CellRecord;
import org.gradecompanion.model.CellState;
import org.gradecompanion.model.Message;
import org.gradecompanion.model.Reason;
import org.gradecompanion.model.ReasonCode;
import org.gradecompanion.model.Score;
import org.gradecompanion.model.Student;
import org.gradecompanion.model.SyncFacts;
import org.gradecompanion.model.SyncKey;
import org.gradecompanion.rules.Finding;
import org.gradecompanion.rules.Fix;
import org.gradecompanion.rules.Severity;
import org.jspecify.annotations.Nullable;

/** Lists what needs a person, in the grid's order: column by column, the header first. */
final class AttentionList {
  private AttentionList() {}

  /** Section by section. */
  static List<Attention> of(BookParts parts) {
    return parts.all().stream().flatMap(part -> of(part).stream()).toList();
  }

  static List<Attention> of(LiveBook live) {
    List<Attention> rows = new ArrayList<>();
    for (AssignmentRecord record : live.columns()) {
      header(live, record).ifPresent(rows::add);
      rows.addAll(live.tally(record).attention());
    }
    for (AssignmentRecord record : live.assignments()) {
      if (record.removed() && record.sync().pending()) {
        header(live, record).ifPresent(rows::add);
      }
    }
    return rows;
  }

  /** The row of a cell in a state that needs a person. */
  static Attention cell(
      AssignmentRecord record,
      CellRecord cell,
      CellState state,
      List<Finding> findings,
      Optional<Student> student) {
    return row(
        cell.id(),
        state,
        record.assignment(),
        student,
        cell.score(),
        findings,
        cell.sync(),
        cell.theirs(),
        cell.theirsAt());
  }

  private static Optional<Attention> header(LiveBook live, AssignmentRecord record) {
    CellState state = live.state(record);
    if (!state.needsPerson()) {
      return Optional.empty();
    }
    return Optional.of(
        row(
            record.key(),
            state,
            record.assignment(),
            Optional.empty(),
            Score.BLANK,
            live.findings(record),
            record.sync(),
            null,
            null));
  }

  private static Attention row(
      SyncKey key,
      CellState state,
      Assignment assignment,
      Optional<Student> student,
      Score score,
      List<Finding> findings,
      SyncFacts sync,
      @Nullable Score theirs,
      @Nullable Instant theirsAt) {
    List<Finding> blocking =
        findings.stream().filter(finding -> finding.severity() == Severity.BLOCKS).toList();
    List<Fix> fixes = fixes(blocking);
    Reason reason = sync.reason();
    if (state == CellState.FIX_FIRST || reason == null) {
      Message why = blocking.isEmpty() ? Message.of("reason.REFUSED") : blocking.get(0).message();
      return new Attention(
          key,
          state,
          assignment,
          student,
          score,
          why,
          Optional.empty(),
          fixes,
          theirs,
          theirsAt,
          sync.editedOn(),
          reason);
    }
    String code = "reason." + reason.code().name();
    return new Attention(
        key,
        state,
        assignment,
        student,
        score,
        Message.of(code),
        Optional.of(advice(key, reason.code())),
        fixes,
        theirs,
        theirsAt,
        sync.editedOn(),
        reason);
  }

  /** An assignment has no value of theirs to take: sending ours again is the choice. */
  private static Message advice(SyncKey key, ReasonCode code) {
    return key instanceof AssignmentKey && code == ReasonCode.CONFLICT
        ? Message.of("reason.CONFLICT.assignment")
        : Message.of("reason." + code.name() + ".do");
  }

  /** Each once; not to send it at all comes last, however many findings offer it. */
  private static List<Fix> fixes(List<Finding> blocking) {
    return blocking.stream()
        .flatMap(finding -> finding.fixes().stream())
        .distinct()
        .sorted(Comparator.comparing(Fix::keepsHere))
        .toList();
  }
}

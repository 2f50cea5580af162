package org.gradecompanion.gradebook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.CellRecord;
import org.gradecompanion.model.CellState;
import org.gradecompanion.model.Message;
import org.gradecompanion.model.Reason;
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

  static List<Attention> of(LiveBook live) {
    List<Attention> rows = new ArrayList<>();
    for (AssignmentRecord record : live.assignments()) {
      CellState state = live.state(record);
      if (state.needsPerson() && (!record.removed() || record.sync().pending())) {
        rows.add(
            row(
                record.key(),
                state,
                record.assignment(),
                Optional.empty(),
                Score.BLANK,
                live.findings(record),
                record.sync(),
                null));
      }
    }
    for (CellRecord cell : live.stored()) {
      Optional<AssignmentRecord> record = live.assignment(cell.id().assignment());
      if (record.isPresent() && !record.get().removed()) {
        List<Finding> findings = live.findings(cell);
        CellState state = live.state(cell, findings);
        if (state.needsPerson()) {
          Assignment assignment = record.get().assignment();
          Optional<Student> student = live.student(cell.id().student());
          rows.add(
              row(
                  cell.id(),
                  state,
                  assignment,
                  student,
                  cell.score(),
                  findings,
                  cell.sync(),
                  cell.theirs()));
        }
      }
    }
    rows.sort(
        Comparator.comparing((Attention row) -> column(live, row))
            .thenComparing(row -> row.student().map(Student::listName).orElse("")));
    return rows;
  }

  private static int column(LiveBook live, Attention row) {
    for (int i = 0; i < live.columns().size(); i++) {
      if (live.columns().get(i).assignment().id().equals(row.assignment().id())) {
        return i;
      }
    }
    return live.columns().size();
  }

  private static Attention row(
      SyncKey key,
      CellState state,
      Assignment assignment,
      Optional<Student> student,
      Score score,
      List<Finding> findings,
      SyncFacts sync,
      @Nullable Score theirs) {
    List<Finding> blocking =
        findings.stream().filter(finding -> finding.severity() == Severity.BLOCKS).toList();
    List<Fix> fixes = blocking.stream().flatMap(AttentionList::fixes).toList();
    Reason reason = sync.reason();
    if (state == CellState.FIX_FIRST || reason == null) {
      Message why = blocking.isEmpty() ? Message.of("reason.REFUSED") : blocking.get(0).message();
      return new Attention(
          key, state, assignment, student, score, why, Optional.empty(), fixes, theirs, reason);
    }
    String code = "reason." + reason.code().name();
    return new Attention(
        key,
        state,
        assignment,
        student,
        score,
        Message.of(code),
        Optional.of(Message.of(code + ".do")),
        fixes,
        theirs,
        reason);
  }

  private static Stream<Fix> fixes(Finding finding) {
    return finding.fixes().stream();
  }
}

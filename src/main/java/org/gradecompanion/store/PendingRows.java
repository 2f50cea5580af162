package org.gradecompanion.store;

import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.StudentId;
import org.gradecompanion.model.SyncKey;

/**
 * The pending cells among some, read with one query per assignment: a push leases and settles the
 * scores of one assignment together, and looking each up by itself cost more than all the rest.
 */
final class PendingRows {
  private static final Comparator<StudentId> BY_ID = Comparator.comparing(StudentId::value);

  private final Map<CellId, ScoreRow> rows = new HashMap<>();

  private PendingRows() {}

  static PendingRows of(ScoreRows scores, Collection<? extends SyncKey> keys) throws SQLException {
    PendingRows found = new PendingRows();
    Map<AssignmentId, List<StudentId>> wanted =
        keys.stream()
            .filter(CellId.class::isInstance)
            .map(CellId.class::cast)
            .collect(
                Collectors.groupingBy(
                    CellId::assignment, Collectors.mapping(CellId::student, Collectors.toList())));
    for (Map.Entry<AssignmentId, List<StudentId>> of : wanted.entrySet()) {
      StudentId from = of.getValue().stream().min(BY_ID).orElseThrow();
      StudentId to = of.getValue().stream().max(BY_ID).orElseThrow();
      for (ScoreRow row : scores.pending(of.getKey(), from, to)) {
        found.rows.put(row.cell().id(), row);
      }
    }
    return found;
  }

  Optional<ScoreRow> find(CellId id) {
    return Optional.ofNullable(rows.get(id));
  }

  /** The same, no longer to be found: it is about to be changed. */
  Optional<ScoreRow> take(CellId id) {
    return Optional.ofNullable(rows.remove(id));
  }
}

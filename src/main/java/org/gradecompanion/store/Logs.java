package org.gradecompanion.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.HistoryEntry;
import org.gradecompanion.model.Score;
import org.jspecify.annotations.Nullable;

/** What cells held: only grows. */
final class Logs {
  private static final String HISTORY =
      "INSERT INTO score_history"
          + " (assignment_id, student_id, at, revision, points, flags, note, device, origin)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private final Db db;

  Logs(Db db) {
    this.db = db;
  }

  /** A value that a cell was given. */
  record Held(CellId cell, HistoryEntry entry) {}

  void held(Collection<Held> values) throws SQLException {
    List<@Nullable Object[]> rows = new ArrayList<>(values.size());
    for (Held held : values) {
      @Nullable Object[] row = new Object[9];
      row[0] = held.cell().assignment().value();
      row[1] = held.cell().student().value();
      row[2] = held.entry().at();
      row[3] = held.entry().revision();
      Columns.put(row, 4, held.entry().score());
      row[7] = held.entry().device();
      row[8] = held.entry().origin().name();
      rows.add(row);
    }
    db.batch(HISTORY, rows);
  }

  List<HistoryEntry> history(CellId cell) throws SQLException {
    return db.list(
        "SELECT at, revision, points, flags, note, device, origin FROM score_history"
            + " WHERE assignment_id = ? AND student_id = ? ORDER BY id DESC",
        row ->
            new HistoryEntry(
                row.getObject(1, Instant.class),
                row.getLong(2),
                Columns.score(row, 3),
                row.getString(6),
                HistoryEntry.Origin.valueOf(row.getString(7))),
        cell.assignment().value(),
        cell.student().value());
  }

  /** The newest revision after {@code after}, up to {@code upTo}, at which we held this value. */
  Optional<Long> revisionHolding(CellId cell, Score score, long after, long upTo)
      throws SQLException {
    return history(cell).stream()
        .filter(entry -> entry.origin() != HistoryEntry.Origin.PULL)
        .filter(entry -> entry.revision() > after && entry.revision() <= upTo)
        .filter(entry -> entry.score().equals(score))
        .map(HistoryEntry::revision)
        .findFirst();
  }
}

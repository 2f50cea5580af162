package org.gradecompanion.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.gradecompanion.model.Removal;

/** What was removed from this computer: only grows, and names no student. */
final class Removals {
  private final Db db;

  Removals(Db db) {
    this.db = db;
  }

  void note(Removal removal) throws SQLException {
    db.update(
        "INSERT INTO removal (at, label, whole, students, scores) VALUES (?, ?, ?, ?, ?)",
        removal.at(),
        removal.label(),
        removal.whole(),
        removal.students(),
        removal.scores());
  }

  /** Newest first. */
  List<Removal> newest(int limit) throws SQLException {
    return db.list(
        "SELECT at, label, whole, students, scores FROM removal ORDER BY id DESC"
            + " FETCH FIRST ? ROWS ONLY",
        row ->
            new Removal(
                row.getObject(1, Instant.class),
                row.getString(2),
                row.getBoolean(3),
                row.getInt(4),
                row.getInt(5)),
        limit);
  }
}

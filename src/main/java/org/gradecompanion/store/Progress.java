package org.gradecompanion.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/**
 * How far the database has come.
 *
 * @param appliedSeq the newest journal record it has
 * @param changeNo grows with every transaction: tells an older state from a newer one
 * @param pullNeeded it was rebuilt, and has not been completed from PowerTeacher since
 */
record Progress(long appliedSeq, long changeNo, boolean pullNeeded) {

  static Progress of(Db db) throws SQLException {
    return db.first(
            "SELECT applied_seq, change_no, pull_needed FROM progress WHERE id = 1",
            row -> new Progress(row.getLong(1), row.getLong(2), row.getBoolean(3)))
        .orElseThrow(() -> new SQLException("progress is missing"));
  }

  /** Counts a transaction that applied journal records up to {@code seq}, or 0 for none. */
  static void count(Db db, long seq) throws SQLException {
    db.update(
        "UPDATE progress SET change_no = change_no + 1, applied_seq = GREATEST(applied_seq, ?)"
            + " WHERE id = 1",
        seq);
  }

  static void needsPull(Db db, boolean needed) throws SQLException {
    db.update("UPDATE progress SET pull_needed = ? WHERE id = 1", needed);
  }

  /** When what waited last left at a set time. */
  static Optional<Instant> departed(Db db) throws SQLException {
    return db.first(
            "SELECT departed FROM progress WHERE id = 1",
            row -> Optional.ofNullable(Columns.instant(row, 1)))
        .flatMap(found -> found);
  }

  static void departed(Db db, Instant at) throws SQLException {
    db.update("UPDATE progress SET departed = ? WHERE id = 1", at);
  }

  /** After a rebuild: never again taken for older than what was there before. */
  static void atLeast(Db db, long seq, long changeNo) throws SQLException {
    db.update(
        "UPDATE progress SET applied_seq = GREATEST(applied_seq, ?), change_no ="
            + " GREATEST(change_no, ?) WHERE id = 1",
        seq,
        changeNo);
  }
}

package org.gradecompanion.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.AssignmentKey;
import org.gradecompanion.model.AttemptFilter;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.Delivery;
import org.gradecompanion.model.PushAttempt;
import org.gradecompanion.model.Receipt;
import org.gradecompanion.model.StudentId;
import org.gradecompanion.model.SyncKey;
import org.jspecify.annotations.Nullable;

/** What was tried to be pushed, and what came of it. */
final class AttemptLog {
  private static final String COLUMNS =
      "p.at, p.assignment_id, p.student_id, p.revision, p.reason_code, p.reason_detail,"
          + " p.reason_request, p.sent_at, p.next_attempt, p.proof, p.request";

  /** Of each item the newest attempt that was confirmed. */
  private static final String LAST_CONFIRMED =
      "SELECT MAX(id) FROM push_log WHERE reason_code IS NULL";

  private final Db db;

  AttemptLog(Db db) {
    this.db = db;
  }

  void tried(PushAttempt attempt) throws SQLException {
    @Nullable Object[] row = new Object[11];
    row[0] = attempt.at();
    row[1] = attempt.key().assignment().value();
    row[2] = attempt.key() instanceof CellId cell ? cell.student().value() : null;
    row[3] = attempt.revision();
    Columns.put(row, 4, attempt.reason());
    row[7] = attempt.sentAt();
    row[8] = attempt.next();
    Receipt receipt = attempt.receipt();
    row[9] = receipt == null ? null : receipt.proof().name();
    row[10] = receipt == null ? null : receipt.requestId();
    db.update(
        "INSERT INTO push_log (at, assignment_id, student_id, revision, reason_code,"
            + " reason_detail, reason_request, sent_at, next_attempt, proof, request)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        row);
  }

  /** Newest first. */
  List<PushAttempt> attempts(AttemptFilter filter, int limit) throws SQLException {
    List<@Nullable Object> values = new ArrayList<>();
    StringBuilder sql = new StringBuilder("SELECT " + COLUMNS + " FROM push_log p WHERE TRUE");
    if (filter.notSent()) {
      sql.append(" AND p.reason_code IS NOT NULL");
    }
    filter
        .assignment()
        .ifPresent(
            id -> {
              sql.append(" AND p.assignment_id = ?");
              values.add(id.value());
            });
    filter
        .student()
        .ifPresent(
            id -> {
              sql.append(" AND p.student_id = ?");
              values.add(id.value());
            });
    sql.append(" ORDER BY p.id DESC FETCH FIRST ? ROWS ONLY");
    values.add(limit);
    return db.list(sql.toString(), AttemptLog::attempt, values.toArray());
  }

  /** The last confirmation of everything that belongs to an assignment. */
  List<Delivery> deliveries(AssignmentId assignment) throws SQLException {
    return deliveries("assignment_id", assignment.value());
  }

  /** The last confirmation of every score of a student. */
  List<Delivery> deliveries(StudentId student) throws SQLException {
    return deliveries("student_id", student.value());
  }

  private List<Delivery> deliveries(String column, String id) throws SQLException {
    return db.list(
        "SELECT "
            + COLUMNS
            + ", h.points, h.flags, h.note FROM push_log p LEFT JOIN score_history h"
            + " ON h.assignment_id = p.assignment_id AND h.student_id = p.student_id"
            + " AND h.revision = p.revision AND h.origin <> 'PULL' WHERE p.id IN ("
            + LAST_CONFIRMED
            + " AND "
            + column
            + " = ? GROUP BY assignment_id, student_id) ORDER BY p.id",
        row ->
            new Delivery(attempt(row), row.getString(13) == null ? null : Columns.score(row, 12)),
        id);
  }

  /** Forgets what was tried before, except for the last confirmation of each item. */
  void forget(Instant before) throws SQLException {
    db.update(
        "DELETE FROM push_log WHERE at < ? AND id NOT IN ("
            + LAST_CONFIRMED
            + " GROUP BY assignment_id, student_id)",
        before);
  }

  private static PushAttempt attempt(ResultSet row) throws SQLException {
    String proof = row.getString(10);
    return new PushAttempt(
        row.getObject(1, Instant.class),
        key(row.getString(2), row.getString(3)),
        row.getLong(4),
        Columns.reason(row, 5),
        Columns.instant(row, 8),
        Columns.instant(row, 9),
        proof == null ? null : new Receipt(Receipt.Proof.valueOf(proof), row.getString(11)));
  }

  private static SyncKey key(String assignment, @Nullable String student) {
    AssignmentId id = new AssignmentId(assignment);
    return student == null ? new AssignmentKey(id) : new CellId(id, new StudentId(student));
  }
}

package org.gradecompanion.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentDetails;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.CategoryId;
import org.gradecompanion.model.SectionId;
import org.jspecify.annotations.Nullable;

/** The table of assignments, and the holds and groups beside it. */
final class AssignmentRows {
  /** What is kept of an assignment, as it is here and (with "c_") as PowerTeacher confirmed it. */
  private static final List<String> FIELDS =
      List.of(
          "title",
          "description",
          "points",
          "assigned_on",
          "due_on",
          "category_id",
          "weight",
          "extra_points",
          "in_final_grade",
          "type",
          "given_by");

  private static final int OURS = 2;
  private static final int CONFIRMED = OURS + FIELDS.size();
  private static final int REMOVED = CONFIRMED + FIELDS.size();
  private static final int OWN = REMOVED + 2;
  private static final String COLUMNS =
      "id, section_id, "
          + String.join(", ", FIELDS)
          + ", c_"
          + String.join(", c_", FIELDS)
          + ", removed, remote_id, "
          + Columns.FACTS;

  private static final String SELECT =
      "SELECT "
          + COLUMNS
          + ", EXISTS (SELECT 1 FROM hold WHERE assignment_id = assignment.id), "
          + scoredWhile("TRUE")
          + " OR "
          + scoredWhile("FALSE")
          + ", (SELECT group_id FROM assignment_group WHERE assignment_id = assignment.id)"
          + " FROM assignment ";

  private static final String MERGE =
      "MERGE INTO assignment ("
          + COLUMNS
          + ") KEY (id) VALUES ("
          + Columns.marks(OWN + Columns.FACT_COLUMNS)
          + ")";

  private final Db db;

  AssignmentRows(Db db) {
    this.db = db;
  }

  /** By both values of "pending" one by one: so the index over it and the assignment serves. */
  private static String scoredWhile(String pending) {
    return "EXISTS (SELECT 1 FROM score s WHERE s.pending = "
        + pending
        + " AND s.assignment_id = assignment.id AND s.points IS NOT NULL)";
  }

  Optional<AssignmentRecord> find(AssignmentId id) throws SQLException {
    return db.first(SELECT + "WHERE id = ?", AssignmentRows::read, id.value());
  }

  List<AssignmentRecord> ofSection(SectionId section) throws SQLException {
    return db.list(SELECT + "WHERE section_id = ?", AssignmentRows::read, section.value());
  }

  /** The one that the server knows by its own identifier. */
  Optional<AssignmentRecord> findRemote(String remoteId) throws SQLException {
    return db.first(SELECT + "WHERE remote_id = ?", AssignmentRows::read, remoteId);
  }

  /** Of all sections. */
  List<AssignmentRecord> pending() throws SQLException {
    return db.list(SELECT + "WHERE pending = TRUE", AssignmentRows::read);
  }

  /** Writes everything but the hold and the group. */
  void put(AssignmentRecord written) throws SQLException {
    @Nullable Object[] values = new Object[OWN + Columns.FACT_COLUMNS];
    Assignment ours = written.assignment();
    values[0] = ours.id().value();
    values[1] = ours.section().value();
    put(values, OURS, ours);
    put(values, CONFIRMED, written.confirmed());
    values[REMOVED] = written.removed();
    values[REMOVED + 1] = written.remoteId();
    Columns.put(values, OWN, written.sync());
    db.update(MERGE, values);
  }

  /** Whether it is there and not removed. */
  boolean stays(AssignmentId id) throws SQLException {
    return db.first(
            "SELECT 1 FROM assignment WHERE id = ? AND NOT removed", row -> true, id.value())
        .orElse(false);
  }

  /** Whether its scores may leave: it stays, is not held, and is as PowerTeacher confirmed it. */
  boolean open(AssignmentId id) throws SQLException {
    return db.first(
            "SELECT 1 FROM assignment WHERE id = ? AND NOT removed AND NOT pending"
                + " AND NOT EXISTS (SELECT 1 FROM hold WHERE assignment_id = ?)",
            row -> true,
            id.value(),
            id.value())
        .orElse(false);
  }

  boolean held(AssignmentId id) throws SQLException {
    return db.first("SELECT 1 FROM hold WHERE assignment_id = ?", row -> true, id.value())
        .orElse(false);
  }

  void hold(AssignmentId id, boolean held) throws SQLException {
    db.update(
        held
            ? "MERGE INTO hold (assignment_id) KEY (assignment_id) VALUES (?)"
            : "DELETE FROM hold WHERE assignment_id = ?",
        id.value());
  }

  /** What the assignment shares with those of other sections; empty for nothing. */
  String group(AssignmentId id) throws SQLException {
    return db.first(
            "SELECT group_id FROM assignment_group WHERE assignment_id = ?",
            row -> row.getString(1),
            id.value())
        .orElse("");
  }

  void group(AssignmentId id, String group) throws SQLException {
    if (group.isEmpty()) {
      db.update("DELETE FROM assignment_group WHERE assignment_id = ?", id.value());
    } else {
      db.update(
          "MERGE INTO assignment_group (assignment_id, group_id) KEY (assignment_id)"
              + " VALUES (?, ?)",
          id.value(),
          group);
    }
  }

  private static void put(@Nullable Object[] values, int first, @Nullable Assignment assignment) {
    if (assignment == null) {
      return;
    }
    values[first] = assignment.title();
    values[first + 1] = assignment.description();
    values[first + 2] = assignment.points();
    values[first + 3] = assignment.assigned();
    values[first + 4] = assignment.due();
    values[first + 5] = assignment.category() == null ? null : assignment.category().value();
    AssignmentDetails details = assignment.details();
    values[first + 6] = details.weight();
    values[first + 7] = details.extraPoints();
    values[first + 8] = details.inFinalGrade();
    values[first + 9] = details.type();
    values[first + 10] = details.givenBy();
  }

  private static AssignmentRecord read(ResultSet row) throws SQLException {
    int afterFacts = OWN + Columns.FACT_COLUMNS + 1;
    String group = row.getString(afterFacts + 2);
    return new AssignmentRecord(
        assignment(row, OURS + 1),
        row.getString(CONFIRMED + 1) == null ? null : assignment(row, CONFIRMED + 1),
        row.getBoolean(afterFacts),
        row.getBoolean(REMOVED + 1),
        Columns.facts(row, OWN + 1),
        row.getBoolean(afterFacts + 1),
        row.getString(REMOVED + 2),
        group == null ? "" : group);
  }

  private static Assignment assignment(ResultSet row, int first) throws SQLException {
    String category = row.getString(first + 5);
    return new Assignment(
        new AssignmentId(row.getString(1)),
        new SectionId(row.getString(2)),
        row.getString(first),
        row.getString(first + 1),
        row.getBigDecimal(first + 2),
        row.getObject(first + 3, LocalDate.class),
        row.getObject(first + 4, LocalDate.class),
        category == null ? null : new CategoryId(category),
        details(row, first + 6));
  }

  private static AssignmentDetails details(ResultSet row, int first) throws SQLException {
    return new AssignmentDetails(
        row.getBigDecimal(first),
        row.getBigDecimal(first + 1),
        row.getBoolean(first + 2),
        row.getString(first + 3),
        row.getString(first + 4));
  }
}

package org.gradecompanion.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.CategoryId;
import org.gradecompanion.model.SectionId;
import org.jspecify.annotations.Nullable;

/** The table of assignments, and the holds beside it. */
final class AssignmentRows {
  private static final String COLUMNS =
      "id, section_id, title, description, points, assigned_on, due_on, category_id, c_title,"
          + " c_description, c_points, c_assigned_on, c_due_on, c_category_id, removed, "
          + Columns.FACTS;
  private static final int OWN = 15;
  private static final String SELECT =
      "SELECT "
          + COLUMNS
          + ", EXISTS (SELECT 1 FROM hold WHERE assignment_id = assignment.id) FROM assignment ";
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

  Optional<AssignmentRecord> find(AssignmentId id) throws SQLException {
    return db.first(SELECT + "WHERE id = ?", AssignmentRows::read, id.value());
  }

  List<AssignmentRecord> ofSection(SectionId section) throws SQLException {
    return db.list(SELECT + "WHERE section_id = ?", AssignmentRows::read, section.value());
  }

  /** Of all sections. */
  List<AssignmentRecord> pending() throws SQLException {
    return db.list(SELECT + "WHERE pending = TRUE", AssignmentRows::read);
  }

  /** Writes everything but the hold. */
  void put(AssignmentRecord written) throws SQLException {
    @Nullable Object[] values = new Object[OWN + Columns.FACT_COLUMNS];
    Assignment ours = written.assignment();
    values[0] = ours.id().value();
    values[1] = ours.section().value();
    put(values, 2, ours);
    put(values, 8, written.confirmed());
    values[14] = written.removed();
    Columns.put(values, OWN, written.sync());
    db.update(MERGE, values);
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
  }

  private static AssignmentRecord read(ResultSet row) throws SQLException {
    return new AssignmentRecord(
        assignment(row, 3),
        row.getString(9) == null ? null : assignment(row, 9),
        row.getBoolean(OWN + Columns.FACT_COLUMNS + 1),
        row.getBoolean(OWN),
        Columns.facts(row, OWN + 1));
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
        category == null ? null : new CategoryId(category));
  }
}

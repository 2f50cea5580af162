package org.gradecompanion.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.CellRecord;
import org.gradecompanion.model.SectionId;
import org.gradecompanion.model.StudentId;
import org.gradecompanion.model.SyncFacts;
import org.jspecify.annotations.Nullable;

/** The table of scores. */
final class ScoreRows {
  private static final String COLUMNS =
      "section_id, student_id, assignment_id, result_id, points, flags, note, c_points, c_flags,"
          + " c_note, t_points, t_flags, t_note, left_out, t_at, "
          + Columns.FACTS;
  private static final int OWN = 15;
  private static final String SELECT = "SELECT " + COLUMNS + " FROM score ";
  private static final String MERGE =
      "MERGE INTO score ("
          + COLUMNS
          + ") KEY (section_id, student_id, assignment_id) VALUES ("
          + Columns.marks(OWN + Columns.FACT_COLUMNS)
          + ")";

  private static final String INSERT =
      "INSERT INTO score ("
          + COLUMNS
          + ") VALUES ("
          + Columns.marks(OWN + Columns.FACT_COLUMNS)
          + ")";

  private static final int KEYS = 3;
  private static final String UPDATE =
      "UPDATE score SET "
          + Arrays.stream(COLUMNS.split(", *"))
              .skip(KEYS)
              .map(column -> column + " = ?")
              .collect(Collectors.joining(", "))
          + " WHERE _ROWID_ = ?";

  private static final String LEASE =
      "UPDATE score SET sent_revision = ?, leased_until = ? WHERE _ROWID_ = ?";

  private final Db db;

  ScoreRows(Db db) {
    this.db = db;
  }

  Optional<CellRecord> find(SectionId section, CellId id) throws SQLException {
    return db.first(
        SELECT + "WHERE section_id = ? AND student_id = ? AND assignment_id = ?",
        ScoreRows::read,
        section.value(),
        id.student().value(),
        id.assignment().value());
  }

  List<CellRecord> ofSection(SectionId section) throws SQLException {
    return db.list(SELECT + "WHERE section_id = ?", ScoreRows::read, section.value());
  }

  List<CellRecord> ofAssignment(SectionId section, AssignmentId assignment) throws SQLException {
    return db.list(
        SELECT + "WHERE section_id = ? AND assignment_id = ?",
        ScoreRows::read,
        section.value(),
        assignment.value());
  }

  /** Of all sections. */
  List<Map.Entry<SectionId, CellRecord>> pending() throws SQLException {
    return db.list(
        SELECT + "WHERE pending = TRUE",
        row -> Map.entry(new SectionId(row.getString(1)), read(row)));
  }

  /** The score, if it is pending; whether its assignment is known or not. */
  Optional<Map.Entry<SectionId, CellRecord>> pending(CellId id) throws SQLException {
    return db.first(
        SELECT + "WHERE pending = TRUE AND assignment_id = ? AND student_id = ?",
        row -> Map.entry(new SectionId(row.getString(1)), read(row)),
        id.assignment().value(),
        id.student().value());
  }

  /** Pending, not leased at {@code now}, not waiting for a person and not deferred beyond it. */
  List<CellRecord> due(AssignmentId assignment, Instant now) throws SQLException {
    return db
        .list(
            SELECT + "WHERE pending = TRUE AND assignment_id = ? ORDER BY student_id",
            ScoreRows::read,
            assignment.value())
        .stream()
        .filter(cell -> SyncLedger.due(cell.sync(), now))
        .toList();
  }

  /** Those of an assignment that are pending, of students from one to another. */
  List<ScoreRow> pending(AssignmentId assignment, StudentId from, StudentId to)
      throws SQLException {
    return db.list(
        "SELECT "
            + COLUMNS
            + ", _ROWID_ FROM score WHERE pending = TRUE AND assignment_id = ?"
            + " AND student_id BETWEEN ? AND ?",
        row -> new ScoreRow(row.getLong(OWN + Columns.FACT_COLUMNS + 1), read(row)),
        assignment.value(),
        from.value(),
        to.value());
  }

  /** Writes cells back to where they were read. */
  void update(Collection<ScoreRow> rows) throws SQLException {
    List<@Nullable Object[]> all = new ArrayList<>(rows.size());
    for (ScoreRow row : rows) {
      @Nullable Object[] values = new Object[OWN - KEYS + Columns.FACT_COLUMNS + 1];
      put(values, 0, row.cell());
      values[values.length - 1] = row.row();
      all.add(values);
    }
    db.batch(UPDATE, all);
  }

  /** Writes only that they are leased, and at which revision. */
  void lease(Collection<ScoreRow> rows) throws SQLException {
    List<@Nullable Object[]> all = new ArrayList<>(rows.size());
    for (ScoreRow row : rows) {
      SyncFacts sync = row.cell().sync();
      all.add(new Object[] {sync.sentRevision(), sync.leasedUntil(), row.row()});
    }
    db.batch(LEASE, all);
  }

  void put(SectionId section, CellRecord cell) throws SQLException {
    db.update(MERGE, values(section, cell));
  }

  void putAll(SectionId section, Collection<CellRecord> cells) throws SQLException {
    db.batch(MERGE, rows(section, cells));
  }

  /** The same, for cells that have no row yet: a first pull brings many. */
  void addAll(SectionId section, Collection<CellRecord> cells) throws SQLException {
    db.batch(INSERT, rows(section, cells));
  }

  private static List<@Nullable Object[]> rows(SectionId section, Collection<CellRecord> cells) {
    List<@Nullable Object[]> rows = new ArrayList<>(cells.size());
    cells.forEach(cell -> rows.add(values(section, cell)));
    return rows;
  }

  private static @Nullable Object[] values(SectionId section, CellRecord cell) {
    @Nullable Object[] values = new Object[OWN + Columns.FACT_COLUMNS];
    values[0] = section.value();
    values[1] = cell.id().student().value();
    values[2] = cell.id().assignment().value();
    put(values, KEYS, cell);
    return values;
  }

  /** All but the key. */
  private static void put(@Nullable Object[] values, int first, CellRecord cell) {
    values[first] = cell.resultId();
    Columns.put(values, first + 1, cell.score());
    Columns.put(values, first + 4, cell.confirmed());
    Columns.put(values, first + 7, cell.theirs());
    values[first + 10] = cell.leftOut();
    values[first + 11] = cell.theirsAt();
    Columns.put(values, first + OWN - KEYS, cell.sync());
  }

  private static CellRecord read(ResultSet row) throws SQLException {
    return new CellRecord(
        new CellId(new AssignmentId(row.getString(3)), new StudentId(row.getString(2))),
        row.getString(4),
        Columns.score(row, 5),
        Columns.score(row, 8),
        row.getString(12) == null ? null : Columns.score(row, 11),
        Columns.facts(row, OWN + 1),
        row.getBoolean(14),
        Columns.instant(row, 15));
  }
}

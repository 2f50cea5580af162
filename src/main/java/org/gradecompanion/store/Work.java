package org.gradecompanion.store;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.CellRecord;
import org.gradecompanion.model.Connection;
import org.gradecompanion.model.SectionId;
import org.jspecify.annotations.Nullable;

/** One transaction: the tables it writes, and what it changed in them. */
final class Work {
  private final Db db;
  private final ScoreRows scores;
  private final AssignmentRows assignments;
  private final RosterRows roster;
  private final TeacherRows teachers;
  private final MasterClassRows masterClasses;
  private final Logs logs;
  private final AttemptLog attempts;
  private final Instant now;
  private final String device;
  private final Map<AssignmentId, Optional<SectionId>> sections = new HashMap<>();
  private final Map<AssignmentId, AssignmentRecord> changedAssignments = new LinkedHashMap<>();
  private final Map<CellId, CellRecord> changedCells = new LinkedHashMap<>();
  private final List<JournalEdit> learnt = new ArrayList<>();
  private @Nullable ZoneId zone;
  private boolean rosterChanged;
  private boolean connectionChanged;

  Work(Db db, Instant now, String device) {
    this.db = db;
    this.now = now;
    this.device = device;
    scores = new ScoreRows(db);
    assignments = new AssignmentRows(db);
    roster = new RosterRows(db);
    teachers = new TeacherRows(db);
    masterClasses = new MasterClassRows(db);
    logs = new Logs(db);
    attempts = new AttemptLog(db);
  }

  /** What a transaction does. */
  interface Act<T> {
    T on(Work work) throws SQLException;
  }

  Db db() {
    return db;
  }

  ScoreRows scores() {
    return scores;
  }

  AssignmentRows assignments() {
    return assignments;
  }

  RosterRows roster() {
    return roster;
  }

  TeacherRows teachers() {
    return teachers;
  }

  MasterClassRows masterClasses() {
    return masterClasses;
  }

  Logs logs() {
    return logs;
  }

  AttemptLog attempts() {
    return attempts;
  }

  Instant now() {
    return now;
  }

  String device() {
    return device;
  }

  /** The school's day at that time; this computer's while no school is known. */
  LocalDate dayOf(Instant at) throws SQLException {
    ZoneId known = zone;
    if (known == null) {
      known = roster.connection().map(Connection::zone).orElseGet(ZoneId::systemDefault);
      zone = known;
    }
    return LocalDate.ofInstant(at, known);
  }

  Optional<SectionId> sectionOf(AssignmentId id) throws SQLException {
    Optional<SectionId> known = sections.get(id);
    if (known == null) {
      known = assignments.find(id).map(found -> found.assignment().section());
      sections.put(id, known);
    }
    return known;
  }

  Optional<CellRecord> cell(CellId id) throws SQLException {
    Optional<SectionId> section = sectionOf(id.assignment());
    return section.isEmpty() ? Optional.empty() : scores.find(section.get(), id);
  }

  void put(AssignmentRecord assignment) throws SQLException {
    assignments.put(assignment);
    note(assignment);
  }

  void put(SectionId section, CellRecord cell) throws SQLException {
    scores.put(section, cell);
    changedCells.put(cell.id(), cell);
  }

  void putAll(SectionId section, Collection<CellRecord> cells) throws SQLException {
    scores.putAll(section, cells);
    cells.forEach(cell -> changedCells.put(cell.id(), cell));
  }

  /** Cells that are now on their way. */
  void lease(Collection<ScoreRow> rows) throws SQLException {
    scores.lease(rows);
    rows.forEach(row -> changedCells.put(row.cell().id(), row.cell()));
  }

  /** Cells that were read with where they lie. */
  void update(Collection<ScoreRow> rows) throws SQLException {
    scores.update(rows);
    rows.forEach(row -> changedCells.put(row.cell().id(), row.cell()));
  }

  /** Cells that have no row yet. */
  void addAll(SectionId section, Collection<CellRecord> cells) throws SQLException {
    scores.addAll(section, cells);
    cells.forEach(cell -> changedCells.put(cell.id(), cell));
  }

  void hold(AssignmentId id, boolean held) throws SQLException {
    assignments.hold(id, held);
    reread(id);
  }

  void group(AssignmentId id, String group) throws SQLException {
    assignments.group(id, group);
    reread(id);
  }

  /** Announces it as it is stored: a hold is kept apart and may be older than the assignment. */
  void reread(AssignmentId id) throws SQLException {
    assignments.find(id).ifPresent(this::note);
  }

  /** What PowerTeacher said and may not say again: to be journaled behind the transaction. */
  void learnt(JournalEdit edit) {
    learnt.add(edit);
  }

  List<JournalEdit> learnt() {
    return List.copyOf(learnt);
  }

  void rosterChanged() {
    rosterChanged = true;
  }

  void connectionChanged() {
    connectionChanged = true;
  }

  StoreChange change() {
    return new StoreChange(
        List.copyOf(changedAssignments.values()),
        List.copyOf(changedCells.values()),
        rosterChanged,
        connectionChanged);
  }

  private void note(AssignmentRecord assignment) {
    AssignmentId id = assignment.assignment().id();
    changedAssignments.put(id, assignment);
    sections.put(id, Optional.of(assignment.assignment().section()));
  }
}

package org.gradecompanion.gradebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.CellRecord;
import org.gradecompanion.model.CellState;
import org.gradecompanion.model.Score;
import org.gradecompanion.model.SectionBook;
import org.gradecompanion.model.Student;
import org.gradecompanion.model.StudentId;
import org.gradecompanion.model.SyncFacts;
import org.gradecompanion.rules.Finding;
import org.gradecompanion.rules.Preflight;
import org.gradecompanion.rules.PreflightReport;
import org.gradecompanion.rules.PreflightReport.CellItems;
import org.gradecompanion.rules.PreflightReport.Group;
import org.gradecompanion.rules.PreflightReport.Item;
import org.gradecompanion.rules.Profile;
import org.gradecompanion.rules.SectionRules;
import org.gradecompanion.rules.States;

/**
 * One section's records in memory, with what the rules say of them. Confined to one thread.
 * Findings of assignments are kept until an assignment changes, and what a column's cells come to
 * until one of them changes; findings of a cell are computed when asked for.
 */
final class LiveBook {
  static final Comparator<AssignmentRecord> BY_DUE_DATE =
      Comparator.comparing(
              (AssignmentRecord record) -> record.assignment().dueOn().orElse(LocalDate.MAX))
          .thenComparing(record -> record.assignment().title(), String.CASE_INSENSITIVE_ORDER)
          .thenComparing(record -> record.assignment().id());

  private Profile profile;
  private LocalDate today;
  private SectionBook base;
  private final Map<AssignmentId, AssignmentRecord> assignments = new HashMap<>();
  private final Map<AssignmentId, Column> cells = new HashMap<>();
  private final Map<StudentId, Student> students = new LinkedHashMap<>();
  private final Map<AssignmentId, List<Finding>> headerFindings = new HashMap<>();
  private final SectionAverages averages = new SectionAverages();
  private List<AssignmentRecord> byDueDate = List.of();
  private List<AssignmentRecord> columns = List.of();
  private SectionRules rules;
  private States states;
  private boolean sending;

  LiveBook(SectionBook book, Profile profile, LocalDate today, boolean sending) {
    this.profile = profile;
    this.today = today;
    this.sending = sending;
    this.base = book;
    this.rules = new SectionRules(book, today, profile);
    this.states = new States(rules, sending);
    reload(book);
  }

  void reload(SectionBook book) {
    base = book;
    assignments.clear();
    cells.clear();
    students.clear();
    book.assignments().forEach(record -> assignments.put(record.assignment().id(), record));
    book.cells().forEach(cell -> column(cell.id().assignment()).put(cell));
    book.students().forEach(student -> students.put(student.id(), student));
    averages.stale();
    rederive();
  }

  SectionBook base() {
    return base;
  }

  SectionRules rules() {
    return rules;
  }

  List<AssignmentRecord> columns() {
    return columns;
  }

  Optional<AssignmentRecord> assignment(AssignmentId id) {
    return Optional.ofNullable(assignments.get(id));
  }

  Optional<Student> student(StudentId id) {
    return Optional.ofNullable(students.get(id));
  }

  Optional<CellRecord> stored(CellId id) {
    return Optional.ofNullable(cells.get(id.assignment())).map(column -> column.cell(id.student()));
  }

  CellRecord cell(CellId id) {
    return stored(id)
        .orElseGet(() -> new CellRecord(id, "", Score.BLANK, Score.BLANK, null, SyncFacts.NONE));
  }

  Score score(CellId id) {
    return stored(id).map(CellRecord::score).orElse(Score.BLANK);
  }

  /** Takes over a changed cell; answers whether its assignment changed with it. */
  boolean put(CellRecord record) {
    Score before = score(record.id());
    column(record.id().assignment()).put(record);
    AssignmentRecord header = assignments.get(record.id().assignment());
    if (header != null) {
      averages.change(header, record.id().student(), before, record.score());
    }
    return header != null && header.scored() != scored(header) && put(List.of(header));
  }

  /** Known here first: the store announces no assignment for the first score in it. */
  private boolean scored(AssignmentRecord record) {
    return column(record.assignment().id()).scored();
  }

  /** Takes over changed assignments; those of other sections are not ours. */
  boolean put(List<AssignmentRecord> records) {
    boolean any = false;
    boolean rulesChanged = false;
    for (AssignmentRecord announced : records) {
      if (announced.assignment().section().equals(base.section().id())) {
        AssignmentRecord record = announced.withScored(scored(announced));
        AssignmentRecord before = assignments.put(record.assignment().id(), record);
        Column column = column(record.assignment().id());
        column.stale();
        averages.change(before, record, column.cells());
        any = true;
        rulesChanged |= before == null || !SectionRules.sameForRules(before, record);
      }
    }
    if (rulesChanged) {
      rederive();
    } else if (any) {
      arrange();
    }
    return any;
  }

  boolean setSending(boolean value) {
    boolean changed = sending != value;
    if (changed) {
      sending = value;
      states = new States(rules, sending);
      cells.values().forEach(Column::stale);
    }
    return changed;
  }

  /** Everything is judged anew. */
  void setProfile(Profile value) {
    profile = value;
    averages.stale();
    rederive();
    cells.values().forEach(Column::stale);
  }

  /** What the rules say depends on the day: terms end while a window stays open. */
  boolean setToday(LocalDate value) {
    boolean changed = !today.equals(value);
    if (changed) {
      today = value;
      averages.stale();
      rederive();
      cells.values().forEach(Column::stale);
    }
    return changed;
  }

  List<Finding> findings(AssignmentRecord record) {
    return headerFindings.computeIfAbsent(record.assignment().id(), id -> rules.check(record));
  }

  List<Finding> findings(CellRecord cell) {
    AssignmentRecord record = assignments.get(cell.id().assignment());
    return record == null || !cell.sync().pending() ? List.of() : rules.check(cell, record);
  }

  CellState state(AssignmentRecord record) {
    return states.of(record, findings(record));
  }

  CellState state(CellRecord cell, List<Finding> findings) {
    AssignmentRecord record = assignments.get(cell.id().assignment());
    return record == null ? CellState.EMPTY : states.of(cell, record, findings);
  }

  /** What the rules say of a cell, and the state that follows. */
  Column.Judged judged(CellRecord cell) {
    return column(cell.id().assignment()).judged(this, cell);
  }

  /** What the cells of a column come to. */
  Column.Tally tally(AssignmentRecord record) {
    return column(record.assignment().id()).tally(this, record, blocked(record));
  }

  private boolean blocked(AssignmentRecord record) {
    return Preflight.blocks(item(record));
  }

  private Optional<Item> item(AssignmentRecord record) {
    return record.sync().pending()
        ? Optional.of(Preflight.assignment(rules, record, findings(record)))
        : Optional.empty();
  }

  PreflightReport preflight() {
    List<Group> groups = new ArrayList<>();
    for (AssignmentRecord record : byDueDate) {
      CellItems cells = record.removed() ? CellItems.NONE : tally(record).items();
      List<Finding> also = record.removed() ? List.of() : tally(record).also();
      Group group = new Group(record.assignment().id(), item(record), cells, also);
      if (!group.isEmpty()) {
        groups.add(group);
      }
    }
    return new PreflightReport(groups);
  }

  /** How many assignments and cells are in each state, the empty ones left out. */
  Map<CellState, Integer> counts() {
    Map<CellState, Integer> counts = new EnumMap<>(CellState.class);
    for (AssignmentRecord record : assignments.values()) {
      if (!record.removed() || record.sync().pending()) {
        counts.merge(state(record), 1, Integer::sum);
      }
      if (!record.removed()) {
        tally(record).counts().forEach((state, count) -> counts.merge(state, count, Integer::sum));
      }
    }
    counts.remove(CellState.EMPTY);
    return counts;
  }

  /** What the scores that are on disk come to; a score that is being saved counts then. */
  SectionAverages averages() {
    if (!averages.known()) {
      averages.count(rules);
      assignments.forEach((id, record) -> averages.add(record, column(id).cells()));
    }
    return averages;
  }

  Spread spread(AssignmentRecord record) {
    return Spread.of(record, column(record.assignment().id()).cells(), rules);
  }

  /** Grows whenever an average may be another than before. */
  long averagesChanges() {
    return averages.changes();
  }

  Collection<AssignmentRecord> assignments() {
    return assignments.values();
  }

  private Column column(AssignmentId id) {
    return cells.computeIfAbsent(id, unknown -> new Column());
  }

  private void arrange() {
    byDueDate = assignments.values().stream().sorted(BY_DUE_DATE).toList();
    columns = byDueDate.stream().filter(record -> !record.removed()).toList();
  }

  private void rederive() {
    headerFindings.clear();
    arrange();
    // Removed ones too: they keep their title there until PowerTeacher has deleted them.
    rules = new SectionRules(base.outline(byDueDate), today, profile);
    states = new States(rules, sending);
  }
}

package org.gradecompanion.ui.grades;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gradecompanion.gradebook.Attention;
import org.gradecompanion.gradebook.BookColumn;
import org.gradecompanion.gradebook.MissingWork;
import org.gradecompanion.gradebook.OpenBook;
import org.gradecompanion.gradebook.RosterRow;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.SectionId;
import org.gradecompanion.model.StudentId;
import org.gradecompanion.settings.BookView;
import org.jspecify.annotations.Nullable;

/** Which student stands in which row and which assignment in which column. */
final class GridLayout {
  /** What is shown of a gradebook. */
  enum Filter {
    ALL,
    /** Only students and assignments with something that needs a person. */
    NEED_YOU,
    /** Only students who owe work, and the assignments of which they do. */
    MISSING
  }

  private Filter filter = Filter.ALL;
  private BookView view = BookView.USUAL;
  private @Nullable Only only;
  private RowSort sort = RowSort.AS_LISTED;
  private final Map<Row, Integer> rank = new HashMap<>();
  private List<RosterRow> rows = List.of();
  private List<BookColumn> columns = List.of();
  private final Map<Row, Integer> rowIndex = new HashMap<>();
  private final Map<AssignmentId, Integer> columnIndex = new HashMap<>();
  private final Map<AssignmentId, SectionId> sections = new HashMap<>();

  /** What was chosen to be shown is another than when it was laid out last. */
  private boolean chosenAnew;

  private record Row(SectionId section, StudentId student) {
    static Row of(RosterRow row) {
      return new Row(row.section().id(), row.student().id());
    }
  }

  /** What stays although a filter would not find it any more. */
  private record Kept(Set<Row> rows, Set<AssignmentId> columns) {
    boolean has(RosterRow row) {
      return rows.contains(Row.of(row));
    }

    boolean has(BookColumn column) {
      return column.members().stream()
          .anyMatch(record -> columns.contains(record.assignment().id()));
    }
  }

  /**
   * Which students and assignments are shown from the next {@link #arrange} on. Those stay until a
   * filter is chosen again, whatever becomes of their scores: nobody types into a row that goes.
   */
  void setFilter(Filter next) {
    filter = next;
    chosenAnew = true;
  }

  Filter filter() {
    return filter;
  }

  /** How assignments are arranged from the next {@link #arrange} on. */
  void setView(BookView next) {
    view = next;
  }

  BookView view() {
    return view;
  }

  /** The only assignments that are shown from the next {@link #arrange} on; null for all. */
  void only(@Nullable Only next) {
    only = next;
    chosenAnew = true;
  }

  @Nullable Only only() {
    return only;
  }

  RowSort sort() {
    return sort;
  }

  /** Sorts the students: they keep this order, whatever is entered, until they are sorted again. */
  void sort(RowSort by, OpenBook book) {
    sort = by;
    rank.clear();
    for (RosterRow row : RowOrder.of(by, book)) {
      rank.put(Row.of(row), rank.size());
    }
  }

  /** Whether sorting by the same again would leave every student in place. */
  boolean sorted(OpenBook book) {
    List<RosterRow> now = new ArrayList<>(book.rows());
    now.sort(byRank());
    return now.equals(RowOrder.of(sort, book));
  }

  /** Who has come since is last. */
  private Comparator<RosterRow> byRank() {
    return Comparator.comparing(row -> rank.getOrDefault(Row.of(row), Integer.MAX_VALUE));
  }

  /** Lays out a book's students and assignments, or nothing. */
  void arrange(@Nullable OpenBook book) {
    Kept kept = kept();
    chosenAnew = false;
    rows = book == null ? List.of() : book.rows();
    columns = book == null ? List.of() : shown(book, kept);
    if (book != null && !sort.equals(RowSort.AS_LISTED)) {
      if (!sort.followsScores()) {
        sort(sort, book);
      }
      rows = rows.stream().sorted(byRank()).toList();
    }
    if (book != null && filter == Filter.NEED_YOU) {
      narrow(book.attention(), kept);
    } else if (book != null && filter == Filter.MISSING) {
      narrow(MissingWork.in(book), kept);
    }
    rowIndex.clear();
    columnIndex.clear();
    sections.clear();
    for (int row = 0; row < rows.size(); row++) {
      rowIndex.put(Row.of(rows.get(row)), row);
    }
    for (int column = 0; column < columns.size(); column++) {
      for (AssignmentRecord member : columns.get(column).members()) {
        columnIndex.put(member.assignment().id(), column);
        sections.put(member.assignment().id(), member.assignment().section());
      }
    }
  }

  /** What is shown now and stays; nothing where there is no cell that could be typed into. */
  private Kept kept() {
    return chosenAnew || columns.isEmpty()
        ? new Kept(Set.of(), Set.of())
        : new Kept(Set.copyOf(rowIndex.keySet()), Set.copyOf(columnIndex.keySet()));
  }

  /** What needs a person is shown among it even when it is hidden. */
  private List<BookColumn> shown(OpenBook book, Kept kept) {
    Only some = only;
    return ColumnPlan.ordered(view, book).stream()
        .filter(column -> filter == Filter.NEED_YOU || !ColumnPlan.hides(view, column))
        .filter(column -> some == null || some.has(column, book) || kept.has(column))
        .toList();
  }

  List<RosterRow> rows() {
    return rows;
  }

  /** Who stands in a row, the same whatever else becomes known of the student. */
  Object rowKey(int row) {
    return Row.of(rows.get(row));
  }

  List<BookColumn> columns() {
    return columns;
  }

  /** The row of the cell's student in the cell's section, or -1 when not shown. */
  int rowOf(CellId cell) {
    SectionId section = sections.get(cell.assignment());
    return section == null ? -1 : rowIndex.getOrDefault(new Row(section, cell.student()), -1);
  }

  /** Where a row is now, or -1 when it is not shown. */
  int rowOf(RosterRow row) {
    return rowIndex.getOrDefault(Row.of(row), -1);
  }

  /** The column of any section's assignment, or -1 when not shown. */
  int columnOf(AssignmentId assignment) {
    return columnIndex.getOrDefault(assignment, -1);
  }

  /** Nothing outside the grid, and where the assignment was not given to the row's section. */
  Optional<CellId> cell(int row, int column) {
    if (!has(row, column)) {
      return Optional.empty();
    }
    RosterRow at = rows.get(row);
    return columns
        .get(column)
        .member(at.section().id())
        .map(record -> new CellId(record.assignment().id(), at.student().id()));
  }

  /** Whether there is such a row and such a column. */
  boolean has(int row, int column) {
    return row >= 0 && row < rows.size() && column >= 0 && column < columns.size();
  }

  List<CellId> cells(CellRange range) {
    List<CellId> cells = new ArrayList<>();
    for (int column = range.left(); column <= range.right(); column++) {
      for (int row = range.top(); row <= range.bottom(); row++) {
        cell(row, column).ifPresent(cells::add);
      }
    }
    return cells;
  }

  private void narrow(MissingWork missing, Kept kept) {
    columns =
        columns.stream().filter(at -> missing.columns().contains(at) || kept.has(at)).toList();
    rows = rows.stream().filter(at -> missing.rows().contains(at) || kept.has(at)).toList();
  }

  /** Keeps every student when only assignments need a person: a column needs rows to be seen. */
  private void narrow(List<Attention> attention, Kept kept) {
    Set<Row> students = new HashSet<>();
    Set<AssignmentId> assignments = new HashSet<>();
    for (Attention each : attention) {
      each.student()
          .ifPresent(student -> students.add(new Row(each.assignment().section(), student.id())));
      assignments.add(each.assignment().id());
    }
    columns =
        columns.stream()
            .filter(
                column ->
                    kept.has(column)
                        || column.members().stream()
                            .anyMatch(record -> assignments.contains(record.assignment().id())))
            .toList();
    if (!students.isEmpty() || !kept.rows().isEmpty()) {
      rows = rows.stream().filter(row -> kept.has(row) || students.contains(Row.of(row))).toList();
    }
  }
}

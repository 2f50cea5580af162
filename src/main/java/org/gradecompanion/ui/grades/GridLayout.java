package org.gradecompanion.ui.grades;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gradecompanion.gradebook.Attention;
import org.gradecompanion.gradebook.OpenBook;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.Student;
import org.gradecompanion.model.StudentId;
import org.jspecify.annotations.Nullable;

/** Which student stands in which row and which assignment in which column. */
final class GridLayout {
  /** What is shown of a gradebook. */
  enum Filter {
    ALL,
    /** Only students and assignments with something that needs a person. */
    NEED_YOU
  }

  private Filter filter = Filter.ALL;
  private List<Student> rows = List.of();
  private List<AssignmentId> columns = List.of();
  private final Map<StudentId, Integer> rowIndex = new HashMap<>();
  private final Map<AssignmentId, Integer> columnIndex = new HashMap<>();

  void setFilter(Filter next) {
    filter = next;
  }

  Filter filter() {
    return filter;
  }

  /** Lays out a book's students and assignments, or nothing. */
  void arrange(@Nullable OpenBook book) {
    rows = book == null ? List.of() : book.students();
    columns =
        book == null
            ? List.of()
            : book.assignments().stream().map(record -> record.assignment().id()).toList();
    if (book != null && filter == Filter.NEED_YOU) {
      narrow(book.attention());
    }
    rowIndex.clear();
    columnIndex.clear();
    for (int row = 0; row < rows.size(); row++) {
      rowIndex.put(rows.get(row).id(), row);
    }
    for (int column = 0; column < columns.size(); column++) {
      columnIndex.put(columns.get(column), column);
    }
  }

  List<Student> rows() {
    return rows;
  }

  List<AssignmentId> columns() {
    return columns;
  }

  /** The student's row, or -1 when not shown. */
  int rowOf(StudentId student) {
    return rowIndex.getOrDefault(student, -1);
  }

  /** The assignment's column, or -1 when not shown. */
  int columnOf(AssignmentId assignment) {
    return columnIndex.getOrDefault(assignment, -1);
  }

  Optional<CellId> cell(int row, int column) {
    return row >= 0 && row < rows.size() && column >= 0 && column < columns.size()
        ? Optional.of(new CellId(columns.get(column), rows.get(row).id()))
        : Optional.empty();
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

  /** Keeps every student when only assignments need a person: a column needs rows to be seen. */
  private void narrow(List<Attention> attention) {
    Set<StudentId> students = new HashSet<>();
    Set<AssignmentId> assignments = new HashSet<>();
    for (Attention each : attention) {
      each.student().ifPresent(student -> students.add(student.id()));
      assignments.add(each.assignment().id());
    }
    columns = columns.stream().filter(assignments::contains).toList();
    if (!students.isEmpty()) {
      rows = rows.stream().filter(student -> students.contains(student.id())).toList();
    }
  }
}

package org.gradecompanion.ui.grades;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.gradecompanion.gradebook.BookColumn;
import org.gradecompanion.gradebook.OpenBook;
import org.gradecompanion.gradebook.RosterRow;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.CellId;
import org.jspecify.annotations.Nullable;

/**
 * Sorts the rows of a gradebook. Equal ones stay as the class list has them, in both directions.
 */
final class RowOrder {
  /** Numbers by their size, before what is no number. */
  private static final Comparator<String> NUMBERS =
      Comparator.comparing(RowOrder::isNumber)
          .reversed()
          .thenComparing(RowOrder::size)
          .thenComparing(Comparator.naturalOrder());

  private RowOrder() {}

  static List<RosterRow> of(RowSort sort, OpenBook book) {
    List<RosterRow> rows = new ArrayList<>(book.rows());
    switch (sort.key()) {
      case NAME -> {
        if (sort.descending()) {
          Collections.reverse(rows);
        }
      }
      case NUMBER ->
          rows.sort(
              order(row -> blankIsNull(RowHeads.small(book, row)), NUMBERS, sort.descending()));
      case AVERAGE ->
          rows.sort(
              RowOrder.<BigDecimal>order(
                  row -> book.average(row).percent().orElse(null),
                  Comparator.naturalOrder(),
                  sort.descending()));
      case ASSIGNMENT ->
          rows.sort(
              RowOrder.<BigDecimal>order(
                  row -> points(book, row, sort.assignment()),
                  Comparator.naturalOrder(),
                  sort.descending()));
    }
    return rows;
  }

  private static <T> Comparator<RosterRow> order(
      Function<RosterRow, @Nullable T> key, Comparator<T> values, boolean descending) {
    return Comparator.comparing(key, Comparator.nullsLast(descending ? values.reversed() : values));
  }

  private static @Nullable BigDecimal points(
      OpenBook book, RosterRow row, @Nullable AssignmentId assignment) {
    BookColumn column = assignment == null ? null : book.column(assignment).orElse(null);
    AssignmentRecord record =
        column == null ? null : column.member(row.section().id()).orElse(null);
    return record == null
        ? null
        : book.cell(new CellId(record.assignment().id(), row.student().id())).score().points();
  }

  private static @Nullable String blankIsNull(String text) {
    return text.isBlank() ? null : text;
  }

  private static boolean isNumber(String text) {
    return text.chars().allMatch(each -> each >= '0' && each <= '9');
  }

  private static BigDecimal size(String text) {
    return isNumber(text) ? new BigDecimal(text) : BigDecimal.ZERO;
  }
}

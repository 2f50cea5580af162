package org.gradecompanion.ui.grades;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradecompanion.gradebook.BookColumn;
import org.gradecompanion.gradebook.OpenBook;
import org.gradecompanion.model.Category;
import org.gradecompanion.settings.BookView;

/** In which order assignments stand, and which of them are hidden. */
final class ColumnPlan {
  /** What assignments are arranged by. */
  enum By {
    DUE_DATE,
    /** By the names of the categories, and within one by due date. */
    CATEGORY,
    /** As the teacher moved them; those that came since are last. */
    OWN
  }

  private ColumnPlan() {}

  static By by(BookView view) {
    return Stream.of(By.values())
        .filter(each -> each.name().equals(view.columnsBy()))
        .findFirst()
        .orElse(By.DUE_DATE);
  }

  /** All of them, those that are hidden too. */
  static List<BookColumn> ordered(BookView view, OpenBook book) {
    return switch (by(view)) {
      case DUE_DATE -> book.columns();
      case CATEGORY ->
          book.columns().stream()
              .sorted(
                  Comparator.comparing(
                      column -> book.header(column).category().map(Category::title).orElse("")))
              .toList();
      case OWN -> {
        Map<String, Integer> place = new HashMap<>();
        view.order().forEach(id -> place.putIfAbsent(id, place.size()));
        yield book.columns().stream()
            .sorted(
                Comparator.comparing(
                    column ->
                        ids(column)
                            .mapToInt(id -> place.getOrDefault(id, Integer.MAX_VALUE))
                            .min()
                            .orElse(Integer.MAX_VALUE)))
            .toList();
      }
    };
  }

  static boolean hides(BookView view, BookColumn column) {
    return ids(column).anyMatch(view.hidden()::contains);
  }

  static List<BookColumn> hidden(BookView view, OpenBook book) {
    return ordered(view, book).stream().filter(column -> hides(view, column)).toList();
  }

  static BookView hide(BookView view, List<BookColumn> columns) {
    Set<String> hidden = new LinkedHashSet<>(view.hidden());
    columns.forEach(column -> hidden.add(column.id().value()));
    return view.withHidden(List.copyOf(hidden));
  }

  static BookView show(BookView view, BookColumn column) {
    Set<String> shown = ids(column).collect(Collectors.toSet());
    return view.withHidden(view.hidden().stream().filter(id -> !shown.contains(id)).toList());
  }

  /**
   * With some assignments beside another one.
   *
   * @param after whether they come to stand after it, else before
   */
  static BookView move(
      BookView view, OpenBook book, List<BookColumn> moved, BookColumn beside, boolean after) {
    List<BookColumn> order = new ArrayList<>(ordered(view, book));
    order.removeAll(moved);
    order.addAll(order.indexOf(beside) + (after ? 1 : 0), moved);
    return view.withColumns(
        By.OWN.name(), order.stream().map(column -> column.id().value()).toList());
  }

  /** How wide the teacher made an assignment; 0 for the usual width. */
  static int width(BookView view, BookColumn column) {
    return view.widths().isEmpty()
        ? 0
        : ids(column).mapToInt(id -> view.widths().getOrDefault(id, 0)).max().orElse(0);
  }

  /** With some assignments as wide as told; 0 is the usual width. */
  static BookView setWidths(BookView view, Map<BookColumn, Integer> widths) {
    Map<String, Integer> all = new HashMap<>(view.widths());
    widths.forEach(
        (column, width) -> {
          ids(column).forEach(all::remove);
          if (width > 0) {
            all.put(column.id().value(), width);
          }
        });
    return view.withWidths(all);
  }

  private static Stream<String> ids(BookColumn column) {
    return column.members().stream().map(record -> record.assignment().id().value());
  }
}

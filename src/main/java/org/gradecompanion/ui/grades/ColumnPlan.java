package org.gradecompanion.ui.grades;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    List<String> hidden = new ArrayList<>(view.hidden());
    columns.forEach(column -> hidden.add(column.id().value()));
    return view.withHidden(hidden);
  }

  static BookView show(BookView view, BookColumn column) {
    List<String> hidden = new ArrayList<>(view.hidden());
    ids(column).forEach(hidden::remove);
    return view.withHidden(hidden);
  }

  /** With one assignment at the place of another, which makes room. */
  static BookView move(BookView view, OpenBook book, BookColumn moved, BookColumn to) {
    List<BookColumn> order = new ArrayList<>(ordered(view, book));
    int place = order.indexOf(to);
    order.remove(moved);
    order.add(place, moved);
    return view.withColumns(
        By.OWN.name(), order.stream().map(column -> column.id().value()).toList());
  }

  private static Stream<String> ids(BookColumn column) {
    return column.members().stream().map(record -> record.assignment().id().value());
  }
}

package org.gradecompanion.ui.grades;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.gradecompanion.gradebook.BookColumn;
import org.gradecompanion.gradebook.OpenBook;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.settings.BookView;
import org.gradecompanion.ui.common.Preferences;
import org.jspecify.annotations.Nullable;

/**
 * How the teacher has arranged the open gradebook: what students are sorted by, in which order
 * assignments stand and which are hidden. Remembered for each gradebook; which assignments alone
 * are shown is not.
 */
final class Arranging {
  private final GridLayout layout;
  private final Supplier<OpenBook> book;
  private final BooleanSupplier settled;
  private final Runnable changed;
  private @Nullable BookViews views;

  /**
   * @param book the open gradebook
   * @param settled hands over what is being typed before it could be hidden; false when it stays
   * @param changed called after every change
   */
  Arranging(GridLayout layout, Supplier<OpenBook> book, BooleanSupplier settled, Runnable changed) {
    this.layout = layout;
    this.book = book;
    this.settled = settled;
    this.changed = changed;
  }

  void remember(Preferences preferences) {
    views = new BookViews(preferences);
  }

  /** Arranges a gradebook that was opened as it was when it was left. */
  void opened(OpenBook next) {
    BookView view = views == null ? BookView.USUAL : views.of(next.id());
    layout.only(null);
    layout.setView(view);
    layout.sort(BookViews.sort(view), next);
  }

  /**
   * Sorts the students. What they are sorted by already turns round, unless scores have changed the
   * order since.
   *
   * @param column whose scores, where the key is an assignment
   */
  void sort(RowSort.Key key, int column) {
    boolean byScores = key == RowSort.Key.ASSIGNMENT;
    AssignmentId by = byScores ? layout.columns().get(column).id() : null;
    RowSort wanted = RowSort.by(key, by);
    RowSort now = layout.sort();
    if (now.sameKey(wanted)) {
      wanted = layout.sorted(book.get()) ? now.reversed() : now;
    }
    layout.sort(wanted, book.get());
    change(view -> BookViews.with(view, layout.sort()));
  }

  ColumnPlan.By by() {
    return ColumnPlan.by(layout.view());
  }

  void by(ColumnPlan.By by) {
    change(view -> view.withColumns(by.name(), view.order()));
  }

  /** Moves an assignment by one place among those that are shown. */
  void move(int column, boolean right) {
    int to = column + (right ? 1 : -1);
    if (layout.has(0, column) && layout.has(0, to)) {
      move(CellRange.single(0, column), right ? to + 1 : to);
    }
  }

  /**
   * Moves the assignments of a range together.
   *
   * @param before the column that they come to stand before; as many as there are, for the end
   */
  void move(CellRange range, int before) {
    List<BookColumn> shown = layout.columns();
    List<BookColumn> moved = List.copyOf(shown.subList(range.left(), range.right() + 1));
    if (before < range.left() || before > range.right() + 1) {
      boolean last = before == shown.size();
      BookColumn beside = shown.get(last ? before - 1 : before);
      change(view -> ColumnPlan.move(view, book.get(), moved, beside, last));
    }
  }

  /** Makes assignments as wide as told, by their column; 0 is the usual width. */
  void setWidths(Map<Integer, Double> widths) {
    Map<BookColumn, Integer> wanted = new HashMap<>();
    widths.forEach(
        (column, width) -> wanted.put(layout.columns().get(column), (int) Math.round(width)));
    change(view -> ColumnPlan.setWidths(view, wanted));
  }

  /** Whether any assignment has a width of its own. */
  boolean hasWidths() {
    return !layout.view().widths().isEmpty();
  }

  void usualWidths() {
    change(view -> view.withWidths(Map.of()));
  }

  /** Hides the assignments of a range; never all that are shown. */
  void hide(CellRange range) {
    List<BookColumn> columns =
        new ArrayList<>(layout.columns().subList(range.left(), range.right() + 1));
    if (columns.size() < layout.columns().size() && settled.getAsBoolean()) {
      change(view -> ColumnPlan.hide(view, columns));
    }
  }

  List<BookColumn> hidden() {
    return ColumnPlan.hidden(layout.view(), book.get());
  }

  void show(BookColumn column) {
    change(view -> ColumnPlan.show(view, column));
  }

  void showAll() {
    change(view -> view.withHidden(List.of()));
  }

  @Nullable Only only() {
    return layout.only();
  }

  /** Shows only some assignments, or null for all again. */
  void only(@Nullable Only only) {
    if (settled.getAsBoolean()) {
      layout.only(only);
      changed.run();
    }
  }

  /** Makes sure that an assignment can be seen. */
  void reveal(AssignmentId assignment) {
    layout.only(null);
    book.get().column(assignment).ifPresentOrElse(this::show, changed);
  }

  private void change(UnaryOperator<BookView> change) {
    BookView next = change.apply(layout.view());
    layout.setView(next);
    if (views != null) {
      views.keep(book.get().id(), next);
    }
    changed.run();
  }
}

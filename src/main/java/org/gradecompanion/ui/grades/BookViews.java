package org.gradecompanion.ui.grades;

import java.util.HashMap;
import java.util.Map;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.GradebookId;
import org.gradecompanion.settings.BookView;
import org.gradecompanion.ui.common.Preferences;

/** Remembers how each gradebook is looked at, from one start to the next. */
final class BookViews {
  private final Preferences preferences;

  BookViews(Preferences preferences) {
    this.preferences = preferences;
  }

  BookView of(GradebookId book) {
    return preferences.current().views().getOrDefault(book.value(), BookView.USUAL);
  }

  void keep(GradebookId book, BookView next) {
    preferences.change(
        settings -> {
          Map<String, BookView> views = new HashMap<>(settings.views());
          views.put(book.value(), next);
          return settings.withViews(views);
        });
  }

  static RowSort sort(BookView view) {
    for (RowSort.Key key : RowSort.Key.values()) {
      if (key.name().equals(view.sortedBy())) {
        boolean byScores = key == RowSort.Key.ASSIGNMENT;
        return byScores && view.sortedByAssignment().isEmpty()
            ? RowSort.AS_LISTED
            : new RowSort(
                key,
                byScores ? new AssignmentId(view.sortedByAssignment()) : null,
                view.descending());
      }
    }
    return RowSort.AS_LISTED;
  }

  static BookView with(BookView view, RowSort sort) {
    return view.withSort(
        sort.key().name(),
        sort.assignment() == null ? "" : sort.assignment().value(),
        sort.descending());
  }
}

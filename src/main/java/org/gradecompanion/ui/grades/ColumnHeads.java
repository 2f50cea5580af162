package org.gradecompanion.ui.grades;

import org.gradecompanion.gradebook.BookColumn;
import org.gradecompanion.gradebook.HeaderView;
import org.gradecompanion.gradebook.OpenBook;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.Category;
import org.gradecompanion.model.CellState;
import org.gradecompanion.ui.common.Phrases;
import org.gradecompanion.ui.common.StateWords;

/** Puts an assignment into the words of a column head. */
final class ColumnHeads {
  private ColumnHeads() {}

  static ColumnHead of(OpenBook book, BookColumn column, Phrases phrases, StateWords states) {
    HeaderView header = book.header(column);
    Assignment assignment = header.assignment();
    return new ColumnHead(
        assignment.title(),
        phrases.words().say("grades.head.points", assignment.points()),
        column.sameDueDate()
            ? assignment.dueOn().map(phrases::day).orElse("")
            : phrases.words().say("grades.head.due.several"),
        header.category().map(Category::title).orElse(""),
        header.category().map(category -> hue(book, category)).orElse(0),
        new HeadMarks(book, phrases, states).of(header),
        header.state() == CellState.LOCKED);
  }

  /** Usable categories have colours in the order of their names; others take their name's. */
  private static int hue(OpenBook book, Category category) {
    int index = book.usableCategories().indexOf(category);
    return index >= 0 ? index : category.title().hashCode();
  }
}

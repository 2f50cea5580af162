package org.gradecompanion.ui.grades;

import java.util.Optional;
import org.gradecompanion.gradebook.BookColumn;
import org.gradecompanion.gradebook.OpenBook;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.Category;
import org.gradecompanion.model.CategoryId;
import org.gradecompanion.model.Term;
import org.gradecompanion.model.TermId;

/** The only assignments that are shown, while others are not wanted. */
sealed interface Only {
  /** What is chosen, as the teacher knows it. */
  String title();

  boolean has(BookColumn column, OpenBook book);

  /** Those that go into one category. */
  record InCategory(CategoryId id, String title) implements Only {
    static InCategory of(Category category) {
      return new InCategory(category.id(), category.title());
    }

    @Override
    public boolean has(BookColumn column, OpenBook book) {
      return book.header(column).category().filter(at -> at.id().equals(id)).isPresent();
    }
  }

  /** Those that count for one grading period. */
  record InTerm(TermId id, String title) implements Only {
    static InTerm of(Term term) {
      return new InTerm(term.id(), term.title());
    }

    @Override
    public boolean has(BookColumn column, OpenBook book) {
      AssignmentRecord leading = column.leading();
      Optional<Term> term = book.rules(leading.assignment().section()).termOf(leading.assignment());
      return term.filter(at -> at.id().equals(id)).isPresent();
    }
  }
}

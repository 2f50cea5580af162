package org.gradecompanion.ui.preflight;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gradecompanion.gradebook.HeaderView;
import org.gradecompanion.gradebook.OpenBook;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.Category;
import org.gradecompanion.model.Student;
import org.gradecompanion.model.StudentId;
import org.gradecompanion.ui.common.Phrases;
import org.gradecompanion.words.Words;

/** What an open gradebook's students and assignments are called; made anew when it changes. */
final class BookWords {
  private final OpenBook book;
  private final Phrases phrases;
  private final Map<StudentId, Student> students = new LinkedHashMap<>();

  BookWords(OpenBook book, Phrases phrases) {
    this.book = book;
    this.phrases = phrases;
    book.students().forEach(student -> students.put(student.id(), student));
  }

  OpenBook book() {
    return book;
  }

  Phrases phrases() {
    return phrases;
  }

  Words words() {
    return phrases.words();
  }

  /** Whether it is one of the grid's columns: a deleted one is not. */
  boolean has(AssignmentId assignment) {
    return book.assignment(assignment).isPresent();
  }

  /** Its title, with its section where there are several. */
  String title(Assignment assignment) {
    return phrases.assignment(assignment, book);
  }

  HeaderView header(AssignmentId assignment) {
    return book.header(assignment);
  }

  String student(StudentId id) {
    Student student = students.get(id);
    return student == null ? id.value() : phrases.student(student, book.students());
  }

  /** In the order of the grid. */
  List<StudentId> byName(List<StudentId> some) {
    Set<StudentId> wanted = new HashSet<>(some);
    return students.keySet().stream().filter(wanted::contains).toList();
  }

  /** Such as "10 points, Quiz, due Nov 12". */
  String facts(HeaderView header) {
    return words()
        .say(
            "preflight.card.facts",
            header.assignment().points(),
            header.category().map(Category::title).orElse("–"),
            header.assignment().dueOn().map(phrases::day).orElse("–"));
  }
}

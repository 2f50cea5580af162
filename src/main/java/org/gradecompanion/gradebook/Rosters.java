package org.gradecompanion.gradebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.gradecompanion.gradebook.RosterPreview.Change;
import org.gradecompanion.gradebook.RosterPreview.Sending;
import org.gradecompanion.gradebook.RosterPreview.Standing;
import org.gradecompanion.model.Connection;
import org.gradecompanion.model.PullDoubt;
import org.gradecompanion.model.Roster;
import org.gradecompanion.model.Section;
import org.gradecompanion.model.SectionBook;
import org.gradecompanion.model.SectionId;
import org.gradecompanion.model.Student;
import org.gradecompanion.model.StudentId;
import org.gradecompanion.store.Store;
import org.jspecify.annotations.Nullable;

/** Says what applying a roster would change, before anything is changed. */
public final class Rosters {
  private final Store store;

  Rosters(Store store) {
    this.store = store;
  }

  /** Compares a roster with what is held; returns at once. */
  public CompletableFuture<RosterPreview> preview(Roster roster) {
    CompletableFuture<List<SectionBook>> held =
        store
            .taught()
            .thenCompose(
                sections -> SectionBooks.read(store, sections.stream().map(Section::id).toList()));
    CompletableFuture<List<PullDoubt>> doubts = store.review(roster);
    return held.thenCombine(doubts, Held::new)
        .thenCombine(
            store.connection(),
            (found, connection) ->
                new RosterPreview(
                    changes(roster, found.books()), found.doubts(), sending(connection)));
  }

  private record Held(List<SectionBook> books, List<PullDoubt> doubts) {}

  private static Sending sending(Optional<Connection> connection) {
    return connection
        .map(known -> known.practice() ? Sending.LEAVES_PRACTICE : Sending.AS_BEFORE)
        .orElse(Sending.NOWHERE);
  }

  private static List<Change> changes(Roster roster, List<SectionBook> books) {
    Map<SectionId, SectionBook> held =
        books.stream().collect(Collectors.toMap(book -> book.section().id(), book -> book));
    Set<StudentId> known = new HashSet<>();
    books.forEach(book -> known.addAll(enrolled(book).keySet()));
    List<Change> changes = new ArrayList<>();
    for (Section section : roster.sections()) {
      SectionBook book = held.remove(section.id());
      changes.add(change(section, book, roster, known));
    }
    for (SectionBook book : books) {
      if (held.containsKey(book.section().id())) {
        List<Student> left = List.copyOf(enrolled(book).values());
        changes.add(new Change(book.section(), Standing.GONE, 0, List.of(), List.of(), left));
      }
    }
    return changes;
  }

  private static Change change(
      Section section, @Nullable SectionBook book, Roster roster, Set<StudentId> known) {
    Map<StudentId, Student> before = book == null ? Map.of() : enrolled(book);
    Map<StudentId, Student> left = new HashMap<>(before);
    List<Student> joined = new ArrayList<>();
    List<Student> moved = new ArrayList<>();
    List<Student> students = roster.students().getOrDefault(section.id(), List.of());
    for (Student student : students) {
      if (left.remove(student.id()) == null) {
        (known.contains(student.id()) ? moved : joined).add(student);
      }
    }
    Standing standing = book == null ? Standing.NEW : Standing.KEPT;
    return new Change(
        section, standing, students.size(), joined, moved, List.copyOf(left.values()));
  }

  private static Map<StudentId, Student> enrolled(SectionBook book) {
    return book.students().stream()
        .filter(Student::enrolled)
        .collect(Collectors.toMap(Student::id, student -> student));
  }
}

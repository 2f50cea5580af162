package org.gradecompanion.gradebook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.gradecompanion.gradebook.DeliveryReport.Line;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.AttemptFilter;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.CellRecord;
import org.gradecompanion.model.Delivery;
import org.gradecompanion.model.HistoryEntry;
import org.gradecompanion.model.PushAttempt;
import org.gradecompanion.model.Removal;
import org.gradecompanion.model.Section;
import org.gradecompanion.model.SectionBook;
import org.gradecompanion.model.Student;
import org.gradecompanion.model.StudentId;
import org.gradecompanion.model.SyncKey;
import org.gradecompanion.store.Store;

/** What the logs hold: past values of a cell, push attempts, and what was confirmed. */
public final class Records {
  private static final Comparator<Line> BY_CLASS_DAY_AND_NAME =
      Comparator.comparing((Line line) -> line.section().title())
          .thenComparing(line -> line.assignment().dueOn().map(Object::toString).orElse(""))
          .thenComparing(line -> line.assignment().title())
          .thenComparing(line -> line.student().listName());

  private final Store store;

  public Records(Store store) {
    this.store = store;
  }

  /** Past values of a cell, newest first. */
  public CompletableFuture<List<HistoryEntry>> history(CellId cell) {
    return store.history(cell);
  }

  /** Push attempts, newest first. */
  public CompletableFuture<List<PushAttempt>> attempts(AttemptFilter filter, int limit) {
    return store.attempts(filter, limit);
  }

  /** What was removed from this computer, newest first. */
  public CompletableFuture<List<Removal>> removals(int limit) {
    return store.removals(limit);
  }

  /** Push attempts with what they were about, newest first. */
  public CompletableFuture<List<ActivityEntry>> activity(AttemptFilter filter, int limit) {
    return store
        .attempts(filter, limit)
        .thenCombine(
            books(),
            (attempts, books) -> {
              Map<AssignmentId, Found> found = found(books);
              return attempts.stream().map(attempt -> entry(attempt, found)).toList();
            });
  }

  /** What PowerTeacher has confirmed of an assignment's scores; empty when it is not known here. */
  public CompletableFuture<Optional<DeliveryReport>> proof(AssignmentId assignment) {
    return store
        .deliveries(assignment)
        .thenCombine(
            books(),
            (deliveries, books) ->
                Optional.ofNullable(found(books).get(assignment))
                    .map(
                        found ->
                            new DeliveryReport(
                                Optional.of(found.assignment),
                                Optional.empty(),
                                lines(
                                    List.of(found.book),
                                    deliveries,
                                    cell -> cell.assignment().equals(assignment)))));
  }

  /** What PowerTeacher has confirmed of a student's scores; empty when nobody is known by it. */
  public CompletableFuture<Optional<DeliveryReport>> proof(StudentId student) {
    return store
        .deliveries(student)
        .thenCombine(
            books(),
            (deliveries, books) ->
                books.stream()
                    .flatMap(book -> book.students().stream())
                    .filter(each -> each.id().equals(student))
                    .findFirst()
                    .map(
                        who ->
                            new DeliveryReport(
                                Optional.empty(),
                                Optional.of(who),
                                lines(books, deliveries, cell -> cell.student().equals(student)))));
  }

  private CompletableFuture<List<SectionBook>> books() {
    return store
        .sections()
        .thenCompose(
            sections -> {
              List<CompletableFuture<SectionBook>> reading =
                  sections.stream().map(section -> store.book(section.id())).toList();
              return CompletableFuture.allOf(reading.toArray(CompletableFuture<?>[]::new))
                  .thenApply(done -> reading.stream().map(CompletableFuture::join).toList());
            });
  }

  /** An assignment and where it is. */
  private record Found(Assignment assignment, SectionBook book) {}

  private static Map<AssignmentId, Found> found(List<SectionBook> books) {
    Map<AssignmentId, Found> found = new HashMap<>();
    for (SectionBook book : books) {
      for (AssignmentRecord record : book.assignments()) {
        found.put(record.assignment().id(), new Found(record.assignment(), book));
      }
    }
    return found;
  }

  private static ActivityEntry entry(PushAttempt attempt, Map<AssignmentId, Found> known) {
    Optional<Found> found = Optional.ofNullable(known.get(attempt.key().assignment()));
    return new ActivityEntry(
        attempt,
        found.map(each -> each.book.section()),
        found.map(Found::assignment),
        attempt.key() instanceof CellId cell
            ? found.flatMap(each -> student(each.book, cell.student()))
            : Optional.empty());
  }

  private static List<Line> lines(
      List<SectionBook> books, List<Delivery> deliveries, Predicate<CellId> wanted) {
    Map<SyncKey, Delivery> confirmed = new HashMap<>();
    deliveries.forEach(delivery -> confirmed.put(delivery.attempt().key(), delivery));
    List<Line> lines = new ArrayList<>();
    for (SectionBook book : books) {
      Section section = book.section();
      Map<AssignmentId, Found> found = found(List.of(book));
      for (CellRecord cell : book.cells()) {
        Found of = found.get(cell.id().assignment());
        Optional<Student> student = student(book, cell.id().student());
        boolean something = !cell.score().isBlank() || !cell.confirmed().isBlank();
        if (wanted.test(cell.id()) && of != null && student.isPresent() && something) {
          lines.add(
              new Line(
                  section,
                  of.assignment,
                  student.get(),
                  cell,
                  Optional.ofNullable(confirmed.get(cell.id()))));
        }
      }
    }
    lines.sort(BY_CLASS_DAY_AND_NAME);
    return lines;
  }

  private static Optional<Student> student(SectionBook book, StudentId id) {
    return book.students().stream().filter(each -> each.id().equals(id)).findFirst();
  }
}

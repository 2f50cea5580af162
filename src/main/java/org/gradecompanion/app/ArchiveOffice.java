package org.gradecompanion.app;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gradecompanion.exchange.SectionExport;
import org.gradecompanion.gradebook.Await;
import org.gradecompanion.model.ArchiveScope;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.CellRecord;
import org.gradecompanion.model.DepartedStudent;
import org.gradecompanion.model.Leaving;
import org.gradecompanion.model.Message;
import org.gradecompanion.model.PastSection;
import org.gradecompanion.model.Score;
import org.gradecompanion.model.SectionBook;
import org.gradecompanion.model.SectionId;
import org.gradecompanion.model.Student;
import org.gradecompanion.model.UserError;
import org.gradecompanion.settings.BackupFacts;
import org.gradecompanion.store.Store;

/**
 * Archives of former years and of who left: written and read back first, and only then, on a second
 * word, removed from this computer. Everything blocks.
 */
record ArchiveOffice(Core core) {
  /** What has to be in an archive before it may be removed. */
  private record Content(List<Student> students, List<Assignment> assignments, List<Cell> cells) {
    static Content of(SectionBook book) {
      return new Content(
          book.students(),
          book.assignments().stream().map(AssignmentRecord::assignment).toList(),
          book.cells().stream().map(Cell::of).toList());
    }
  }

  private record Cell(CellId id, Score score) {
    static Cell of(CellRecord record) {
      return new Cell(record.id(), record.score());
    }
  }

  /** Sections, the longest past first, or students who left. */
  List<Leaving> found(ArchiveScope scope) {
    return scope instanceof ArchiveScope.Ended ended
        ? List.copyOf(ended(ended.before()))
        : List.copyOf(Await.of(core.store().departed()));
  }

  private List<PastSection> ended(LocalDate before) {
    return Await.of(core.store().past()).stream().filter(each -> each.endedBefore(before)).toList();
  }

  /**
   * Writes a backup file, and beside it what is leaving as CSV.
   *
   * @throws UserError there is nothing, something of a section is unsent, or a file cannot be
   *     written or does not read back
   */
  BackupFacts write(ArchiveScope scope, Path file, char[] passphrase) {
    List<Leaving> leaving = archived(scope);
    List<SectionBook> books = books(core.store(), leaving);
    BackupFacts facts =
        core.backUp(file, passphrase, written -> compare(books, books(written, leaving), file));
    SectionExport.write(table(file), books);
    return facts;
  }

  /** Sections all, and whole; of students those of whom nothing waits. */
  private List<Leaving> archived(ArchiveScope scope) {
    if (!(scope instanceof ArchiveScope.Ended ended)) {
      return removable(scope);
    }
    List<Leaving> found = found(scope);
    if (found.isEmpty()) {
      throw error("error.archive.nothing", ended.before().toString());
    }
    String unsent =
        found.stream()
            .filter(each -> each.unsent() > 0)
            .map(each -> each.section().label())
            .collect(Collectors.joining(", "));
    if (!unsent.isEmpty()) {
      throw error("error.archive.unsent", unsent);
    }
    return found;
  }

  /** What is written with an archive of that name. */
  static List<Path> files(Path file) {
    return List.of(file, table(file));
  }

  /** The CSV file beside an archive. */
  private static Path table(Path file) {
    return file.resolveSibling(file.getFileName() + ".csv");
  }

  /**
   * Removes ended sections that PowerTeacher does not list any more, or students who left; all of
   * them or none.
   *
   * @return which
   * @throws UserError the archive does not hold all of them as they are here now
   */
  List<Leaving> remove(ArchiveScope scope, Path file, char[] passphrase) {
    List<Leaving> gone = removable(scope);
    List<SectionBook> there = core.readIn(file, passphrase, store -> books(store, gone));
    compare(books(core.store(), gone), there, file);
    Await.of(
        scope instanceof ArchiveScope.Ended
            ? core.store().remove(gone.stream().map(each -> each.section().id()).toList())
            : core.store().removeDeparted(departed(gone)));
    return gone;
  }

  private List<Leaving> removable(ArchiveScope scope) {
    List<Leaving> gone = found(scope).stream().filter(Leaving::removable).toList();
    if (gone.isEmpty()) {
      throw scope instanceof ArchiveScope.Ended ended
          ? error("error.archive.nothing_to_remove", ended.before().toString())
          : new UserError(UserError.Kind.NEEDS_PERSON, Message.of("error.archive.nobody"));
    }
    return gone;
  }

  private static List<DepartedStudent> departed(List<Leaving> gone) {
    return gone.stream().map(DepartedStudent.class::cast).toList();
  }

  private static void compare(List<SectionBook> here, List<SectionBook> there, Path file) {
    if (!contents(here).equals(contents(there))) {
      throw error("error.archive.differs", file.toString());
    }
  }

  private static List<Content> contents(List<SectionBook> books) {
    return books.stream().map(Content::of).toList();
  }

  private static List<SectionBook> books(Store store, List<Leaving> leaving) {
    List<SectionBook> books = new ArrayList<>();
    for (Leaving each : leaving) {
      SectionId section = each.section().id();
      SectionBook book = Await.of(store.book(section));
      books.add(each instanceof DepartedStudent one ? only(book, one.student()) : book);
    }
    return books;
  }

  /** Of one student, and of the assignments in which they have something. */
  private static SectionBook only(SectionBook book, Student student) {
    List<CellRecord> cells =
        book.cells().stream().filter(cell -> cell.id().student().equals(student.id())).toList();
    Set<AssignmentId> theirs =
        cells.stream().map(cell -> cell.id().assignment()).collect(Collectors.toSet());
    return new SectionBook(
        book.section(),
        book.terms(),
        book.categories(),
        book.teachers(),
        book.signedIn(),
        book.students().stream().filter(each -> each.id().equals(student.id())).toList(),
        book.assignments().stream()
            .filter(record -> theirs.contains(record.assignment().id()))
            .toList(),
        cells,
        book.membership());
  }

  private static UserError error(String key, String what) {
    return new UserError(UserError.Kind.NEEDS_PERSON, Message.of(key, what));
  }
}

package org.gradecompanion.app;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.gradecompanion.exchange.SectionExport;
import org.gradecompanion.gradebook.Await;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.CellRecord;
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
 * Archives of former years: written and read back first, and only then, on a second word, removed
 * from this computer. Everything blocks.
 */
record ArchiveOffice(Core core) {
  /** What of a section has to be in an archive before it may be removed. */
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

  /** Sections whose terms all ended before that day; the longest past first. */
  List<PastSection> ended(LocalDate before) {
    return Await.of(core.store().past()).stream().filter(each -> each.endedBefore(before)).toList();
  }

  /**
   * Writes a backup file, and beside it the ended sections as CSV.
   *
   * @throws UserError there are none, something of them is unsent, or a file cannot be written or
   *     does not read back
   */
  BackupFacts write(LocalDate before, Path file, char[] passphrase) {
    List<PastSection> ended = ended(before);
    if (ended.isEmpty()) {
      throw error("error.archive.nothing", before.toString());
    }
    String unsent =
        ended.stream()
            .filter(each -> each.unsent() > 0)
            .map(each -> each.section().label())
            .collect(Collectors.joining(", "));
    if (!unsent.isEmpty()) {
      throw error("error.archive.unsent", unsent);
    }
    List<SectionBook> books = books(core.store(), ids(ended));
    BackupFacts facts =
        core.backUp(file, passphrase, written -> compare(books, books(written, ids(ended)), file));
    SectionExport.write(table(file), books);
    return facts;
  }

  /** The CSV file beside an archive. */
  static Path table(Path file) {
    return file.resolveSibling(file.getFileName() + ".csv");
  }

  /**
   * Removes ended sections that PowerTeacher does not list any more, all of them or none.
   *
   * @return which
   * @throws UserError the archive does not hold all of them as they are here now
   */
  List<PastSection> remove(LocalDate before, Path file, char[] passphrase) {
    List<PastSection> gone = ended(before).stream().filter(PastSection::removable).toList();
    if (gone.isEmpty()) {
      throw error("error.archive.nothing_to_remove", before.toString());
    }
    check(ids(gone), file, passphrase);
    Await.of(core.store().remove(ids(gone)));
    return gone;
  }

  private void check(List<SectionId> sections, Path file, char[] passphrase) {
    List<SectionBook> there = core.readIn(file, passphrase, store -> books(store, sections));
    compare(books(core.store(), sections), there, file);
  }

  private static void compare(List<SectionBook> here, List<SectionBook> there, Path file) {
    if (!contents(here).equals(contents(there))) {
      throw error("error.archive.differs", file.toString());
    }
  }

  private static List<Content> contents(List<SectionBook> books) {
    return books.stream().map(Content::of).toList();
  }

  private static List<SectionBook> books(Store store, List<SectionId> sections) {
    List<SectionBook> books = new ArrayList<>();
    sections.forEach(each -> books.add(Await.of(store.book(each))));
    return books;
  }

  private static List<SectionId> ids(List<PastSection> sections) {
    return sections.stream().map(each -> each.section().id()).toList();
  }

  private static UserError error(String key, String what) {
    return new UserError(UserError.Kind.NEEDS_PERSON, Message.of(key, what));
  }
}

package org.gradecompanion.store;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.AssignmentKey;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.Category;
import org.gradecompanion.model.CategoryId;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.CellRecord;
import org.gradecompanion.model.HistoryEntry;
import org.gradecompanion.model.Roster;
import org.gradecompanion.model.Score;
import org.gradecompanion.model.Section;
import org.gradecompanion.model.SectionBook;
import org.gradecompanion.model.SectionId;
import org.gradecompanion.model.Student;
import org.gradecompanion.model.StudentId;
import org.gradecompanion.model.SyncKey;
import org.gradecompanion.model.Teacher;
import org.gradecompanion.model.TeacherId;
import org.gradecompanion.model.Term;
import org.gradecompanion.model.TermId;

/** A store in a folder of its own, and a small school to put into it. */
final class StoreHouse implements AutoCloseable {
  static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
  static final SectionId SECTION = new SectionId("section-1");
  static final TeacherId TEACHER = new TeacherId("teacher-1");
  static final AssignmentId QUIZ = new AssignmentId("quiz");
  static final AssignmentKey QUIZ_KEY = new AssignmentKey(QUIZ);
  static final StudentId ADA = new StudentId("ada");
  static final StudentId BEN = new StudentId("ben");
  static final CellId ADA_QUIZ = new CellId(QUIZ, ADA);
  static final CellId BEN_QUIZ = new CellId(QUIZ, BEN);

  private final Path path;
  private final List<StoreChange> changes = new ArrayList<>();
  private final StoreOpener opener;
  private Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
  private DataFolder folder;
  private Store store;
  private Recovery recovery;

  StoreHouse(Path path) {
    this(path, StoreOpener.with(JournalFiles.onDisk(), "", Migrator.ofThisVersion()));
  }

  StoreHouse(Path path, StoreOpener opener) {
    this.path = path;
    this.opener = opener;
  }

  static byte[] key(int first) {
    byte[] key = new byte[32];
    key[0] = (byte) first;
    return key;
  }

  StoreHouse open() {
    folder = DataFolder.claim(path, () -> {});
    try {
      StoreOpener.Opened opened = opener.openWith(folder, key(1), clock, "this computer");
      store = opened.store();
      recovery = opened.recovery();
      store.subscribe(changes::add);
      return this;
    } catch (RuntimeException e) {
      folder.close();
      throw e;
    }
  }

  StoreHouse reopen() {
    close();
    return open();
  }

  StoreHouse at(Instant now) {
    return at(Clock.fixed(now, ZoneOffset.UTC));
  }

  StoreHouse at(Clock other) {
    clock = other;
    return this;
  }

  Store store() {
    return store;
  }

  SyncLedger ledger() {
    return store.ledger();
  }

  Recovery recovery() {
    return recovery;
  }

  Path path() {
    return path;
  }

  /** What was announced, in order. */
  List<StoreChange> changes() {
    return List.copyOf(changes);
  }

  StoreHouse pulled() {
    get(store.apply(school()));
    return this;
  }

  /** The school with one assignment, as the teacher saved it and PowerTeacher confirmed it. */
  StoreHouse withQuiz() {
    pulled();
    commit(new Edit.AssignmentSaved(quiz()));
    settle(QUIZ_KEY, new Settlement.AssignmentConfirmed(quiz()));
    return this;
  }

  void commit(Edit... edits) {
    get(store.commit(List.of(edits)));
  }

  void score(CellId cell, String points) {
    commit(new Edit.ScoreSet(cell, points.isEmpty() ? Score.BLANK : Score.of(points)));
  }

  /** Leases the item at its present revision and settles that. */
  void settle(SyncKey key, Settlement.Outcome outcome) {
    long revision = revision(key);
    ledger().lease(Map.of(key, revision), NOW.plusSeconds(60));
    ledger().settle(List.of(new Settlement(key, revision, NOW, outcome)));
  }

  void settle(SyncKey key, long revision, Settlement.Outcome outcome) {
    ledger().settle(List.of(new Settlement(key, revision, NOW, outcome)));
  }

  long revision(SyncKey key) {
    return key instanceof CellId cell
        ? cell(cell).sync().revision()
        : assignment(key.assignment()).sync().revision();
  }

  SectionBook book() {
    return get(store.book(SECTION));
  }

  CellRecord cell(CellId id) {
    return book().cells().stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
  }

  AssignmentRecord assignment(AssignmentId id) {
    return book().assignments().stream()
        .filter(a -> a.assignment().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  List<Score> history(CellId id) {
    return get(store.history(id)).stream().map(HistoryEntry::score).toList();
  }

  static <T> T get(CompletableFuture<T> future) {
    try {
      return future.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }

  static Assignment quiz() {
    return assignment("quiz", "Quiz");
  }

  static Assignment assignment(String id, String title) {
    return new Assignment(
        new AssignmentId(id),
        SECTION,
        title,
        "",
        new BigDecimal("10"),
        null,
        LocalDate.parse("2026-11-30"),
        new CategoryId("homework"));
  }

  static Student student(StudentId id, String given, String family) {
    return new Student(id, given, family, "", "", true);
  }

  static Section section(SectionId id, String title) {
    return new Section(id, title, "", "", TEACHER, List.of(new TermId("autumn")));
  }

  static Roster school(Assignment... assignments) {
    return school(List.of(assignments), List.of());
  }

  static Roster school(List<Assignment> assignments, List<Roster.RemoteScore> scores) {
    return new Roster(
        new Teacher(TEACHER, "Grace", "Hopper", "grace@school.example"),
        List.of(
            new Term(
                new TermId("autumn"),
                "Autumn",
                LocalDate.parse("2026-09-01"),
                LocalDate.parse("2026-12-20"),
                false)),
        List.of(new Category(new CategoryId("homework"), "Homework", true, null)),
        List.of(section(SECTION, "Algebra")),
        Map.of(),
        Map.of(SECTION, List.of(student(BEN, "Ben", "Zuse"), student(ADA, "Ada", "Álvarez"))),
        assignments,
        scores);
  }

  static Roster.RemoteScore remote(CellId cell, String points) {
    return new Roster.RemoteScore(
        cell, "result-" + cell.student(), points.isEmpty() ? Score.BLANK : Score.of(points));
  }

  @Override
  public void close() {
    if (store != null) {
      store.close();
      store = null;
    }
    if (folder != null) {
      folder.close();
    }
  }
}

package org.gradecompanion.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gradecompanion.store.StoreHouse.ADA_QUIZ;
import static org.gradecompanion.store.StoreHouse.BEN_QUIZ;
import static org.gradecompanion.store.StoreHouse.NOW;
import static org.gradecompanion.store.StoreHouse.SECTION;
import static org.gradecompanion.store.StoreHouse.quiz;
import static org.gradecompanion.store.StoreHouse.school;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.gradecompanion.model.CellRecord;
import org.gradecompanion.model.Roster;
import org.gradecompanion.model.Score;
import org.gradecompanion.model.UserError;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FaultTest {
  private static final String CANARY = "Zzcanary";

  @TempDir Path temp;
  private StoreHouse house;

  @AfterEach
  void close() {
    if (house != null) {
      house.close();
    }
  }

  @Test
  void diskFullForTheJournal_saysNotSavedAndGoesOnWhenThereIsSpace() {
    FullDisk disk = new FullDisk();
    house =
        new StoreHouse(temp.resolve("data"), StoreOpener.with(disk, "", Migrator.ofThisVersion()))
            .open()
            .withQuiz();
    house.score(ADA_QUIZ, "5");

    disk.leave(50);
    assertThatThrownBy(() -> house.score(ADA_QUIZ, "6"))
        .isInstanceOfSatisfying(
            UserError.class,
            e -> assertThat(e.userMessage().key()).isEqualTo("error.store.disk_full"));
    assertThatThrownBy(() -> house.score(BEN_QUIZ, "6")).isInstanceOf(UserError.class);
    assertThat(house.cell(ADA_QUIZ).score()).isEqualTo(Score.of("5"));

    disk.free();
    house.score(ADA_QUIZ, "7");
    assertThat(house.cell(ADA_QUIZ).score()).isEqualTo(Score.of("7"));

    try (StoreHouse after =
        new StoreHouse(Crash.copy(house.path(), temp.resolve("crashed"))).open()) {
      assertThat(after.recovery().damagedJournal()).isEmpty();
      assertThat(after.cell(ADA_QUIZ).score()).isEqualTo(Score.of("7"));
      assertThat(after.history(ADA_QUIZ)).containsExactly(Score.of("7"), Score.of("5"));
    }
  }

  @Test
  void databaseThatFailsBetweenEditsOfOneForce_losesNoneOfThem() {
    house = new StoreHouse(temp.resolve("data")).open().withQuiz();
    Writer writer = writer();
    CompletableFuture<Void> gathered = new CompletableFuture<>();
    writer.then(gathered::join);
    CompletableFuture<Void> first = enter("1");
    CompletableFuture<Void> failing =
        writer.commit(
            (minter, work) -> {
              throw new SQLException("failed");
            });
    CompletableFuture<Void> last = enter("2");
    gathered.complete(null);

    first.join();
    assertThatThrownBy(failing::join).hasCauseInstanceOf(UserError.class);
    last.join();
    assertThat(house.cell(ADA_QUIZ).score()).isEqualTo(Score.of("2"));
    assertThat(house.history(ADA_QUIZ)).containsExactly(Score.of("2"), Score.of("1"));
  }

  private Writer writer() {
    try {
      Field field = H2Store.class.getDeclaredField("writer");
      field.setAccessible(true);
      return (Writer) field.get(house.store());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private CompletableFuture<Void> enter(String points) {
    return house.store().commit(List.of(new Edit.ScoreSet(ADA_QUIZ, Score.of(points))));
  }

  @Test
  void diskFullForTheDatabase_keepsWhatTheJournalTookAndGoesOn() {
    FullH2Disk.register();
    house =
        new StoreHouse(
                temp.resolve("data"),
                StoreOpener.with(
                    JournalFiles.onDisk(), FullH2Disk.SCHEME, Migrator.ofThisVersion()))
            .open()
            .withQuiz();
    house.score(ADA_QUIZ, "5");
    house.book();

    FullH2Disk.full(true);
    assertThatThrownBy(() -> StoreHouse.get(house.store().apply(school(quiz()))))
        .isInstanceOf(UserError.class);
    FullH2Disk.full(false);

    house.score(BEN_QUIZ, "6");
    assertThat(house.cell(ADA_QUIZ).score()).isEqualTo(Score.of("5"));
    assertThat(house.cell(BEN_QUIZ).score()).isEqualTo(Score.of("6"));
    assertThat(house.changes()).anyMatch(StoreChange::roster);
    house.reopen();
    assertThat(house.cell(ADA_QUIZ).score()).isEqualTo(Score.of("5"));
    assertThat(house.cell(BEN_QUIZ).score()).isEqualTo(Score.of("6"));
  }

  @Test
  void transactionThatWasKeptThoughTheDatabaseSaidOtherwise_costsNoLaterEdit() {
    FailingCommits database = new FailingCommits();
    house =
        new StoreHouse(
                temp.resolve("data"),
                StoreOpener.on(
                    new StoreOpener.Means(
                        JournalFiles.onDisk(),
                        database,
                        Migrator.ofThisVersion(),
                        StoreThread::alone,
                        BackupProof.byReading(database))))
            .open()
            .withQuiz();
    house.score(ADA_QUIZ, "5");
    Settlement confirmed =
        new Settlement(
            ADA_QUIZ, house.revision(ADA_QUIZ), NOW, new Settlement.ScoreConfirmed(Score.of("5")));

    AtomicInteger tries = new AtomicInteger();
    database.keep(1);
    assertThatThrownBy(
            () ->
                StoreHouse.get(
                    writer()
                        .transact(
                            work -> {
                              if (tries.getAndIncrement() > 0) {
                                throw new SQLException("failed");
                              }
                              work.learnt(new JournalEdit.SettledEdit(confirmed));
                              return null;
                            })))
        .isInstanceOf(UserError.class);
    house.ledger().departed(NOW);

    database.lose(1);
    house.score(BEN_QUIZ, "7");
    house.score(ADA_QUIZ, "6");

    assertThat(house.cell(BEN_QUIZ).score()).isEqualTo(Score.of("7"));
    assertThat(house.cell(ADA_QUIZ).score()).isEqualTo(Score.of("6"));
  }

  @Test
  void folderThatCannotBeMade_isNamed() throws IOException {
    Path file = Files.writeString(temp.resolve("file"), "not a folder");

    assertThatThrownBy(() -> DataFolder.claim(file.resolve("data"), () -> {}))
        .isInstanceOfSatisfying(
            UserError.class,
            e -> {
              assertThat(e.userMessage().key()).isEqualTo("error.store.folder_not_writable");
              assertThat(e.userMessage().args().get(0).toString()).contains("data");
            });
  }

  @Test
  void folderInWhichNothingCanBeWritten_isNamedAndNothingIsChanged() throws IOException {
    Path folder = Files.createDirectory(temp.resolve("data"));
    // In the way of the test write, whoever runs this: even root cannot write into it.
    Files.createDirectory(folder.resolve("probe.new"));
    Files.writeString(folder.resolve("probe.new/something"), "");

    assertThatThrownBy(() -> DataFolder.claim(folder, () -> {}))
        .isInstanceOfSatisfying(
            UserError.class,
            e -> assertThat(e.userMessage().key()).isEqualTo("error.store.folder_not_writable"));
    assertThat(Crash.database(folder)).doesNotExist();
  }

  @Test
  void everythingOnDisk_isForTheOwnerOnlyAndUnreadable() throws IOException {
    Path folder = temp.resolve("data");
    house = new StoreHouse(folder).open().withQuiz();
    Roster school = school(quiz());
    StoreHouse.get(
        house
            .store()
            .apply(
                new Roster(
                    school.teacher(),
                    school.terms(),
                    school.categories(),
                    school.sections(),
                    Map.of(),
                    Map.of(
                        SECTION,
                        List.of(StoreHouse.student(StoreHouse.ADA, CANARY + "given", CANARY))),
                    school.assignments(),
                    school.scores())));
    house.commit(new Edit.ScoreSet(ADA_QUIZ, Score.BLANK.withComment(CANARY + " note")));
    house.book();
    Path open = Crash.copy(folder, temp.resolve("open"));
    house.at(NOW.plus(Duration.ofDays(1))).reopen();
    Crash.Damage.FLIPPED.on(Crash.database(open));
    new StoreHouse(open).open().close();
    house.close();

    for (Path root : new Path[] {folder, open}) {
      for (Path file : files(root)) {
        byte[] bytes = Files.readAllBytes(file);
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
            .as(root.relativize(file).toString())
            .doesNotContain(CANARY);
        assertThat(new String(bytes, StandardCharsets.UTF_16LE))
            .as(root.relativize(file).toString())
            .doesNotContain(CANARY);
      }
    }
    if (Files.getFileAttributeView(folder, PosixFileAttributeView.class) != null) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
          .isEqualTo("rwx------");
      assertThat(
              PosixFilePermissions.toString(Files.getPosixFilePermissions(Crash.database(folder))))
          .isEqualTo("rw-------");
    }
  }

  @Test
  void databaseError_doesNotQuoteWhatWasEntered() {
    house = new StoreHouse(temp.resolve("data")).open().withQuiz();
    Score tooLarge = new Score(new java.math.BigDecimal("1e30"), java.util.Set.of(), CANARY);

    assertThatThrownBy(
            () ->
                StoreHouse.get(
                    house
                        .store()
                        .apply(
                            school(
                                List.of(quiz()),
                                List.of(new Roster.RemoteScore(ADA_QUIZ, "r", tooLarge))))))
        .satisfies(
            e -> {
              for (Throwable at = e; at != null; at = at.getCause()) {
                assertThat(String.valueOf(at.getMessage()))
                    .doesNotContain(CANARY)
                    .doesNotContain("1000000");
              }
            });
  }

  @Test
  void aThousandCellsInOneCommit_areOneAnnouncement() {
    house = new StoreHouse(temp.resolve("data")).open().withQuiz();
    int before = house.changes().size();
    house.commit(
        Stream.iterate(1, i -> i + 1)
            .limit(1000)
            .map(
                i ->
                    new Edit.ScoreSet(
                        new org.gradecompanion.model.CellId(
                            StoreHouse.QUIZ, new org.gradecompanion.model.StudentId("s" + i)),
                        Score.of("" + i)))
            .toArray(Edit[]::new));
    house.book();

    assertThat(house.changes()).hasSize(before + 1);
    assertThat(house.book().cells()).hasSize(1000).allMatch(cell -> cell.sync().pending());
    assertThat(house.ledger().dueCells(StoreHouse.QUIZ, NOW))
        .extracting(CellRecord::resultId)
        .doesNotHaveDuplicates();
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }
}

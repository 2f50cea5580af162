package org.gradecompanion.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gradecompanion.store.StoreHouse.ADA_QUIZ;
import static org.gradecompanion.store.StoreHouse.BEN_QUIZ;
import static org.gradecompanion.store.StoreHouse.NOW;
import static org.gradecompanion.store.StoreHouse.QUIZ;
import static org.gradecompanion.store.StoreHouse.QUIZ_KEY;
import static org.gradecompanion.store.StoreHouse.quiz;
import static org.gradecompanion.store.StoreHouse.remote;
import static org.gradecompanion.store.StoreHouse.school;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.gradecompanion.model.CellRecord;
import org.gradecompanion.model.PullOutcome;
import org.gradecompanion.model.Score;
import org.gradecompanion.model.UserError;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RecoveryTest {
  @TempDir Path temp;
  private StoreHouse house;
  private StoreHouse after;

  @AfterEach
  void close() {
    if (house != null) {
      house.close();
    }
    if (after != null) {
      after.close();
    }
  }

  @Test
  void newFolder_isNoRecovery() {
    house = new StoreHouse(temp.resolve("data")).open();

    assertThat(house.recovery().database()).isEqualTo(Recovery.Origin.NEW);
    assertThat(house.recovery().smooth()).isTrue();
    assertThat(house.recovery().pullNeeded()).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void databaseDamagedAfterACrash_losesNoCommittedEdit(Crash.Damage damage) {
    typed();
    Path crashed = crash();
    damage.on(Crash.database(crashed));

    after = new StoreHouse(crashed).open();
    StoreHouse.get(after.store().apply(school(quiz())));

    assertThat(after.cell(ADA_QUIZ).score()).isEqualTo(Score.of("9"));
    assertThat(after.cell(ADA_QUIZ).sync().pending()).isTrue();
    assertThat(after.cell(BEN_QUIZ).score()).isEqualTo(Score.of("4"));
    assertThat(after.cell(BEN_QUIZ).resultId()).isEqualTo(house.cell(BEN_QUIZ).resultId());
    assertThat(after.history(ADA_QUIZ)).containsExactly(Score.of("9"), Score.of("8"));
    assertThat(after.assignment(QUIZ).held()).isTrue();
    if (damage != Crash.Damage.NONE) {
      assertThat(after.recovery().database()).isEqualTo(Recovery.Origin.FROM_JOURNAL);
      assertThat(after.recovery().pullNeeded()).isTrue();
      assertThat(after.recovery().replayed()).isGreaterThanOrEqualTo(4);
    }
    if (damage != Crash.Damage.NONE && damage != Crash.Damage.DELETED) {
      assertThat(after.recovery().keptAside()).hasSize(1).allMatch(Files::exists);
    }
  }

  @Test
  void databaseLost_pullNeededUntilThePull() {
    typed();
    Path crashed = crash();
    Crash.Damage.DELETED.on(Crash.database(crashed));

    after = new StoreHouse(crashed).open();
    after.reopen();
    assertThat(after.recovery().pullNeeded()).isTrue();
    StoreHouse.get(after.store().apply(school(quiz())));
    after.reopen();
    assertThat(after.recovery().pullNeeded()).isFalse();
  }

  @Test
  void databaseLost_scoreFoundInPowerTeacherIsNoConflict() {
    typed();
    house.settle(ADA_QUIZ, new Settlement.ScoreConfirmed(Score.of("9")));
    Path crashed = crash();
    Crash.Damage.DELETED.on(Crash.database(crashed));

    after = new StoreHouse(crashed).open();
    PullOutcome outcome =
        StoreHouse.get(
            after.store().apply(school(List.of(quiz()), List.of(remote(ADA_QUIZ, "9")))));

    assertThat(outcome.conflicts()).isZero();
    assertThat(after.cell(ADA_QUIZ).sync().pending()).isFalse();
    assertThat(after.cell(BEN_QUIZ).sync().pending()).isTrue();
  }

  @Test
  void databaseLostWithEverythingConfirmed_isFilledByThePull() {
    house = new StoreHouse(temp.resolve("data")).open().withQuiz();
    house.score(ADA_QUIZ, "9");
    house.settle(ADA_QUIZ, new Settlement.ScoreConfirmed(Score.of("9")));
    house.close();
    assertThat(Crash.journal(house.path())).isEmpty();
    Crash.Damage.DELETED.on(Crash.database(house.path()));

    after = new StoreHouse(house.path()).open();

    assertThat(after.recovery().pullNeeded()).isTrue();
    assertThat(after.ledger().sectionsWithWork()).isEmpty();
  }

  @Test
  void backup_takesTheDamagedDatabasesPlace() {
    house = new StoreHouse(temp.resolve("data")).open().withQuiz();
    house.score(ADA_QUIZ, "5");
    house.settle(ADA_QUIZ, new Settlement.ScoreConfirmed(Score.of("5")));
    house.score(BEN_QUIZ, "3");
    house.reopen();
    assertThat(Crash.list(house.path().resolve("backup"))).hasSize(1);
    house.settle(BEN_QUIZ, new Settlement.ScoreConfirmed(Score.of("3")));
    house.reopen();
    house.score(ADA_QUIZ, "6");
    house.close();
    Crash.Damage.FLIPPED.on(Crash.database(house.path()));

    after = new StoreHouse(house.path()).open();

    assertThat(after.recovery().database()).isEqualTo(Recovery.Origin.FROM_BACKUP);
    assertThat(after.recovery().pullNeeded()).isTrue();
    CellRecord ada = after.cell(ADA_QUIZ);
    assertThat(ada.score()).isEqualTo(Score.of("6"));
    assertThat(ada.confirmed()).isEqualTo(Score.of("5"));
    assertThat(ada.sync().pending()).isTrue();
    assertThat(after.cell(BEN_QUIZ).sync().pending())
        .as("confirmed after the backup: not to be sent over what may be newer")
        .isFalse();
  }

  @Test
  void olderDatabaseFile_isNoticed() throws IOException {
    house = new StoreHouse(temp.resolve("data")).open().withQuiz();
    house.close();
    byte[] old = Files.readAllBytes(Crash.database(house.path()));
    house.open();
    house.score(ADA_QUIZ, "5");
    house.settle(ADA_QUIZ, new Settlement.ScoreConfirmed(Score.of("5")));
    house.close();
    Files.write(Crash.database(house.path()), old);

    after = new StoreHouse(house.path()).open();

    assertThat(after.recovery().pullNeeded()).isTrue();
    assertThat(after.recovery().keptAside()).hasSize(1);
  }

  @Test
  void backups_areOneADayAndNotKeptForEver() {
    house = new StoreHouse(temp.resolve("data")).open().withQuiz();
    for (int day = 0; day < 8; day++) {
      house.at(NOW.plus(Duration.ofDays(day))).reopen();
      house.reopen();
    }

    assertThat(Crash.list(house.path().resolve("backup"))).hasSize(5);
  }

  @Test
  void lastRecordCutShort_losesOnlyWhatWasNeverSaved() throws IOException {
    typed();
    Path crashed = crash();
    Path last = Crash.journal(crashed).get(0);
    byte[] bytes = Files.readAllBytes(last);
    Files.write(last, Arrays.copyOf(bytes, bytes.length - 5));
    Crash.Damage.DELETED.on(Crash.database(crashed));

    after = new StoreHouse(crashed).open();
    StoreHouse.get(after.store().apply(school(quiz())));

    assertThat(after.recovery().damagedJournal()).isEmpty();
    assertThat(after.cell(ADA_QUIZ).score()).isEqualTo(Score.of("9"));
    assertThat(after.assignment(QUIZ).held()).isFalse();
    after.score(ADA_QUIZ, "10");
    after.reopen();
    assertThat(after.recovery().smooth()).isTrue();
    assertThat(after.cell(ADA_QUIZ).score()).isEqualTo(Score.of("10"));
  }

  @Test
  void recordDamagedInTheMiddle_isReportedAndTheRestIsRead() throws IOException {
    typed();
    Path crashed = crash();
    Path file = Crash.journal(crashed).get(0);
    byte[] bytes = Files.readAllBytes(file);
    int secondRecord = secondRecord(bytes);
    bytes[secondRecord + 40] ^= 1;
    Files.write(file, bytes);
    Crash.Damage.DELETED.on(Crash.database(crashed));

    after = new StoreHouse(crashed).open();
    StoreHouse.get(after.store().apply(school(quiz())));

    assertThat(after.recovery().damagedJournal()).hasSize(1);
    assertThat(after.recovery().keptAside()).hasSize(1).allMatch(Files::exists);
    assertThat(after.cell(BEN_QUIZ).score()).isEqualTo(Score.of("4"));
  }

  @Test
  void recordMissingInTheMiddle_isReported() throws IOException {
    typed();
    Path crashed = crash();
    Path file = Crash.journal(crashed).get(0);
    byte[] bytes = Files.readAllBytes(file);
    int first = SegmentSeal.HEADER;
    int second = secondRecord(bytes);
    byte[] without = new byte[bytes.length - (second - first)];
    System.arraycopy(bytes, 0, without, 0, first);
    System.arraycopy(bytes, second, without, first, bytes.length - second);
    Files.write(file, without);

    after = new StoreHouse(crashed).open();

    assertThat(after.recovery().keptAside()).isNotEmpty();
  }

  @Test
  void crash_makesPendingEditsCountAsPerhapsSent() {
    typed();
    Path crashed = crash();

    after = new StoreHouse(crashed).open();

    assertThat(after.cell(ADA_QUIZ).sync().unknown()).isTrue();
    after.score(ADA_QUIZ, "");
    assertThat(after.cell(ADA_QUIZ).sync().pending())
        .as("an earlier value may have arrived")
        .isTrue();
  }

  @Test
  void wrongKey_isRefusedAndNothingIsTouched() throws IOException {
    typed();
    house.close();
    byte[] before = Files.readAllBytes(Crash.database(house.path()));

    refused(StoreHouse.key(2), "error.store.wrong_key");

    assertThat(Files.readAllBytes(Crash.database(house.path()))).isEqualTo(before);
    assertThat(Crash.list(house.path().resolve("quarantine"))).isEmpty();
    house.open();
    assertThat(house.cell(ADA_QUIZ).score()).isEqualTo(Score.of("9"));
  }

  @Test
  void wrongKeyWithoutItsCheck_isRefusedToo() throws IOException {
    typed();
    house.settle(ADA_QUIZ, new Settlement.ScoreConfirmed(Score.of("9")));
    house.settle(BEN_QUIZ, new Settlement.ScoreConfirmed(Score.of("4")));
    house.close();
    Files.delete(house.path().resolve("key.check"));

    refused(StoreHouse.key(2), "error.store.wrong_key");

    assertThat(Crash.database(house.path())).exists();
    assertThat(Crash.list(house.path().resolve("quarantine"))).isEmpty();
  }

  @Test
  void dataOfANewerVersion_isRefusedAndNothingIsTouched() throws IOException {
    Migrator newer =
        Migrator.of(
            List.of(
                Migrator.ofThisVersion().scripts().get(0),
                new Migrator.Script(2, "V002__later.sql", "CREATE TABLE later (id INT)")));
    Path folder = temp.resolve("data");
    try (StoreHouse later =
        new StoreHouse(folder, StoreOpener.with(JournalFiles.onDisk(), "", newer))) {
      later.open();
    }
    byte[] before = Files.readAllBytes(Crash.database(folder));

    house = new StoreHouse(folder);
    refused(StoreHouse.key(1), "error.store.newer");
    assertThat(Files.readAllBytes(Crash.database(folder))).isEqualTo(before);

    Files.delete(folder.resolve("store.mark"));
    refused(StoreHouse.key(1), "error.store.newer");
    assertThat(Crash.list(folder.resolve("quarantine"))).isEmpty();
  }

  @Test
  void olderDatabase_isBackedUpBeforeItsTablesChange() {
    house = new StoreHouse(temp.resolve("data")).open().withQuiz();
    house.close();
    Migrator newer =
        Migrator.of(
            List.of(
                Migrator.ofThisVersion().scripts().get(0),
                new Migrator.Script(2, "V002__later.sql", "CREATE TABLE later (id INT)")));

    after = new StoreHouse(house.path(), StoreOpener.with(JournalFiles.onDisk(), "", newer)).open();

    assertThat(after.assignment(QUIZ).assignment()).isEqualTo(quiz());
    assertThat(Crash.list(house.path().resolve("backup"))).isNotEmpty();
  }

  @Test
  void migrationThatWasChanged_isRefused() {
    house = new StoreHouse(temp.resolve("data")).open();
    house.close();
    Migrator.Script first = Migrator.ofThisVersion().scripts().get(0);
    Migrator changed =
        Migrator.of(List.of(new Migrator.Script(1, first.name(), first.sql() + "\n")));
    StoreHouse other =
        new StoreHouse(house.path(), StoreOpener.with(JournalFiles.onDisk(), "", changed));

    assertThatThrownBy(other::open)
        .isInstanceOfSatisfying(
            UserError.class,
            e -> assertThat(e.userMessage().key()).isEqualTo("error.store.migration_changed"));
    assertThat(Crash.list(house.path().resolve("quarantine"))).isEmpty();
  }

  @Test
  void journal_isLetGoOnlyWhenPowerTeacherConfirmedAllOfIt() {
    typed();
    house.settle(ADA_QUIZ, new Settlement.ScoreConfirmed(Score.of("9")));
    house.reopen();
    assertThat(Crash.journal(house.path())).isNotEmpty();

    house.settle(BEN_QUIZ, new Settlement.ScoreConfirmed(Score.of("4")));
    house.reopen();
    assertThat(house.assignment(QUIZ).held()).isTrue();
    Crash.Damage.DELETED.on(Crash.database(crash()));

    after = new StoreHouse(temp.resolve("crashed")).open();
    StoreHouse.get(after.store().apply(school(quiz())));
    assertThat(after.assignment(QUIZ).held())
        .as("PowerTeacher knows nothing of a hold: it stays in the journal")
        .isTrue();
  }

  @Test
  void stubbornEdit_doesNotKeepTheWholeJournal() {
    typed();
    for (int start = 0; start < 10; start++) {
      house.reopen();
      house.score(ADA_QUIZ, "" + start);
      house.settle(ADA_QUIZ, new Settlement.ScoreConfirmed(Score.of("" + start)));
    }
    house.reopen();
    assertThat(Crash.journal(house.path())).hasSizeLessThan(6);

    house.close();
    Crash.Damage.DELETED.on(Crash.database(house.path()));
    house.open();
    StoreHouse.get(house.store().apply(school(quiz())));
    assertThat(house.cell(BEN_QUIZ).score()).isEqualTo(Score.of("4"));
    assertThat(house.cell(BEN_QUIZ).sync().pending()).isTrue();
  }

  @Test
  void removalOfAnAssignment_survivesTheLossOfTheDatabase() {
    house = new StoreHouse(temp.resolve("data")).open().withQuiz();
    house.commit(new Edit.AssignmentRemoved(QUIZ));
    Path crashed = crash();
    Crash.Damage.DELETED.on(Crash.database(crashed));

    after = new StoreHouse(crashed).open();
    StoreHouse.get(after.store().apply(school(quiz())));

    assertThat(after.assignment(QUIZ).removed()).isTrue();
    assertThat(after.assignment(QUIZ).sync().pending()).isTrue();
    after.settle(QUIZ_KEY, new Settlement.AssignmentDeleted());
    assertThat(after.book().assignments()).isEmpty();
  }

  private void typed() {
    house = new StoreHouse(temp.resolve("data")).open().withQuiz();
    house.score(ADA_QUIZ, "8");
    house.score(ADA_QUIZ, "9");
    house.score(BEN_QUIZ, "4");
    house.commit(new Edit.HoldSet(QUIZ, true));
    house.book();
  }

  private Path crash() {
    return Crash.copy(house.path(), temp.resolve("crashed"));
  }

  private void refused(byte[] key, String reason) {
    try (DataFolder folder = DataFolder.claim(house.path(), () -> {})) {
      assertThatThrownBy(() -> StoreOpener.open(folder, key, java.time.Clock.systemUTC(), "x"))
          .isInstanceOfSatisfying(
              UserError.class, e -> assertThat(e.userMessage().key()).isEqualTo(reason));
    }
  }

  private static int secondRecord(byte[] file) {
    int length = java.nio.ByteBuffer.wrap(file, SegmentSeal.HEADER, SegmentSeal.LENGTH).getInt();
    return SegmentSeal.HEADER + SegmentSeal.LENGTH + length;
  }
}

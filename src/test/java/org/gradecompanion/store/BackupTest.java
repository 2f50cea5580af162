package org.gradecompanion.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradecompanion.store.StoreHouse.ADA_QUIZ;
import static org.gradecompanion.store.StoreHouse.BEN_QUIZ;
import static org.gradecompanion.store.StoreHouse.NOW;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.gradecompanion.gateway.HandClock;
import org.gradecompanion.model.CellRecord;
import org.gradecompanion.model.Score;
import org.junit.jupiter.api.Test;

/** Backups are made, used, and not kept for ever. */
class BackupTest extends RecoveryStory {
  /** Where the first name is in a zip file, after what is said of the entry. */
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
  void confirmedSinceTheBackup_isKnownAgainWithItsHistoryAndIsNotSentAgain() {
    house = new StoreHouse(temp.resolve("data")).open().withQuiz();
    house.score(ADA_QUIZ, "5");
    house.settle(ADA_QUIZ, new Settlement.ScoreConfirmed(Score.of("5")));
    house.reopen();
    house.score(ADA_QUIZ, "6");
    house.settle(ADA_QUIZ, new Settlement.ScoreConfirmed(Score.of("6")));
    house.score(BEN_QUIZ, "3");
    house.settle(BEN_QUIZ, new Settlement.ScoreConfirmed(Score.of("3")));
    house.reopen().reopen();
    house.close();
    Crash.Damage.FLIPPED.on(Crash.database(house.path()));

    after = new StoreHouse(house.path()).open();

    assertThat(after.recovery().database()).isEqualTo(Recovery.Origin.FROM_BACKUP);
    CellRecord ada = after.cell(ADA_QUIZ);
    assertThat(ada.score()).as("not every server can give it back").isEqualTo(Score.of("6"));
    assertThat(ada.confirmed()).isEqualTo(Score.of("6"));
    assertThat(ada.sync().pending()).as("not to be sent over what may be newer").isFalse();
    assertThat(ada.sync().confirmedAt()).isEqualTo(NOW);
    assertThat(after.history(ADA_QUIZ)).containsExactly(Score.of("6"), Score.of("5"));
    assertThat(after.cell(BEN_QUIZ).score()).isEqualTo(Score.of("3"));
    assertThat(after.cell(BEN_QUIZ).sync().pending()).isFalse();
    assertThat(StoreHouse.get(after.store().deliveries(StoreHouse.ADA)))
        .as("the proof that it was delivered")
        .hasSize(1);
  }

  @Test
  void journal_isLetGoWhenTwoBackupsHaveIt() {
    house = new StoreHouse(temp.resolve("data")).open().withQuiz();
    house.reopen();
    house.score(ADA_QUIZ, "5");
    house.settle(ADA_QUIZ, new Settlement.ScoreConfirmed(Score.of("5")));
    house.reopen();
    assertThat(Crash.journal(house.path())).as("since the backup").isNotEmpty();

    house.at(NOW.plus(Duration.ofDays(1))).reopen();
    assertThat(Crash.journal(house.path())).as("one may be damaged").isNotEmpty();
    house.at(NOW.plus(Duration.ofDays(2))).reopen();
    house.close();

    assertThat(Crash.journal(house.path())).isEmpty();
  }

  @Test
  void newestBackupDamagedToo_losesNothingThatWasConfirmed() {
    house = new StoreHouse(temp.resolve("data")).open().withQuiz();
    house.reopen();
    house.score(ADA_QUIZ, "5");
    house.settle(ADA_QUIZ, new Settlement.ScoreConfirmed(Score.of("5")));
    house.at(NOW.plus(Duration.ofDays(1))).reopen();
    house.close();
    Crash.Damage.FLIPPED.on(Crash.database(house.path()));
    List<Path> backups = Crash.list(house.path().resolve("backup"));
    Crash.Damage.FLIPPED.on(backups.get(backups.size() - 1));

    after = new StoreHouse(house.path()).open();

    assertThat(after.recovery().database()).isEqualTo(Recovery.Origin.FROM_BACKUP);
    assertThat(after.cell(ADA_QUIZ).score()).isEqualTo(Score.of("5"));
    assertThat(after.cell(ADA_QUIZ).sync().pending()).isFalse();
  }

  @Test
  void journalGrownLong_isWorthABackupTheSameDay_andIsLetGoOf() {
    house = new StoreHouse(temp.resolve("data")).open().withQuiz();
    Path first = Crash.journal(house.path()).get(0);
    for (int start = 0; start < 40; start++) {
      house.at(NOW.plusSeconds(start));
      house.score(ADA_QUIZ, "" + start);
      house.settle(ADA_QUIZ, new Settlement.ScoreConfirmed(Score.of("" + start)));
      house.reopen();
    }

    assertThat(Crash.list(house.path().resolve("backup")))
        .as("the two that have what was let go of, and one that is not read yet")
        .hasSizeBetween(2, 3);
    assertThat(Crash.journal(house.path())).doesNotContain(first);
  }

  @Test
  void newestBackup_isTheOneThatHoldsMost_whateverTheClockSaid() {
    house = new StoreHouse(temp.resolve("data")).open().withQuiz();
    house.at(NOW.plus(Duration.ofDays(400))).reopen();
    house.score(ADA_QUIZ, "5");
    house.settle(ADA_QUIZ, new Settlement.ScoreConfirmed(Score.of("5")));
    house.at(NOW.plus(Duration.ofDays(1))).reopen();
    house.at(NOW.plus(Duration.ofDays(2))).reopen();
    assertThat(Crash.list(house.path().resolve("backup"))).hasSize(3);
    house.close();
    Crash.journal(house.path()).forEach(Crash.Damage.DELETED::on);
    Crash.Damage.FLIPPED.on(Crash.database(house.path()));

    after = new StoreHouse(house.path()).open();

    assertThat(after.recovery().database()).isEqualTo(Recovery.Origin.FROM_BACKUP);
    assertThat(after.cell(ADA_QUIZ).score()).isEqualTo(Score.of("5"));
  }

  @Test
  void damagedBackup_isPutAsideAndCountsNoMore() {
    house = new StoreHouse(temp.resolve("data")).open().withQuiz();
    house.reopen();
    house.at(NOW.plus(Duration.ofDays(1))).reopen();
    house.close();
    Crash.Damage.FLIPPED.on(Crash.database(house.path()));
    List<Path> backups = Crash.list(house.path().resolve("backup"));
    Crash.Damage.FLIPPED.on(backups.get(1));

    after = new StoreHouse(house.path()).at(NOW.plus(Duration.ofDays(2))).open();

    assertThat(after.recovery().database()).isEqualTo(Recovery.Origin.FROM_BACKUP);
    assertThat(after.recovery().keptAside()).as("the database and the backup").hasSize(2);
    assertThat(Crash.list(house.path().resolve("backup"))).doesNotContain(backups.get(1));
  }

  @Test
  void diskWithoutRoomForABackup_keepsItsRoomForWhatIsTyped() throws Exception {
    Backups backups = tryOnADiskWith(place -> Journal.ROLL_AT / 100);

    assertThat(Crash.list(house.path().resolve("backup"))).isEmpty();
    assertThat(backups.noneToday()).as("tried again tomorrow").isFalse();
  }

  @Test
  void systemThatCannotTellTheRoom_isBackedUpAllTheSame() throws Exception {
    tryOnADiskWith(
        place -> {
          throw new IOException("Mount point not found");
        });

    assertThat(Crash.list(house.path().resolve("backup"))).hasSize(1);
  }

  private Backups tryOnADiskWith(Backups.Room room) throws Exception {
    house = new StoreHouse(temp.resolve("data")).open().withQuiz();
    house.close();
    Path folder = house.path().resolve("backup");
    Backups backups =
        new Backups(folder, folder.resolve("read"), Clock.fixed(NOW, ZoneOffset.UTC), room);
    Database database =
        Database.open(house.path(), DatabaseFile.onDisk(""), new StoreKeys(StoreHouse.key(1)));
    assertThat(backups.noneToday()).isTrue();
    backups.tryToMake(database.writer());
    database.close();
    return backups;
  }

  @Test
  void backupThatFails_leavesNothingAndHarmsNobody() throws Exception {
    house = new StoreHouse(temp.resolve("data")).open().withQuiz();
    house.close();
    Path folder = house.path().resolve("backup");
    // Nothing can be put in its place, and it cannot be removed.
    Files.createDirectories(folder.resolve("backup.part/in the way"));

    house.open();
    house.score(ADA_QUIZ, "5");

    assertThat(house.recovery().smooth()).isTrue();
    assertThat(house.cell(ADA_QUIZ).score()).isEqualTo(Score.of("5"));
  }

  @Test
  void programThatIsNotClosed_makesABackupOnEveryDayOfWork() {
    HandClock clock = new HandClock();
    house = new StoreHouse(temp.resolve("data")).at(clock).open().withQuiz();
    Path folder = house.path().resolve("backup");
    assertThat(Crash.list(folder)).as("made today").isEmpty();

    clock.forward(Duration.ofDays(1));
    house.score(ADA_QUIZ, "5");
    house.book();
    house.score(ADA_QUIZ, "6");
    house.book();
    assertThat(Crash.list(folder)).hasSize(1);

    clock.forward(Duration.ofDays(1));
    house.settle(ADA_QUIZ, new Settlement.ScoreConfirmed(Score.of("6")));
    assertThat(Crash.list(folder)).hasSize(2);
  }

  @Test
  void programClosedOnALaterDay_backsThatDayUp_andIsClosedProperly() {
    HandClock clock = new HandClock();
    house = new StoreHouse(temp.resolve("data")).at(clock).open().withQuiz();
    clock.forward(Duration.ofDays(1));
    house.close();

    assertThat(Crash.list(house.path().resolve("backup"))).hasSize(1);
    assertThat(closedProperly()).isTrue();
  }

  @Test
  void journalFileThatCannotBeDeleted_isLeftForTheNextTime() throws IOException {
    house = new StoreHouse(temp.resolve("data")).open().withQuiz();
    house.reopen();
    house.score(ADA_QUIZ, "5");
    house.settle(ADA_QUIZ, new Settlement.ScoreConfirmed(Score.of("5")));
    house.at(NOW.plus(Duration.ofDays(1))).reopen();
    house.at(NOW.plus(Duration.ofDays(2))).reopen();
    Path held = Crash.journal(house.path()).get(0);
    Path content = Files.move(held, temp.resolve("content"));
    // In the way of its deletion, whoever runs this.
    Path inside = Files.createDirectories(held.resolve("in use"));

    house.close();

    assertThat(closedProperly()).isTrue();
    Files.delete(inside);
    Files.delete(held);
    Files.move(content, held);
    house.open().close();
    assertThat(Crash.journal(house.path())).isEmpty();
  }

  private boolean closedProperly() {
    return Mark.read(house.path().resolve(DataFiles.MARK)).orElseThrow().clean();
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
}

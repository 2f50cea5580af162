package org.gradecompanion.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gradecompanion.store.StoreHouse.ADA_QUIZ;
import static org.gradecompanion.store.StoreHouse.NOW;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.gradecompanion.model.Score;
import org.gradecompanion.model.UserError;
import org.gradecompanion.store.BackupProof.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whether a backup could take the place of the database, and what becomes of it when it could not.
 */
class BackupProofTest extends RecoveryStory {
  private static final int NAME_IN_A_ZIP = 30;

  @Test
  void backupsThatCannotBeRead_letGoOfNothing_andSoundOnesBeforeThemAreKept() {
    AtomicReference<Verdict> verdict = new AtomicReference<>(Verdict.SOUND);
    house = new StoreHouse(temp.resolve("data"), proving(verdict::get)).open().withQuiz();
    house.reopen();
    house.at(NOW.plus(Duration.ofDays(1))).reopen().close();
    List<Path> sound = Crash.list(house.path().resolve("backup"));
    verdict.set(Verdict.DAMAGED);
    house.open();
    house.score(ADA_QUIZ, "5");
    house.settle(ADA_QUIZ, new Settlement.ScoreConfirmed(Score.of("5")));
    for (int day = 2; day < 10; day++) {
      house.at(NOW.plus(Duration.ofDays(day))).reopen();
    }
    house.close();

    assertThat(Crash.journal(house.path())).isNotEmpty();
    assertThat(Crash.list(house.path().resolve("backup"))).hasSize(7).containsAll(sound);

    verdict.set(Verdict.SOUND);
    house.open().close();

    assertThat(Crash.journal(house.path())).as("they were read after all").isEmpty();
  }

  @Test
  void noRoomToRead_isNoVerdict_andIsMadeUpForAtTheNextStart() {
    AtomicReference<Verdict> verdict = new AtomicReference<>(Verdict.UNKNOWN);
    house = new StoreHouse(temp.resolve("data"), proving(verdict::get)).open().withQuiz();
    house.reopen();
    house.at(NOW.plus(Duration.ofDays(1))).reopen().close();
    assertThat(house.path().resolve("backup.read")).doesNotExist();

    verdict.set(Verdict.SOUND);
    house.open().close();

    assertThat(house.path().resolve("backup.read")).content().hasLineCount(2);
  }

  @ParameterizedTest
  @EnumSource(names = {"NONE", "CUT_IN_HALF", "EMPTIED", "ZEROED", "FLIPPED", "HEADER_ZEROED"})
  void backup_isSoundOnlyWhenEveryPageOfItCanBeRead(Crash.Damage damage) {
    house = new StoreHouse(temp.resolve("data")).open().withQuiz();
    house.score(ADA_QUIZ, "5");
    house.reopen();
    Path backup = Crash.list(house.path().resolve("backup")).get(0);
    damage.on(backup);
    Path room = temp.resolve("room");

    assertThat(
            BackupProof.byReading(DatabaseFile.onDisk(""))
                .of(backup, room, new StoreKeys(StoreHouse.key(1))))
        .isEqualTo(damage == Crash.Damage.NONE ? Verdict.SOUND : Verdict.DAMAGED);
    assertThat(room).as("nothing of it is left").doesNotExist();
  }

  @Test
  void backupThatLacksWhatItsNameSays_isDamaged() throws IOException {
    house = new StoreHouse(temp.resolve("data")).open().withQuiz();
    house.reopen();
    Path backup = Crash.list(house.path().resolve("backup")).get(0);
    Path more = Files.copy(backup, temp.resolve("20261122-090000-000000000099.zip"));

    assertThat(
            BackupProof.byReading(DatabaseFile.onDisk(""))
                .of(more, temp.resolve("room"), new StoreKeys(StoreHouse.key(1))))
        .isEqualTo(Verdict.DAMAGED);
  }

  @Test
  void backupWhoseZipHasANameThatIsNoText_isDamaged() throws IOException {
    house = new StoreHouse(temp.resolve("data")).open().withQuiz();
    house.reopen();
    Path backup = Crash.list(house.path().resolve("backup")).get(0);
    byte[] zip = Files.readAllBytes(backup);
    zip[NAME_IN_A_ZIP] = (byte) 0xFF;
    Files.write(backup, zip);

    assertThat(
            BackupProof.byReading(DatabaseFile.onDisk(""))
                .of(backup, temp.resolve("room"), new StoreKeys(StoreHouse.key(1))))
        .isEqualTo(Verdict.DAMAGED);
  }

  @Test
  void backupThatCannotBeReadForWantOfMemory_isNotTakenForDamaged() {
    house = new StoreHouse(temp.resolve("data")).open().withQuiz();
    house.reopen();
    Path backup = Crash.list(house.path().resolve("backup")).get(0);

    assertThat(
            BackupProof.byReading(
                    (folder, password) -> {
                      throw new DatabaseCheck.MemoryShort();
                    })
                .of(backup, temp.resolve("room"), new StoreKeys(StoreHouse.key(1))))
        .isEqualTo(Verdict.UNKNOWN);
  }

  @Test
  void diskTooFullToOpenABackup_isSaid_andCostsNoBackup() {
    AtomicBoolean full = new AtomicBoolean();
    house = new StoreHouse(temp.resolve("data"), on(fullDisk(full))).open().withQuiz();
    house.score(ADA_QUIZ, "5");
    house.reopen();
    house.at(NOW.plus(Duration.ofDays(1))).reopen().close();
    List<Path> backups = Crash.list(house.path().resolve("backup"));
    Crash.Damage.DELETED.on(Crash.database(house.path()));
    full.set(true);

    assertThatThrownBy(house::open)
        .isInstanceOfSatisfying(
            UserError.class,
            e -> assertThat(e.userMessage().key()).isEqualTo("error.store.disk_full"));
    assertThat(Crash.list(house.path().resolve("backup"))).isEqualTo(backups);

    full.set(false);
    house.open();
    assertThat(house.recovery().database()).isEqualTo(Recovery.Origin.FROM_BACKUP);
    assertThat(house.cell(ADA_QUIZ).score()).isEqualTo(Score.of("5"));
  }

  private static DatabaseFile fullDisk(AtomicBoolean full) {
    return (folder, password) -> {
      if (full.get()) {
        throw new SQLException("not opened", new IOException("No space left on device"));
      }
      return DatabaseFile.onDisk("").connect(folder, password);
    };
  }

  private static StoreOpener on(DatabaseFile database) {
    return StoreOpener.on(
        new StoreOpener.Means(
            JournalFiles.onDisk(),
            database,
            Migrator.ofThisVersion(),
            StoreThread::alone,
            BackupProof.byReading(DatabaseFile.onDisk(""))));
  }

  private static StoreOpener proving(Supplier<Verdict> verdict) {
    return StoreOpener.on(
        new StoreOpener.Means(
            JournalFiles.onDisk(),
            DatabaseFile.onDisk(""),
            Migrator.ofThisVersion(),
            StoreThread::alone,
            (backup, room, keys) -> verdict.get()));
  }

  @Test
  void damagedListOfTheBackupsThatWereRead_keepsNobodyOut_andIsMadeAnew() throws IOException {
    house = new StoreHouse(temp.resolve("data")).open().withQuiz();
    house.reopen();
    house.at(NOW.plus(Duration.ofDays(1))).reopen().close();
    Path list = house.path().resolve(DataFiles.BACKUPS_READ);
    Files.write(list, new byte[] {(byte) 0xC3, 0x28});

    house.open().close();

    assertThat(list).content().hasLineCount(2);
  }
}

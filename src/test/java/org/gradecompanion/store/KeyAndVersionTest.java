package org.gradecompanion.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gradecompanion.store.StoreHouse.ADA_QUIZ;
import static org.gradecompanion.store.StoreHouse.BEN_QUIZ;
import static org.gradecompanion.store.StoreHouse.QUIZ;
import static org.gradecompanion.store.StoreHouse.quiz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gradecompanion.model.Score;
import org.gradecompanion.model.UserError;
import org.junit.jupiter.api.Test;

/** Data of another key or version is refused untouched, or brought up to date. */
class KeyAndVersionTest extends RecoveryStory {
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
    Migrator newer = newerThanThis();
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
    Migrator newer = newerThanThis();

    after = new StoreHouse(house.path(), StoreOpener.with(JournalFiles.onDisk(), "", newer)).open();

    assertThat(after.assignment(QUIZ).assignment()).isEqualTo(quiz());
    assertThat(Crash.list(house.path().resolve("backup"))).isNotEmpty();
  }

  @Test
  void migrationThatWasChanged_isRefused() {
    house = new StoreHouse(temp.resolve("data")).open();
    house.close();
    Migrator.Script first = Migrator.ofThisVersion().scripts().get(0);
    List<Migrator.Script> scripts = new ArrayList<>(Migrator.ofThisVersion().scripts());
    scripts.set(0, new Migrator.Script(1, first.name(), first.sql() + "\n"));
    Migrator changed = Migrator.of(scripts);
    StoreHouse other =
        new StoreHouse(house.path(), StoreOpener.with(JournalFiles.onDisk(), "", changed));

    assertThatThrownBy(other::open)
        .isInstanceOfSatisfying(
            UserError.class,
            e -> assertThat(e.userMessage().key()).isEqualTo("error.store.migration_changed"));
    assertThat(Crash.list(house.path().resolve("quarantine"))).isEmpty();
  }

  private static Migrator newerThanThis() {
    List<Migrator.Script> scripts = new ArrayList<>(Migrator.ofThisVersion().scripts());
    scripts.add(new Migrator.Script(900, "V900__later.sql", "CREATE TABLE later (id INT)"));
    return Migrator.of(scripts);
  }

  private void refused(byte[] key, String reason) {
    try (DataFolder folder = DataFolder.claim(house.path(), () -> {})) {
      assertThatThrownBy(() -> StoreOpener.open(folder, key, java.time.Clock.systemUTC(), "x"))
          .isInstanceOfSatisfying(
              UserError.class, e -> assertThat(e.userMessage().key()).isEqualTo(reason));
    }
  }
}

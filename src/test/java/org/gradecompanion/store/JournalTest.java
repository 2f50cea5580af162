package org.gradecompanion.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradecompanion.store.StoreHouse.ADA_QUIZ;
import static org.gradecompanion.store.StoreHouse.BEN_QUIZ;
import static org.gradecompanion.store.StoreHouse.QUIZ;
import static org.gradecompanion.store.StoreHouse.quiz;
import static org.gradecompanion.store.StoreHouse.school;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.gradecompanion.model.Score;
import org.junit.jupiter.api.Test;

/** The journal: what damage to it costs, and when it is let go. */
class JournalTest extends RecoveryStory {
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
  void fileBegunAndNothingWritten_isNoDamageAtAnyLaterStart() throws IOException {
    typed();
    Path crashed = crash();
    Files.createFile(crashed.resolve("journal").resolve("00000009.edits"));

    after = new StoreHouse(crashed).open();
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
      house.at(StoreHouse.NOW.plus(Duration.ofDays(start))).reopen();
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
  void fileThatBeginsWithWhatWasConfirmed_isOnDiskBeforeAnythingElseIsLetGoOf() throws IOException {
    AtomicInteger forces = new AtomicInteger();
    JournalFiles counted =
        file -> {
          JournalFiles.Output real = JournalFiles.onDisk().create(file);
          return (JournalFiles.Output)
              Proxy.newProxyInstance(
                  JournalFiles.class.getClassLoader(),
                  new Class<?>[] {JournalFiles.Output.class},
                  (proxy, method, args) -> {
                    forces.addAndGet(method.getName().equals("force") ? 1 : 0);
                    return method.invoke(real, args);
                  });
        };
    try (Journal journal =
        new Journal(temp, new StoreKeys(StoreHouse.key(1)), counted, List.of())) {
      journal.appendUnforced(new JournalEntry(1, StoreHouse.NOW, "here", List.of()));
      assertThat(forces).hasValue(1);

      journal.appendUnforced(new JournalEntry(2, StoreHouse.NOW, "here", List.of()));
      assertThat(forces).hasValue(1);
    }
  }

  private static int secondRecord(byte[] file) {
    int length = java.nio.ByteBuffer.wrap(file, SegmentSeal.HEADER, SegmentSeal.LENGTH).getInt();
    return SegmentSeal.HEADER + SegmentSeal.LENGTH + length;
  }
}

package org.gradecompanion.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import org.gradecompanion.model.CellRecord;
import org.gradecompanion.model.PullOutcome;
import org.gradecompanion.model.Roster;
import org.gradecompanion.model.Score;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A real process, killed without warning. */
@Timeout(1800)
class KillTest {
  /** More by hand, with {@code -Dgradebook.kill.rounds=100}. */
  private static final int ROUNDS = Integer.getInteger("gradebook.kill.rounds", 6);

  @TempDir Path temp;
  private final List<Process> children = new ArrayList<>();

  @AfterEach
  void endChildren() {
    children.forEach(Process::destroyForcibly);
  }

  @Test
  void killedWhileTyping_losesNothingThatWasSaved() throws Exception {
    Random random = new Random(20261122);
    Path folder = temp.resolve("data");
    Map<Integer, Integer> saved = new HashMap<>();
    Map<Integer, Integer> sent = new HashMap<>();
    int next = 1;
    for (int round = 0; round < ROUNDS; round++) {
      next = typeUntilKilled(folder, next, 5 + random.nextInt(150), saved, sent);
      Crash.Damage damage =
          round % 2 == 0 ? Crash.Damage.NONE : Crash.Damage.values()[1 + round / 2 % 6];
      damage.on(Crash.database(folder));

      try (StoreHouse house = new StoreHouse(folder).open()) {
        house.ledger().takeBackLeases();
        PullOutcome outcome = StoreHouse.get(house.store().apply(pull(sent)));
        String where = "round " + round + " with " + damage;
        assertThat(outcome.conflicts()).as(where).isZero();
        assertThat(house.recovery().damagedJournal()).as(where).isEmpty();
        Map<Integer, Integer> kept = kept(house);
        saved.forEach(
            (student, points) ->
                assertThat(kept.get(student))
                    .as("%s, student %s", where, student)
                    .isNotNull()
                    .isGreaterThanOrEqualTo(points));
        assertThat(house.book().cells())
            .as("nothing is stuck being sent")
            .allMatch(cell -> cell.sync().leasedUntil() == null);
      }
    }
    assertThat(saved).hasSize(TypingChild.STUDENTS);
  }

  @Test
  void folderInUse_isRefusedAndTheOtherIsRaised() throws Exception {
    Path folder = temp.resolve("data");
    Process child = child(folder, 1);
    BufferedReader lines = child.inputReader(StandardCharsets.US_ASCII);
    readUntil(lines, "OPEN");

    assertThatThrownBy(() -> DataFolder.claim(folder, () -> {})).isInstanceOf(StoreInUse.class);
    assertThat(DataFolder.raiseOther(folder)).isTrue();
    readUntil(lines, "RAISED");

    child.destroyForcibly().waitFor();
    assertThat(DataFolder.raiseOther(folder)).isFalse();
    CountDownLatch raised = new CountDownLatch(1);
    try (DataFolder ours = DataFolder.claim(folder, raised::countDown)) {
      assertThat(ours.hasData()).isTrue();
      assertThat(DataFolder.raiseOther(folder)).isTrue();
      raised.await();
      assertThatThrownBy(() -> DataFolder.claim(folder, () -> {}))
          .as("a second time in one process")
          .isInstanceOf(StoreInUse.class);
    }
    assertThat(DataFolder.raiseOther(folder)).isFalse();
  }

  /** Returns the next number to type. */
  private int typeUntilKilled(
      Path folder,
      int first,
      int acknowledgements,
      Map<Integer, Integer> saved,
      Map<Integer, Integer> sent)
      throws IOException, InterruptedException {
    Process child = child(folder, first);
    int next = first;
    try (BufferedReader lines = child.inputReader(StandardCharsets.US_ASCII)) {
      int seen = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] words = line.split(" ");
        if (words.length == 3) {
          int student = Integer.parseInt(words[1]);
          int points = Integer.parseInt(words[2]);
          (words[0].equals("SAVED") ? saved : sent).put(student, points);
          next = Math.max(next, points + TypingChild.STUDENTS);
        }
        if (words[0].equals("SAVED") && ++seen == acknowledgements) {
          // Through its handle: what it said before stays readable.
          child.toHandle().destroyForcibly();
        }
      }
      assertThat(seen).as("the child types until it is killed").isPositive();
    }
    child.waitFor();
    return next + 1000;
  }

  private Process child(Path folder, int first) throws IOException {
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                TypingChild.class.getName(),
                folder.toString(),
                "" + first)
            .redirectError(new File(temp.toFile(), "child.err"))
            .start();
    children.add(child);
    return child;
  }

  private static void readUntil(BufferedReader lines, String wanted) throws IOException {
    String line = lines.readLine();
    while (line != null && !line.equals(wanted)) {
      line = lines.readLine();
    }
    assertThat(line).isEqualTo(wanted);
  }

  /** What PowerTeacher has. */
  private static Roster pull(Map<Integer, Integer> sent) {
    Roster.RemoteScore[] scores =
        sent.entrySet().stream()
            .map(
                e ->
                    new Roster.RemoteScore(
                        TypingChild.cell(e.getKey()),
                        "result-" + e.getKey(),
                        Score.of("" + e.getValue())))
            .toArray(Roster.RemoteScore[]::new);
    return StoreHouse.school(List.of(StoreHouse.quiz()), Arrays.asList(scores));
  }

  private static Map<Integer, Integer> kept(StoreHouse house) {
    Map<Integer, Integer> kept = new HashMap<>();
    for (CellRecord cell : house.book().cells()) {
      int student = Integer.parseInt(cell.id().student().value().substring(1));
      kept.put(student, cell.score().points().intValueExact());
    }
    return kept;
  }
}

package org.gradecompanion.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gradecompanion.store.StoreHouse.ADA_QUIZ;
import static org.gradecompanion.store.StoreHouse.NOW;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.gradecompanion.files.Tree;
import org.gradecompanion.model.Score;
import org.gradecompanion.model.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Other data in the place of what is there, with a disk that fails on the way. */
class DataSwapTest {
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

  @TempDir Path temp;
  private final List<String> forgotten = new ArrayList<>();

  @Test
  void failureAtAnyMove_losesNeither_andIsFinishedAtTheNextClaim() throws IOException {
    int moves = 0;
    for (boolean failed = true; failed; moves++) {
      Path data = temp.resolve("data-" + moves);
      Path incoming = data.resolve("incoming");
      fill(data, "present");
      fill(incoming, "new");
      failed = fails(new DataSwap(data, failingAfter(moves)), incoming, data.resolve("aside"));

      new DataSwap(data).finish();

      assertThat(contents(data)).as("after %s moves", moves).containsOnly("new").hasSize(8);
      assertThat(contents(data.resolve("aside"))).containsOnly("present").hasSize(8);
      assertThat(incoming).doesNotExist();
      assertThat(new DataSwap(data).pending()).isFalse();
    }
    assertThat(moves).isEqualTo(17);
  }

  @Test
  void halfWay_theNameOfTheSecretsIsWithTheDatabase() throws IOException {
    for (int moves = 0; moves < 16; moves++) {
      Path data = temp.resolve("data-" + moves);
      fill(data, "present");
      fill(data.resolve("incoming"), "new");
      fails(
          new DataSwap(data, failingAfter(moves)), data.resolve("incoming"), data.resolve("aside"));

      for (Path each : List.of(data, data.resolve("aside"))) {
        if (Files.exists(each.resolve("gradebook.mv.db")) && !each.endsWith("aside")) {
          assertThat(each.resolve("store.id"))
              .as("after %s moves", moves)
              .hasSameTextualContentAs(each.resolve("gradebook.mv.db"));
        }
      }
    }
  }

  @Test
  void incomingThatIsGone_leavesWhatWasThere() throws IOException {
    for (int moves : new int[] {0, 3, 8}) {
      Path data = temp.resolve("data-" + moves);
      fill(data, "present");
      fill(data.resolve("incoming"), "new");
      fails(
          new DataSwap(data, failingAfter(moves)), data.resolve("incoming"), data.resolve("aside"));
      Tree.remove(data.resolve("incoming"));

      new DataSwap(data).finish();

      assertThat(contents(data)).as("after %s moves", moves).containsOnly("present").hasSize(8);
    }
  }

  @Test
  void restoreThatFailsHalfWay_isThereAtTheNextStart() throws IOException {
    Path backup = backupOf("9");
    for (int moves : new int[] {1, 7, 9}) {
      Path path = temp.resolve("data-" + moves);
      try (StoreHouse present = new StoreHouse(path).open().withQuiz()) {
        present.score(ADA_QUIZ, "5");
      }
      try (DataFolder data = DataFolder.claim(path, () -> {});
          RestoreRoom room = room(data, failingAfter(moves))) {
        take(room, backup);
        assertThatThrownBy(room::putInPlace).isInstanceOf(UserError.class);
        assertThat(room.begun()).isTrue();
      }

      try (StoreHouse after = new StoreHouse(path).open()) {
        assertThat(after.cell(ADA_QUIZ).score()).isEqualTo(Score.of("9"));
      }
      assertThat(forgotten).isEmpty();
    }
  }

  @Test
  void folderWithoutData_isNotPutBack() throws IOException {
    Path path = temp.resolve("data");
    try (StoreHouse present = new StoreHouse(path).open().withQuiz()) {
      present.score(ADA_QUIZ, "5");
    }
    Files.createDirectories(path.resolve("previous/20991231-000000-000"));

    try (DataFolder data = DataFolder.claim(path, () -> {});
        RestoreRoom room = new RestoreRoom(data, CLOCK, forgotten::add)) {
      assertThat(room.putBack()).isFalse();
    }

    try (StoreHouse after = new StoreHouse(path).open()) {
      assertThat(after.cell(ADA_QUIZ).score()).isEqualTo(Score.of("5"));
    }
  }

  @Test
  void whatWasPutAside_isKeptThreeTimes_andTheSecretsOfTheRestAreForgotten() throws IOException {
    Path path = temp.resolve("data");
    Path previous = path.resolve("previous");
    for (int day = 10; day < 15; day++) {
      Path aside = previous.resolve("202611" + day + "-000000-000");
      fill(aside, "of day " + day);
    }
    Files.createDirectories(previous.resolve("20261120-000000-000"));

    try (DataFolder data = DataFolder.claim(path, () -> {});
        RestoreRoom room = new RestoreRoom(data, CLOCK, forgotten::add)) {
      room.tidy(forgotten::add);
    }

    assertThat(previous.toFile().list())
        .containsExactlyInAnyOrder(
            "20261114-000000-000", "20261113-000000-000", "20261112-000000-000");
    assertThat(forgotten).containsExactly("of day 11", "of day 10");
  }

  @Test
  void whatIsPutAsideNow_isKeptAndPutBackFirst_whateverTheClockSaidBefore() throws IOException {
    Path backup = backupOf("9");
    Path path = temp.resolve("data");
    try (StoreHouse present = new StoreHouse(path).open().withQuiz()) {
      present.score(ADA_QUIZ, "5");
    }
    for (int day = 10; day < 13; day++) {
      fill(path.resolve("previous/209911" + day + "-000000-000"), "of day " + day);
    }

    try (DataFolder data = DataFolder.claim(path, () -> {});
        RestoreRoom room = new RestoreRoom(data, CLOCK, forgotten::add)) {
      take(room, backup);
      room.putInPlace();
      room.tidy(forgotten::add);
      assertThat(forgotten).containsExactly("of day 10");
      assertThat(room.putBack()).isTrue();
    }

    try (StoreHouse after = new StoreHouse(path).open()) {
      assertThat(after.cell(ADA_QUIZ).score()).isEqualTo(Score.of("5"));
    }
  }

  @Test
  void restoreCutOffBeforeItBegan_leavesNoSecrets() throws IOException {
    Path path = temp.resolve("data");
    fill(path.resolve("restoring"), "cut off");

    try (DataFolder data = DataFolder.claim(path, () -> {});
        RestoreRoom room = new RestoreRoom(data, CLOCK, forgotten::add)) {
      assertThat(room.begun()).isFalse();
    }

    assertThat(forgotten).containsExactly("cut off");
    assertThat(path.resolve("restoring")).doesNotExist();
  }

  private RestoreRoom room(DataFolder data, DataSwap.Moves moves) {
    return new RestoreRoom(data, CLOCK, forgotten::add, new DataSwap(data.path(), moves));
  }

  private static void take(RestoreRoom room, Path backup) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(backup))) {
      zip.getNextEntry();
      room.take(zip);
    }
    room.open(StoreHouse.key(1), "").orElseThrow().close();
  }

  private Path backupOf(String points) {
    Path copy = temp.resolve("copy.zip");
    try (StoreHouse other = new StoreHouse(temp.resolve("other")).open().withQuiz()) {
      other.score(ADA_QUIZ, points);
      StoreHouse.get(other.store().copyTo(copy));
    }
    return copy;
  }

  private static DataSwap.Moves failingAfter(int moves) {
    int[] left = {moves};
    return (from, to) -> {
      if (left[0]-- == 0) {
        throw new IOException("the disk fails");
      }
      Files.move(from, to);
    };
  }

  private static boolean fails(DataSwap swap, Path incoming, Path aside) {
    try {
      swap.run(incoming, aside);
      return false;
    } catch (IOException e) {
      return true;
    }
  }

  private static void fill(Path folder, String content) throws IOException {
    Files.createDirectories(folder);
    for (String part : DataFiles.DATA) {
      Files.writeString(folder.resolve(part), content);
    }
  }

  private static List<String> contents(Path folder) throws IOException {
    List<String> contents = new ArrayList<>();
    for (String part : DataFiles.DATA) {
      if (Files.exists(folder.resolve(part))) {
        contents.add(Files.readString(folder.resolve(part)));
      }
    }
    return contents;
  }
}

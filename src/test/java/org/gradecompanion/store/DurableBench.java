package org.gradecompanion.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gradecompanion.bench.Table;
import org.gradecompanion.model.Message;
import org.gradecompanion.model.Score;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * From a committed score, as the step that typing makes it, to "saved on this computer", beside the
 * disk's own floor: to append 100 bytes to a file and force them. In turns, so that a busy disk is
 * busy for both. Prints figures and asserts nothing.
 */
class DurableBench {
  private static final int WARM_UP = 300;
  private static final int TURNS = 2000;
  private static final int BYTES = 100;

  @TempDir Path folder;

  @Test
  void figures() throws IOException {
    long[] floor = new long[TURNS];
    long[] ours = new long[TURNS];
    try (FileChannel file =
            FileChannel.open(
                folder.resolve("floor"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        StoreHouse house = new StoreHouse(folder.resolve("data")).open().pulled()) {
      StoreHouse.get(house.store().commit(List.of(new Edit.AssignmentSaved(StoreHouse.quiz()))));
      for (int i = -WARM_UP; i < TURNS; i++) {
        long append = append(file);
        long commit = commit(house, i + WARM_UP);
        if (i >= 0) {
          floor[i] = append;
          ours[i] = commit;
        }
      }
    }
    Table table = new Table("durable");
    table.add(row("ours", ours));
    table.add(row("floor", floor));
    table.publish();
  }

  private static long append(FileChannel file) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(BYTES);
    long start = System.nanoTime();
    while (bytes.hasRemaining()) {
      file.write(bytes);
    }
    file.force(false);
    return System.nanoTime() - start;
  }

  private static long commit(StoreHouse house, int number) {
    UndoStep step =
        UndoStep.of(
            Message.of("grades.step.scores", 1),
            List.of(new Edit.ScoreSet(StoreHouse.ADA_QUIZ, Score.of("" + number % 11))),
            List.of(new Edit.ScoreSet(StoreHouse.ADA_QUIZ, Score.of("" + (number + 10) % 11))));
    long start = System.nanoTime();
    house.store().steps().commit(StoreHouse.SECTION, step).join();
    return System.nanoTime() - start;
  }

  private static Map<String, Object> row(String subject, long[] nanos) {
    Arrays.sort(nanos);
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("subject", subject);
    row.put("p50Ms", millis(nanos[TURNS / 2]));
    row.put("p99Ms", millis(nanos[TURNS * 99 / 100]));
    return row;
  }

  private static double millis(long nanos) {
    return Math.round(nanos / 1e3) / 1e3;
  }
}

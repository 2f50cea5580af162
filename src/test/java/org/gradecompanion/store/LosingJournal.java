package org.gradecompanion.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.gradecompanion.simulation.Power;

/** Journal files of a computer that may lose its power: what was not forced may be lost then. */
final class LosingJournal implements JournalFiles {
  private final JournalFiles real = JournalFiles.onDisk();
  private final Map<Path, Long> forced = new HashMap<>();
  private final Power power;
  private final boolean forcing;

  LosingJournal(Power power, boolean forcing) {
    this.power = power;
    this.forcing = forcing;
  }

  /** Of what was not forced, any part may be gone, from the end. */
  void lose(Random chance) throws IOException {
    for (Map.Entry<Path, Long> file : forced.entrySet()) {
      if (Files.exists(file.getKey())) {
        int loose = (int) (Files.size(file.getKey()) - file.getValue());
        long kept = file.getValue() + (loose > 0 ? chance.nextInt(loose + 1) : 0);
        try (FileChannel channel = FileChannel.open(file.getKey(), StandardOpenOption.WRITE)) {
          channel.truncate(kept);
        }
      }
    }
    forced.clear();
  }

  @Override
  public Output create(Path file) throws IOException {
    power.demand();
    Output output = real.create(file);
    forced.put(file, 0L);
    return new Output() {
      @Override
      public void write(ByteBuffer bytes) throws IOException {
        power.demand();
        output.write(bytes);
        power.boundary("journal written, not forced");
      }

      @Override
      public void force() throws IOException {
        power.demand();
        output.force();
        if (forcing) {
          forced.put(file, Files.size(file));
        }
        power.boundary("journal forced");
      }

      @Override
      public void truncate(long size) throws IOException {
        power.demand();
        output.truncate(size);
      }

      @Override
      public void close() throws IOException {
        output.close();
      }
    };
  }
}

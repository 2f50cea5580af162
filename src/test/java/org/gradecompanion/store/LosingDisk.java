package org.gradecompanion.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

/**
 * A disk under the journal and the database that shows, at any moment, what a sudden loss of power
 * would leave. Whoever writes waits while it is looked at.
 */
final class LosingDisk implements JournalFiles {
  private final JournalFiles real = JournalFiles.onDisk();
  private final Map<Path, LosingFile> files = new HashMap<>();
  private final Runnable onStep;
  private boolean pretending;
  private boolean looking;

  /**
   * @param onStep called after every write and every force, by who made it
   */
  LosingDisk(Runnable onStep) {
    this.onStep = onStep;
  }

  /** Says that the journal is forced, and does not force it: as some disks do. */
  LosingDisk pretending() {
    pretending = true;
    return this;
  }

  /** Something done to a file. */
  interface Step {
    void run() throws IOException;
  }

  synchronized LosingFile file(Path path) throws IOException {
    LosingFile known = files.get(path);
    if (known == null) {
      known = new LosingFile(path);
      files.put(path, known);
    }
    return known;
  }

  synchronized void write(Path path, long position, long bytes, Step write) throws IOException {
    file(path).changing(position, bytes);
    write.run();
    step();
  }

  synchronized void force(Path path, Step force) throws IOException {
    force.run();
    file(path).forced();
    step();
  }

  private void step() {
    if (!looking) {
      onStep.run();
    }
  }

  /** The data folder as it would be found if the power failed now. */
  synchronized Path afterCut(Path folder, Path to, LosingFile.Loss loss, Random chance) {
    looking = true;
    try {
      Crash.copy(folder, to);
      for (Map.Entry<Path, LosingFile> file : files.entrySet()) {
        if (Files.exists(file.getKey())) {
          file.getValue().lose(to.resolve(folder.relativize(file.getKey())), loss, chance);
        }
      }
      return to;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      looking = false;
    }
  }

  @Override
  public Output create(Path file) throws IOException {
    Output output = real.create(file);
    file(file);
    return new Output() {
      @Override
      public void write(ByteBuffer bytes) throws IOException {
        LosingDisk.this.write(file, Files.size(file), bytes.remaining(), () -> output.write(bytes));
      }

      @Override
      public void force() throws IOException {
        if (!pretending) {
          LosingDisk.this.force(file, output::force);
        }
      }

      @Override
      public void truncate(long size) throws IOException {
        LosingDisk.this.force(file, () -> output.truncate(size));
      }

      @Override
      public void close() throws IOException {
        output.close();
      }
    };
  }
}

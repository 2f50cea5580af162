package org.gradecompanion.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder that not even an administrator can remove: what is in it has too long a path. */
final class StuckFolder implements AutoCloseable {
  private static final int LONGEST_NAME = 250;
  private static final int LONGEST_PATH = 4096;

  private final Path removable;
  private final Path stuck;

  private StuckFolder(Path removable, Path stuck) {
    this.removable = removable;
    this.stuck = stuck;
  }

  static StuckFolder in(Path folder) throws IOException {
    Path removable = folder.toAbsolutePath().resolve("short");
    Path deepest = removable;
    while (deepest.toString().length() + LONGEST_NAME + 1 < LONGEST_PATH) {
      deepest = deepest.resolve("d".repeat(LONGEST_NAME));
    }
    Files.createDirectories(deepest);
    Path stuck = removable.resolveSibling("l".repeat(LONGEST_NAME));
    Files.move(removable, stuck);
    return new StuckFolder(removable, stuck);
  }

  @Override
  public void close() throws IOException {
    Files.move(stuck, removable);
  }
}

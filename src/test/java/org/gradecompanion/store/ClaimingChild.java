package org.gradecompanion.store;

import java.io.IOException;
import java.nio.file.Path;

/** A program of its own that has a data folder until it is killed. */
public final class ClaimingChild {
  private ClaimingChild() {}

  /** Argument: the data folder. Says {@code OPEN} when it has it, {@code RAISED} when asked to. */
  public static void main(String[] args) throws IOException {
    try (DataFolder folder =
        DataFolder.claim(Path.of(args[0]), () -> System.out.println("RAISED"))) {
      System.out.println("OPEN");
      // Until it is killed, or the test is no more.
      System.in.read();
    }
  }
}

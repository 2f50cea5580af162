package org.gradecompanion.ui.common;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Paths as a person types them. */
public final class Paths {
  private Paths() {}

  /** Where a person looks first. */
  public static String suggested(String name) {
    return Path.of(System.getProperty("user.home", "."), name).toString();
  }

  /** Empty for what is no path. */
  public static Optional<Path> typed(String text) {
    try {
      return text.isBlank() ? Optional.empty() : Optional.of(Path.of(text.strip()));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}

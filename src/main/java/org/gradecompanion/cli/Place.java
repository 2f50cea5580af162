package org.gradecompanion.cli;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the program keeps things, as far as the command line says so.
 *
 * @param data the folder of the database; empty for the usual one
 * @param settings the folder of settings, key and log; empty for the usual one
 * @param passphrase what unlocks the key; empty for the key store or the owner-only file
 */
public record Place(Optional<Path> data, Optional<Path> settings, Optional<char[]> passphrase) {
  /** The usual folders. */
  public static Place usual() {
    return new Place(Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** Never the passphrase. */
  @Override
  public String toString() {
    return "Place[" + data + ", " + settings + "]";
  }
}

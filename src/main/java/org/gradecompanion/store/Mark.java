package org.gradecompanion.store;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.gradecompanion.files.OwnerOnly;

/**
 * What is known of the database without opening it, in a small file beside it. H2 can come back
 * after a crash in an older state without saying so: its numbers must not be below these.
 *
 * @param schema the version of its tables
 * @param appliedSeq the newest journal record it had when it was last forced to disk
 * @param changeNo its transaction number then
 * @param clean it was closed, and nothing has opened it since
 * @param size of its file when closed, in bytes
 * @param modified of its file when closed, in milliseconds
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Mark(int schema, long appliedSeq, long changeNo, boolean clean, long size, long modified) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Empty when there is none, or it cannot be read: the database is then looked at wholly. */
  static Optional<Mark> read(Path file) {
    try {
      return Files.exists(file)
          ? Optional.of(JSON.readValue(Files.readAllBytes(file), Mark.class))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  void write(Path file) throws IOException {
    OwnerOnly.replace(file, JSON.writeValueAsBytes(this));
  }

  /** Whether the file is exactly as it was when it was closed. */
  boolean untouched(Path database) throws IOException {
    return clean
        && Files.exists(database)
        && Files.size(database) == size
        && Files.getLastModifiedTime(database).toMillis() == modified;
  }
}

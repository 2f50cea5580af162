package org.gradecompanion.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.gradecompanion.files.OwnerOnly;

/** Where damaged files are kept: nothing a teacher entered is ever deleted for being damaged. */
final class Quarantine {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

  private final Path folder;
  private final Clock clock;

  Quarantine(Path folder, Clock clock) {
    this.folder = folder;
    this.clock = clock;
  }

  Path move(Path file) throws IOException {
    Path aside = free(STAMP.format(clock.instant()) + "-" + file.getFileName());
    Files.move(file, aside);
    OwnerOnly.forceDirectory(folder);
    return aside;
  }

  /** Copies a file that stays in use; one copy of each name and size is enough. */
  Path copy(Path file) throws IOException {
    Path aside = folder.resolve(Files.size(file) + "-" + file.getFileName());
    if (!Files.exists(aside)) {
      Files.copy(file, aside, StandardCopyOption.COPY_ATTRIBUTES);
      OwnerOnly.forceDirectory(folder);
    }
    return aside;
  }

  private Path free(String name) {
    Path path = folder.resolve(name);
    for (int i = 2; Files.exists(path); i++) {
      path = folder.resolve(i + "-" + name);
    }
    return path;
  }
}

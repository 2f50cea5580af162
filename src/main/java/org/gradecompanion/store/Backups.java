package org.gradecompanion.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Copies of the database, encrypted as it is: one a day and one before every change of tables. */
final class Backups {
  private static final int KEPT = 5;
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

  private final Path folder;
  private final Clock clock;

  Backups(Path folder, Clock clock) {
    this.folder = folder;
    this.clock = clock;
  }

  /** Newest first. */
  List<Path> all() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(f -> f.getFileName().toString().endsWith(".zip"))
          .sorted(Comparator.comparing((Path f) -> f.getFileName().toString()).reversed())
          .toList();
    }
  }

  void makeIfNoneToday(Db db) throws SQLException, IOException {
    String today = STAMP.format(clock.instant()).substring(0, 8);
    boolean made = all().stream().anyMatch(f -> f.getFileName().toString().startsWith(today));
    if (!made) {
      make(db);
    }
  }

  void make(Db db) throws SQLException, IOException {
    Path part = folder.resolve("backup.part");
    Files.deleteIfExists(part);
    db.run("BACKUP TO '" + part.toAbsolutePath().toString().replace("'", "''") + "'");
    OwnerOnly.file(part);
    try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Path done = folder.resolve(STAMP.format(clock.instant()) + ".zip");
    Files.move(part, done, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    OwnerOnly.forceDirectory(folder);
    List<Path> all = all();
    for (Path old : all.subList(Math.min(KEPT, all.size()), all.size())) {
      Files.delete(old);
    }
  }

  /** Puts a backup in the database's place. */
  void restore(Path backup, Path database) throws IOException {
    try (InputStream file = Files.newInputStream(backup);
        ZipInputStream zip = new ZipInputStream(file)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals(Database.FILE)) {
          Files.copy(zip, database, StandardCopyOption.REPLACE_EXISTING);
          OwnerOnly.file(database);
          return;
        }
      }
    }
    throw new IOException("no database in the backup");
  }
}

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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.gradecompanion.files.OwnerOnly;

/**
 * Copies of the database, encrypted as it is: one a day, one before every change of tables, and one
 * whenever the journal has grown long. What came after the newest but one is in the journal.
 */
final class Backups {
  private static final int DAYS_KEPT = 5;
  private static final int NEWEST_KEPT = 2;
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

  private static final Pattern NAME = Pattern.compile("\\d{8}-\\d{6}-(\\d+)\\.zip");

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

  /**
   * The newest journal record that two backups have, for one may turn out to be damaged; 0 when
   * there are no two.
   */
  long covered() throws IOException {
    return reaches(1);
  }

  /** The newest journal record that the newest backup has; 0 when there is none. */
  long newest() throws IOException {
    return reaches(0);
  }

  private long reaches(int index) throws IOException {
    List<Path> all = all();
    if (index >= all.size()) {
      return 0;
    }
    Matcher name = NAME.matcher(all.get(index).getFileName().toString());
    return name.matches() ? Long.parseLong(name.group(1)) : 0;
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
    copy(db, part);
    long seq = Progress.of(db).appliedSeq();
    Path done = folder.resolve("%s-%012d.zip".formatted(STAMP.format(clock.instant()), seq));
    Files.move(part, done, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    OwnerOnly.forceDirectory(folder);
    deleteOld();
  }

  /** Everything in the database, in a zip that is on the disk when this returns. */
  static void copy(Db db, Path file) throws SQLException, IOException {
    db.run("BACKUP TO '" + file.toAbsolutePath().toString().replace("'", "''") + "'");
    OwnerOnly.file(file);
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  /** Keeps the newest two, and the newest of each of the last days that have any. */
  private void deleteOld() throws IOException {
    Set<String> days = new HashSet<>();
    int newer = 0;
    for (Path backup : all()) {
      boolean ofAnotherDay = days.add(backup.getFileName().toString().substring(0, 8));
      if (newer >= NEWEST_KEPT && (!ofAnotherDay || days.size() > DAYS_KEPT)) {
        Files.delete(backup);
      }
      newer++;
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

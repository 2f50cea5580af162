package org.gradecompanion.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
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
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.gradecompanion.files.OwnerOnly;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Copies of the database, encrypted as it is: one a day, one before every change of tables, and one
 * whenever the journal has grown long. What came after the newest but one of those that were read
 * ({@link BackupReading}) is in the journal. For several threads.
 */
final class Backups {
  private static final int DAYS_KEPT = 5;
  private static final int NEWEST_KEPT = 2;
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

  private static final Pattern NAME = Pattern.compile("\\d{8}-\\d{6}-(\\d+)\\.zip");

  private static final Logger LOG = LoggerFactory.getLogger(Backups.class);
  private static final int DAY = 8;

  private final Path folder;
  private final Path readNames;
  private final Clock clock;
  private final Room room;
  private String settled = "";

  /**
   * @param readNames a file with the names of those that were read
   */
  Backups(Path folder, Path readNames, Clock clock) {
    this(folder, readNames, clock, place -> Files.getFileStore(place).getUsableSpace());
  }

  /** For tests in which the disk is nearly full. */
  Backups(Path folder, Path readNames, Clock clock, Room room) {
    this.folder = folder;
    this.readNames = readNames;
    this.clock = clock;
    this.room = room;
  }

  /** How many bytes the disk of a folder has left. */
  interface Room {
    long free(Path folder) throws IOException;
  }

  /** Newest first, by what they hold: a clock can be wrong, and be put right. */
  List<Path> all() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(f -> f.getFileName().toString().endsWith(".zip"))
          .sorted(
              Comparator.comparingLong(Backups::reach)
                  .thenComparing(f -> f.getFileName().toString())
                  .reversed())
          .toList();
    }
  }

  /**
   * The newest journal record that two backups have which were read, for one may be damaged since;
   * 0 when there are no two.
   */
  long covered() throws IOException {
    return reaches(read(), 1);
  }

  /** The newest journal record that the newest backup has, read or not; 0 when there is none. */
  long newest() throws IOException {
    return reaches(all(), 0);
  }

  private static long reaches(List<Path> newestFirst, int index) {
    return index < newestFirst.size() ? reach(newestFirst.get(index)) : 0;
  }

  /** The newest journal record that it has, as far as its name says so; else 0. */
  static long reach(Path backup) {
    Matcher name = NAME.matcher(backup.getFileName().toString());
    return name.matches() ? Long.parseLong(name.group(1)) : 0;
  }

  /** Those of which every page was read, newest first. */
  private List<Path> read() throws IOException {
    Set<String> names = readNames();
    return all().stream().filter(each -> names.contains(each.getFileName().toString())).toList();
  }

  /** Those that nobody has read yet, newest first. */
  List<Path> unread() throws IOException {
    Set<String> names = readNames();
    return all().stream().filter(each -> !names.contains(each.getFileName().toString())).toList();
  }

  /** Every page of it was read: it counts from now on. */
  synchronized void wasRead(Path backup) throws IOException {
    Set<String> names = readNames();
    names.add(backup.getFileName().toString());
    names.retainAll(all().stream().map(each -> each.getFileName().toString()).toList());
    OwnerOnly.replace(readNames, String.join("\n", names).getBytes(StandardCharsets.UTF_8));
  }

  /** A list that cannot be read is as good as none: they are read again. */
  private synchronized Set<String> readNames() {
    try {
      return Files.exists(readNames)
          ? new TreeSet<>(Files.readAllLines(readNames, StandardCharsets.UTF_8))
          : new TreeSet<>();
    } catch (IOException damaged) {
      LOG.warn("which backups were read is not known: {}", damaged.getClass().getSimpleName());
      return new TreeSet<>();
    }
  }

  /** Whether the day's copy is to be made; until the day is over it is asked for only once. */
  boolean noneToday() {
    String today = today();
    if (today.equals(settled)) {
      return false;
    }
    try {
      if (all().stream().noneMatch(f -> f.getFileName().toString().startsWith(today))) {
        return true;
      }
    } catch (IOException e) {
      LOG.warn("the backups cannot be listed: {}", e.getClass().getSimpleName());
    }
    notToday();
    return false;
  }

  /** There is nothing worth a copy, or it failed: not before tomorrow. */
  void notToday() {
    settled = today();
  }

  private String today() {
    return STAMP.format(clock.instant()).substring(0, DAY);
  }

  /** Makes a copy; that there is none is no harm to the database, so it is only noted. */
  void tryToMake(Db db) {
    try {
      make(db);
    } catch (SQLException | IOException e) {
      LOG.warn("no backup was made: {}", e.getClass().getSimpleName());
    }
    notToday();
  }

  void make(Db db) throws SQLException, IOException {
    roomForOne();
    Path part = folder.resolve("backup.part");
    try {
      Files.deleteIfExists(part);
      copy(db, part);
      long seq = Progress.of(db).appliedSeq();
      Path done = folder.resolve("%s-%012d.zip".formatted(STAMP.format(clock.instant()), seq));
      Files.move(part, done, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
    OwnerOnly.forceDirectory(folder);
    deleteOld();
  }

  /** The last room on the disk is for what is typed. */
  private void roomForOne() throws IOException {
    Path database = folder.resolveSibling(Database.FILE);
    if (Files.exists(database) && free() < Files.size(database)) {
      throw new IOException("No space left on device");
    }
  }

  /** Where the system cannot tell, as on some mounts, a copy is tried: it fails where it must. */
  private long free() {
    try {
      return room.free(folder);
    } catch (IOException unknown) {
      return Long.MAX_VALUE;
    }
  }

  /** Everything in the database, in a zip that is on the disk when this returns. */
  static void copy(Db db, Path file) throws SQLException, IOException {
    db.run("BACKUP TO '" + file.toAbsolutePath().toString().replace("'", "''") + "'");
    OwnerOnly.file(file);
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  /**
   * Keeps the newest two, the newest two of those that were read, and the newest of each of the
   * last days that have any.
   */
  private void deleteOld() throws IOException {
    Set<Path> counting = new HashSet<>(read().stream().limit(NEWEST_KEPT).toList());
    Set<String> days = new HashSet<>();
    int newer = 0;
    for (Path backup : all()) {
      boolean ofAnotherDay = days.add(backup.getFileName().toString().substring(0, DAY));
      boolean old = !ofAnotherDay || days.size() > DAYS_KEPT;
      if (newer >= NEWEST_KEPT && !counting.contains(backup) && old) {
        delete(backup);
      }
      newer++;
    }
  }

  private static void delete(Path backup) {
    try {
      Files.delete(backup);
    } catch (IOException beingRead) {
      // Windows deletes nothing that is open: the next time.
      return;
    }
  }

  /** Puts a backup in the database's place. */
  static void restore(Path backup, Path database) throws IOException {
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
    throw new ZipException("no database in the backup");
  }
}

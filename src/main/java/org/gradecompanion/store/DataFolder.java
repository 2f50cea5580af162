package org.gradecompanion.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;
import org.gradecompanion.files.OwnerOnly;

/**
 * A data folder that this process has to itself until closed. The operating system gives it back
 * when the process ends, however it ends.
 */
public final class DataFolder implements AutoCloseable {
  private static final int PROBE_BYTES = 64 * 1024;

  private final Path path;
  private final String id;
  private final Runnable release;

  private DataFolder(Path path, String id, Runnable release) {
    this.path = path;
    this.id = id;
    this.release = release;
  }

  /**
   * Claims the folder, creating it if need be.
   *
   * @param onRaise called, on a thread of its own, when a second start asks for the window
   * @throws StoreInUse when another process has it
   * @throws org.gradecompanion.model.UserError when nothing can be written into it
   */
  public static DataFolder claim(Path folder, Runnable onRaise) {
    Path path = folder.toAbsolutePath().normalize();
    try {
      OwnerOnly.folder(path);
      FileChannel lockFile =
          FileChannel.open(
              path.resolve(DataFiles.LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      try {
        lock(path, lockFile);
        new DataSwap(path).finish();
        probe(path);
        prepare(path);
        RaiseDoor door = RaiseDoor.open(path, onRaise);
        return new DataFolder(path, idIn(path), () -> release(door, lockFile));
      } catch (IOException | RuntimeException e) {
        lockFile.close();
        throw e;
      }
    } catch (IOException e) {
      throw StoreErrors.isDiskFull(e)
          ? StoreErrors.diskFull(path, e)
          : StoreErrors.folderNotWritable(path, e);
    }
  }

  /** A folder that nobody else can reach, with everything in its place; for tests. */
  static DataFolder unshared(Path path) throws IOException {
    OwnerOnly.folder(path);
    prepare(path);
    return new DataFolder(path, "", () -> {});
  }

  /** Asks the program that has the folder to show its window; false when none answers. */
  public static boolean raiseOther(Path folder) {
    return RaiseDoor.knock(folder.toAbsolutePath().normalize());
  }

  /** The random name under which the folder's secrets are kept; empty for a folder never used. */
  public static Optional<String> idOf(Path folder) {
    try {
      Path file = folder.resolve(DataFiles.ID);
      return Files.exists(file)
          ? Optional.of(Files.readString(file, StandardCharsets.US_ASCII).strip())
          : Optional.empty();
    } catch (IOException e) {
      throw StoreErrors.folderNotWritable(folder, e);
    }
  }

  public Path path() {
    return path;
  }

  /** The random name under which the folder's secrets are kept. */
  public String id() {
    return id;
  }

  /** Whether something is stored in it: then its key must exist, and none may be made up. */
  public boolean hasData() {
    return Files.exists(keyCheck()) || Files.exists(database());
  }

  @Override
  public void close() {
    release.run();
  }

  private static void release(RaiseDoor door, FileChannel lockFile) {
    door.close();
    try {
      lockFile.close();
    } catch (IOException e) {
      // The operating system gives the lock back when the process ends.
      return;
    }
  }

  private static void prepare(Path path) throws IOException {
    for (String part : new String[] {DataFiles.JOURNAL, DataFiles.BACKUP, DataFiles.QUARANTINE}) {
      OwnerOnly.folder(path.resolve(part));
    }
  }

  /** Where a copy for elsewhere is made, which nobody else can read. */
  public Path outgoing() {
    return path.resolve(DataFiles.OUTGOING);
  }

  Path database() {
    return path.resolve(Database.FILE);
  }

  Path mark() {
    return path.resolve(DataFiles.MARK);
  }

  Path keyCheck() {
    return path.resolve(DataFiles.KEY_CHECK);
  }

  Path journal() {
    return path.resolve(DataFiles.JOURNAL);
  }

  Path backup() {
    return path.resolve(DataFiles.BACKUP);
  }

  /** Names the backups that were read. */
  Path backupsRead() {
    return path.resolve(DataFiles.BACKUPS_READ);
  }

  /** Where backups are unpacked to be read. */
  Path readingRoom() {
    return path.resolve(DataFiles.READING);
  }

  Path quarantine() {
    return path.resolve(DataFiles.QUARANTINE);
  }

  static void lock(Path path, FileChannel lockFile) throws IOException {
    try {
      FileLock lock = lockFile.tryLock();
      if (lock == null) {
        throw new StoreInUse(path);
      }
    } catch (OverlappingFileLockException inThisProcess) {
      throw new StoreInUse(path);
    }
  }

  /** H2 opens a read-only folder without a word and fails at the first write: try it now. */
  private static void probe(Path path) throws IOException {
    Path probe = path.resolve(DataFiles.PROBE);
    OwnerOnly.replace(probe, new byte[PROBE_BYTES]);
    Files.delete(probe);
  }

  private static String idIn(Path path) throws IOException {
    Optional<String> known = idOf(path);
    if (known.isPresent()) {
      return known.get();
    }
    String id = UUID.randomUUID().toString();
    OwnerOnly.replace(path.resolve(DataFiles.ID), id.getBytes(StandardCharsets.US_ASCII));
    return id;
  }
}

package org.gradecompanion.store;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import org.gradecompanion.files.OwnerOnly;

/** Tells whether a backup could take the database's place. */
interface BackupProof {
  /** What was found. */
  enum Verdict {
    SOUND,
    DAMAGED,
    /** There is no room to look. */
    UNKNOWN
  }

  /**
   * @param room a folder to unpack it into, that is there for nothing else
   */
  Verdict of(Path backup, Path room, StoreKeys keys);

  /** Opens a copy of it, as it would be opened in the database's place, and reads every page. */
  static BackupProof byReading(DatabaseFile file) {
    return (backup, room, keys) -> {
      try {
        empty(room);
        OwnerOnly.folder(room);
        Backups.restore(backup, room.resolve(Database.FILE));
        return read(backup, room, file, keys);
      } catch (EOFException | ZipException e) {
        return Verdict.DAMAGED;
      } catch (IOException e) {
        return Verdict.UNKNOWN;
      } finally {
        emptyQuietly(room);
      }
    };
  }

  private static Verdict read(Path backup, Path room, DatabaseFile file, StoreKeys keys) {
    try (Db db = new Db(file.connect(room, keys.databasePassword()))) {
      // The open database has the better use for memory.
      db.run("SET CACHE_SIZE 2048");
      DatabaseCheck.whole(db);
      boolean complete = Progress.of(db).appliedSeq() >= Backups.reach(backup);
      db.rollback();
      return complete ? Verdict.SOUND : Verdict.DAMAGED;
    } catch (SQLException e) {
      return StoreErrors.isDiskFull(e) ? Verdict.UNKNOWN : Verdict.DAMAGED;
    } catch (RuntimeException nonsenseInAPage) {
      return Verdict.DAMAGED;
    }
  }

  private static void emptyQuietly(Path room) {
    try {
      empty(room);
    } catch (IOException stillThere) {
      // Encrypted, and removed the next time.
      return;
    }
  }

  private static void empty(Path room) throws IOException {
    if (!Files.exists(room)) {
      return;
    }
    try (Stream<Path> all = Files.walk(room)) {
      List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
      for (Path each : deepestFirst) {
        Files.delete(each);
      }
    }
  }
}

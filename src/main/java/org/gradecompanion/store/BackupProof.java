package org.gradecompanion.store;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.zip.ZipException;
import org.gradecompanion.files.OwnerOnly;
import org.gradecompanion.files.Tree;

/** Tells whether a backup could take the database's place. */
interface BackupProof {
  /** What was found. */
  enum Verdict {
    SOUND,
    DAMAGED,
    /** There is no room to look, on the disk or in memory. */
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
        Tree.remove(room);
        OwnerOnly.folder(room);
        Backups.restore(backup, room.resolve(Database.FILE));
        return read(backup, room, file, keys);
      } catch (EOFException | ZipException | IllegalArgumentException e) {
        // The last is what Java 17 says to a name in a zip that is no text.
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
    } catch (DatabaseCheck.MemoryShort notLookedAt) {
      return Verdict.UNKNOWN;
    } catch (SQLException e) {
      return StoreErrors.isDiskFull(e) || DatabaseCheck.isMemoryShort(e)
          ? Verdict.UNKNOWN
          : Verdict.DAMAGED;
    } catch (RuntimeException nonsenseInAPage) {
      return Verdict.DAMAGED;
    }
  }

  private static void emptyQuietly(Path room) {
    try {
      Tree.remove(room);
    } catch (IOException stillThere) {
      // Encrypted, and removed the next time.
      return;
    }
  }
}

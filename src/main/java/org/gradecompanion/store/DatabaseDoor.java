package org.gradecompanion.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gradecompanion.files.OwnerOnly;
import org.gradecompanion.model.UserError;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens the database, or what is nearest to it: the file itself if it is sound, else the newest
 * sound backup, else a new one. A damaged file is moved aside.
 */
final class DatabaseDoor {
  private static final Logger LOG = LoggerFactory.getLogger(DatabaseDoor.class);

  private final DataFolder folder;
  private final StoreKeys keys;
  private final DatabaseFile file;
  private final Migrator migrator;
  private final Backups backups;
  private final Quarantine quarantine;
  private final List<Path> keptAside = new ArrayList<>();

  DatabaseDoor(
      DataFolder folder,
      StoreKeys keys,
      DatabaseFile file,
      Migrator migrator,
      Backups backups,
      Quarantine quarantine) {
    this.folder = folder;
    this.keys = keys;
    this.file = file;
    this.migrator = migrator;
    this.backups = backups;
    this.quarantine = quarantine;
  }

  /** What was opened, its tables as this version has them. */
  record Opened(Database database, Recovery.Origin origin, List<Path> keptAside) {}

  Opened open(Optional<Mark> mark, boolean keyKnown, boolean somethingToLose)
      throws IOException, SQLException {
    Path there = folder.database();
    if (Files.exists(there)) {
      try {
        return opened(
            sound(mark, mark.isEmpty() || !mark.get().untouched(there)), Recovery.Origin.OPENED);
      } catch (UserError e) {
        throw e;
      } catch (SQLException | RuntimeException e) {
        int code = e instanceof SQLException sql ? sql.getErrorCode() : 0;
        refuseToReplace(e, code, keyKnown);
        LOG.warn("the database is damaged ({} {})", e.getClass().getSimpleName(), code);
        keptAside.add(quarantine.move(there));
      }
    } else if (!somethingToLose) {
      return opened(create(), Recovery.Origin.NEW);
    }
    for (Path backup : backups.all()) {
      try {
        Backups.restore(backup, there);
        return opened(sound(Optional.empty(), true), Recovery.Origin.FROM_BACKUP);
      } catch (UserError e) {
        throw e;
      } catch (IOException | SQLException | RuntimeException e) {
        Files.deleteIfExists(there);
        refuseForWantOfRoom(e);
        LOG.warn("a backup is damaged too ({})", e.getClass().getSimpleName());
        if (Files.isReadable(backup)) {
          // There it would count as one of two that have what is let go of in the journal.
          keptAside.add(quarantine.move(backup));
        }
      }
    }
    return opened(create(), Recovery.Origin.FROM_JOURNAL);
  }

  private Opened opened(Database database, Recovery.Origin origin) {
    return new Opened(database, origin, List.copyOf(keptAside));
  }

  private Database create() throws SQLException, IOException {
    Database database = Database.open(folder.path(), file, keys);
    migrator.run(database.writer(), () -> {});
    OwnerOnly.file(folder.database());
    return database;
  }

  private Database sound(Optional<Mark> mark, boolean readAll) throws SQLException {
    Database database = Database.open(folder.path(), file, keys);
    try {
      Db db = database.writer();
      int version = migrator.versionOf(db);
      if (version > migrator.version()) {
        throw StoreErrors.newer(folder.path());
      }
      if (version == 0) {
        throw new DatabaseCheck.Unsound("it has no tables");
      }
      if (mark.isPresent()) {
        DatabaseCheck.notOlder(db, mark.get());
      }
      migrator.run(db, () -> backUp(db));
      if (readAll) {
        DatabaseCheck.whole(db);
      }
      db.commit();
      return database;
    } catch (DatabaseCheck.MemoryShort e) {
      database.abandon();
      throw StoreErrors.memory(folder.path());
    } catch (SQLException | RuntimeException e) {
      database.abandon();
      throw e;
    }
  }

  private void backUp(Db db) throws SQLException {
    try {
      backups.make(db);
    } catch (IOException e) {
      throw StoreErrors.notWritten(folder.path(), e);
    }
  }

  /** Some failures are not damage: then nothing is touched. */
  private void refuseToReplace(Exception e, int code, boolean keyKnown) {
    if (code == Database.IN_USE) {
      throw new StoreInUse(folder.path());
    }
    if (code == Database.WRONG_PASSWORD && !keyKnown) {
      throw StoreErrors.wrongKey(folder.path());
    }
    refuseForWantOfRoom(e);
    if (!Files.isReadable(folder.database()) || !Files.isWritable(folder.database())) {
      throw StoreErrors.folderNotWritable(
          folder.path(), new IOException("the database file cannot be read and written"));
    }
  }

  /** A full disk and short memory say nothing about what was to be opened. */
  private void refuseForWantOfRoom(Exception e) {
    if (e instanceof SQLException sql && DatabaseCheck.isMemoryShort(sql)) {
      throw StoreErrors.memory(folder.path());
    }
    if (e instanceof SQLException sql && StoreErrors.isDiskFull(e)) {
      throw StoreErrors.database(folder.path(), sql);
    }
    if (e instanceof IOException io && StoreErrors.isDiskFull(e)) {
      throw StoreErrors.notWritten(folder.path(), io);
    }
  }
}

package org.gradecompanion.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;
import org.gradecompanion.files.OwnerOnly;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the store of a data folder, and mends what a crash or a damaged disk left. */
public final class StoreOpener {
  private static final Logger LOG = LoggerFactory.getLogger(StoreOpener.class);

  private final Means means;

  private StoreOpener(Means means) {
    this.means = means;
  }

  /**
   * What a store stands on: the seams at which tests make a disk fail or a computer crash.
   *
   * @param threads makes the thread of a name, which does one thing after the other
   * @param proof what makes a backup count
   */
  record Means(
      JournalFiles files,
      DatabaseFile database,
      Migrator migrator,
      Function<String, ExecutorService> threads,
      BackupProof proof) {}

  /** The open store, and what opening it had to mend. */
  public record Opened(Store store, Recovery recovery) {}

  /**
   * Opens the store. The folder stays claimed when the store is closed.
   *
   * @param masterKey 32 random bytes, made once for this folder
   * @param device names this computer in histories
   * @throws org.gradecompanion.model.UserError the key does not fit, a newer program wrote the
   *     data, or the disk fails; nothing was deleted then
   */
  public static Opened open(DataFolder folder, byte[] masterKey, Clock clock, String device) {
    return with(JournalFiles.onDisk(), "", Migrator.ofThisVersion())
        .openWith(folder, masterKey, clock, device);
  }

  /** For a database that is only looked at: its backups are read once it is in place. */
  static StoreOpener leavingBackupsUnread() {
    return on(
        new Means(
            JournalFiles.onDisk(),
            DatabaseFile.onDisk(""),
            Migrator.ofThisVersion(),
            StoreThread::alone,
            (backup, room, keys) -> BackupProof.Verdict.UNKNOWN));
  }

  /** For tests that make a disk fail. */
  static StoreOpener with(JournalFiles files, String scheme, Migrator migrator) {
    return on(
        new Means(
            files,
            DatabaseFile.onDisk(scheme),
            migrator,
            StoreThread::alone,
            BackupProof.byReading(DatabaseFile.onDisk(""))));
  }

  static StoreOpener on(Means means) {
    return new StoreOpener(means);
  }

  Opened openWith(DataFolder folder, byte[] masterKey, Clock clock, String device) {
    return openWith(folder, masterKey, clock, device, List.of());
  }

  /**
   * @param setAside the database that opened and then turned out to be damaged
   */
  private Opened openWith(
      DataFolder folder, byte[] masterKey, Clock clock, String device, List<Path> setAside) {
    Path path = folder.path();
    try {
      StoreKeys keys = new StoreKeys(masterKey);
      boolean keyKnown = checkKey(folder, keys);
      Optional<Mark> mark = Mark.read(folder.mark());
      if (mark.isPresent() && mark.get().schema() > means.migrator().version()) {
        throw StoreErrors.newer(path);
      }
      Quarantine quarantine = new Quarantine(folder.quarantine(), clock);
      JournalReading journaled = JournalReading.of(folder.journal(), keys);
      if (!keyKnown && journaled.foreign()) {
        throw StoreErrors.wrongKey(path);
      }
      Backups backups = new Backups(folder.backup(), folder.backupsRead(), clock);
      DatabaseDoor door =
          new DatabaseDoor(folder, keys, means.database(), means.migrator(), backups, quarantine);
      boolean somethingToLose =
          mark.isPresent() || !journaled.segments().isEmpty() || !backups.all().isEmpty();
      DatabaseDoor.Opened opened = door.open(mark, keyKnown, somethingToLose);
      try {
        List<Path> keptAside = new ArrayList<>(setAside);
        keptAside.addAll(opened.keptAside());
        keptAside.addAll(journaled.mend(quarantine));
        Recovery recovery = recover(opened, journaled, mark, clock, keptAside);
        return start(folder, keys, clock, device, opened.database(), journaled, backups, recovery);
      } catch (SQLException e) {
        opened.database().abandon();
        if (opened.origin() != Recovery.Origin.OPENED || StoreErrors.isDiskFull(e)) {
          throw e;
        }
        // Damage in a part that is first touched when it is written to.
        LOG.warn("the database is damaged ({})", e.getErrorCode());
        List<Path> moved = List.of(quarantine.move(folder.database()));
        return openWith(folder, masterKey, clock, device, moved);
      } catch (IOException | RuntimeException e) {
        opened.database().abandon();
        throw e;
      }
    } catch (JournalCodec.NewerRecord e) {
      throw StoreErrors.newer(path);
    } catch (IOException e) {
      throw StoreErrors.notWritten(path, e);
    } catch (SQLException e) {
      throw StoreErrors.database(path, e);
    }
  }

  private static Recovery recover(
      DatabaseDoor.Opened opened,
      JournalReading journaled,
      Optional<Mark> mark,
      Clock clock,
      List<Path> keptAside)
      throws SQLException, IOException {
    Db db = opened.database().writer();
    Replay replay = new Replay(db, clock);
    boolean rebuilt =
        opened.origin() == Recovery.Origin.FROM_BACKUP
            || opened.origin() == Recovery.Origin.FROM_JOURNAL;
    int replayed = replay.run(journaled);
    if (opened.origin() == Recovery.Origin.FROM_BACKUP && journaled.damaged().isEmpty()) {
      replay.forgetConfirmed(journaled.revisions());
    }
    if (rebuilt) {
      Progress.needsPull(db, true);
      Progress.atLeast(
          db,
          Math.max(journaled.lastSeq(), mark.map(Mark::appliedSeq).orElse(0L)),
          mark.map(Mark::changeNo).orElse(0L) + 1);
    }
    if (mark.isEmpty() || !mark.get().clean()) {
      replay.doubtSent();
    }
    db.commit();
    return new Recovery(
        replayed, opened.origin(), keptAside, journaled.damaged(), Progress.of(db).pullNeeded());
  }

  private Opened start(
      DataFolder folder,
      StoreKeys keys,
      Clock clock,
      String device,
      Database database,
      JournalReading journaled,
      Backups backups,
      Recovery recovery)
      throws IOException, SQLException {
    if (!Files.exists(folder.keyCheck())) {
      OwnerOnly.replace(folder.keyCheck(), keys.check().getBytes(StandardCharsets.US_ASCII));
    }
    Db db = database.writer();
    db.update(
        "MERGE INTO device d USING (VALUES (CAST(? AS VARCHAR))) AS v(id) ON d.id = v.id"
            + " WHEN NOT MATCHED THEN INSERT (id, first_seen) VALUES (v.id, ?)",
        device,
        clock.instant());
    db.commit();
    Journal journal = new Journal(folder.journal(), keys, means.files(), journaled.segments());
    JournalTrim trim = new JournalTrim(journal, clock, device);
    BackupReading reading =
        new BackupReading(
            backups,
            means.proof(),
            keys,
            folder.readingRoom(),
            means.threads().apply("gradebook-store-backups"));
    Upkeep upkeep =
        new Upkeep(folder, database, journal, trim, backups, reading, means.migrator().version());
    if (recovery.database() == Recovery.Origin.NEW) {
      backups.notToday();
    }
    long seq = upkeep.run(Math.max(journaled.lastSeq(), Progress.of(db).appliedSeq()));
    Announcer announcer = new Announcer();
    Keeper keeper =
        new Keeper(
            folder.path(),
            journal,
            database,
            clock,
            device,
            announcer,
            upkeep,
            seq,
            Progress.of(db).changeNo());
    db.commit();
    Writer writer = new Writer(keeper, means.threads().apply("gradebook-store-writer"));
    Reader reader =
        new Reader(
            folder.path(),
            database,
            writer,
            keeper::reopen,
            means.threads().apply("gradebook-store-reader"));
    reading.request();
    Runnable finish =
        () -> {
          reading.finish();
          keeper.finish();
        };
    return new Opened(new H2Store(writer, reader, announcer, finish), recovery);
  }

  /** Whether the key is known to be the one this folder was made with. */
  private static boolean checkKey(DataFolder folder, StoreKeys keys) throws IOException {
    byte[] ours = keys.check().getBytes(StandardCharsets.US_ASCII);
    if (Files.exists(folder.keyCheck())) {
      if (!MessageDigest.isEqual(Files.readAllBytes(folder.keyCheck()), ours)) {
        throw StoreErrors.wrongKey(folder.path());
      }
      return true;
    }
    boolean empty = !Files.exists(folder.database()) && !Files.exists(folder.mark());
    if (empty) {
      OwnerOnly.replace(folder.keyCheck(), ours);
    }
    return empty;
  }
}

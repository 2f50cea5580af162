package org.gradecompanion.store;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Forces the database to disk, notes how far it is, and lets go of journal files; at start, at the
 * end, and whenever the journal has grown. Fails without harm: it is tried again.
 */
final class Upkeep {
  private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);

  /** Bytes of journal after which the database is forced to disk. */
  private static final long WORTHWHILE = 256 * 1024;

  /** Fewer journal files since the last backup are not worth another. */
  private static final int FILES_BEFORE_BACKUP = 16;

  private final DataFolder folder;
  private final Database database;
  private final Journal journal;
  private final JournalTrim trim;
  private final Backups backups;
  private final BackupReading reading;
  private final int schema;
  private long writtenBefore;

  Upkeep(
      DataFolder folder,
      Database database,
      Journal journal,
      JournalTrim trim,
      Backups backups,
      BackupReading reading,
      int schema) {
    this.folder = folder;
    this.database = database;
    this.journal = journal;
    this.trim = trim;
    this.backups = backups;
    this.reading = reading;
    this.schema = schema;
  }

  boolean worthwhile() {
    return journal.written() - writtenBefore > WORTHWHILE;
  }

  /** Whether today's copy is still to be made. */
  boolean dayBegan() {
    return backups.noneToday();
  }

  /**
   * @param seq the newest record in the journal, all of them in the database
   * @return the newest record in the journal now
   */
  long run(long seq) throws SQLException, IOException {
    writtenBefore = journal.written();
    database.checkpoint();
    note();
    long backedUp = backups.newest();
    long since = journal.left().stream().filter(file -> file.lastSeq() > backedUp).count();
    if (since > filesWorthABackup() || backups.noneToday()) {
      backups.tryToMake(database.writer());
      reading.request();
    }
    long last = trim.run(database.writer(), seq, backups.covered());
    // What was carried on is no reason to do this again.
    writtenBefore = journal.written();
    if (last > seq) {
      Progress.count(database.writer(), last);
    }
    database.writer().commit();
    return last;
  }

  /** A journal as long as the database: a copy of that takes as long, and edits wait for it. */
  private long filesWorthABackup() throws IOException {
    return Math.max(FILES_BEFORE_BACKUP, Files.size(folder.database()) / Journal.ROLL_AT);
  }

  /** Closes everything; what goes wrong is mended at the next start. */
  void finish(long seq) {
    try {
      journal.leave();
      run(seq);
      journal.close();
      database.checkpoint();
      Progress last = Progress.of(database.writer());
      database.writer().commit();
      database.close();
      new Mark(
              schema,
              last.appliedSeq(),
              last.changeNo(),
              true,
              Files.size(folder.database()),
              Files.getLastModifiedTime(folder.database()).toMillis())
          .write(folder.mark());
    } catch (SQLException | IOException e) {
      LOG.warn("not closed cleanly: {}", e.getClass().getName());
      giveUp();
    }
  }

  /** Lets go of all files without writing to them; the next start mends what there is to mend. */
  void giveUp() {
    try {
      journal.close();
    } catch (IOException e) {
      LOG.warn("the journal was not closed: {}", e.getClass().getName());
    }
    database.abandon();
  }

  private void note() throws SQLException, IOException {
    Progress progress = Progress.of(database.writer());
    new Mark(schema, progress.appliedSeq(), progress.changeNo(), false, 0, 0).write(folder.mark());
  }
}

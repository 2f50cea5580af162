package org.gradecompanion.store;

import java.util.List;

/**
 * What the store puts into a data folder, said in one place: for what is put aside and what is
 * removed. A folder chosen by hand may hold other things, too.
 */
public final class DataFiles {
  /** The database's name, here as in a backup file. */
  public static final String DATABASE = Database.FILE;

  static final String MARK = "store.mark";
  static final String KEY_CHECK = "key.check";
  static final String JOURNAL = "journal";
  static final String BACKUP = "backup";

  /** Which of them were read. */
  static final String BACKUPS_READ = "backup.read";

  static final String QUARANTINE = "quarantine";
  static final String ID = "store.id";
  static final String PREVIOUS = "previous";
  static final String RESTORING = "restoring";
  static final String PLAN = "swap.plan";
  static final String FORGOTTEN = "forgotten";

  /** What copies are read in. */
  static final String READING = "reading";

  static final String PROBE = "probe";
  static final String RAISE = "raise";
  static final String LOCK = "app.lock";

  /** What a copy for elsewhere is made in. */
  static final String OUTGOING = "outgoing.part";

  /**
   * What belongs together wherever it goes. The name of the secrets is last: as long as it is
   * there, what else is there can be opened.
   */
  static final List<String> DATA =
      List.of(DATABASE, MARK, KEY_CHECK, JOURNAL, BACKUP, BACKUPS_READ, QUARANTINE, ID);

  /** What is beside it, at times. */
  static final List<String> BESIDE =
      List.of(PREVIOUS, RESTORING, PLAN, OUTGOING, READING, PROBE, RAISE, DATABASE + ".tempFile");

  private DataFiles() {}
}

package org.gradecompanion.store;

import java.nio.file.Path;
import java.util.List;

/**
 * What opening the store had to mend.
 *
 * @param replayed edits that the database did not have yet and took from the journal
 * @param database where the database came from
 * @param keptAside damaged files, moved or copied and never deleted
 * @param damagedJournal journal files of which a part cannot be read; edits in them may be missing
 * @param pullNeeded the database was rebuilt: pull before anything is pushed
 */
public record Recovery(
    int replayed,
    Origin database,
    List<Path> keptAside,
    List<Path> damagedJournal,
    boolean pullNeeded) {
  public Recovery {
    keptAside = List.copyOf(keptAside);
    damagedJournal = List.copyOf(damagedJournal);
  }

  /** Where the database came from. */
  public enum Origin {
    /** There was none: a new data folder. */
    NEW,
    /** It was there and whole. */
    OPENED,
    /** It was damaged or missing, and the newest backup took its place. */
    FROM_BACKUP,
    /** It was damaged or missing, and so were the backups: the journal and a pull fill it. */
    FROM_JOURNAL
  }

  /** Nothing had to be mended. */
  public boolean smooth() {
    return replayed == 0
        && keptAside.isEmpty()
        && damagedJournal.isEmpty()
        && (database == Origin.NEW || database == Origin.OPENED);
  }
}

package org.gradecompanion.cli;

import java.nio.file.Path;
import java.util.List;
import org.gradecompanion.settings.BackupFacts;
import org.jspecify.annotations.Nullable;

/** The program behind the command line; the composition root joins the real one. */
public interface Program {
  /** Such as "0.1.0". */
  String version();

  /** Opens the window and waits until it is closed; returns the process's exit code. */
  int window(Place place);

  /**
   * Opens what the commands work on.
   *
   * @throws org.gradecompanion.model.UserError when a folder, the key or the database cannot be
   *     used
   */
  Services open(Place place);

  /**
   * What a backup file holds; with {@code inPlace} it then takes the place of what is there, which
   * is kept aside.
   *
   * @throws org.gradecompanion.model.UserError it cannot be opened or is damaged, or the folder is
   *     in use; then everything is as before
   */
  BackupFacts restore(Place place, Path file, char[] passphrase, boolean inPlace);

  /** Puts back what the last restore put aside; false when there is nothing. */
  boolean putBack(Place place);

  /**
   * Removes everything that is kept on this computer: data, copies, keys, settings and logs.
   *
   * @param district its name, to show that it is meant
   * @throws org.gradecompanion.model.UserError the name is another, then everything is as before;
   *     or something cannot be removed, then calling it again goes on
   */
  void forget(Place place, String district);

  /**
   * Examines folders, key, database and connection one by one; finds faults and throws none.
   *
   * @param scratchTitle of an assignment that is created to try a write, and removed at once; null
   *     to write nothing
   */
  List<Check> examine(Place place, @Nullable String scratchTitle);
}

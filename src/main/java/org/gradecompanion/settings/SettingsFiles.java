package org.gradecompanion.settings;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.gradecompanion.files.OwnerOnly;

/**
 * What the program puts into the settings folder beside secrets, for removing it: a folder chosen
 * by hand may hold other things, too.
 */
public final class SettingsFiles {
  private static final List<String> NAMES =
      List.of(
          SettingsFile.NAME,
          SettingsFile.DAMAGED,
          NetworkFile.NAME,
          ChecklistFile.NAME,
          ProfileFolder.NAME,
          UnfinishedNote.NAME);

  private SettingsFiles() {}

  /**
   * @throws java.nio.file.FileSystemException naming what cannot be removed
   */
  public static void remove(Path settingsFolder) throws IOException {
    for (String name : NAMES) {
      OwnerOnly.remove(settingsFolder.resolve(name));
    }
  }
}

package org.gradecompanion.app;

import java.nio.file.Path;
import org.gradecompanion.cli.Place;
import org.gradecompanion.model.Message;
import org.gradecompanion.model.UserError;
import org.gradecompanion.settings.SettingsFolders;

/** The folders in use: those asked for, else the system's usual ones. */
record Folders(Path settings, Path data, Path logs) {
  /** Read by logback.xml; set before the first logger is asked for. */
  private static final String LOG_PROPERTY = "org.gradecompanion.log";

  /**
   * @throws UserError when the key would lie beside the data that it locks
   */
  static Folders of(Place place) {
    SettingsFolders usual = SettingsFolders.standard();
    Path settings = absolute(place.settings().orElse(usual.settings()));
    Path data = absolute(place.data().orElse(usual.data()));
    if (settings.equals(data) || settings.startsWith(data)) {
      throw new UserError(
          UserError.Kind.WRONG_USE, Message.of("error.cli.same_folder", data.toString()));
    }
    Path logs = place.settings().isPresent() ? settings.resolve("logs") : usual.logs();
    return new Folders(settings, data, absolute(logs));
  }

  /** Directs the log there; nothing is written until there is something to say. */
  Folders log() {
    System.setProperty(LOG_PROPERTY, logs.toString());
    return this;
  }

  private static Path absolute(Path path) {
    return path.toAbsolutePath().normalize();
  }
}

package org.gradecompanion.app;

import java.nio.file.Path;
import org.gradecompanion.cli.Place;
import org.gradecompanion.model.Message;
import org.gradecompanion.model.UserError;
import org.gradecompanion.settings.SettingsFolders;
import org.gradecompanion.store.DataFolder;

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

  /**
   * Claims the data folder. Where everything was to be removed and something could not be, that is
   * gone on with first: its key is gone, so nobody misses what is left.
   *
   * @throws UserError it is in use, cannot be written, or what is left cannot be removed
   */
  DataFolder claim(Runnable onRaise) {
    if (Forgetting.begun(this)) {
      new Forgetting(this).run();
    }
    return DataFolder.claim(data, onRaise);
  }

  /** Where the practice district keeps what was graded in it. */
  Path practice() {
    return data.resolve("practice.json");
  }

  private static Path absolute(Path path) {
    return path.toAbsolutePath().normalize();
  }
}

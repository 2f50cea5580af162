package org.gradecompanion.settings;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where things lie when nobody says otherwise, by the customs of each system (XDG Base Directory
 * Specification on Linux). {@code GRADEBOOK_SETTINGS_DIR} puts everything into one folder, for a
 * portable copy.
 *
 * @param settings settings and, where there is no better place, secrets
 * @param data the default data folder
 * @param logs the program's log
 */
public record SettingsFolders(Path settings, Path data, Path logs) {
  private static final String NAME = "Gradebook Companion";
  private static final String UNIX_NAME = "gradebook-companion";

  /** Of this user on this system. */
  public static SettingsFolders standard() {
    return of(
        System.getenv(),
        System.getProperty("os.name", ""),
        Path.of(System.getProperty("user.home", ".")));
  }

  static SettingsFolders of(Map<String, String> environment, String system, Path home) {
    Path portable = absolute(environment.get("GRADEBOOK_SETTINGS_DIR"));
    if (portable != null) {
      return new SettingsFolders(portable, portable.resolve("data"), portable.resolve("logs"));
    }
    String name = system.toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      Path roaming = or(environment, "APPDATA", home.resolve("AppData/Roaming")).resolve(NAME);
      Path local = or(environment, "LOCALAPPDATA", home.resolve("AppData/Local")).resolve(NAME);
      return new SettingsFolders(roaming, local.resolve("data"), local.resolve("logs"));
    }
    if (name.startsWith("mac")) {
      Path library = home.resolve("Library");
      Path support = library.resolve("Application Support").resolve(NAME);
      return new SettingsFolders(
          support, support.resolve("data"), library.resolve("Logs").resolve(NAME));
    }
    return new SettingsFolders(
        or(environment, "XDG_CONFIG_HOME", home.resolve(".config")).resolve(UNIX_NAME),
        or(environment, "XDG_DATA_HOME", home.resolve(".local/share")).resolve(UNIX_NAME),
        or(environment, "XDG_STATE_HOME", home.resolve(".local/state"))
            .resolve(UNIX_NAME)
            .resolve("logs"));
  }

  private static Path or(Map<String, String> environment, String variable, Path otherwise) {
    Path given = absolute(environment.get(variable));
    return given != null ? given : otherwise;
  }

  /** The XDG specification has relative paths ignored. */
  private static @Nullable Path absolute(@Nullable String path) {
    return path == null || path.isBlank() || !Path.of(path).isAbsolute() ? null : Path.of(path);
  }
}

package org.gradecompanion.app;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.gradecompanion.cli.Place;

/**
 * Where the log lies: in the settings folder that was asked for, else where the system keeps logs.
 */
final class LogFolder {
  /** Read by logback.xml; set before the first logger is asked for. */
  static final String PROPERTY = "org.gradecompanion.log";

  private LogFolder() {}

  static void use(Place place) {
    Path folder =
        place
            .settings()
            .map(settings -> settings.resolve("log"))
            .orElseGet(
                () ->
                    usual(
                        System.getProperty("os.name"),
                        Path.of(System.getProperty("user.home")),
                        System.getenv()));
    System.setProperty(PROPERTY, folder.toAbsolutePath().toString());
  }

  /** The system's place for the logs of a program: XDG base directories, Library/Logs, AppData. */
  static Path usual(String system, Path home, Map<String, String> environment) {
    if (system.startsWith("Windows")) {
      return variable("LOCALAPPDATA", environment)
          .orElse(home.resolve("AppData").resolve("Local"))
          .resolve("Gradebook Companion")
          .resolve("log");
    }
    if (system.startsWith("Mac")) {
      return home.resolve("Library").resolve("Logs").resolve("Gradebook Companion");
    }
    return variable("XDG_STATE_HOME", environment)
        .orElse(home.resolve(".local").resolve("state"))
        .resolve("gradebook");
  }

  private static Optional<Path> variable(String name, Map<String, String> environment) {
    return Optional.ofNullable(environment.get(name)).filter(v -> !v.isBlank()).map(Path::of);
  }
}

package org.gradecompanion.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Whether the operating system's windows are dark. JavaFX can say so only from 22 on. */
final class SystemLook {
  private static final long PATIENCE_MILLIS = 1500;

  private SystemLook() {}

  /** Asks the system's own tool; light where there is none or it does not answer. May block. */
  static boolean isDark() {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    if (system.contains("win")) {
      return answer(
              List.of(
                  "reg",
                  "query",
                  "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize",
                  "/v",
                  "AppsUseLightTheme"))
          .endsWith("0x0");
    }
    if (system.contains("mac")) {
      return answer(List.of("defaults", "read", "-g", "AppleInterfaceStyle")).contains("Dark");
    }
    return answer(List.of("gsettings", "get", "org.gnome.desktop.interface", "color-scheme"))
        .contains("dark");
  }

  private static String answer(List<String> command) {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .redirectInput(ProcessBuilder.Redirect.PIPE)
              .start();
      process.getOutputStream().close();
      if (!process.waitFor(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
        process.destroyForcibly();
        return "";
      }
      return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException noSuchTool) {
      return "";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "";
    }
  }
}

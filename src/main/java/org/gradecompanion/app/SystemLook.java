package org.gradecompanion.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * How the operating system's windows look. JavaFX itself can say so only in later versions.
 *
 * @param dark whether they are dark
 * @param still whether nothing is to move that need not
 */
record SystemLook(boolean dark, boolean still) {
  /** Where the system says nothing. */
  static final SystemLook PLAIN = new SystemLook(false, false);

  private static final long PATIENCE_MILLIS = 1500;

  /** Asks the system's own tool; plain where there is none or it does not answer. May block. */
  static SystemLook ask() {
    return of(System.getProperty("os.name", ""), SystemLook::answer);
  }

  /**
   * @param tool runs a command and returns what it prints, empty where it cannot
   */
  static SystemLook of(String osName, Function<List<String>, String> tool) {
    String system = osName.toLowerCase(Locale.ROOT);
    if (system.contains("win")) {
      return new SystemLook(
          registry(
                  tool,
                  "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize",
                  "AppsUseLightTheme")
              .endsWith("0x0"),
          still(registry(tool, "HKCU\\Control Panel\\Desktop", "UserPreferencesMask")));
    }
    if (system.contains("mac")) {
      return new SystemLook(
          tool.apply(List.of("defaults", "read", "-g", "AppleInterfaceStyle")).contains("Dark"),
          tool.apply(List.of("defaults", "read", "com.apple.universalaccess", "reduceMotion"))
              .equals("1"));
    }
    return new SystemLook(
        desktop(tool, "color-scheme").contains("dark"),
        desktop(tool, "enable-animations").equals("false"));
  }

  /**
   * Whether the mask says that nothing moves within windows. Its bits are the system parameters
   * from SPI_GETACTIVEWINDOWTRACKING on, two apart; SPI_GETCLIENTAREAANIMATION is the 34th.
   */
  private static boolean still(String mask) {
    String hex = mask.substring(mask.lastIndexOf(' ') + 1);
    return hex.matches("[0-9A-Fa-f]{10,16}")
        && (Integer.parseInt(hex.substring(8, 10), 16) & 2) == 0;
  }

  private static String registry(Function<List<String>, String> tool, String key, String value) {
    return tool.apply(List.of("reg", "query", key, "/v", value));
  }

  private static String desktop(Function<List<String>, String> tool, String key) {
    return tool.apply(List.of("gsettings", "get", "org.gnome.desktop.interface", key));
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

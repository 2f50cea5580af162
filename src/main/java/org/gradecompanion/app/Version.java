package org.gradecompanion.app;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** The program's version, as the build wrote it. */
final class Version {
  private Version() {}

  static String current() {
    try (InputStream file = Version.class.getResourceAsStream("version.properties")) {
      Properties properties = new Properties();
      properties.load(file);
      return properties.getProperty("version", "");
    } catch (IOException unreadable) {
      throw new IllegalStateException("version.properties", unreadable);
    }
  }
}

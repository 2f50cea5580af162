package org.gradecompanion.exchange.bundle;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.gradecompanion.model.UserError;

/**
 * What {@code manifest.csv} says of the bundle: its version, and which files are there whole
 * (1EdTech OneRoster 1.1 CSV tables, section 3; OneRoster 1.2 CSV binding, section 3).
 */
final class Manifest {
  private static final int MOST_PROPERTIES = 1000;

  private final Map<String, String> properties;

  private Manifest(Map<String, String> properties) {
    this.properties = properties;
  }

  /**
   * @throws UserError it does not say that these are whole rosters of a version we know
   */
  static Manifest read(BundleTable table) {
    Map<String, String> properties = new HashMap<>();
    table.rows(
        row -> {
          if (properties.size() < MOST_PROPERTIES) {
            properties.put(
                row.text("propertyName").toLowerCase(Locale.ROOT),
                row.text("value").toLowerCase(Locale.ROOT));
          }
        });
    Manifest manifest = new Manifest(properties);
    manifest.version();
    for (BundleFile file : BundleFile.values()) {
      manifest.check(file);
    }
    return manifest;
  }

  BundleVersion version() {
    String number = properties.getOrDefault("oneroster.version", "");
    for (BundleVersion version : BundleVersion.values()) {
      if (version.number().equals(number)) {
        return version;
      }
    }
    throw Refusal.of("version");
  }

  /** Whether the file is there. */
  boolean has(BundleFile file) {
    return file == BundleFile.MANIFEST || mode(file).equals("bulk");
  }

  private void check(BundleFile file) {
    if (mode(file).equals("delta")) {
      throw Refusal.of("delta", file.fileName());
    }
    if (file.required() && !has(file)) {
      throw Refusal.of("no_file", file.fileName());
    }
  }

  private String mode(BundleFile file) {
    return properties.getOrDefault("file." + file.word().toLowerCase(Locale.ROOT), "absent");
  }
}

package org.gradecompanion.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gradecompanion.model.Message;
import org.gradecompanion.model.UserError;

/** The catalogue of profiles: those that are shipped, and a district's own file. */
public final class Profiles {
  private static final List<String> NAMES =
      List.of("powerteacher", "otus", "unified-classroom", "plain-oneroster");
  private static final Map<String, Profile> SHIPPED = load();

  private Profiles() {}

  /** The shipped ones, the default first. */
  public static List<Profile> all() {
    return List.copyOf(SHIPPED.values());
  }

  /** A shipped one by its name. */
  public static Optional<Profile> byName(String name) {
    return Optional.ofNullable(SHIPPED.get(name));
  }

  /**
   * Reads a district's own profile. What the file leaves out is as in {@link
   * Profile#powerTeacher()}; its name is the file's, without the ending.
   *
   * @throws UserError when it cannot be read, or a line is not understood; it names file and line
   */
  public static Profile read(Path file) {
    String called = String.valueOf(file.getFileName());
    try {
      List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
      String name = called.replaceFirst("(?i)\\.properties$", "");
      return new ProfileFile(called, lines, Profile.powerTeacher()).profile(name);
    } catch (IOException e) {
      throw new UserError(
          UserError.Kind.NEEDS_PERSON, Message.of("rules.profile.error.file", called), e);
    }
  }

  /**
   * Every setting of a profile's file with its value, in the file's order; one that older versions
   * do not know only where it says something, so that what it makes no difference to stays the same
   * text with the same fingerprint.
   */
  public static Map<String, String> settings(Profile profile) {
    Map<String, String> settings = new LinkedHashMap<>();
    for (ProfileSetting setting : ProfileSetting.values()) {
      String value = setting.of(profile);
      if (!value.equals(ProfileLines.NONE) || setting != ProfileSetting.CATEGORY_EXCEPTIONS) {
        settings.put(setting.key(), value);
      }
    }
    return settings;
  }

  /**
   * The profile that these settings make; what they leave out is as in {@link
   * Profile#powerTeacher()}.
   *
   * @param from what they stand in, for an error
   * @throws UserError when a setting is not understood
   */
  public static Profile of(String name, String title, Map<String, String> settings, String from) {
    return new ProfileFile(from, lines(title, settings), Profile.powerTeacher()).profile(name);
  }

  /** The file that these settings make. */
  public static List<String> lines(String title, Map<String, String> settings) {
    List<String> lines = new ArrayList<>();
    lines.add("title = " + title);
    settings.forEach((key, value) -> lines.add(key + " = " + value));
    return lines;
  }

  static Profile shipped(String name) {
    return byName(name).orElseThrow();
  }

  private static Map<String, Profile> load() {
    Map<String, Profile> profiles = new LinkedHashMap<>();
    for (String name : NAMES) {
      String file = name + ".properties";
      try (InputStream in = Profiles.class.getResourceAsStream("profiles/" + file)) {
        if (in == null) {
          throw new IllegalStateException("the profile " + name + " is not in the program");
        }
        String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        profiles.put(name, new ProfileFile(file, text.lines().toList(), null).profile(name));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return profiles;
  }
}

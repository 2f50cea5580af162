package org.gradecompanion.rules;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradecompanion.model.Message;
import org.gradecompanion.model.UserError;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a profile's file: {@code key = value}, UTF-8, and remarks that begin with #. What it
 * does not say is as in the profile it is given.
 */
final class ProfileLines {
  /** The value of what there is none of. */
  static final String NONE = "none";

  private static final String TITLE = "title";

  private final String file;
  private final @Nullable Profile otherwise;
  private final Map<ProfileSetting, Line> lines = new EnumMap<>(ProfileSetting.class);
  private String title = "";

  /** A value and where it stands. */
  private record Line(int number, String value) {}

  /**
   * @param file what it is called in an error
   * @param otherwise what holds for a setting that it leaves out; null when it must name all
   * @throws UserError when a line is not understood; it names the file and the line
   */
  ProfileLines(String file, List<String> text, @Nullable Profile otherwise) {
    this.file = file;
    this.otherwise = otherwise;
    for (int i = 0; i < text.size(); i++) {
      String line = text.get(i).strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        read(i + 1, line);
      }
    }
  }

  private void read(int number, String line) {
    int sign = line.indexOf('=');
    if (sign < 0) {
      throw problem("rules.profile.error.line", number, line);
    }
    String key = line.substring(0, sign).strip();
    String value = line.substring(sign + 1).strip();
    if (key.equals(TITLE)) {
      title = value;
      return;
    }
    ProfileSetting setting =
        ProfileSetting.byKey(key)
            .orElseThrow(() -> problem("rules.profile.error.key", number, key, keys()));
    if (lines.putIfAbsent(setting, new Line(number, value)) != null) {
      throw problem("rules.profile.error.twice", number, key);
    }
  }

  /** What a person calls it, or empty. */
  String title() {
    return title;
  }

  /**
   * @throws UserError when it must be in the file and is not
   */
  String value(ProfileSetting setting) {
    Line line = lines.get(setting);
    if (line != null) {
      return line.value();
    }
    if (otherwise == null) {
      throw problem("rules.profile.error.missing", 0, setting.key());
    }
    return setting.of(otherwise);
  }

  /** About the value of a setting that this file has. */
  UserError bad(String key, ProfileSetting setting, Object... expected) {
    Line line = lines.getOrDefault(setting, new Line(0, ""));
    Object[] all =
        Stream.concat(Stream.of(setting.key(), line.value()), Stream.of(expected)).toArray();
    return problem(key, line.number(), all);
  }

  private UserError problem(String key, int line, Object... more) {
    Object[] all =
        Stream.concat(Stream.of(file, Integer.toString(line)), Stream.of(more)).toArray();
    return new UserError(UserError.Kind.NEEDS_PERSON, Message.of(key, all));
  }

  private static String keys() {
    return Stream.of(ProfileSetting.values())
        .map(ProfileSetting::key)
        .collect(Collectors.joining(", "));
  }
}

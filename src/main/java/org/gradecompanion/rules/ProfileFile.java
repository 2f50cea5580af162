package org.gradecompanion.rules;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gradecompanion.model.Flag;
import org.gradecompanion.model.Message;
import org.gradecompanion.model.UserError;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a profile's file: {@code key = value}, UTF-8, and remarks that begin with #. What it
 * does not say is as in the profile it is given.
 */
final class ProfileFile {
  private static final String TITLE = "title";
  private static final String NONE = "none";

  private final String file;
  private final @Nullable Profile otherwise;
  private final Map<ProfileSetting, Line> lines = new EnumMap<>(ProfileSetting.class);
  private @Nullable String title;

  /** A value and where it stands. */
  private record Line(int number, String value) {}

  /**
   * @param file what it is called in an error
   * @param otherwise what holds for a setting that it leaves out; null when it must name all
   * @throws UserError when a line is not understood; it names the file and the line
   */
  ProfileFile(String file, List<String> text, @Nullable Profile otherwise) {
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

  Profile profile(String name) {
    return new Profile(
        name,
        title == null || title.isEmpty() ? name : title,
        limit(ProfileSetting.TITLE_LIMIT, 1),
        is(ProfileSetting.TITLE_OVER, "cut", "refused"),
        choice(ProfileSetting.TITLE_SAME, Profile.SameTitle.class),
        limit(ProfileSetting.DESCRIPTION_LIMIT, 0),
        is(ProfileSetting.POINTS_WHOLE, "yes", "no"),
        ceiling(),
        limit(ProfileSetting.DECIMALS, 0),
        is(ProfileSetting.OVER_MAXIMUM, "refused", "accepted"),
        is(ProfileSetting.EXEMPT, "sent", "left-out"),
        flags(),
        is(ProfileSetting.DATES, "yes", "no"),
        choice(ProfileSetting.CATEGORY, Profile.Categories.class),
        text(ProfileSetting.CATEGORY_DEFAULT).orElse(null),
        is(ProfileSetting.SECTION_LINKS, "one", "any"));
  }

  private String value(ProfileSetting setting) {
    Line line = lines.get(setting);
    if (line != null) {
      return line.value();
    }
    if (otherwise == null) {
      throw problem("rules.profile.error.missing", 0, setting.key());
    }
    return setting.of(otherwise);
  }

  private Optional<String> text(ProfileSetting setting) {
    String value = value(setting);
    if (value.isEmpty()) {
      throw bad("rules.profile.error.empty", setting);
    }
    return value.equals(NONE) ? Optional.empty() : Optional.of(value);
  }

  private int limit(ProfileSetting setting, int least) {
    return text(setting)
        .map(value -> number(setting, value, least))
        .map(BigDecimal::intValueExact)
        .orElse(Profile.UNLIMITED);
  }

  private @Nullable BigDecimal ceiling() {
    ProfileSetting setting = ProfileSetting.POINTS_CEILING;
    return text(setting).map(value -> number(setting, value, 1)).orElse(null);
  }

  /** A whole number of up to nine digits. */
  private BigDecimal number(ProfileSetting setting, String value, int least) {
    if (value.matches("\\d{1,9}") && Integer.parseInt(value) >= least) {
      return new BigDecimal(value);
    }
    throw bad("rules.profile.error.number", setting, least);
  }

  private boolean is(ProfileSetting setting, String yes, String no) {
    String value = value(setting);
    if (value.equals(yes) || value.equals(no)) {
      return value.equals(yes);
    }
    throw bad("rules.profile.error.choice", setting, yes + ", " + no);
  }

  private <E extends Enum<E>> E choice(ProfileSetting setting, Class<E> type) {
    List<E> all = Arrays.asList(type.getEnumConstants());
    String value = value(setting);
    return all.stream()
        .filter(each -> ProfileSetting.word(each).equals(value))
        .findFirst()
        .orElseThrow(
            () ->
                bad(
                    "rules.profile.error.choice",
                    setting,
                    all.stream().map(ProfileSetting::word).collect(Collectors.joining(", "))));
  }

  private Set<Flag> flags() {
    Set<Flag> flags = EnumSet.noneOf(Flag.class);
    for (String code : text(ProfileSetting.FLAGS).orElse("").split("\\s+")) {
      if (!code.isEmpty()) {
        flags.add(
            Arrays.stream(Flag.values())
                .filter(flag -> flag.code().equals(code))
                .findFirst()
                .orElseThrow(
                    () -> bad("rules.profile.error.flags", ProfileSetting.FLAGS, codes())));
      }
    }
    return flags;
  }

  private static String codes() {
    return Arrays.stream(Flag.values()).map(Flag::code).collect(Collectors.joining(" "));
  }

  private static String keys() {
    return Arrays.stream(ProfileSetting.values())
        .map(ProfileSetting::key)
        .collect(Collectors.joining(", "));
  }

  /** About the value of a setting that this file has. */
  private UserError bad(String key, ProfileSetting setting, Object... expected) {
    Line line = lines.getOrDefault(setting, new Line(0, ""));
    Object[] all = new Object[expected.length + 2];
    all[0] = setting.key();
    all[1] = line.value();
    System.arraycopy(expected, 0, all, 2, expected.length);
    return problem(key, line.number(), all);
  }

  private UserError problem(String key, int line, Object... more) {
    Object[] all = new Object[more.length + 2];
    all[0] = file;
    all[1] = Integer.toString(line);
    System.arraycopy(more, 0, all, 2, more.length);
    return new UserError(UserError.Kind.NEEDS_PERSON, Message.of(key, all));
  }
}

package org.gradecompanion.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradecompanion.model.Flag;
import org.gradecompanion.model.UserError;
import org.jspecify.annotations.Nullable;

/** What the lines of a profile's file mean. */
final class ProfileFile {
  private final ProfileLines lines;

  /**
   * @throws UserError as {@link ProfileLines} does
   */
  ProfileFile(String file, List<String> text, @Nullable Profile otherwise) {
    this.lines = new ProfileLines(file, text, otherwise);
  }

  /**
   * @throws UserError when a value is not understood; it names the file and the line
   */
  Profile profile(String name) {
    return new Profile(
        name,
        lines.title().isEmpty() ? name : lines.title(),
        new Profile.Texts(
            limit(ProfileSetting.TITLE_LIMIT, 1),
            is(ProfileSetting.TITLE_OVER, "cut", "refused"),
            choice(ProfileSetting.TITLE_SAME, Profile.SameTitle.class),
            limit(ProfileSetting.DESCRIPTION_LIMIT, 0)),
        new Profile.Points(
            yes(ProfileSetting.POINTS_WHOLE),
            ceiling(),
            limit(ProfileSetting.DECIMALS, 0),
            is(ProfileSetting.WEIGHT_AND_EXTRA, "sent", "stays")),
        new Profile.Scores(
            is(ProfileSetting.OVER_MAXIMUM, "refused", "accepted"),
            is(ProfileSetting.EXEMPT, "sent", "left-out"),
            flags(),
            codes(),
            false,
            false,
            is(ProfileSetting.UNSUBMITTED, "zero", "blank")),
        new Profile.Dates(
            yes(ProfileSetting.DATES), effective(), yes(ProfileSetting.CURRENT_PERIOD)),
        new Profile.Filing(
            choice(ProfileSetting.CATEGORY, Profile.Categories.class),
            text(ProfileSetting.CATEGORY_DEFAULT).orElse(null),
            map(),
            exceptions()),
        new Profile.Passing(
            yes(ProfileSetting.COUNTED),
            is(ProfileSetting.PUBLISHED, "at-once", "not"),
            is(ProfileSetting.LOCKED_STUDENT, "sent", "left-out"),
            is(ProfileSetting.GIVER, "a-teacher-of-the-section", "anyone"),
            group(),
            is(ProfileSetting.LINKS, "one", "any")));
  }

  /** Empty for none. */
  private Optional<String> text(ProfileSetting setting) {
    String value = lines.value(setting);
    if (value.isEmpty()) {
      throw lines.bad("rules.profile.error.empty", setting);
    }
    return value.equals(ProfileLines.NONE) ? Optional.empty() : Optional.of(value);
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
    throw lines.bad("rules.profile.error.number", setting, least);
  }

  private boolean yes(ProfileSetting setting) {
    return is(setting, "yes", "no");
  }

  private boolean is(ProfileSetting setting, String yes, String no) {
    String value = lines.value(setting);
    if (value.equals(yes) || value.equals(no)) {
      return value.equals(yes);
    }
    throw lines.bad("rules.profile.error.choice", setting, yes + ", " + no);
  }

  private <E extends Enum<E>> E choice(ProfileSetting setting, Class<E> type) {
    List<E> all = Arrays.asList(type.getEnumConstants());
    String value = lines.value(setting);
    return all.stream()
        .filter(each -> ProfileSetting.word(each).equals(value))
        .findFirst()
        .orElseThrow(
            () ->
                lines.bad(
                    "rules.profile.error.choice",
                    setting,
                    all.stream().map(ProfileSetting::word).collect(Collectors.joining(", "))));
  }

  /** The words of a list, or none. */
  private Stream<String> list(ProfileSetting setting) {
    return text(setting).stream().flatMap(value -> Stream.of(value.split("\\s+")));
  }

  private Set<Flag> flags() {
    return list(ProfileSetting.FLAGS).map(this::flag).collect(Collectors.toSet());
  }

  private Flag flag(String code) {
    return Arrays.stream(Flag.values())
        .filter(flag -> flag.code().equals(code))
        .findFirst()
        .orElseThrow(
            () -> lines.bad("rules.profile.error.flags", ProfileSetting.FLAGS, allFlags()));
  }

  private static String allFlags() {
    return Arrays.stream(Flag.values()).map(Flag::code).collect(Collectors.joining(" "));
  }

  private @Nullable LocalDate effective() {
    return text(ProfileSetting.EFFECTIVE).map(this::day).orElse(null);
  }

  private LocalDate day(String value) {
    try {
      return LocalDate.parse(value);
    } catch (DateTimeParseException e) {
      throw lines.bad("rules.profile.error.day", ProfileSetting.EFFECTIVE);
    }
  }

  private Set<String> group() {
    return list(ProfileSetting.GROUP).map(this::email).collect(Collectors.toSet());
  }

  private String email(String value) {
    if (!value.matches("[^@,;]+@[^@,;]+")) {
      throw lines.bad("rules.profile.error.group", ProfileSetting.GROUP);
    }
    return value.toLowerCase(Locale.ROOT);
  }

  private Map<String, String> map() {
    return pairs(ProfileSetting.CATEGORY_MAP, "rules.profile.error.map");
  }

  private List<CategoryException> exceptions() {
    return text(ProfileSetting.CATEGORY_EXCEPTIONS).stream()
        .flatMap(value -> Stream.of(value.split(";")))
        .map(this::exception)
        .toList();
  }

  /** Such as: grade 09 > Quiz > Tests. */
  private CategoryException exception(String text) {
    String[] sides = text.split(">", -1);
    String[] where = sides[0].strip().split("\\s+", 2);
    Optional<CategoryException.Place> place = CategoryException.Place.byCode(where[0]);
    if (sides.length != 3
        || where.length != 2
        || sides[1].isBlank()
        || sides[2].isBlank()
        || place.isEmpty()) {
      throw lines.bad("rules.profile.error.exceptions", ProfileSetting.CATEGORY_EXCEPTIONS);
    }
    return new CategoryException(place.get(), where[1], sides[1].strip(), sides[2].strip());
  }

  /** A code is no number, so that it cannot be taken for a score. */
  private Map<String, Flag> codes() {
    ProfileSetting setting = ProfileSetting.CODES;
    Map<String, Flag> codes = new LinkedHashMap<>();
    pairs(setting, "rules.profile.error.codes")
        .forEach(
            (text, means) -> {
              String code = text.toUpperCase(Locale.ROOT);
              Flag flag =
                  Arrays.stream(Flag.values())
                      .filter(each -> each.code().equals(means))
                      .findFirst()
                      .orElseThrow(
                          () -> lines.bad("rules.profile.error.codes", setting, allFlags()));
              if (!code.matches("[^\\s\\d.,%]+") || codes.putIfAbsent(code, flag) != null) {
                throw lines.bad("rules.profile.error.codes", setting, allFlags());
              }
            });
    return codes;
  }

  private Map<String, String> pairs(ProfileSetting setting, String problem) {
    Map<String, String> map = new LinkedHashMap<>();
    text(setting)
        .ifPresent(
            value -> {
              for (String pair : value.split(";")) {
                String[] sides = pair.split(">", -1);
                if (sides.length != 2
                    || sides[0].isBlank()
                    || sides[1].isBlank()
                    || map.putIfAbsent(sides[0].strip(), sides[1].strip()) != null) {
                  throw lines.bad(problem, setting, allFlags());
                }
              }
            });
    return map;
  }
}

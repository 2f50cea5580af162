package org.gradecompanion.rules;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gradecompanion.model.Flag;

/** The settings of a profile's file, in its order. */
enum ProfileSetting {
  TITLE_LIMIT("assignment.title.limit", p -> limit(p.titleLimit())),
  TITLE_OVER("assignment.title.over", p -> p.cutsTitle() ? "cut" : "refused"),
  TITLE_SAME("assignment.title.same", p -> word(p.sameTitle())),
  DESCRIPTION_LIMIT("assignment.description.limit", p -> limit(p.descriptionLimit())),
  POINTS_WHOLE("assignment.points.whole", p -> yes(p.wholePoints())),
  POINTS_CEILING(
      "assignment.points.ceiling", p -> p.ceiling().map(BigDecimal::toPlainString).orElse("none")),
  DECIMALS("points.decimals", p -> limit(p.decimals())),
  OVER_MAXIMUM("score.over-maximum", p -> p.refusesOverMaximum() ? "refused" : "accepted"),
  EXEMPT("score.exempt", p -> p.sendsExempt() ? "sent" : "left-out"),
  FLAGS(
      "score.flags",
      p ->
          p.carriedFlags().isEmpty()
              ? "none"
              : p.carriedFlags().stream()
                  .sorted()
                  .map(Flag::code)
                  .collect(Collectors.joining(" "))),
  DATES("dates.in-open-term", p -> yes(p.checksTerms())),
  CATEGORY("category.usable", p -> word(p.categories())),
  CATEGORY_DEFAULT("category.default", p -> p.preferredCategory().orElse("none")),
  SECTION_LINKS("section.links", p -> p.oneLink() ? "one" : "any");

  private final String key;
  private final Function<Profile, String> text;

  ProfileSetting(String key, Function<Profile, String> text) {
    this.key = key;
    this.text = text;
  }

  String key() {
    return key;
  }

  /** A profile's value, as its file says it. */
  String of(Profile profile) {
    return text.apply(profile);
  }

  static Optional<ProfileSetting> byKey(String key) {
    return Arrays.stream(values()).filter(each -> each.key.equals(key)).findFirst();
  }

  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String limit(int value) {
    return value == Profile.UNLIMITED ? "none" : Integer.toString(value);
  }

  private static String yes(boolean value) {
    return value ? "yes" : "no";
  }
}

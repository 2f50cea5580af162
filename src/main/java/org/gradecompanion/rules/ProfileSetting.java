package org.gradecompanion.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradecompanion.model.Flag;

/** The settings of a profile's file, in its order. */
enum ProfileSetting {
  TITLE_LIMIT("assignment.title.limit", p -> limit(p.texts().titleLimit())),
  TITLE_OVER("assignment.title.over", p -> p.texts().cutsTitle() ? "cut" : "refused"),
  TITLE_SAME("assignment.title.same", p -> word(p.texts().sameTitle())),
  DESCRIPTION_LIMIT("assignment.description.limit", p -> limit(p.texts().descriptionLimit())),
  POINTS_WHOLE("assignment.points.whole", p -> yes(p.points().whole())),
  POINTS_CEILING(
      "assignment.points.ceiling",
      p -> p.points().ceiling().map(BigDecimal::toPlainString).orElse(ProfileLines.NONE)),
  WEIGHT_AND_EXTRA("assignment.weight-and-extra", p -> p.points().weighted() ? "sent" : "stays"),
  COUNTED("assignment.counted-and-graded", p -> yes(p.passing().countedAndGraded())),
  PUBLISHED("assignment.published", p -> p.passing().publishedAtOnce() ? "at-once" : "not"),
  GIVER(
      "assignment.giver", p -> p.passing().giverTeaches() ? "a-teacher-of-the-section" : "anyone"),
  DECIMALS("points.decimals", p -> limit(p.points().decimals())),
  OVER_MAXIMUM("score.over-maximum", p -> p.scores().refusesOverMaximum() ? "refused" : "accepted"),
  EXEMPT("score.exempt", p -> p.scores().sendsExempt() ? "sent" : "left-out"),
  FLAGS("score.flags", p -> words(p.scores().flags().stream().sorted().map(Flag::code))),
  CODES(
      "score.codes",
      p ->
          pairs(
              p.scores().codes().entrySet(),
              code -> code.getKey(),
              code -> code.getValue().code())),
  UNSUBMITTED("score.unsubmitted", p -> p.scores().zeroForUnsubmitted() ? "zero" : "blank"),
  DATES("dates.in-open-term", p -> yes(p.dates().inOpenTerm())),
  EFFECTIVE(
      "dates.effective",
      p -> p.dates().effective().map(LocalDate::toString).orElse(ProfileLines.NONE)),
  CURRENT_PERIOD("dates.current-period-only", p -> yes(p.dates().currentPeriodOnly())),
  CATEGORY("category.usable", p -> word(p.filing().usable())),
  CATEGORY_DEFAULT("category.default", p -> p.filing().byDefault().orElse(ProfileLines.NONE)),
  CATEGORY_MAP(
      "category.map",
      p -> pairs(p.filing().byType().entrySet(), type -> type.getKey(), type -> type.getValue())),
  CATEGORY_EXCEPTIONS("category.exceptions", p -> exceptions(p.filing().exceptions())),
  LOCKED_STUDENT("student.locked-on-roster", p -> p.passing().sendsLocked() ? "sent" : "left-out"),
  GROUP("passback.group", p -> words(p.passing().group().stream().sorted())),
  LINKS("section.links", p -> p.passing().oneLink() ? "one" : "any");

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
    return value == Profile.UNLIMITED ? ProfileLines.NONE : Integer.toString(value);
  }

  private static String yes(boolean value) {
    return value ? "yes" : "no";
  }

  private static String words(Stream<String> all) {
    String joined = all.collect(Collectors.joining(" "));
    return joined.isEmpty() ? ProfileLines.NONE : joined;
  }

  private static String exceptions(List<CategoryException> all) {
    String lines = all.stream().map(CategoryException::line).collect(Collectors.joining("; "));
    return lines.isEmpty() ? ProfileLines.NONE : lines;
  }

  private static <E> String pairs(
      Set<E> entries, Function<E, String> left, Function<E, String> right) {
    String pairs =
        entries.stream()
            .map(each -> left.apply(each) + " > " + right.apply(each))
            .collect(Collectors.joining("; "));
    return pairs.isEmpty() ? ProfileLines.NONE : pairs;
  }
}

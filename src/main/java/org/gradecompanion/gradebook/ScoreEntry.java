package org.gradecompanion.gradebook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormatSymbols;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.gradecompanion.model.Flag;
import org.gradecompanion.model.Message;
import org.gradecompanion.model.Score;

/**
 * Reads what a teacher typed into a cell: points in the locale's decimals, a percentage of the
 * maximum, PowerTeacher Pro's codes (COL . LA * MI / EX AB IN), or points and codes. Nothing is
 * guessed: what it does not understand is refused with a reason.
 */
public final class ScoreEntry {
  /** PowerSchool's data dictionary: Number(18,6). */
  private static final int MAX_DECIMALS = 6;

  /** PowerTeacher Pro's ceiling for points. */
  private static final BigDecimal MAX_POINTS = BigDecimal.valueOf(9999);

  private static final Pattern NUMBER = Pattern.compile("\\d{1,12}(\\.\\d*)?|\\.\\d+");
  private static final Map<String, Flag> CODES =
      Map.ofEntries(
          Map.entry("COL", Flag.COLLECTED),
          Map.entry(".", Flag.COLLECTED),
          Map.entry("LA", Flag.LATE),
          Map.entry("*", Flag.LATE),
          Map.entry("MI", Flag.MISSING),
          Map.entry("/", Flag.MISSING),
          Map.entry("EX", Flag.EXEMPT),
          Map.entry("AB", Flag.ABSENT),
          Map.entry("IN", Flag.INCOMPLETE));

  private ScoreEntry() {}

  /** What typing led to. */
  public sealed interface Result {
    /** A score to enter. */
    record Accepted(Score score) implements Result {}

    /** Why the text is no score, and what to type instead. */
    record Rejected(Message why) implements Result {}
  }

  /**
   * Reads a cell's text.
   *
   * @param comment the cell's comment, which typing a score keeps
   * @param maximum the assignment's points, for percentages
   */
  public static Result read(String text, String comment, BigDecimal maximum, Locale locale) {
    String trimmed = text.strip();
    if (trimmed.isEmpty()) {
      return new Result.Accepted(Score.BLANK.withComment(comment));
    }
    BigDecimal points = null;
    Set<Flag> flags = EnumSet.noneOf(Flag.class);
    for (String word : trimmed.split("\\s+")) {
      Flag flag = CODES.get(word.toUpperCase(Locale.ROOT));
      if (flag != null) {
        flags.add(flag);
      } else if (points != null) {
        return rejected("grades.entry.two_scores", trimmed);
      } else if (number(word, locale).isPresent()) {
        BigDecimal value = number(word, locale).get();
        points = word.endsWith("%") ? percent(value, maximum) : value;
      } else {
        return rejected(whyNot(word), trimmed);
      }
    }
    if (points != null && points.compareTo(MAX_POINTS) > 0) {
      return rejected("grades.entry.too_large", trimmed);
    }
    if (points != null && points.stripTrailingZeros().scale() > MAX_DECIMALS) {
      return rejected("grades.entry.too_fine", trimmed);
    }
    return new Result.Accepted(new Score(points, flags, comment));
  }

  /** The text that typing would give this score: what the editor starts with. */
  public static String write(Score score, Locale locale) {
    StringBuilder text = new StringBuilder();
    score
        .earned()
        .ifPresent(
            points ->
                text.append(
                    points
                        .toPlainString()
                        .replace(
                            '.', DecimalFormatSymbols.getInstance(locale).getDecimalSeparator())));
    for (Flag flag : score.flags()) {
      text.append(text.isEmpty() ? "" : " ").append(flag.code());
    }
    return text.toString();
  }

  private static Optional<BigDecimal> number(String word, Locale locale) {
    String digits = word.endsWith("%") ? word.substring(0, word.length() - 1) : word;
    char separator = DecimalFormatSymbols.getInstance(locale).getDecimalSeparator();
    if (separator != '.') {
      if (digits.indexOf('.') >= 0) {
        return Optional.empty();
      }
      digits = digits.replace(separator, '.');
    }
    return NUMBER.matcher(digits).matches()
        ? Optional.of(new BigDecimal(digits))
        : Optional.empty();
  }

  private static BigDecimal percent(BigDecimal value, BigDecimal maximum) {
    return value.multiply(maximum).divide(BigDecimal.valueOf(100), 2, RoundingMode.HALF_UP);
  }

  private static String whyNot(String word) {
    if (word.startsWith("-")) {
      return "grades.entry.negative";
    }
    if (word.matches("\\d+[.,]\\d+%?")) {
      return "grades.entry.decimal_sign";
    }
    return "grades.entry.unknown";
  }

  private static Result rejected(String key, String typed) {
    return new Result.Rejected(Message.of(key, typed));
  }
}

package org.gradecompanion.gradebook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormatSymbols;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.gradecompanion.model.Flag;
import org.gradecompanion.model.Message;
import org.gradecompanion.model.Score;

/**
 * Reads what a teacher typed into a cell: points in the locale's decimals, a percentage of the
 * maximum, {@linkplain ScoreCodes codes}, or points and codes. Nothing is guessed: what it does not
 * understand is refused with a reason.
 */
public final class ScoreEntry {
  /** PowerSchool's data dictionary: Number(18,6). */
  private static final int MAX_DECIMALS = 6;

  /** PowerTeacher Pro's ceiling for points. */
  private static final BigDecimal MAX_POINTS = BigDecimal.valueOf(9999);

  private static final Pattern NUMBER = Pattern.compile("\\d{1,40}(\\.\\d{0,40})?|\\.\\d{1,40}");

  /** A number in any country's signs, to say what is wrong with it. */
  private static final Pattern FOREIGN_NUMBER =
      Pattern.compile("\\d+([.,'\u2019\u066b\u066c]\\d*)+%?|[.,]\\d+%?");

  private static final Pattern NEGATIVE = Pattern.compile("[-\u2212\u2013].*\\d.*");

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
   * @param codes what may be typed for a flag
   */
  public static Result read(
      String text, String comment, BigDecimal maximum, ScoreCodes codes, Locale locale) {
    String trimmed = plain(text);
    if (trimmed.isEmpty()) {
      return new Result.Accepted(Score.BLANK.withComment(comment));
    }
    BigDecimal points = null;
    Set<Flag> flags = EnumSet.noneOf(Flag.class);
    for (String word : trimmed.split("\\s+")) {
      Optional<Flag> flag = codes.flag(word);
      if (flag.isPresent()) {
        flags.add(flag.get());
      } else if (points != null) {
        return rejected("grades.entry.two_scores", trimmed);
      } else if (number(word, locale).isPresent()) {
        BigDecimal value = number(word, locale).get();
        points = word.endsWith("%") ? percent(value, maximum) : value;
      } else {
        return notUnderstood(word, trimmed, codes, locale);
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
    return write(score, separator(locale));
  }

  /**
   * The same of very many scores: looking at the locale costs more than all the rest.
   *
   * @param separator the locale's, see {@link #separator}
   */
  public static String write(Score score, char separator) {
    StringBuilder text = new StringBuilder();
    score
        .earned()
        .ifPresent(points -> text.append(points.toPlainString().replace('.', separator)));
    for (Flag flag : score.flags()) {
      text.append(text.isEmpty() ? "" : " ").append(flag.code());
    }
    return text.toString();
  }

  private static Optional<BigDecimal> number(String word, Locale locale) {
    String digits = word.endsWith("%") ? word.substring(0, word.length() - 1) : word;
    char separator = separator(locale);
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

  private static Result notUnderstood(String word, String typed, ScoreCodes codes, Locale locale) {
    if (NEGATIVE.matcher(word).matches()) {
      return rejected("grades.entry.negative", typed);
    }
    if (FOREIGN_NUMBER.matcher(word).matches()) {
      return rejected("grades.entry.decimal_sign", typed, String.valueOf(separator(locale)));
    }
    return rejected("grades.entry.unknown", typed, codes.inWords());
  }

  /** Blanks of every kind are blanks, also between a number and its %. */
  private static String plain(String text) {
    return text.replaceAll("[\\s\\p{Z}]+", " ").strip().replace(" %", "%");
  }

  /** What stands before the decimals. */
  public static char separator(Locale locale) {
    return DecimalFormatSymbols.getInstance(locale).getDecimalSeparator();
  }

  private static Result rejected(String key, Object... of) {
    return new Result.Rejected(Message.of(key, of));
  }
}

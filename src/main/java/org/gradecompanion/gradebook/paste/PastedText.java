package org.gradecompanion.gradebook.paste;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;
import org.gradecompanion.gradebook.ScoreEntry;
import org.gradecompanion.gradebook.ScoreEntry.Result;
import org.gradecompanion.model.Message;

/**
 * Reads one pasted text as a score: like {@link ScoreEntry}, but a spreadsheet shows some of its
 * cells in forms that nobody types, and these are refused for what they are.
 */
final class PastedText {
  private static final Pattern PERCENT = Pattern.compile("\\s+%");
  private static final Pattern MONEY = Pattern.compile("-?\\p{Sc}.*|.*\\p{Sc}");
  private static final Pattern YES_OR_NO = Pattern.compile("TRUE|FALSE", Pattern.CASE_INSENSITIVE);

  /** Excel and Sheets: #N/A, #DIV/0!, #REF!, ####; Calc also: Err:502. */
  private static final Pattern BROKEN = Pattern.compile("#[A-Z0-9/#?!]+|Err:\\d+");

  private final Locale locale;

  PastedText(Locale locale) {
    this.locale = locale;
  }

  /** What typing the text would enter, into a cell with this comment and maximum. */
  Result read(String text, String comment, BigDecimal points) {
    // In some languages a space, often a non-breaking one, stands before the percent sign.
    String plain = PERCENT.matcher(Spaces.plain(text)).replaceAll("%");
    Result read = ScoreEntry.read(plain, comment, points, locale);
    return read instanceof Result.Accepted
        ? read
        : new Result.Rejected(why(plain, ((Result.Rejected) read).why()));
  }

  /** Whether the text is another number than the score that it becomes. */
  static boolean converts(String text) {
    return text.indexOf('%') >= 0;
  }

  private static Message why(String text, Message typed) {
    if (MONEY.matcher(text).matches()) {
      return Message.of("grades.paste.money", text);
    }
    if (YES_OR_NO.matcher(text).matches()) {
      return Message.of("grades.paste.yes_or_no", text);
    }
    if (BROKEN.matcher(text).matches()) {
      return Message.of("grades.paste.broken", text);
    }
    return typed.key().equals("grades.entry.unknown")
        ? Message.of("grades.paste.unknown", text)
        : typed;
  }
}

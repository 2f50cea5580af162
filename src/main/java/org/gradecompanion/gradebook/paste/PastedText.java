package org.gradecompanion.gradebook.paste;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.gradecompanion.gradebook.ScoreCodes;
import org.gradecompanion.gradebook.ScoreEntry;
import org.gradecompanion.gradebook.ScoreEntry.Result;
import org.gradecompanion.model.Message;

/**
 * Reads one pasted text as a score: like {@link ScoreEntry}, but a spreadsheet shows some of its
 * cells in forms that nobody types, and these are refused for what they are. Confined to one
 * thread.
 */
final class PastedText {
  private static final Pattern PERCENT = Pattern.compile("\\s+%");
  private static final Pattern MONEY = Pattern.compile("-?\\p{Sc}.*|.*\\p{Sc}");
  private static final Pattern YES_OR_NO = Pattern.compile("TRUE|FALSE", Pattern.CASE_INSENSITIVE);

  /** Excel and Sheets: #N/A, #DIV/0!, #REF!, ####; Calc also: Err:502. */
  private static final Pattern BROKEN = Pattern.compile("#[A-Z0-9/#?!]+|Err:\\d+");

  /** A class's scores are a few numbers, again and again. */
  private static final int KNOWN = 5_000;

  private final ScoreCodes codes;
  private final Locale locale;
  private final Map<Text, Result> known = new HashMap<>();

  private record Text(String text, BigDecimal points) {}

  PastedText(PasteGround ground) {
    this.codes = ground.codes();
    this.locale = ground.locale();
  }

  /** What typing the text would enter, into a cell with this comment and maximum. */
  Result read(String text, String comment, BigDecimal points) {
    if (known.size() > KNOWN) {
      known.clear();
    }
    Result read = known.computeIfAbsent(new Text(text, points), each -> read(each));
    return read instanceof Result.Accepted accepted && !comment.isEmpty()
        ? new Result.Accepted(accepted.score().withComment(comment))
        : read;
  }

  private Result read(Text text) {
    // In some languages a space, often a non-breaking one, stands before the percent sign.
    String plain = PERCENT.matcher(Spaces.plain(text.text)).replaceAll("%");
    Result read = ScoreEntry.read(plain, "", text.points, codes, locale);
    return read instanceof Result.Rejected rejected
        ? new Result.Rejected(why(plain, rejected.why()))
        : read;
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

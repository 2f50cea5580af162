package org.gradecompanion.rules;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts text as a limit of characters would, without cutting a character in two: neither a surrogate
 * pair nor a letter with its accents.
 */
public final class Cut {
  private static final Pattern CLUSTER = Pattern.compile("\\X");

  private Cut() {}

  /** The length that a limit counts: code points. */
  public static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  /**
   * The longest beginning of {@code text} that has at most {@code limit} code points. Only when its
   * very first character is longer than that is the character cut: something has to be left.
   */
  public static String to(String text, int limit) {
    if (length(text) <= limit) {
      return text;
    }
    Matcher cluster = CLUSTER.matcher(text);
    int end = 0;
    int counted = 0;
    while (cluster.find()) {
      counted += length(cluster.group());
      if (counted > limit) {
        break;
      }
      end = cluster.end();
    }
    return text.substring(0, end > 0 ? end : text.offsetByCodePoints(0, limit));
  }

  /** The longest ending of {@code text} that has at most {@code limit} code points. */
  static String ending(String text, int limit) {
    int left = length(text);
    Matcher cluster = CLUSTER.matcher(text);
    int start = 0;
    while (left > limit && cluster.find()) {
      left -= length(cluster.group());
      start = cluster.end();
    }
    return text.substring(start);
  }

  /**
   * As {@link #to}, of one line: a cut between two words leaves no space that a server would trim.
   */
  public static String line(String text, int limit) {
    return to(text, limit).stripTrailing();
  }
}

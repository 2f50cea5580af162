package org.gradecompanion.practice;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Shortens text as PowerTeacher's columns do. */
final class Cut {
  /** One character as a reader sees it: a letter with all its marks, a whole emoji. */
  private static final Pattern CHARACTER = Pattern.compile("\\X");

  private Cut() {}

  /**
   * The first {@code limit} code points, and less where the cut would go through a character that
   * is made of several.
   */
  static String to(String text, int limit) {
    if (text.length() <= limit || text.codePointCount(0, text.length()) <= limit) {
      return text;
    }
    int end = 0;
    int used = 0;
    Matcher characters = CHARACTER.matcher(text);
    while (characters.find()) {
      used += text.codePointCount(characters.start(), characters.end());
      if (used > limit) {
        break;
      }
      end = characters.end();
    }
    return end > 0 ? text.substring(0, end) : text.substring(0, text.offsetByCodePoints(0, limit));
  }
}

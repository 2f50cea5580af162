package org.gradecompanion.gradebook.paste;

/** White space as it comes from spreadsheets and web pages, which is more than Java's. */
final class Spaces {
  private Spaces() {}

  /** Without white space, non-breaking and zero-width spaces at both ends. */
  static String trimmed(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isSpace(text.charAt(from))) {
      from++;
    }
    while (to > from && isSpace(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  /** Any run of white space is one plain space; none at the ends. */
  static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!isSpace(c)) {
        plain.append(c);
      } else if (!plain.isEmpty() && plain.charAt(plain.length() - 1) != ' ') {
        plain.append(' ');
      }
    }
    return plain.toString().stripTrailing();
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || c >= '\u200B' && c <= '\u200D'
        || c == '\u2060'
        || c == '\uFEFF';
  }
}

package org.gradecompanion.rules;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Strips what pasting brings along. PowerSchool Learning: a description "copy/pasted from a third
 * party" with "non-standard formatting" may keep an assignment from passing.
 */
public final class PlainText {
  /** Only tags that word processors and browsers paste: "x<y" is arithmetic, not markup. */
  private static final Pattern TAG =
      Pattern.compile(
          "</?(?:a|b|blockquote|body|br|center|code|div|em|font|h[1-6]|hr|html|i|img|li|meta|o:p|ol|p"
              + "|pre|s|script|small|span|strike|strong|style|sub|sup|table|tbody|td|th|thead|tr|u|ul)"
              + "(?:\\s[^<>]*)?/?>",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern ENTITY = Pattern.compile("&(nbsp|amp|lt|gt|quot|#39|apos);");
  private static final Map<String, String> ENTITIES =
      Map.of("nbsp", " ", "amp", "&", "lt", "<", "gt", ">", "quot", "\"", "#39", "'", "apos", "'");

  private static final Pattern LINE_BREAK = Pattern.compile("\\r\\n?|[\\u0085\\u2028\\u2029]");

  private PlainText() {}

  /** One line: as {@link #clean}, with line breaks as spaces, and trimmed. */
  public static String cleanLine(String text) {
    return clean(text).replace('\n', ' ').strip();
  }

  /**
   * Text without markup, control and invisible characters, typographic quotes, dashes and spaces.
   */
  public static String clean(String text) {
    if (isPlain(text)) {
      return text;
    }
    String before = text;
    String after = once(text);
    // Taking out one tag can leave another: what PowerTeacher holds must not need cleaning again.
    while (!after.equals(before)) {
      before = after;
      after = once(before);
    }
    return after;
  }

  private static String once(String text) {
    String stripped = text.indexOf('<') < 0 ? text : TAG.matcher(text).replaceAll("");
    String decoded =
        stripped.indexOf('&') < 0
            ? stripped
            : ENTITY
                .matcher(stripped)
                .replaceAll(match -> Matcher.quoteReplacement(ENTITIES.get(match.group(1))));
    String lines = LINE_BREAK.matcher(decoded).replaceAll("\n");
    StringBuilder plain = new StringBuilder(lines.length());
    lines.codePoints().forEach(point -> append(plain, point));
    return plain.toString();
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < ' ' || c >= 127 || c == '<' || c == '&') && c != '\n') {
        return false;
      }
    }
    return true;
  }

  private static void append(StringBuilder out, int point) {
    switch (point) {
      case '\n' -> out.append('\n');
      case '\t' -> out.append(' ');
      case 0x2018, 0x2019, 0x201A, 0x201B, 0x2032 -> out.append('\'');
      case 0x201C, 0x201D, 0x201E, 0x201F, 0x2033 -> out.append('"');
      case 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212 -> out.append('-');
      case 0x2026 -> out.append("...");
      case 0x2022, 0x25CF, 0x25AA -> out.append('*');
      // Joiners shape emoji and several scripts: they are part of the text.
      case 0x200C, 0x200D -> out.appendCodePoint(point);
      default -> {
        int type = Character.getType(point);
        if (type == Character.SPACE_SEPARATOR) {
          out.append(' ');
        } else if (type != Character.CONTROL
            && type != Character.FORMAT
            && type != Character.PRIVATE_USE
            && type != Character.SURROGATE
            && !isNoncharacter(point)) {
          out.appendCodePoint(point);
        }
      }
    }
  }

  /** What is merely unassigned may be an emoji newer than this program. */
  private static boolean isNoncharacter(int point) {
    return (point & 0xFFFE) == 0xFFFE || point >= 0xFDD0 && point <= 0xFDEF;
  }
}

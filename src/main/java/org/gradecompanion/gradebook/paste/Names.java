package org.gradecompanion.gradebook.paste;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** When two names are the same although they are not written alike. */
final class Names {
  private static final int FIRST_ACCENTED = 0x80;
  private static final Pattern MARKS = Pattern.compile("\\p{M}");
  private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

  private Names() {}

  /** The same but for case, white space, the shape of an apostrophe and how accents are coded. */
  static String key(String name) {
    String plain = Spaces.plain(normal(name, Normalizer.Form.NFC));
    String spaced = plain.indexOf(',') < 0 ? plain : COMMA.matcher(plain).replaceAll(", ");
    return spaced
        .replace('\u2019', '\'')
        .replace('\u02BC', '\'')
        .replace('\u2010', '-')
        .replace('\u2011', '-')
        .toLowerCase(Locale.ROOT);
  }

  /** A key without accents, which many keyboards do not have: "Dabrowski" is Dąbrowski. */
  static String folded(String key) {
    if (key.chars().allMatch(c -> c < FIRST_ACCENTED)) {
      return key;
    }
    return MARKS
        .matcher(normal(key, Normalizer.Form.NFD))
        .replaceAll("")
        .replace('ø', 'o')
        .replace('ł', 'l')
        .replace('đ', 'd')
        .replace('ı', 'i')
        .replace("ß", "ss")
        .replace("æ", "ae")
        .replace("œ", "oe");
  }

  /** Most texts are what they should be, which is much cheaper to see than to make. */
  private static String normal(String text, Normalizer.Form form) {
    return Normalizer.isNormalized(text, form) ? text : Normalizer.normalize(text, form);
  }
}

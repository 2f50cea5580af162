package org.gradecompanion.gradebook.paste;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** When two names are the same although they are not written alike. */
final class Names {
  private static final Pattern MARKS = Pattern.compile("\\p{M}");
  private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

  private Names() {}

  /** The same but for case, white space, the shape of an apostrophe and how accents are coded. */
  static String key(String name) {
    String plain = Spaces.plain(Normalizer.normalize(name, Normalizer.Form.NFC));
    return COMMA
        .matcher(plain)
        .replaceAll(", ")
        .replace('\u2019', '\'')
        .replace('\u02BC', '\'')
        .replace('\u2010', '-')
        .replace('\u2011', '-')
        .toLowerCase(Locale.ROOT);
  }

  /** The same without accents, which many keyboards do not have: "Dabrowski" is Dąbrowski. */
  static String folded(String name) {
    String bare =
        MARKS.matcher(Normalizer.normalize(key(name), Normalizer.Form.NFD)).replaceAll("");
    return bare.replace('ø', 'o')
        .replace('ł', 'l')
        .replace('đ', 'd')
        .replace('ı', 'i')
        .replace("ß", "ss")
        .replace("æ", "ae")
        .replace("œ", "oe");
  }
}

package org.gradecompanion.rules;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A title as one of a series: what it is called, and which of it this is, such as "Part 2" or
 * "two".
 *
 * @param name what all of the series have in common
 * @param label a word before the number that is not all of the name, shortened, with a blank
 *     behind; possibly empty
 * @param number which one it is; 0 when the title does not say
 */
record TitleSeries(String name, String label, int number) {
  private static final List<String> NUMBERS =
      List.of(
          "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
          "eleven", "twelve");

  private static final Pattern LAST =
      Pattern.compile(
          "^(?<name>.*?\\S)[\\s,;:./-]*\\b(?<label>\\p{L}+\\.?\\s+)?#?\\(?(?<number>\\d{1,4}|"
              + String.join("|", NUMBERS)
              + ")\\)?$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

  /** So many of a series are tried before giving up. */
  private static final int TRIED = 98;

  static TitleSeries of(String title) {
    Matcher last = LAST.matcher(title);
    if (!last.find()) {
      return new TitleSeries(title, "", 0);
    }
    String label = last.group("label");
    return new TitleSeries(
        last.group("name").strip(),
        label == null ? "" : Abbreviations.in(label.strip()) + " ",
        numberOf(last.group("number").toLowerCase(Locale.ROOT)));
  }

  private static int numberOf(String text) {
    int word = NUMBERS.indexOf(text);
    return word >= 0 ? word : Integer.parseInt(text);
  }

  /** Whether the title says which one it is. */
  boolean says() {
    return number > 0;
  }

  /**
   * This one and the next ones, each within the limit.
   *
   * @param twin this one is there already: only the next ones
   */
  Stream<String> titles(int limit, boolean twin) {
    int first = number == 0 ? 2 : twin ? number + 1 : number;
    return IntStream.range(first, first + TRIED)
        .mapToObj(each -> number == 0 ? " (" + each + ")" : " " + label + each)
        .filter(end -> Cut.length(end) < limit)
        .map(end -> shortened(limit - Cut.length(end)) + end);
  }

  /** The name without its last words, or at least without its last characters. */
  private String shortened(int limit) {
    if (Cut.length(name) <= limit) {
      return name;
    }
    String cut = Cut.to(name, limit);
    boolean insideWord = !Character.isWhitespace(name.charAt(cut.length()));
    int blank = cut.lastIndexOf(' ');
    String words = insideWord && blank > cut.length() / 2 ? cut.substring(0, blank) : cut;
    return words.replaceAll("[\\s,;:.-]+$", "");
  }
}

package org.gradecompanion.rules;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Suggests titles that fit a limit and keep the meaning, the most readable first: known words
 * abbreviated, the vowels of the longest words dropped, the series numbered.
 */
final class ShorterTitle {
  /** So many are offered. */
  static final int SUGGESTIONS = 3;

  /** Shorter words stay as they are. */
  private static final int LONG_WORD = 4;

  private static final Pattern WORD = Pattern.compile("\\p{L}+");

  private ShorterTitle() {}

  /**
   * Up to three different titles, made one after the other until there are enough.
   *
   * @param limit most code points; {@link Profile#UNLIMITED} when only another title is wanted
   * @param passes whether a title would be accepted as it is, and is nobody else's
   */
  static List<String> suggestions(String title, int limit, Predicate<String> passes) {
    Predicate<String> fits =
        each -> !each.equals(title) && Cut.length(each) <= limit && passes.test(each);
    String abbreviated = Abbreviations.in(title);
    boolean twin = Cut.length(title) <= limit;
    TitleSeries series = TitleSeries.of(title);
    Supplier<Optional<String>> numbered = () -> series.titles(limit, twin).filter(fits).findFirst();
    Supplier<Optional<String>> none = Optional::empty;
    return Stream.of(
            // Of what is short enough, only another number is missing.
            twin ? numbered : none,
            one(() -> abbreviated),
            one(() -> dense(title, limit)),
            series.says() ? numbered : none,
            one(() -> dense(abbreviated, limit)),
            one(() -> middleLeftOut(abbreviated, limit)),
            numbered,
            one(() -> middleLeftOut(title, limit)),
            one(() -> middleLeftOut(dense(title, limit), limit)))
        .flatMap(each -> each.get().stream())
        .filter(fits)
        .distinct()
        .limit(SUGGESTIONS)
        .toList();
  }

  private static Supplier<Optional<String>> one(Supplier<String> title) {
    return () -> Optional.of(title.get());
  }

  /** Takes the vowels inside the longest word, and again of the next, until it fits. */
  private static String dense(String title, int limit) {
    String current = title;
    do {
      String longest = longestWithVowels(current);
      if (longest.isEmpty()) {
        return current;
      }
      current = current.replace(longest, dense(longest));
    } while (Cut.length(current) > limit);
    return current;
  }

  private static String longestWithVowels(String title) {
    String longest = "";
    Matcher word = WORD.matcher(title);
    while (word.find()) {
      String found = word.group();
      if (found.length() >= LONG_WORD
          && found.length() > longest.length()
          && !dense(found).equals(found)) {
        longest = found;
      }
    }
    return longest;
  }

  private static String dense(String word) {
    return word.charAt(0) + word.substring(1).replaceAll("[aeiouAEIOU]", "");
  }

  /** The beginning and the end: what is alike in a series is mostly in the middle. */
  private static String middleLeftOut(String title, int limit) {
    String dots = "...";
    if (Cut.length(title) <= limit || limit <= 2 * dots.length()) {
      return title;
    }
    String end = Cut.ending(title, limit / 3).strip();
    String start = Cut.line(title, limit - Cut.length(end) - dots.length());
    return start + dots + end;
  }
}

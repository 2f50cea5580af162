package org.gradecompanion.rules;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
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
  private static final Pattern WORD = Pattern.compile("\\p{L}{4,}");

  /** But for the first letter, by which a word is known. */
  private static final Pattern VOWELS = Pattern.compile("(?<=\\p{L})[aeiouAEIOU]");

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

  /** Takes the vowels inside the longest word, and of the next longest, until it fits. */
  private static String dense(String title, int limit) {
    String current = title;
    for (String word : longestFirst(title)) {
      current = current.replace(word, VOWELS.matcher(word).replaceAll(""));
      if (Cut.length(current) <= limit) {
        break;
      }
    }
    return current;
  }

  /** The words that have a vowel to lose. */
  private static List<String> longestFirst(String title) {
    return WORD.matcher(title)
        .results()
        .map(MatchResult::group)
        .filter(word -> VOWELS.matcher(word).find())
        .distinct()
        .sorted(Comparator.comparing(String::length).reversed())
        .toList();
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

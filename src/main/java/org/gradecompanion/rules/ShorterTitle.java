package org.gradecompanion.rules;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Suggests titles that fit a limit and keep the meaning, the most readable first. */
public final class ShorterTitle {
  private static final Pattern WORD = Pattern.compile("\\p{L}+");
  private static final Map<String, String> ABBREVIATIONS =
      Map.ofEntries(
          Map.entry("assignment", "Asgmt"),
          Map.entry("assessment", "Asmt"),
          Map.entry("chapter", "Ch"),
          Map.entry("comprehension", "Comp"),
          Map.entry("discussion", "Disc"),
          Map.entry("equations", "Eqns"),
          Map.entry("essay", "Essay"),
          Map.entry("exercise", "Ex"),
          Map.entry("exercises", "Exs"),
          Map.entry("homework", "HW"),
          Map.entry("introduction", "Intro"),
          Map.entry("laboratory", "Lab"),
          Map.entry("mathematics", "Math"),
          Map.entry("multiplication", "Mult"),
          Map.entry("number", "No"),
          Map.entry("paragraph", "Para"),
          Map.entry("practice", "Prac"),
          Map.entry("presentation", "Pres"),
          Map.entry("problems", "Probs"),
          Map.entry("project", "Proj"),
          Map.entry("questions", "Qs"),
          Map.entry("reading", "Rdg"),
          Map.entry("review", "Rev"),
          Map.entry("science", "Sci"),
          Map.entry("section", "Sec"),
          Map.entry("summary", "Sum"),
          Map.entry("vocabulary", "Vocab"),
          Map.entry("worksheet", "Wksht"),
          Map.entry("and", "&"));

  private ShorterTitle() {}

  /** Up to three different titles of at most {@code limit} code points. */
  public static List<String> suggestions(String title, int limit) {
    Set<String> all = new LinkedHashSet<>();
    String abbreviated = abbreviate(title);
    if (Cut.length(abbreviated) <= limit) {
      all.add(abbreviated);
    }
    String dense = dropVowels(abbreviated, limit);
    if (Cut.length(dense) <= limit) {
      all.add(dense);
    }
    all.add(keepEnd(title, limit));
    all.remove(title);
    return all.stream().limit(3).toList();
  }

  private static String abbreviate(String title) {
    return WORD.matcher(title)
        .replaceAll(
            word ->
                Matcher.quoteReplacement(
                    ABBREVIATIONS.getOrDefault(
                        word.group().toLowerCase(Locale.ROOT), word.group())));
  }

  /** Takes the vowels inside the longest word, again and again, until it fits. */
  private static String dropVowels(String title, int limit) {
    String current = title;
    while (Cut.length(current) > limit) {
      String longest = "";
      Matcher word = WORD.matcher(current);
      while (word.find()) {
        if (word.group().length() > Math.max(longest.length(), 3)
            && !dense(word.group()).equals(word.group())) {
          longest = word.group();
        }
      }
      if (longest.isEmpty()) {
        return current;
      }
      current = current.replace(longest, dense(longest));
    }
    return current;
  }

  private static String dense(String word) {
    return word.charAt(0) + word.substring(1).replaceAll("[aeiouAEIOU]", "");
  }

  /** The beginning and the end, where a series has its number. */
  private static String keepEnd(String title, int limit) {
    int tail = Math.min(12, limit / 3);
    int points = Cut.length(title);
    String end = title.substring(title.offsetByCodePoints(0, Math.max(0, points - tail))).strip();
    return Cut.to(title, limit - Cut.length(end) - 3).strip() + "..." + end;
  }
}

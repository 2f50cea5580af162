package org.gradecompanion.rules;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Short forms of the words that titles are made of, as teachers write them. */
final class Abbreviations {
  private static final Pattern WORD = Pattern.compile("\\p{L}+");
  private static final Map<String, String> ABBREVIATIONS =
      Map.ofEntries(
          Map.entry("activity", "Act"),
          Map.entry("analysis", "Anlys"),
          Map.entry("assignment", "Asgmt"),
          Map.entry("assessment", "Asmt"),
          Map.entry("biology", "Bio"),
          Map.entry("chapter", "Ch"),
          Map.entry("chemistry", "Chem"),
          Map.entry("comprehension", "Comp"),
          Map.entry("discussion", "Disc"),
          Map.entry("equations", "Eqns"),
          Map.entry("english", "Eng"),
          Map.entry("examination", "Exam"),
          Map.entry("exercise", "Ex"),
          Map.entry("exercises", "Exs"),
          Map.entry("geography", "Geog"),
          Map.entry("history", "Hist"),
          Map.entry("homework", "HW"),
          Map.entry("introduction", "Intro"),
          Map.entry("laboratory", "Lab"),
          Map.entry("mathematics", "Math"),
          Map.entry("multiplication", "Mult"),
          Map.entry("notebook", "Nbk"),
          Map.entry("number", "No"),
          Map.entry("paragraph", "Para"),
          Map.entry("part", "Pt"),
          Map.entry("practice", "Prac"),
          Map.entry("presentation", "Pres"),
          Map.entry("problems", "Probs"),
          Map.entry("project", "Proj"),
          Map.entry("question", "Q"),
          Map.entry("questions", "Qs"),
          Map.entry("quarter", "Qtr"),
          Map.entry("reading", "Rdg"),
          Map.entry("review", "Rev"),
          Map.entry("research", "Rsrch"),
          Map.entry("science", "Sci"),
          Map.entry("section", "Sec"),
          Map.entry("semester", "Sem"),
          Map.entry("summary", "Sum"),
          Map.entry("vocabulary", "Vocab"),
          Map.entry("week", "Wk"),
          Map.entry("with", "w/"),
          Map.entry("worksheet", "Wksht"),
          Map.entry("writing", "Wrtg"),
          Map.entry("and", "&"));

  private Abbreviations() {}

  /** A text with every word shortened that has a short form. */
  static String in(String text) {
    return WORD.matcher(text)
        .replaceAll(
            word ->
                Matcher.quoteReplacement(
                    ABBREVIATIONS.getOrDefault(
                        word.group().toLowerCase(Locale.ROOT), word.group())));
  }
}

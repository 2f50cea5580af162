package org.gradecompanion.practice;

import java.util.List;
import java.util.Random;

/** Titles and descriptions as teachers type and paste them, mostly around the limits. */
final class RandomTexts {
  private static final List<String> WORDS =
      List.of(
          "Quiz",
          "Reading",
          "Essay",
          "Chapter",
          "Lab",
          "équation",
          "Übung",
          "Ñandú",
          "and",
          "5 < 6");

  /** One character as a reader sees it, though made of several. */
  private static final List<String> CHARACTERS =
      List.of(
          "\uD83D\uDE00",
          "e\u0301",
          "a\u0308\u0323",
          "\uD83D\uDC69\u200D\uD83C\uDFEB",
          "\uD83C\uDDE8\uD83C\uDDED",
          "\u2764\uFE0F",
          "\u0915\u094D\u0937\u093F",
          "o" + "\u0302".repeat(60),
          "\uD83E\uDEE0");

  private static final List<String> RIGHT_TO_LEFT = List.of("\u05D0\u05D1", "\u0645\u0631\u062D");

  private static final List<String> PASTED =
      List.of(
          "<b>",
          "</b>",
          "<p class=\"MsoNormal\">",
          "<<b>b>",
          "&lt;i&gt;",
          "&amp;amp;",
          "&nbsp;",
          "\u00A0",
          "\u200B",
          "\uFEFF",
          "\u201C",
          "\u2019",
          "\u2013",
          "\u2026",
          "\u2022",
          "\t",
          "\r\n",
          "\r",
          "\n",
          "\u2028",
          "\u0007",
          "\uE000",
          "\uD83D",
          "x<y and y>z");

  private static final List<Integer> TITLE_LENGTHS =
      List.of(0, 1, 5, 20, 29, 30, 48, 49, 50, 51, 52, 60, 99, 100, 101, 130);
  private static final List<Integer> DESCRIPTION_LENGTHS =
      List.of(0, 10, 200, 3998, 3999, 4000, 4001, 4002, 4010);

  private final Random random;

  RandomTexts(Random random) {
    this.random = random;
  }

  String title() {
    return switch (random.nextInt(12)) {
      case 0, 1, 2 -> "Quiz " + random.nextInt(3);
      case 3 -> varied("Quiz " + random.nextInt(3));
      case 4 -> exactly("x", pick(TITLE_LENGTHS));
      case 5 -> exactly(pick(RIGHT_TO_LEFT), pick(TITLE_LENGTHS));
      // The same until after the cut.
      case 6, 7 -> "y".repeat(47 + random.nextInt(4)) + " part " + random.nextInt(3);
      default -> mixed(pick(TITLE_LENGTHS));
    };
  }

  String description() {
    return switch (random.nextInt(8)) {
      case 0, 1, 2 -> "";
      case 3 -> "Read the chapter.\nAnswer every question.";
      case 4 -> mixed(20 + random.nextInt(60));
      case 5 -> exactly("d", pick(DESCRIPTION_LENGTHS) - 4) + mixed(8);
      default -> exactly("d", pick(DESCRIPTION_LENGTHS));
    };
  }

  private String varied(String title) {
    return switch (random.nextInt(4)) {
      case 0 -> title.toUpperCase(java.util.Locale.ROOT);
      case 1 -> "  " + title + " ";
      case 2 -> title.replace(" ", "  ");
      default -> "<b>" + title + "</b>";
    };
  }

  /** About so many code points, from anything. */
  private String mixed(int length) {
    StringBuilder text = new StringBuilder();
    while (text.codePointCount(0, text.length()) < length) {
      switch (random.nextInt(6)) {
        case 0 -> text.append(pick(CHARACTERS));
        case 1 -> text.append(random.nextInt(3) == 0 ? pick(PASTED) : " ");
        case 2 -> text.append(pick(RIGHT_TO_LEFT));
        default -> text.append(pick(WORDS)).append(' ');
      }
    }
    return text.toString();
  }

  private static String exactly(String from, int length) {
    return length <= 0 ? "" : from.repeat(length / from.length() + 1).substring(0, length);
  }

  <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}

package org.gradecompanion.ui.grades;

import java.math.BigDecimal;
import org.gradecompanion.gradebook.ScoreEntry;
import org.gradecompanion.words.Words;

/** What a percentage becomes, in words. */
final class PercentWords {
  private PercentWords() {}

  /**
   * @param read what the text says
   * @param of the points of the assignment
   * @return empty for a text that is no percentage: it says itself what it is
   */
  static String of(String text, ScoreEntry.Result read, BigDecimal of, Words words) {
    return text.indexOf('%') >= 0 && read instanceof ScoreEntry.Result.Accepted accepted
        ? accepted
            .score()
            .earned()
            .map(points -> words.say("grades.entry.percent", points, of))
            .orElse("")
        : "";
  }
}

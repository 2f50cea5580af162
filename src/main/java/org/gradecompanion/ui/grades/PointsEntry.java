package org.gradecompanion.ui.grades;

import java.math.BigDecimal;
import java.util.Optional;
import org.gradecompanion.gradebook.ScoreCodes;
import org.gradecompanion.gradebook.ScoreEntry;
import org.gradecompanion.model.Score;
import org.gradecompanion.words.Words;

/**
 * The points of an assignment as typed.
 *
 * @param problem why they cannot be used, or empty
 */
record PointsEntry(Optional<BigDecimal> points, String problem) {
  /** Blank is none; none is allowed. */
  static PointsEntry extra(String text, Words words) {
    String typed = text.isBlank() ? "0" : text;
    PointsEntry read = read(typed, words);
    return read.points.isEmpty() && typed.strip().matches("0+([.,]0*)?")
        ? new PointsEntry(Optional.of(BigDecimal.ZERO), "")
        : read;
  }

  /** Blank is the usual weight. */
  static PointsEntry weight(String text, Words words) {
    return text.isBlank() ? new PointsEntry(Optional.of(BigDecimal.ONE), "") : read(text, words);
  }

  static PointsEntry read(String text, Words words) {
    if (text.isBlank()) {
      return refused(words, "grades.editor.points.missing");
    }
    ScoreEntry.Result read =
        ScoreEntry.read(text, "", BigDecimal.ONE, ScoreCodes.POWERTEACHER, words.locale());
    if (read instanceof ScoreEntry.Result.Rejected rejected) {
      return new PointsEntry(Optional.empty(), words.say(rejected.why()));
    }
    Score score = ((ScoreEntry.Result.Accepted) read).score();
    if (score.points() == null || !score.flags().isEmpty() || text.contains("%")) {
      return refused(words, "grades.editor.points.number");
    }
    return score.points().signum() == 0
        ? refused(words, "grades.editor.points.zero")
        : new PointsEntry(Optional.of(score.points()), "");
  }

  private static PointsEntry refused(Words words, String key) {
    return new PointsEntry(Optional.empty(), words.say(key));
  }
}

package org.gradecompanion.ui.paste;

import org.gradecompanion.gradebook.paste.PasteLine;
import org.gradecompanion.gradebook.paste.PasteLine.Kind;
import org.gradecompanion.model.Score;
import org.gradecompanion.ui.common.Phrases;
import org.gradecompanion.words.Words;

/** A line of the plan in words. */
final class LineWords {
  private final Phrases phrases;
  private final Words words;
  private final boolean severalSections;

  LineWords(Phrases phrases, boolean severalSections) {
    this.phrases = phrases;
    this.words = phrases.words();
    this.severalSections = severalSections;
  }

  String kind(PasteLine line) {
    boolean clears = line.kind() == Kind.REPLACED && isBlank(line.then());
    return words.say(clears ? "grades.paste.clears" : kindKey(line.kind()));
  }

  static String kindKey(Kind kind) {
    return "grades.paste.kind." + kind.name();
  }

  /** The student, or whom the row names, or which row of the block it is. */
  String student(PasteLine line) {
    if (line.row() == null) {
      return line.who().isEmpty() ? words.say("grades.paste.row", line.blockRow()) : line.who();
    }
    String name = line.row().student().listName();
    return severalSections
        ? words.say("common.assignment_section", name, line.row().section().code())
        : name;
  }

  String assignment(PasteLine line) {
    return line.column() == null ? "" : line.column().leading().assignment().title();
  }

  /** On one line. */
  String pasted(PasteLine line) {
    return line.pasted().isEmpty()
        ? words.say("common.blank")
        : line.pasted().replaceAll("\\s+", " ");
  }

  String now(PasteLine line) {
    return line.row() == null || isBlank(line.now()) ? "" : phrases.score(line.now());
  }

  /** What the cell will hold where that differs from the pasted text, or why it stays out. */
  String outcome(PasteLine line) {
    if (line.why() != null) {
      return words.say(line.why());
    }
    if (line.kind() == Kind.UNCHANGED || line.pasted().isEmpty()) {
      return "";
    }
    String then = phrases.score(line.then());
    return then.equals(line.pasted()) ? "" : words.say("grades.paste.becomes", then);
  }

  private static boolean isBlank(Score score) {
    return score.points() == null && score.flags().isEmpty();
  }
}

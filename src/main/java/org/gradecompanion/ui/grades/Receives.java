package org.gradecompanion.ui.grades;

import org.gradecompanion.gradebook.CellView;
import org.gradecompanion.gradebook.HeaderView;
import org.gradecompanion.model.Category;
import org.gradecompanion.ui.common.Phrases;

/** The sentence that says what PowerTeacher will receive of a cell, after cuts and defaults. */
final class Receives {
  private Receives() {}

  static String of(CellView cell, HeaderView header, Phrases phrases) {
    String category = header.category().map(Category::title).orElse("–");
    String title = header.outgoing().title();
    return switch (cell.state()) {
      case EMPTY -> phrases.words().say("grades.receives.nothing");
      case SENT ->
          phrases
              .words()
              .say(
                  "grades.receives.has",
                  phrases.scoreOf(cell.record().confirmed(), header.assignment().points()),
                  title,
                  category);
      case FIX_FIRST, NOT_SENT, LEFT_OUT, LOCKED, ON_HOLD, CONFLICT ->
          phrases
              .words()
              .say(
                  "grades.receives.keeps",
                  phrases.scoreOf(cell.record().confirmed(), header.assignment().points()));
      default ->
          phrases
              .words()
              .say(
                  cell.score().isBlank() ? "grades.receives.clear" : "grades.receives.will",
                  phrases.scoreOf(cell.score().withComment(""), header.outgoing().points()),
                  title,
                  category);
    };
  }
}

package org.gradecompanion.ui.grades;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gradecompanion.gradebook.CellView;
import org.gradecompanion.gradebook.HeaderView;
import org.gradecompanion.model.Category;
import org.gradecompanion.rules.Finding;
import org.gradecompanion.rules.SectionRules;
import org.gradecompanion.rules.Severity;
import org.gradecompanion.ui.common.Phrases;

/** What PowerTeacher will receive of a cell, after cuts and defaults, and what it will not. */
final class Receives {
  private Receives() {}

  /** The sentence. */
  static String of(CellView cell, HeaderView header, SectionRules rules, Phrases phrases) {
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
                  phrases.scoreOf(
                      rules.outgoing(cell.score()).withComment(""), header.outgoing().points()),
                  title,
                  category);
    };
  }

  /**
   * What the rules say of the cell, and of an assignment that has yet to arrive with it: what
   * stands in the way first, then what is cut, left out and stays.
   */
  static List<CellNote> notes(CellView cell, HeaderView header, Phrases phrases) {
    List<Finding> found = new ArrayList<>(cell.findings());
    if (cell.record().sync().pending() && header.record().sync().pending()) {
      found.addAll(header.findings());
    }
    return Stream.of(Severity.values())
        .flatMap(severity -> found.stream().filter(each -> each.severity() == severity))
        .map(each -> new CellNote(each.subject(), FieldFinding.of(each, phrases)))
        .toList();
  }
}

package org.gradecompanion.ui.preflight;

import java.util.ArrayList;
import java.util.List;
import org.gradecompanion.gradebook.HeaderView;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.ui.preflight.PreflightRow.Content;
import org.gradecompanion.words.Words;

/**
 * New assignments and their scores can be seen by families as soon as they arrive: this step names
 * them, with a switch each, before anything is pushed.
 */
final class FamilyStep {
  private FamilyStep() {}

  /** Its rows; none when nothing new would become visible. */
  static List<Content> of(BookWords book) {
    List<Content> rows = new ArrayList<>();
    int visible = 0;
    for (AssignmentRecord record : book.assignments()) {
      boolean isNew = record.sync().pending() && !record.sync().present();
      if (isNew
          && book.book().findings(record.assignment().id()).stream()
              .anyMatch(Steps::seenByFamilies)) {
        HeaderView header = book.header(record.assignment().id());
        rows.add(
            new PreflightRow.Family(
                record.assignment().id(),
                record.assignment().title(),
                book.facts(header),
                record.held()));
        visible += record.held() ? 0 : 1;
      }
    }
    if (!rows.isEmpty()) {
      Words words = book.words();
      rows.add(
          0,
          new PreflightRow.FamiliesHead(
              words.say("preflight.families", visible), words.say("preflight.families.text")));
    }
    return rows;
  }
}

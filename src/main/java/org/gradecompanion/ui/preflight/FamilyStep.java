package org.gradecompanion.ui.preflight;

import java.util.ArrayList;
import java.util.List;
import org.gradecompanion.gradebook.HeaderView;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.rules.PreflightReport;
import org.gradecompanion.rules.PreflightReport.Bucket;
import org.gradecompanion.ui.preflight.PreflightRow.Content;
import org.gradecompanion.words.Words;

/**
 * New assignments and their scores can be seen by families as soon as they arrive: this step names
 * them, with a switch each, before anything is pushed.
 */
final class FamilyStep {
  private FamilyStep() {}

  /** Its rows; none when nothing new would become visible. */
  static List<Content> of(BookWords book, PreflightReport report) {
    List<Content> rows = new ArrayList<>();
    if (!book.book().rules().facts().profile().passing().publishedAtOnce()) {
      return rows;
    }
    int visible = 0;
    for (PreflightReport.Group group : report.groups()) {
      if (appears(book, group)) {
        HeaderView header = book.header(group.assignment());
        boolean held = header.record().held();
        String title = book.title(header.assignment());
        rows.add(new PreflightRow.Family(group.assignment(), title, book.facts(header), held));
        visible += held ? 0 : 1;
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

  /** Whether it is new and would be sent, or would be if it were not held back. */
  private static boolean appears(BookWords book, PreflightReport.Group group) {
    if (group.header().isEmpty() || !book.has(group.assignment())) {
      return false;
    }
    AssignmentRecord record = book.header(group.assignment()).record();
    Bucket bucket = group.header().get().bucket();
    boolean goes = bucket == Bucket.READY || bucket == Bucket.WILL_CHANGE;
    return record.confirmed() == null && (goes || record.held());
  }
}

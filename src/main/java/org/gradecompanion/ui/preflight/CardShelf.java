package org.gradecompanion.ui.preflight;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.rules.PreflightReport;
import org.gradecompanion.rules.PreflightReport.Bucket;
import org.gradecompanion.rules.PreflightReport.Group;
import org.gradecompanion.rules.PreflightReport.Item;
import org.gradecompanion.rules.SectionRules;
import org.jspecify.annotations.Nullable;

/** Keeps the rows of what did not change: one edit among hundreds of cards is one card. */
final class CardShelf {
  /** All that the rows of a card are made of, beside the gradebook's own names and rules. */
  private record Content(
      Group group, @Nullable AssignmentRecord record, @Nullable Bucket only, int told) {}

  private record Kept(Content content, List<PreflightRow> rows) {}

  private final Map<AssignmentId, Kept> cards = new HashMap<>();
  private @Nullable List<SectionRules> rules;
  private @Nullable Object students;

  /** The rows of every card that has something in the bucket, or in any when it is null. */
  List<PreflightRow> rows(
      BookWords book, PreflightReport report, @Nullable Bucket only, Told told) {
    List<SectionRules> now = book.book().allRules();
    if (!now.equals(rules) || students != book.book().students()) {
      cards.clear();
      rules = now;
      students = book.book().students();
    }
    PreflightCards words = new PreflightCards(book, told);
    List<PreflightRow> rows = new ArrayList<>();
    for (Group group : report.groups()) {
      AssignmentId id = group.assignment();
      AssignmentRecord record = book.has(id) ? book.header(id).record() : null;
      Content content = new Content(group, record, only, told.of(id));
      Kept kept = cards.get(id);
      if (kept == null || !kept.content.equals(content)) {
        List<Item> items =
            group.items().filter(item -> only == null || item.bucket() == only).toList();
        kept =
            new Kept(content, items.isEmpty() ? List.of() : PreflightRows.of(words.of(id, items)));
        cards.put(id, kept);
      }
      rows.addAll(kept.rows);
    }
    return rows;
  }
}

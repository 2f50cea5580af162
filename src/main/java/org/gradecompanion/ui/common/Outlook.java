package org.gradecompanion.ui.common;

import java.util.List;
import org.gradecompanion.gradebook.OpenBook;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.CellState;
import org.gradecompanion.model.SyncKey;
import org.gradecompanion.rules.Finding;
import org.gradecompanion.rules.PreflightReport;
import org.gradecompanion.rules.PreflightReport.Bucket;

/**
 * What the next push would do with everything edited. The rules' report, with one thing more: what
 * PowerTeacher has refused already, or holds a differing value of, goes no further by itself.
 */
public record Outlook(List<Entry> entries) {
  /** One edited assignment or cell. */
  public record Entry(SyncKey key, CellState state, Bucket bucket, List<Finding> findings) {
    /** Whether PowerTeacher, and not a rule, is what stands in the way. */
    public boolean refused() {
      return state == CellState.NOT_SENT || state == CellState.CONFLICT;
    }
  }

  public static Outlook of(OpenBook book) {
    PreflightReport report = book.preflight();
    return new Outlook(report.items().stream().map(item -> entry(book, item)).toList());
  }

  /** How many are in a bucket; the buckets add up to everything edited. */
  public int count(Bucket bucket) {
    return (int) entries.stream().filter(entry -> entry.bucket() == bucket).count();
  }

  /** How many a push would send now. */
  public int pushable() {
    return count(Bucket.READY) + count(Bucket.WILL_CHANGE);
  }

  private static Entry entry(OpenBook book, PreflightReport.Item item) {
    CellState state = state(book, item.key());
    boolean refused = state == CellState.NOT_SENT || state == CellState.CONFLICT;
    return new Entry(item.key(), state, refused ? Bucket.BLOCKED : item.bucket(), item.findings());
  }

  private static CellState state(OpenBook book, SyncKey key) {
    if (key instanceof CellId cell) {
      return book.cell(cell).state();
    }
    return book.assignment(key.assignment()).isPresent()
        ? book.header(key.assignment()).state()
        : CellState.WAITING;
  }
}

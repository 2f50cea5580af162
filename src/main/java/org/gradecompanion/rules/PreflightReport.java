package org.gradecompanion.rules;

import java.util.List;
import org.gradecompanion.model.SyncKey;

/**
 * What a push would do with everything that was edited since PowerTeacher last confirmed it.
 *
 * @param items one per edited assignment or cell, assignments before their cells
 */
public record PreflightReport(List<Item> items) {
  public PreflightReport {
    items = List.copyOf(items);
  }

  /** Where an item goes. */
  public enum Bucket {
    /** It, or the assignment it belongs to, would be refused. */
    BLOCKED,
    /** Sent, but PowerTeacher will hold something else than what was typed. */
    WILL_CHANGE,
    /** Not sent on purpose: left out, on hold, or in a closed term. */
    LEFT_OUT,
    /** Sent as it is. */
    READY
  }

  /** One edited assignment or cell. */
  public record Item(SyncKey key, Bucket bucket, List<Finding> findings) {
    public Item {
      findings = List.copyOf(findings);
    }
  }

  /** Every finding, in the order of the items. */
  public List<Finding> findings() {
    return items.stream().flatMap(item -> item.findings().stream()).toList();
  }

  /** How many items are in a bucket; the buckets add up to everything edited. */
  public int count(Bucket bucket) {
    return (int) items.stream().filter(item -> item.bucket() == bucket).count();
  }
}

package org.gradecompanion.rules;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.SyncKey;

/**
 * What a push would do with everything that was edited since PowerTeacher last confirmed it. A
 * column that did not change is the same group as in the report before: reading a report after one
 * edit costs one column.
 *
 * @param groups one per assignment of which there is anything to say, by due date
 */
public record PreflightReport(List<Group> groups) {
  public static final PreflightReport EMPTY = new PreflightReport(List.of());

  public PreflightReport {
    groups = List.copyOf(groups);
  }

  /** Where an item goes. */
  public enum Bucket {
    /** It, or the assignment it belongs to, would be refused, or was. */
    BLOCKED,
    /** Sent, but PowerTeacher will hold something else than what was typed. */
    WILL_CHANGE,
    /** Not sent on purpose: left out, on hold, or in a closed term. */
    LEFT_OUT,
    /** Sent as it is. */
    READY
  }

  /**
   * One edited assignment or cell.
   *
   * @param refused PowerTeacher, and no rule, is what stands in the way: it has refused this edit,
   *     or holds a differing value
   */
  public record Item(SyncKey key, Bucket bucket, List<Finding> findings, boolean refused) {
    public Item {
      findings = List.copyOf(findings);
    }
  }

  /**
   * What was edited of one assignment.
   *
   * @param header the assignment itself, if it was edited
   * @param cells its edited cells
   * @param also what there is to say of the assignment as a whole, edited or not; it is about no
   *     item and counts as none
   */
  public record Group(
      AssignmentId assignment, Optional<Item> header, CellItems cells, List<Finding> also) {
    public Group {
      also = List.copyOf(also);
    }

    public boolean isEmpty() {
      return header.isEmpty() && cells.items().isEmpty() && also.isEmpty();
    }

    /** The assignment before its cells. */
    public Stream<Item> items() {
      return Stream.concat(header.stream(), cells.items().stream());
    }

    public int count(Bucket bucket) {
      boolean own = header.isPresent() && header.get().bucket() == bucket;
      return cells.counts().get(bucket.ordinal()) + (own ? 1 : 0);
    }

    /** How many of the findings block or change something. */
    public int warnings() {
      return cells.warnings()
          + header.map(item -> warnings(item.findings())).orElse(0)
          + warnings(also);
    }

    Stream<Finding> findings() {
      return Stream.concat(items().flatMap(item -> item.findings().stream()), also.stream());
    }

    static int warnings(List<Finding> findings) {
      int warnings = 0;
      for (Finding finding : findings) {
        Severity severity = finding.severity();
        warnings += severity == Severity.BLOCKS || severity == Severity.CHANGES ? 1 : 0;
      }
      return warnings;
    }
  }

  /**
   * The edited cells of one assignment, counted once.
   *
   * @param counts how many are in each bucket, in the buckets' order
   * @param warnings how many of their findings block or change something
   */
  public record CellItems(List<Item> items, List<Integer> counts, int warnings) {
    public static final CellItems NONE = of(List.of());

    public static CellItems of(List<Item> items) {
      Integer[] counts = new Integer[Bucket.values().length];
      java.util.Arrays.fill(counts, 0);
      int warnings = 0;
      for (Item item : items) {
        counts[item.bucket().ordinal()]++;
        warnings += Group.warnings(item.findings());
      }
      return new CellItems(List.copyOf(items), List.of(counts), warnings);
    }
  }

  /** Every edited assignment and cell, an assignment before its cells. */
  public List<Item> items() {
    return groups.stream().flatMap(Group::items).toList();
  }

  /** Every finding, assignment by assignment. */
  public List<Finding> findings() {
    return groups.stream().flatMap(Group::findings).toList();
  }

  /** How many items are in a bucket; the buckets add up to everything edited. */
  public int count(Bucket bucket) {
    int count = 0;
    for (Group group : groups) {
      count += group.count(bucket);
    }
    return count;
  }

  /** How many items a push would send now. */
  public int pushable() {
    return count(Bucket.READY) + count(Bucket.WILL_CHANGE);
  }

  /** How many edited assignments and cells there are. */
  public int size() {
    int size = 0;
    for (Group group : groups) {
      size += group.cells().items().size() + (group.header().isPresent() ? 1 : 0);
    }
    return size;
  }

  /** How many findings block or change something. */
  public int warnings() {
    int warnings = 0;
    for (Group group : groups) {
      warnings += group.warnings();
    }
    return warnings;
  }
}

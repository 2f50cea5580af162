package org.gradecompanion.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.CellRecord;
import org.gradecompanion.rules.PreflightReport.Bucket;
import org.gradecompanion.rules.PreflightReport.Item;
import org.jspecify.annotations.Nullable;

/**
 * A {@link Preflight} that follows one edit at a time: the counts are always there, a changed cell
 * is looked at alone, and a changed assignment makes only its own column be looked at again. Always
 * equal to a preflight of the same records from nothing. Confined to one thread.
 */
public final class RunningPreflight {
  private final Map<Bucket, Integer> counts = new EnumMap<>(Bucket.class);
  private Map<AssignmentId, Column> columns = new LinkedHashMap<>();
  private SectionRules rules;

  /** One assignment with its edited cells. */
  private static final class Column {
    private final Map<CellId, CellRecord> edited = new LinkedHashMap<>();
    private final Map<CellId, Item> items = new HashMap<>();
    private @Nullable AssignmentRecord record;
    private @Nullable Item header;

    boolean blocked() {
      return header != null && header.bucket() == Bucket.BLOCKED;
    }
  }

  /** Cells of assignments that are not given are kept until these come. */
  public RunningPreflight(
      SectionRules rules, Collection<AssignmentRecord> assignments, Collection<CellRecord> cells) {
    this.rules = rules;
    for (CellRecord cell : cells) {
      if (cell.sync().pending()) {
        column(cell.id().assignment()).edited.put(cell.id(), cell);
      }
    }
    put(rules, assignments);
  }

  /** A cell changed. */
  public void put(CellRecord cell) {
    Column column = column(cell.id().assignment());
    count(column.items.remove(cell.id()), -1);
    if (!cell.sync().pending()) {
      column.edited.remove(cell.id());
      return;
    }
    column.edited.put(cell.id(), cell);
    look(column, cell);
  }

  /**
   * Assignments changed, came or went.
   *
   * @param newRules of the same terms, categories, day and profile; when one of those changes, make
   *     a new one of these
   * @param assignments all of the section, in the order of the report
   */
  public void put(SectionRules newRules, Collection<AssignmentRecord> assignments) {
    rules = newRules;
    Map<AssignmentId, Column> before = columns;
    columns = new LinkedHashMap<>();
    for (AssignmentRecord record : assignments) {
      Column kept = before.remove(record.assignment().id());
      Column column = kept == null ? new Column() : kept;
      columns.put(record.assignment().id(), column);
      change(column, record);
    }
    for (Map.Entry<AssignmentId, Column> gone : before.entrySet()) {
      forget(gone.getValue());
      columns.put(gone.getKey(), gone.getValue());
    }
  }

  private void change(Column column, AssignmentRecord record) {
    boolean wasBlocked = column.blocked();
    boolean same = record.equals(column.record);
    count(column.header, -1);
    column.record = record;
    column.header = record.sync().pending() ? Preflight.assignment(rules, record) : null;
    count(column.header, 1);
    if (!same || wasBlocked != column.blocked()) {
      column.items.values().forEach(item -> count(item, -1));
      column.items.clear();
      column.edited.values().forEach(cell -> look(column, cell));
    }
  }

  private void forget(Column column) {
    count(column.header, -1);
    column.items.values().forEach(item -> count(item, -1));
    column.items.clear();
    column.header = null;
    column.record = null;
  }

  private void look(Column column, CellRecord cell) {
    AssignmentRecord record = column.record;
    if (record != null && !record.removed()) {
      Item item = Preflight.cell(rules, record, cell, column.blocked());
      column.items.put(cell.id(), item);
      count(item, 1);
    }
  }

  private Column column(AssignmentId id) {
    return columns.computeIfAbsent(id, k -> new Column());
  }

  private void count(@Nullable Item item, int by) {
    if (item != null) {
      counts.merge(item.bucket(), by, Integer::sum);
    }
  }

  /** How many items are in a bucket; the buckets add up to everything edited. */
  public int count(Bucket bucket) {
    return counts.getOrDefault(bucket, 0);
  }

  /** What a push would do with one cell; empty when there is nothing to send of it. */
  public Optional<Item> item(CellId cell) {
    Column column = columns.get(cell.assignment());
    return column == null ? Optional.empty() : Optional.ofNullable(column.items.get(cell));
  }

  /** What a push would do with one assignment; empty when there is nothing to send of it. */
  public Optional<Item> item(AssignmentId assignment) {
    Column column = columns.get(assignment);
    return column == null ? Optional.empty() : Optional.ofNullable(column.header);
  }

  /** All of it, assignments before their cells. */
  public PreflightReport report() {
    List<Item> items = new ArrayList<>();
    for (Column column : columns.values()) {
      if (column.header != null) {
        items.add(column.header);
      }
      column.edited.keySet().stream()
          .map(column.items::get)
          .filter(item -> item != null)
          .forEach(items::add);
    }
    return new PreflightReport(items);
  }
}

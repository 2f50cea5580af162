package org.gradecompanion.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.CellRecord;
import org.gradecompanion.rules.PreflightReport.Bucket;
import org.gradecompanion.rules.PreflightReport.Item;

/** Looks before it leaves: sorts everything edited by what a push would do with it. */
public final class Preflight {
  private Preflight() {}

  /**
   * The report of one section's assignments and cells; those without an unsent edit are skipped.
   */
  public static PreflightReport of(
      SectionRules rules, Collection<AssignmentRecord> assignments, Collection<CellRecord> cells) {
    Map<AssignmentId, List<CellRecord>> edited = new HashMap<>();
    for (CellRecord cell : cells) {
      if (cell.sync().pending()) {
        edited.computeIfAbsent(cell.id().assignment(), id -> new ArrayList<>()).add(cell);
      }
    }
    List<Item> items = new ArrayList<>();
    for (AssignmentRecord record : assignments) {
      boolean blocked = false;
      if (record.sync().pending()) {
        Item item = assignment(rules, record, rules.check(record));
        items.add(item);
        blocked = item.bucket() == Bucket.BLOCKED;
      }
      if (!record.removed()) {
        for (CellRecord cell : edited.getOrDefault(record.assignment().id(), List.of())) {
          List<Finding> findings = rules.check(cell, record.assignment());
          items.add(cell(rules, record, cell, findings, blocked));
        }
      }
    }
    return new PreflightReport(items);
  }

  /**
   * What a push would do with an edited assignment.
   *
   * @param found what the rules say about the record
   */
  public static Item assignment(SectionRules rules, AssignmentRecord record, List<Finding> found) {
    List<Finding> locked = rules.lockedSays(record, record.key());
    if (!locked.isEmpty()) {
      return new Item(record.key(), Bucket.LEFT_OUT, locked);
    }
    return new Item(record.key(), bucket(found, record.held() && !record.removed()), found);
  }

  /**
   * What a push would do with an edited cell.
   *
   * @param found what the rules say about it
   * @param assignmentBlocked its assignment would be refused, and so would it
   */
  public static Item cell(
      SectionRules rules,
      AssignmentRecord record,
      CellRecord cell,
      List<Finding> found,
      boolean assignmentBlocked) {
    List<Finding> findings = found;
    if (rules.lock(record).isPresent() && !SectionRules.anyLeavesOut(findings)) {
      findings = new ArrayList<>(findings);
      findings.addAll(rules.lockedSays(record, cell.id()));
    }
    Bucket own = bucket(findings, record.held());
    return new Item(cell.id(), assignmentBlocked ? Bucket.BLOCKED : own, findings);
  }

  private static Bucket bucket(List<Finding> findings, boolean held) {
    if (SectionRules.anyBlocks(findings)) {
      return Bucket.BLOCKED;
    }
    if (held || SectionRules.anyLeavesOut(findings)) {
      return Bucket.LEFT_OUT;
    }
    return findings.stream().anyMatch(finding -> finding.severity() == Severity.CHANGES)
        ? Bucket.WILL_CHANGE
        : Bucket.READY;
  }
}

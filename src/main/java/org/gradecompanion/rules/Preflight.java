package org.gradecompanion.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.CellRecord;
import org.gradecompanion.model.ReasonCode;
import org.gradecompanion.model.SyncFacts;
import org.gradecompanion.model.SyncKey;
import org.gradecompanion.rules.PreflightReport.Bucket;
import org.gradecompanion.rules.PreflightReport.CellItems;
import org.gradecompanion.rules.PreflightReport.Group;
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
    List<Group> groups = new ArrayList<>();
    for (AssignmentRecord record : assignments) {
      Optional<Item> header =
          record.sync().pending()
              ? Optional.of(assignment(rules, record, rules.check(record)))
              : Optional.empty();
      boolean blocked = blocks(header);
      List<Item> items = new ArrayList<>();
      if (!record.removed()) {
        for (CellRecord cell : edited.getOrDefault(record.assignment().id(), List.of())) {
          List<Finding> findings = rules.check(cell, record.assignment());
          items.add(cell(rules, record, cell, findings, blocked));
        }
      }
      groups.add(new Group(record.assignment().id(), header, CellItems.of(items)));
    }
    return new PreflightReport(groups.stream().filter(group -> !group.isEmpty()).toList());
  }

  /** Whether what becomes of an assignment keeps its cells from being sent, too. */
  public static boolean blocks(Optional<Item> header) {
    return header.isPresent() && header.get().bucket() == Bucket.BLOCKED;
  }

  /**
   * What a push would do with an edited assignment.
   *
   * @param found what the rules say about the record
   */
  public static Item assignment(SectionRules rules, AssignmentRecord record, List<Finding> found) {
    List<Finding> locked = rules.lockedSays(record, record.key());
    if (!locked.isEmpty()) {
      return new Item(record.key(), Bucket.LEFT_OUT, locked, false);
    }
    Bucket own = bucket(found, record.held() && !record.removed());
    return item(record.key(), own, found, refused(record.sync()) && goes(own));
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
    boolean refused = conflict(cell.sync()) || refused(cell.sync()) && goes(own);
    return item(cell.id(), assignmentBlocked ? Bucket.BLOCKED : own, findings, refused);
  }

  private static Item item(SyncKey key, Bucket own, List<Finding> findings, boolean refused) {
    return new Item(key, refused ? Bucket.BLOCKED : own, findings, refused);
  }

  private static boolean goes(Bucket bucket) {
    return bucket == Bucket.READY || bucket == Bucket.WILL_CHANGE;
  }

  /** What was refused goes no further by itself. */
  private static boolean refused(SyncFacts sync) {
    return sync.leasedUntil() == null
        && sync.reason() != null
        && sync.reason().code().next() == ReasonCode.Next.PERSON;
  }

  private static boolean conflict(SyncFacts sync) {
    return sync.reason() != null && sync.reason().code() == ReasonCode.CONFLICT;
  }

  private static Bucket bucket(List<Finding> findings, boolean held) {
    if (SectionRules.anyBlocks(findings)) {
      return Bucket.BLOCKED;
    }
    if (held || SectionRules.anyLeavesOut(findings)) {
      return Bucket.LEFT_OUT;
    }
    return SectionRules.any(findings, Severity.CHANGES) ? Bucket.WILL_CHANGE : Bucket.READY;
  }
}

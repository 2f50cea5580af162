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
   * The report of one section's assignments and cells; of those without an unsent edit only what
   * there is to say of a whole assignment.
   */
  public static PreflightReport of(
      SectionRules rules, Collection<AssignmentRecord> assignments, Collection<CellRecord> cells) {
    Map<AssignmentId, List<CellRecord>> columns = new HashMap<>();
    for (CellRecord cell : cells) {
      columns.computeIfAbsent(cell.id().assignment(), id -> new ArrayList<>()).add(cell);
    }
    return new PreflightReport(
        assignments.stream()
            .map(
                each -> group(rules, each, columns.getOrDefault(each.assignment().id(), List.of())))
            .filter(group -> !group.isEmpty())
            .toList());
  }

  private static Group group(SectionRules rules, AssignmentRecord record, List<CellRecord> column) {
    List<Finding> findings = rules.check(record);
    Optional<Item> header =
        record.sync().pending()
            ? Optional.of(assignment(rules, record, findings))
            : Optional.empty();
    boolean blocked = blocks(header);
    List<Item> items = new ArrayList<>();
    if (!record.removed()) {
      for (CellRecord cell : column) {
        if (cell.sync().pending()) {
          items.add(cell(rules, record, cell, rules.check(cell, record), blocked));
        }
      }
    }
    List<Finding> also = rules.checkColumn(record, findings, column);
    return new Group(record.assignment().id(), header, CellItems.of(items), also);
  }

  /** Whether what becomes of an assignment keeps its cells from being sent, too. */
  public static boolean blocks(Optional<Item> header) {
    return header.isPresent() && header.get().bucket() == Bucket.BLOCKED;
  }

  /**
   * What a push would do with an edited assignment.
   *
   * @param found what the rules say about it
   */
  public static Item assignment(SectionRules rules, AssignmentRecord record, List<Finding> found) {
    Outcome outcome = rules.outcome(record, found);
    List<Finding> findings =
        outcome == Outcome.LOCKED ? rules.lockedSays(record, record.key()) : told(outcome, found);
    boolean refused = refused(record.sync()) && outcome == Outcome.SENT;
    return item(record.key(), bucket(outcome, findings), findings, refused);
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
    Outcome outcome = rules.outcome(cell, record, found);
    List<Finding> findings = told(outcome, found);
    if (outcome == Outcome.LOCKED && !SectionRules.any(findings, Severity.LEAVES_OUT)) {
      findings = new ArrayList<>(findings);
      findings.addAll(rules.lockedSays(record, cell.id()));
    }
    boolean refused =
        !cell.leftOut() && conflict(cell.sync()) || refused(cell.sync()) && outcome == Outcome.SENT;
    boolean waits = assignmentBlocked && outcome == Outcome.SENT;
    return item(cell.id(), waits ? Bucket.BLOCKED : bucket(outcome, findings), findings, refused);
  }

  /** Of what stays here anyway nothing is to be mended first. */
  private static List<Finding> told(Outcome outcome, List<Finding> found) {
    return outcome == Outcome.SENT
            || outcome == Outcome.BLOCKED
            || !SectionRules.any(found, Severity.BLOCKS)
        ? found
        : found.stream().filter(finding -> finding.severity() != Severity.BLOCKS).toList();
  }

  private static Item item(SyncKey key, Bucket own, List<Finding> findings, boolean refused) {
    return new Item(key, refused ? Bucket.BLOCKED : own, findings, refused);
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

  private static Bucket bucket(Outcome outcome, List<Finding> findings) {
    return switch (outcome) {
      case BLOCKED -> Bucket.BLOCKED;
      case LOCKED, LEFT_OUT, ON_HOLD -> Bucket.LEFT_OUT;
      case SENT -> SectionRules.any(findings, Severity.CHANGES) ? Bucket.WILL_CHANGE : Bucket.READY;
    };
  }
}

package org.gradecompanion.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.CellRecord;
import org.gradecompanion.model.Message;
import org.gradecompanion.model.SyncKey;

/**
 * R17: in Otus "the user who has assigned the assessment must be included in the PowerSchool Grade
 * Passback Teacher Group", and what an administrator "who is not in your SIS" assigned to a class
 * does not pass.
 */
final class PassbackGroup implements Rule {
  @Override
  public String id() {
    return "R17";
  }

  @Override
  public String source() {
    return Sources.OTUS;
  }

  @Override
  public Scope scope() {
    return Scope.CONNECTION;
  }

  @Override
  public Set<Severity> severities() {
    return Set.of(Severity.BLOCKS);
  }

  @Override
  public List<Finding> check(AssignmentRecord record, SectionFacts facts) {
    return found(record.key(), record.assignment(), facts);
  }

  /** The group decides about removals too. They cannot be given by another, nor held back. */
  @Override
  public List<Finding> checkRemoval(AssignmentRecord record, SectionFacts facts) {
    Assignment there = record.confirmed();
    return there == null
        ? List.of()
        : facts
            .teachers()
            .giver(there)
            .filter(giver -> !facts.profile().passing().includes(giver))
            .map(giver -> outsideGroup(giver, facts))
            .map(
                message ->
                    new Finding(
                        id(), Severity.BLOCKS, record.key(), message, null, null, List.of()))
            .stream()
            .toList();
  }

  private static Message outsideGroup(String giver, SectionFacts facts) {
    boolean self = facts.teachers().isSignedIn(giver);
    return Message.of(self ? "rules.R17.you" : "rules.R17.giver", giver);
  }

  /** The scores of an assignment that is itself to be sent wait for it, and need no word. */
  @Override
  public List<Finding> check(CellRecord cell, AssignmentRecord record, SectionFacts facts) {
    return record.unsent() ? List.of() : found(cell.id(), record.assignment(), facts);
  }

  private List<Finding> found(SyncKey subject, Assignment assignment, SectionFacts facts) {
    Profile.Passing passing = facts.profile().passing();
    if (passing.group().isEmpty() && !passing.giverTeaches()) {
      return List.of();
    }
    SectionTeachers teachers = facts.teachers();
    List<Finding> found = new ArrayList<>();
    teachers
        .giver(assignment)
        .ifPresent(
            giver -> {
              boolean self = teachers.isSignedIn(giver);
              if (!passing.includes(giver)) {
                String key = self ? "rules.R17.you" : "rules.R17.giver";
                found.add(blocks(subject, Message.of(key, giver), assignment, facts));
              }
              if (passing.giverTeaches() && !teachers.teaches(giver)) {
                String key = self ? "rules.R17.you_outside" : "rules.R17.outside";
                found.add(blocks(subject, Message.of(key, giver), assignment, facts));
              }
            });
    return found;
  }

  private Finding blocks(
      SyncKey subject, Message message, Assignment assignment, SectionFacts facts) {
    List<Fix.UseDetails> fixes =
        facts
            .teachers()
            .signedIn()
            .filter(self -> !assignment.details().givenBy().isBlank() && passes(self, facts))
            .map(
                self ->
                    new Fix.UseDetails(
                        assignment.details().withGivenBy(""), Message.of("rules.R17.fix.give")))
            .stream()
            .toList();
    return Finding.blocks(id(), subject, message, fixes);
  }

  private static boolean passes(String email, SectionFacts facts) {
    Profile.Passing passing = facts.profile().passing();
    return passing.includes(email) && (!passing.giverTeaches() || facts.teachers().teaches(email));
  }
}

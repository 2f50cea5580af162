package org.gradecompanion.practice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the grade sync of PowerSchool Learning holds against a write, read from "How does
 * PowerSchool Learning send grades to PowerTeacher?": it "will not work if you link more than one
 * SIS Section to the same Learning Section", and "the Lead Teacher of all SIS Sections linked to
 * the Master Class in Learning needs to be the same, and this Lead Teacher also needs to be the
 * class owner".
 *
 * <p>Knows the master classes that the district was told of; a class in none of them is not its
 * concern. Thread-safe.
 */
final class GradeSync {
  private final Roster roster;
  private final Map<String, MasterClass> masterClasses = new LinkedHashMap<>();

  GradeSync(Roster roster) {
    this.roster = roster;
  }

  /**
   * Takes a master class in place of an older one with its id; one without parts is forgotten.
   *
   * @throws IllegalArgumentException when it names a class or teacher that is not there
   */
  synchronized void tell(MasterClass told) {
    if (told.id().isBlank()) {
      throw new IllegalArgumentException("A master class needs an id.");
    }
    if (told.parts().isEmpty()) {
      masterClasses.remove(told.id());
      return;
    }
    if (roster.users().get(told.owner()) == null) {
      throw new IllegalArgumentException("There is no such owner.");
    }
    for (String link : told.links()) {
      if (roster.classes().get(link) == null) {
        throw new IllegalArgumentException("There is no such class to link to.");
      }
    }
    masterClasses.put(told.id(), told);
  }

  /**
   * @throws Refusal when the class's link is broken
   */
  void check(String classId) {
    List<Violation> violations = violations(classId);
    if (!violations.isEmpty()) {
      throw Refusal.validation(violations);
    }
  }

  private synchronized List<Violation> violations(String classId) {
    List<Violation> violations = new ArrayList<>();
    for (MasterClass masterClass : masterClasses.values()) {
      for (MasterClass.Part part : masterClass.parts()) {
        if (part.links().contains(classId)) {
          addLinkFault(part, violations);
          addLeadFault(masterClass, violations);
        }
      }
    }
    return violations;
  }

  private static void addLinkFault(MasterClass.Part part, List<Violation> violations) {
    if (part.links().size() > 1) {
      violations.add(
          new Violation(
              "MasterClass.Link",
              "More than one SIS section is linked to the same section of the master class.",
              Map.of("section", part.section())));
    }
  }

  private void addLeadFault(MasterClass masterClass, List<Violation> violations) {
    @Nullable String foreign =
        masterClass.links().stream()
            .filter(link -> !roster.leads(masterClass.owner(), link))
            .findFirst()
            .orElse(null);
    if (foreign != null) {
      violations.add(
          new Violation(
              "MasterClass.LeadTeacher",
              "The lead teacher of a linked SIS section is not the owner of the master class.",
              Map.of("class_sourcedId", foreign)));
    }
  }
}

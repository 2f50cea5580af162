package org.gradecompanion.practice;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether it counts towards the final grade, and who gave it to the class. */
final class DetailsCheck implements ItemCheck {
  private final Demands demands;
  private final Roster roster;

  DetailsCheck(Demands demands, Roster roster) {
    this.demands = demands;
    this.roster = roster;
  }

  @Override
  public void check(LineItem item, @Nullable LineItem before, List<Violation> found) {
    if (demands.has(Demand.COUNTED_ONLY) && !item.countsInFinalGrade()) {
      found.add(
          new Violation(
              "AssignmentSection.IsCountedInFinalGrade",
              "Only assignments that are included in the final grade are taken.",
              Map.of()));
    }
    String giver = item.givenBy();
    boolean teaches =
        giver == null
            || roster.teachersOf(item.classId()).stream()
                .anyMatch(teacher -> giver.equalsIgnoreCase(teacher.email()));
    if (demands.has(Demand.GIVEN_BY_A_TEACHER) && !teaches) {
      found.add(
          new Violation(
              "Passback.Giver",
              "The assignment was given by someone who is no teacher of the class.",
              Map.of("class_sourcedId", item.classId())));
    }
  }
}

package org.gradecompanion.practice;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The district's gate before all other rules: Otus' "Admin Guide for PowerSchool Gradebook
 * Passback". "The effective date is the date that scores will begin syncing", and "In order for a
 * teacher’s assessment scores to passback, the teacher must be a member of the PowerSchool Grade
 * Passback Teacher Group".
 */
final class PassbackRules implements Rules {
  private final Rules inside;
  private final Roster roster;
  private final SchoolCalendar calendar;
  private final Passback passback;

  PassbackRules(Rules inside, Holdings holdings, Passback passback) {
    this.inside = inside;
    this.roster = holdings.roster();
    this.calendar = holdings.calendar();
    this.passback = passback;
  }

  @Override
  public void admit() {
    if (!passback.hasBegun(calendar.today())) {
      String from = String.valueOf(passback.effectiveDate());
      throw refused(
          "Passback.EffectiveDate",
          "Grades are taken from " + from + " on.",
          Map.of("effective_date", from));
    }
  }

  /**
   * "the user who has assigned the assessment must be included in the [...] Group": where the line
   * item does not say who that was, it may have been any of the class's teachers.
   */
  private void admit(LineItem item) {
    admit();
    String giver = item.givenBy();
    boolean included =
        giver == null
            ? roster.teachersOf(item.classId()).stream()
                .anyMatch(teacher -> passback.includes(teacher.email()))
            : passback.includes(giver);
    if (!included) {
      throw refused(
          "Passback.TeacherGroup",
          "The teacher is not in the passback group of the district.",
          Map.of("class_sourcedId", item.classId()));
    }
  }

  private static Refusal refused(String field, String message, Map<String, String> params) {
    return Refusal.validation(List.of(new Violation(field, message, params)));
  }

  @Override
  public LineItem receive(LineItem item, @Nullable LineItem before) {
    admit(item);
    return inside.receive(item, before);
  }

  @Override
  public void receive(Result result, LineItem item) {
    admit(item);
    inside.receive(result, item);
  }

  @Override
  public void release(LineItem item) {
    admit(item);
    inside.release(item);
  }

  @Override
  public void release(String studentId, LineItem item) {
    admit(item);
    inside.release(studentId, item);
  }

  @Override
  public boolean oneResultPerCell() {
    return inside.oneResultPerCell();
  }

  @Override
  public boolean storesComments() {
    return inside.storesComments();
  }
}

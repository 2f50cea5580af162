package org.gradecompanion.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One column of the grid.
 *
 * @param title as the teacher typed it, however long
 * @param description as the teacher typed it, possibly empty
 * @param points the maximum, more than 0
 * @param assigned the day it is given out, or null for the due date
 * @param due the day it is due, or null while the teacher has not said
 * @param category the target category, or null while the teacher has not chosen
 * @param details weight, extra points and what else most assignments have the usual of
 */
public record Assignment(
    AssignmentId id,
    SectionId section,
    String title,
    String description,
    BigDecimal points,
    @Nullable LocalDate assigned,
    @Nullable LocalDate due,
    @Nullable CategoryId category,
    AssignmentDetails details) {
  public Assignment {
    Checks.present(id, "assignment id");
    Checks.present(section, "section");
    Checks.present(title, "title");
    Checks.present(description, "description");
    if (points.signum() <= 0) {
      throw new IllegalArgumentException("points must be more than 0");
    }
    points = Checks.plain(points);
    Checks.present(details, "details");
  }

  /** One with the usual details. */
  public Assignment(
      AssignmentId id,
      SectionId section,
      String title,
      String description,
      BigDecimal points,
      @Nullable LocalDate assigned,
      @Nullable LocalDate due,
      @Nullable CategoryId category) {
    this(id, section, title, description, points, assigned, due, category, AssignmentDetails.USUAL);
  }

  /** The day it is given out: its own, or the due date. */
  public Optional<LocalDate> assignedOn() {
    return Optional.ofNullable(assigned != null ? assigned : due);
  }

  public Optional<LocalDate> dueOn() {
    return Optional.ofNullable(due);
  }

  public Optional<CategoryId> inCategory() {
    return Optional.ofNullable(category);
  }

  public Assignment withId(AssignmentId value) {
    return new Assignment(
        value, section, title, description, points, assigned, due, category, details);
  }

  /** The same assignment as it is given to another section. */
  public Assignment of(AssignmentId newId, SectionId other) {
    return new Assignment(
        newId, other, title, description, points, assigned, due, category, details);
  }

  public Assignment withTitle(String value) {
    return new Assignment(
        id, section, value, description, points, assigned, due, category, details);
  }

  public Assignment withDescription(String value) {
    return new Assignment(id, section, title, value, points, assigned, due, category, details);
  }

  public Assignment withPoints(BigDecimal value) {
    return new Assignment(id, section, title, description, value, assigned, due, category, details);
  }

  public Assignment withDates(@Nullable LocalDate newAssigned, @Nullable LocalDate newDue) {
    return new Assignment(
        id, section, title, description, points, newAssigned, newDue, category, details);
  }

  /** Due on another day. A day of giving out after that was not chosen: it follows the due date. */
  public Assignment withDue(@Nullable LocalDate value) {
    boolean kept = assigned != null && value != null && !assigned.isAfter(value);
    return withDates(kept ? assigned : null, value);
  }

  public Assignment withCategory(CategoryId value) {
    return new Assignment(id, section, title, description, points, assigned, due, value, details);
  }

  public Assignment withDetails(AssignmentDetails value) {
    return new Assignment(id, section, title, description, points, assigned, due, category, value);
  }
}

package org.gradecompanion.model;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A kind of assignment, such as Homework or Quiz.
 *
 * @param owner the teacher whose own category it is, or null for a district-level one
 * @param active whether PowerTeacher accepts assignments in it
 */
public record Category(CategoryId id, String title, boolean active, @Nullable TeacherId owner) {
  public Category {
    Checks.present(id, "category id");
    Checks.present(title, "category title");
  }

  public boolean districtLevel() {
    return owner == null;
  }

  public Optional<TeacherId> ownedBy() {
    return Optional.ofNullable(owner);
  }

  /** Whether an assignment of this teacher can go into it (PowerSchool Learning's grade sync). */
  public boolean usableBy(TeacherId teacher) {
    return active && (owner == null || owner.equals(teacher));
  }
}

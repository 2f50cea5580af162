package org.gradecompanion.rules;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.gradecompanion.model.Section;

/**
 * Where a type goes in one school or one grade level instead of where the district's map has it.
 * "District-level (not specific to a site or grade level)" is what Otus asks of categories; which
 * of them a type goes to may differ by site and grade level.
 *
 * @param name the school's name or its identifier in the SIS, or the grade level as the SIS has it
 * @param category its title
 */
public record CategoryException(Place place, String name, String type, String category) {
  /** What an exception holds for. */
  public enum Place {
    SCHOOL,
    GRADE;

    /** As a profile's file says it. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Place> byCode(String code) {
      return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }
  }

  /** A section of several grade levels is one of each. */
  boolean holdsFor(Section section) {
    return switch (place) {
      case SCHOOL -> name.equals(section.schoolId()) || name.equalsIgnoreCase(section.school());
      case GRADE -> section.grades().stream().anyMatch(name::equalsIgnoreCase);
    };
  }

  /** As a profile's file says it, such as: grade 09 > Quiz > Tests. */
  public String line() {
    return String.join(" > ", place.code() + " " + name, type, category);
  }
}

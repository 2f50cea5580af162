package org.gradecompanion.ui.district;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gradecompanion.rules.AlreadyThere;
import org.gradecompanion.rules.CategoryException;
import org.jspecify.annotations.Nullable;

/**
 * What a district decides for all its teachers, of the settings of a profile.
 *
 * @param effective the first day of passing back; null for none
 * @param unmapped where a type goes that is not in the map; empty when the teacher has to choose
 * @param map categories by the type of the assignments that go there
 * @param exceptions where a type goes in one school or grade level instead
 * @param group e-mail addresses of the only teachers whose assignments pass; empty for everyone's
 */
public record DistrictChoices(
    @Nullable LocalDate effective,
    String unmapped,
    Map<String, String> map,
    List<CategoryException> exceptions,
    List<String> group) {
  private static final String NONE = "none";

  /** As a profile's file says it. */
  public Map<String, String> settings() {
    Map<String, String> settings = new LinkedHashMap<>();
    LocalDate day = effective;
    settings.put("dates.effective", day == null ? NONE : day.toString());
    settings.put("category.default", unmapped.isEmpty() ? NONE : unmapped);
    settings.put(
        "category.map",
        orNone(
            map.entrySet().stream()
                .map(each -> each.getKey() + " > " + each.getValue())
                .collect(Collectors.joining("; "))));
    settings.put(
        "category.exceptions",
        orNone(exceptions.stream().map(CategoryException::line).collect(Collectors.joining("; "))));
    settings.put("passback.group", orNone(String.join(" ", group)));
    return settings;
  }

  private static String orNone(String text) {
    return text.isEmpty() ? NONE : text;
  }

  /**
   * The choices in force, and what can be chosen.
   *
   * @param categories titles of the active ones that the district itself has
   * @param schools that the classes here are of: their names, or identifiers where they have none
   * @param grades that the classes here are taught to
   */
  public record Offer(
      DistrictChoices now, List<String> categories, List<String> schools, List<String> grades) {}

  /**
   * What would become of what waits on this computer.
   *
   * @param leaving assignments and scores that a push would send
   * @param blocked those that need a person first
   * @param leftOut those that stay on purpose
   */
  public record Effect(int leaving, int blocked, int leftOut) {}

  /**
   * What other choices would change.
   *
   * @param now what becomes of what waits under the choices in force
   * @param then what would become of it
   * @param there what waits no more
   */
  public record Outlook(Effect now, Effect then, AlreadyThere there) {}
}

package org.gradecompanion.rules;

import java.util.Set;
import org.gradecompanion.model.Flag;

/**
 * Which settings of the rules a connection is under.
 *
 * @param name its name in the catalogue of profiles
 * @param titleLimit longest title, in characters as a person counts code points
 * @param cutsTitle a longer title is cut (true) or refused (false)
 * @param descriptionLimit longest description; a longer one is cut
 * @param uniqueTitles no two assignments of a section may have the same title
 * @param refusesOverMaximum a score over the assignment's points is refused
 * @param checksTerms assign and due date must lie in an open term
 * @param checksCategories the category must be active and the district's or the teacher's own
 * @param carriedFlags flags that can be sent
 */
public record Profile(
    String name,
    int titleLimit,
    boolean cutsTitle,
    int descriptionLimit,
    boolean uniqueTitles,
    boolean refusesOverMaximum,
    boolean checksTerms,
    boolean checksCategories,
    Set<Flag> carriedFlags) {

  /**
   * "How does PowerSchool Learning send grades to PowerTeacher?" (PowerSchool Community): titles
   * are cut at 50 characters and descriptions at 4000; scores over the maximum, titles that are not
   * unique, dates outside the term and unusable categories do not pass. The flags are those that
   * OneRoster 1.1 can say with a scoreStatus.
   */
  public static Profile powerTeacher() {
    return new Profile(
        "powerteacher", 50, true, 4000, true, true, true, true, Set.of(Flag.EXEMPT, Flag.MISSING));
  }
}

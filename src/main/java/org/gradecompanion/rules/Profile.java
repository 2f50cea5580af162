package org.gradecompanion.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gradecompanion.model.Flag;
import org.jspecify.annotations.Nullable;

/**
 * Which settings of the rules a connection is under. The shipped ones and a district's own are
 * files: see {@link Profiles}.
 *
 * @param name its name in the catalogue of profiles
 * @param title what a person calls it
 * @param titleLimit longest title, in code points; {@link #UNLIMITED} for none
 * @param cutsTitle a longer title is cut (true) or refused (false)
 * @param sameTitle whether two assignments of a section may have the same title
 * @param descriptionLimit longest description, in code points; a longer one is cut
 * @param wholePoints an assignment's points must be a whole number
 * @param pointsCeiling the most that (points × weight) + extra points may be; null for any
 * @param decimals how many decimals points and scores may have; {@link #UNLIMITED} for any
 * @param refusesOverMaximum a score over the assignment's points is refused
 * @param sendsExempt a score that is marked exempt is sent (true) or left out (false)
 * @param carriedFlags flags that can be sent
 * @param checksTerms assign and due date must lie in an open term
 * @param categories which categories may be used
 * @param defaultCategory where an assignment without a category goes, if there is such a one, else
 *     to the first by alphabet; null when the teacher has to choose
 * @param oneLink a gradebook section is linked to one SIS section at most, and all of a master
 *     class have one lead teacher, who owns it
 */
public record Profile(
    String name,
    String title,
    int titleLimit,
    boolean cutsTitle,
    SameTitle sameTitle,
    int descriptionLimit,
    boolean wholePoints,
    @Nullable BigDecimal pointsCeiling,
    int decimals,
    boolean refusesOverMaximum,
    boolean sendsExempt,
    Set<Flag> carriedFlags,
    boolean checksTerms,
    Categories categories,
    @Nullable String defaultCategory,
    boolean oneLink) {
  /** Longer than any text, finer than any score. */
  public static final int UNLIMITED = Integer.MAX_VALUE;

  public Profile {
    carriedFlags = Set.copyOf(carriedFlags);
  }

  /** When two assignments of a section may not have the same title. */
  public enum SameTitle {
    REFUSED,
    REFUSED_ON_SAME_DUE_DATE,
    ACCEPTED
  }

  /** Which categories an assignment may be in. */
  public enum Categories {
    /** Any that the server knows. */
    ANY,
    /** Active, and the district's or the lead teacher's own. */
    ACTIVE,
    /** Active, and the district's. */
    ACTIVE_OF_DISTRICT
  }

  /** What a gradebook is under unless its district says otherwise. */
  public static Profile powerTeacher() {
    return Profiles.shipped("powerteacher");
  }

  public Optional<BigDecimal> ceiling() {
    return Optional.ofNullable(pointsCeiling);
  }

  public Optional<String> preferredCategory() {
    return Optional.ofNullable(defaultCategory);
  }

  /** What differs from {@link #powerTeacher()}, in the order of the file. */
  public List<Difference> differences() {
    return Difference.between(this, powerTeacher());
  }
}

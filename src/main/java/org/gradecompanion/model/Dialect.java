package org.gradecompanion.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * How one server wants OneRoster spoken, where servers differ. {@link #USUAL} is what the
 * specification says; the PowerTeacher Pro API knows no such differences.
 *
 * @param dates in which form days are written
 * @param references in which form one object refers to another
 * @param scopes whether the token is asked for with OneRoster's scopes, or without any
 * @param rosters where the students of a class are read
 * @param marks whether a result's late, missing and incomplete (OneRoster 1.2) are kept there;
 *     otherwise they stay here
 */
public record Dialect(
    Dates dates, References references, boolean scopes, Rosters rosters, boolean marks) {
  public static final Dialect USUAL =
      new Dialect(Dates.AS_SPECIFIED, References.FULL, true, Rosters.BY_CLASS, true);

  public Dialect {
    Checks.present(dates, "dates");
    Checks.present(references, "references");
    Checks.present(rosters, "rosters");
  }

  /** In which form days are written. */
  public enum Dates {
    /** An assignment's days as date-times, the day of a score as a date. */
    AS_SPECIFIED,
    /** All as dates. */
    DATE,
    /** All as date-times. */
    DATE_TIME
  }

  /** In which form one object refers to another. */
  public enum References {
    /** By address, identifier and type. */
    FULL,
    /** By identifier only. */
    SHORT
  }

  /** Where the students of a class are read. */
  public enum Rosters {
    /** From the class, or from the enrollments where the class says that it has no such list. */
    BY_CLASS,
    /** From the enrollments. */
    BY_ENROLLMENTS
  }

  /** A choice as it is written on the command line, such as {@code date-time}. */
  public static String code(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The choice that is written so. */
  public static <E extends Enum<E>> Optional<E> byCode(Class<E> choices, String code) {
    return Arrays.stream(choices.getEnumConstants())
        .filter(each -> code(each).equals(code))
        .findFirst();
  }

  /** The same, writing in another form. */
  public Dialect written(Dates otherDates, References otherReferences) {
    return new Dialect(otherDates, otherReferences, scopes, rosters, marks);
  }

  /** The same, asking for a token in another way. */
  public Dialect scoped(boolean asks) {
    return new Dialect(dates, references, asks, rosters, marks);
  }

  /** The same, reading rosters elsewhere. */
  public Dialect readingRosters(Rosters where) {
    return new Dialect(dates, references, scopes, where, marks);
  }

  /** The same, of a server that keeps marks or does not. */
  public Dialect keepingMarks(boolean kept) {
    return new Dialect(dates, references, scopes, rosters, kept);
  }
}

package org.gradecompanion.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gradecompanion.model.Carriage;
import org.gradecompanion.model.Flag;
import org.gradecompanion.model.Section;
import org.jspecify.annotations.Nullable;

/**
 * Which settings of the rules a connection is under. The shipped ones and a district's own are
 * files: see {@link Profiles}.
 *
 * @param name its name in the catalogue of profiles
 * @param title what a person calls it
 */
public record Profile(
    String name,
    String title,
    Texts texts,
    Points points,
    Scores scores,
    Dates dates,
    Filing filing,
    Passing passing) {
  /** Longer than any text, finer than any score. */
  public static final int UNLIMITED = Integer.MAX_VALUE;

  /**
   * @param titleLimit longest title, in code points; {@link #UNLIMITED} for none
   * @param cutsTitle a longer title is cut (true) or refused (false)
   * @param sameTitle whether two assignments of a section may have the same title
   * @param descriptionLimit longest description, in code points; a longer one is cut
   */
  public record Texts(
      int titleLimit, boolean cutsTitle, SameTitle sameTitle, int descriptionLimit) {}

  /**
   * @param whole an assignment's points must be a whole number
   * @param most the most that (points × weight) + extra points may be; null for any
   * @param decimals how many decimals points and scores may have; {@link #UNLIMITED} for any
   * @param weighted weight and extra points are sent; otherwise an assignment counts simply
   */
  public record Points(boolean whole, @Nullable BigDecimal most, int decimals, boolean weighted) {
    public Optional<BigDecimal> ceiling() {
      return Optional.ofNullable(most);
    }

    /** Whether a number has no more decimals than are kept. */
    boolean keeps(BigDecimal number) {
      return number.stripTrailingZeros().scale() <= decimals;
    }

    /** The greatest number up to this one that has no more decimals than are kept. */
    BigDecimal floor(BigDecimal number) {
      return keeps(number) ? number : number.setScale(decimals, RoundingMode.DOWN);
    }
  }

  /**
   * @param refusesOverMaximum a score over the assignment's points is refused
   * @param sendsExempt a score that is marked exempt is sent (true) or left out (false)
   * @param flags that can be sent
   * @param codes a district's own codes, which teachers may type for a flag
   * @param together whether they can be sent beside points and beside each other
   * @param comments whether comments can be sent
   * @param zeroForUnsubmitted work that was not handed in by its due date counts as a zero
   */
  public record Scores(
      boolean refusesOverMaximum,
      boolean sendsExempt,
      Set<Flag> flags,
      Map<String, Flag> codes,
      boolean together,
      boolean comments,
      boolean zeroForUnsubmitted) {
    public Scores {
      flags = Set.copyOf(flags);
      codes = Collections.unmodifiableMap(new LinkedHashMap<>(codes));
    }
  }

  /**
   * @param inOpenTerm assign and due date must lie in an open term
   * @param from the first day of passing back; null when there is none
   * @param currentPeriodOnly only what is due in the grading period of today is passed back
   */
  public record Dates(boolean inOpenTerm, @Nullable LocalDate from, boolean currentPeriodOnly) {
    public Optional<LocalDate> effective() {
      return Optional.ofNullable(from);
    }
  }

  /**
   * @param usable which categories may be used
   * @param preferred where an assignment without a category goes, if there is such a one, else to
   *     the first by alphabet; null when the teacher has to choose
   * @param byType category titles by the type of the assignments that go there, in the district's
   *     order; empty when types decide nothing
   * @param exceptions where that is another category for one school or grade level; the first that
   *     holds for a section decides
   */
  public record Filing(
      Categories usable,
      @Nullable String preferred,
      Map<String, String> byType,
      List<CategoryException> exceptions) {
    public Filing {
      byType = Collections.unmodifiableMap(new LinkedHashMap<>(byType));
      exceptions = List.copyOf(exceptions);
    }

    /** Category titles by type as they are for one section. */
    Map<String, String> byTypeIn(Section section) {
      Map<String, String> exceptional = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
      Map<String, String> all = new LinkedHashMap<>();
      exceptions.stream()
          .filter(each -> each.holdsFor(section))
          .forEach(each -> exceptional.putIfAbsent(each.type(), each.category()));
      byType.forEach(
          (type, category) -> {
            String other = exceptional.remove(type);
            all.put(type, other == null ? category : other);
          });
      all.putAll(exceptional);
      return all;
    }

    public Optional<String> byDefault() {
      return Optional.ofNullable(preferred);
    }
  }

  /**
   * @param countedAndGraded only assignments that count in the final grade and have a score pass
   * @param publishedAtOnce families see a new assignment and its scores as soon as they arrive
   * @param sendsLocked scores of students who were locked on the roster are sent
   * @param giverTeaches an assignment must be given by a teacher of the section
   * @param group e-mail addresses of the only teachers whose assignments pass, in lower case; empty
   *     for everybody's
   * @param oneLink a section is linked to one section of the SIS at most, all under one lead
   *     teacher who owns the gradebook
   */
  public record Passing(
      boolean countedAndGraded,
      boolean publishedAtOnce,
      boolean sendsLocked,
      boolean giverTeaches,
      Set<String> group,
      boolean oneLink) {
    public Passing {
      group = Set.copyOf(group);
    }

    /** Whether what this person gives is passed back. */
    public boolean includes(String email) {
      return group.isEmpty() || group.contains(email.strip().toLowerCase(Locale.ROOT));
    }
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

  /** The same where things go a way that carries only so much: what it cannot carry stays here. */
  public Profile over(Carriage way) {
    Points sent =
        new Points(
            points.whole(), points.most(), points.decimals(), points.weighted() && way.weights());
    Scores carried =
        new Scores(
            scores.refusesOverMaximum(),
            scores.sendsExempt(),
            scores.flags().stream().filter(way.flags()::contains).collect(Collectors.toSet()),
            scores.codes(),
            way.together(),
            way.comments(),
            scores.zeroForUnsubmitted());
    return new Profile(name, title, texts, sent, carried, dates, filing, passing);
  }

  /** What differs from {@link #powerTeacher()}, in the order of the file. */
  public List<Difference> differences() {
    return Difference.between(this, powerTeacher());
  }
}

package org.gradecompanion.settings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gradecompanion.model.PastSection;

/**
 * How long classes are kept after their last day, and of which it was said that they will go.
 *
 * @param years 1, 2, 3 or 5 after the last day of a class; 0 until they are archived by hand
 * @param told on which day a person was told that a section will go, by its identifier
 */
public record Retention(int years, Map<String, LocalDate> told) {
  /** As many years can be chosen. */
  public static final List<Integer> CHOICES = List.of(0, 1, 2, 3, 5);

  /** Until they are archived. */
  public static final Retention UNTIL_ARCHIVED = new Retention(0, Map.of());

  /** Between being told and the removal, and how long a restore can be taken back then. */
  public static final int DAYS_OF_NOTICE = 30;

  public Retention {
    years = CHOICES.contains(years) ? years : 0;
    told = years == 0 ? Map.of() : Map.copyOf(told);
  }

  /** What was said of other years does not hold for these. */
  public Retention withYears(int value) {
    return value == years ? this : new Retention(value, Map.of());
  }

  /** A person was told of these. */
  public Retention telling(Collection<PastSection> sections, LocalDate today) {
    Map<String, LocalDate> now = new HashMap<>(told);
    sections.forEach(each -> now.putIfAbsent(name(each), today));
    return new Retention(years, now);
  }

  /** These are gone: should one ever be restored, it is told of anew. */
  public Retention without(Collection<PastSection> sections) {
    Map<String, LocalDate> now = new HashMap<>(told);
    sections.forEach(each -> now.remove(name(each)));
    return new Retention(years, now);
  }

  /** The first day on which a section may go; empty as long as nobody was told. */
  public Optional<LocalDate> goesOn(PastSection section) {
    return Optional.ofNullable(told.get(name(section))).map(day -> day.plusDays(DAYS_OF_NOTICE));
  }

  /** What is to be done about sections on a day. */
  public RetentionPlan plan(List<PastSection> sections, LocalDate today) {
    List<PastSection> now = new ArrayList<>();
    List<PastSection> untold = new ArrayList<>();
    List<PastSection> waiting = new ArrayList<>();
    List<PastSection> staying = new ArrayList<>();
    for (PastSection each : sections) {
      Optional<LocalDate> day = goesOn(each);
      if (isDue(each, today)) {
        if (!each.removable()) {
          staying.add(each);
        } else if (day.isEmpty()) {
          untold.add(each);
        } else {
          (day.get().isAfter(today) ? waiting : now).add(each);
        }
      }
    }
    return new RetentionPlan(now, untold, waiting, staying);
  }

  /** One without a last day is never due: nobody said when it ended. */
  private boolean isDue(PastSection section, LocalDate today) {
    LocalDate last = section.lastDay();
    return years > 0 && last != null && last.plusYears(years).isBefore(today);
  }

  private static String name(PastSection section) {
    return section.section().id().value();
  }
}

package org.gradecompanion.settings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a district is with its set-up: the nine steps of Otus' "Admin Guide for PowerSchool
 * Gradebook Passback".
 *
 * @param items one for each step, in order
 */
public record Checklist(List<Item> items) {
  public static final int STEPS = 9;

  /** Nothing is done. */
  public static final Checklist EMPTY =
      new Checklist(Collections.nCopies(STEPS, new Item(false, null, "")));

  /** Makes the list as long as there are steps. */
  public Checklist {
    List<Item> all = new ArrayList<>(items.subList(0, Math.min(STEPS, items.size())));
    while (all.size() < STEPS) {
      all.add(new Item(false, null, ""));
    }
    items = List.copyOf(all);
  }

  /**
   * One step.
   *
   * @param on the day on which it was done, or is to be
   * @param note what a person wrote about it
   */
  public record Item(boolean done, @Nullable LocalDate on, String note) {}
}

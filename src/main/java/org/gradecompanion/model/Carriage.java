package org.gradecompanion.model;

import java.util.Set;

/**
 * What a way into PowerTeacher can carry beside points, titles, dates and categories.
 *
 * @param flags marks of a score that arrive
 * @param comments whether a score's comment arrives
 * @param weights whether an assignment's weight and extra points arrive
 */
public record Carriage(Set<Flag> flags, boolean comments, boolean weights) {
  public Carriage {
    flags = Set.copyOf(flags);
  }
}

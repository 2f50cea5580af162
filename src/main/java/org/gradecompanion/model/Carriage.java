package org.gradecompanion.model;

import java.util.Set;

/**
 * What a way into PowerTeacher can carry beside points, titles, dates and categories.
 *
 * @param flags marks of a score that arrive
 * @param together whether these marks arrive beside points and beside each other; otherwise one
 *     status says it all, and only the weightiest does
 * @param comments whether a score's comment arrives
 * @param weights whether an assignment's weight and extra points arrive
 */
public record Carriage(Set<Flag> flags, boolean together, boolean comments, boolean weights) {
  public Carriage {
    flags = Set.copyOf(flags);
  }
}

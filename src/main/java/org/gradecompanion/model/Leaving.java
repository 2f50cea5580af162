package org.gradecompanion.model;

/** What may leave this computer for good: a class that ended, or who left one that goes on. */
public sealed interface Leaving permits PastSection, DepartedStudent {
  /** The class that goes, or that is left. */
  Section section();

  /** How many cells hold a score or a flag. */
  int scores();

  /**
   * How much of it PowerTeacher has not confirmed, faults and scores that are left out among it.
   */
  int unsent();

  /** Whether nothing of it would be lost, and nothing would come back. */
  boolean removable();
}

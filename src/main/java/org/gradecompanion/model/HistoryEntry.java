package org.gradecompanion.model;

import java.time.Instant;

/**
 * One past value of a cell; the log only grows.
 *
 * @param device the computer it was entered on
 * @param origin who or what set it
 */
public record HistoryEntry(Instant at, long revision, Score score, String device, Origin origin) {
  /** How a value came to be. */
  public enum Origin {
    TEACHER,
    /** The teacher says: what was entered before was wrong. */
    CORRECTION,
    /** The teacher says: the student did the work again. */
    RETAKE,
    /** Pasted with others. */
    PASTE,
    /** Read from a file. */
    IMPORT,
    /** A button beside what a rule found. */
    RULE_FIX,
    /** A past value that was brought back. */
    RESTORED,
    /** What was entered before was taken back. */
    UNDONE,
    /** A zero for work that was not handed in, which the teacher confirmed. */
    ZERO_FOR_MISSING,
    PULL,
    CONFLICT_RESOLVED
  }
}

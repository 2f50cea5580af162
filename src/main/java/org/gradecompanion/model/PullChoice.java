package org.gradecompanion.model;

/** What a person said to a pull that is not applied unasked ({@link PullDoubt}). */
public enum PullChoice {
  /** Nothing yet: a doubtful pull changes nothing, and is told. */
  ASK,
  /** Apply a roster although much of the one that is held is missing in it. */
  TAKE_SMALLER,
  /** The server lost what it had: send it again. */
  SEND_AGAIN,
  /** The server lost what it had: take what it has now. */
  TAKE_THEIRS
}

package org.gradecompanion.practice;

/** The practice district cannot start: the message says what is wrong, where, and what to do. */
public final class PracticeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PracticeException(String message) {
    super(message);
  }

  PracticeException(String message, Throwable cause) {
    super(message, cause);
  }
}

package org.gradecompanion.model;

import org.jspecify.annotations.Nullable;

/**
 * Something went wrong that a person can understand and mend: its message says what, where and what
 * to do. The technical text ({@link #getMessage}) names only the key, so that nothing confidential
 * reaches a log.
 */
public class UserError extends RuntimeException {
  private final transient Message message;
  private final Kind kind;

  public UserError(Kind kind, Message message) {
    this(kind, message, null);
  }

  public UserError(Kind kind, Message message, @Nullable Throwable cause) {
    super(message.key(), cause);
    this.kind = kind;
    this.message = message;
  }

  public Message userMessage() {
    return message;
  }

  public Kind kind() {
    return kind;
  }

  /** What the person has to do with it; the command line's exit code follows from it. */
  public enum Kind {
    /** Somebody has to decide or mend something. */
    NEEDS_PERSON,
    /** The request itself was wrong. */
    WRONG_USE,
    /** The server could not be reached or did not let us in. */
    UNREACHABLE
  }
}

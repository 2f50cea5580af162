package org.gradecompanion.cli;

import org.gradecompanion.model.UserError;

/** What the process says when it ends. */
final class ExitCode {
  static final int DONE = 0;

  /** Something needs a person; everything else was done. */
  static final int NEEDS_PERSON = 1;

  /** The command was used wrongly; nothing was done. */
  static final int WRONG_USE = 2;

  /** The server could not be reached, did not let us in, or could not take everything now. */
  static final int UNREACHABLE = 3;

  private ExitCode() {}

  static int of(UserError.Kind kind) {
    return switch (kind) {
      case NEEDS_PERSON -> NEEDS_PERSON;
      case WRONG_USE -> WRONG_USE;
      case UNREACHABLE -> UNREACHABLE;
    };
  }
}

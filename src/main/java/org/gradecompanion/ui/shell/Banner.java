package org.gradecompanion.ui.shell;

import java.util.Optional;

/**
 * The one banner above everything.
 *
 * @param action what its button does; empty for none
 */
public record Banner(Tone tone, String text, Optional<Action> action, String actionLabel) {
  /** How loud it is. */
  public enum Tone {
    CALM,
    WARNING,
    ALARM
  }

  /** What its button does. */
  public enum Action {
    TRY_NOW,
    SIGN_IN,
    RESUME,
    SAVE_AGAIN,
    CONNECT
  }
}

package org.gradecompanion.ui.shell;

import java.util.List;

/**
 * The one banner above everything.
 *
 * @param offers what its buttons do, the usual choice first
 */
public record Banner(Tone tone, String text, List<Offer> offers) {
  public Banner {
    offers = List.copyOf(offers);
  }

  /** One of its buttons. */
  public record Offer(Action action, String label) {}

  /** How loud it is. */
  public enum Tone {
    CALM,
    WARNING,
    /** Something is to be decided, and nothing is lost meanwhile. */
    QUESTION,
    ALARM
  }

  /** What its button does. */
  public enum Action {
    TRY_NOW,
    SIGN_IN,
    RESUME,
    SAVE_AGAIN,
    CONNECT,
    /** Look again later: the roster stays as it is. */
    KEEP_ROSTER,
    TAKE_ROSTER,
    SEND_AGAIN,
    TAKE_THEIRS
  }
}

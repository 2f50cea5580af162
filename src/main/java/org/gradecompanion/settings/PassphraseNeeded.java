package org.gradecompanion.settings;

import org.gradecompanion.model.Message;
import org.gradecompanion.model.UserError;

/** The secrets open with a passphrase that was not given, or with another one. */
public final class PassphraseNeeded extends UserError {
  private static final long serialVersionUID = 1L;

  private final boolean wrong;

  PassphraseNeeded(Message message, boolean wrong) {
    super(Kind.NEEDS_PERSON, message);
    this.wrong = wrong;
  }

  /** Whether one was given that does not fit. */
  public boolean wrong() {
    return wrong;
  }
}

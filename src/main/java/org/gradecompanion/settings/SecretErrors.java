package org.gradecompanion.settings;

import java.nio.file.Path;
import org.gradecompanion.model.Message;
import org.gradecompanion.model.UserError;
import org.jspecify.annotations.Nullable;

/** What can go wrong with secrets, in words for a person and without the secret. */
final class SecretErrors {
  private SecretErrors() {}

  static UserError wrongPassphrase(Path file) {
    return new PassphraseNeeded(
        Message.of("error.secrets.wrong_passphrase", file.toString()), true);
  }

  static UserError passphraseNeeded(Path file) {
    return new PassphraseNeeded(
        Message.of("error.secrets.passphrase_needed", file.toString()), false);
  }

  static UserError emptyPassphrase() {
    return new UserError(UserError.Kind.WRONG_USE, Message.of("error.secrets.empty_passphrase"));
  }

  static UserError damaged(Path file, @Nullable Exception cause) {
    return of("error.secrets.damaged", cause, file.toString());
  }

  static UserError unwritable(Path file, Exception cause) {
    return of("error.secrets.unwritable", cause, file.toString());
  }

  static UserError keyStoreRefused(@Nullable Exception cause) {
    return of("error.secrets.key_store", cause);
  }

  static UserError keyLost() {
    return of("error.secrets.key_lost", null);
  }

  private static UserError of(String key, @Nullable Throwable cause, Object... args) {
    return new UserError(UserError.Kind.NEEDS_PERSON, Message.of(key, args), cause);
  }
}

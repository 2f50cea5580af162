package org.gradecompanion.settings;

import java.util.Optional;

/** Keeps secrets: the database key and client secrets. Never logs or prints one. */
public interface SecretStore {
  /** The secret of that name, if there is one. */
  Optional<char[]> read(String name);

  void write(String name, char[] secret);

  void forget(String name);

  /** Removes every one of them. */
  void forgetAll();

  /** How well it keeps them. */
  Strength strength();

  /** How well a secret is kept; anything weak is said on standard error and by the doctor. */
  enum Strength {
    /** The operating system's key store. */
    KEY_STORE,
    /** A file sealed with a passphrase. */
    PASSPHRASE,
    /** A file that only its owner can read. */
    OWNER_ONLY_FILE
  }
}

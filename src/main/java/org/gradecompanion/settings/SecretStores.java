package org.gradecompanion.settings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/** Chooses where the secrets of a data folder are kept. */
public final class SecretStores {
  private final Function<String, Optional<SecretStore>> keyStore;

  SecretStores(Function<String, Optional<SecretStore>> keyStore) {
    this.keyStore = keyStore;
  }

  /** With the operating system's key store where there is one. */
  public static SecretStores ofThisSystem() {
    return new SecretStores(KeyringSecrets::find);
  }

  /**
   * A passphrase if one is given, else the operating system's key store, else an owner-only file.
   * Secrets stay where they were put first: they never move to a weaker place by themselves.
   *
   * @param settingsFolder never beside the data
   * @param scope the data folder's own name
   * @throws org.gradecompanion.model.UserError a passphrase is needed, or does not fit
   */
  public SecretStore choose(Path settingsFolder, String scope, Optional<char[]> passphrase) {
    Path sealed = sealed(settingsFolder, scope);
    Path plain = settingsFolder.resolve("secrets-" + scope + ".json");
    if (passphrase.isPresent()) {
      return PassphraseSecrets.open(sealed, passphrase.get());
    }
    if (Files.exists(sealed)) {
      throw SecretErrors.passphraseNeeded(sealed);
    }
    if (Files.exists(plain)) {
      return new OwnerOnlyFileSecrets(plain);
    }
    return keyStore.apply(scope).orElseGet(() -> new OwnerOnlyFileSecrets(plain));
  }

  /**
   * Whether a passphrase opens the sealed secrets of a data folder. Takes about a second.
   *
   * @throws org.gradecompanion.model.UserError they are damaged
   */
  public boolean opens(Path settingsFolder, String scope, char[] passphrase) {
    Path sealed = sealed(settingsFolder, scope);
    if (!Files.exists(sealed) || passphrase.length == 0) {
      return false;
    }
    try {
      PassphraseSecrets.open(sealed, passphrase);
      return true;
    } catch (PassphraseNeeded another) {
      return false;
    }
  }

  private static Path sealed(Path settingsFolder, String scope) {
    return settingsFolder.resolve("secrets-" + scope + ".sealed");
  }
}

package org.gradecompanion.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.gradecompanion.files.OwnerOnly;
import org.gradecompanion.model.UserError;

/** Chooses where the secrets of a data folder are kept. */
public final class SecretStores {
  private final Function<String, Optional<SecretStore>> keyStore;

  /**
   * @param keyStore empty where there is none; throws {@link UserError} where it is locked
   */
  SecretStores(Function<String, Optional<SecretStore>> keyStore) {
    this.keyStore = keyStore;
  }

  /** With the operating system's key store where there is one. */
  public static SecretStores ofThisSystem() {
    return new SecretStores(SystemKeyStore::find);
  }

  /**
   * A passphrase if one is given, else the operating system's key store, else an owner-only file.
   * Secrets stay where they were put first: they never move to a weaker place by themselves.
   *
   * @param settingsFolder never beside the data
   * @param scope the data folder's own name
   * @throws UserError a passphrase is needed, or does not fit
   */
  public SecretStore choose(Path settingsFolder, String scope, Optional<char[]> passphrase) {
    Path sealed = sealed(settingsFolder, scope);
    Path plain = plain(settingsFolder, scope);
    if (passphrase.isPresent()) {
      return PassphraseSecrets.open(sealed, passphrase.get());
    }
    if (Files.exists(sealed)) {
      throw SecretErrors.passphraseNeeded(sealed);
    }
    if (Files.exists(plain)) {
      return new OwnerOnlyFileSecrets(plain);
    }
    return openKeyStore(scope).orElseGet(() -> new OwnerOnlyFileSecrets(plain));
  }

  /**
   * For data that take the place of others: no weaker place than the secrets of those are in. A
   * passphrase may be another one, for the present one may be forgotten.
   *
   * @param present the name of what is replaced
   * @param used whether that has secrets
   * @throws UserError a passphrase is needed, or the key store is locked
   */
  public SecretStore chooseInPlaceOf(
      Path settingsFolder,
      String present,
      boolean used,
      String scope,
      Optional<char[]> passphrase) {
    Path sealed = sealed(settingsFolder, present);
    if (passphrase.isEmpty() && Files.exists(sealed)) {
      throw SecretErrors.passphraseNeeded(sealed);
    }
    SecretStore chosen = choose(settingsFolder, scope, passphrase);
    boolean inKeyStore =
        used && !Files.exists(sealed) && !Files.exists(plain(settingsFolder, present));
    if (inKeyStore && chosen.strength() == SecretStore.Strength.OWNER_ONLY_FILE) {
      throw SecretErrors.keyStoreRefused(null);
    }
    return chosen;
  }

  /**
   * Removes all secrets of a data folder, wherever they are, without opening them.
   *
   * @throws UserError they may be in a key store that is locked, or a file cannot be removed
   */
  public void forget(Path settingsFolder, String scope) {
    boolean inFile = false;
    for (Path file : List.of(sealed(settingsFolder, scope), plain(settingsFolder, scope))) {
      try {
        inFile |= Files.exists(file);
        OwnerOnly.remove(file);
      } catch (IOException e) {
        throw SecretErrors.unwritable(file, e);
      }
    }
    // What was in a file may have been in the key store once.
    Optional<SecretStore> store = inFile ? openKeyStore(scope) : keyStore.apply(scope);
    store.ifPresent(SecretStore::forgetAll);
  }

  private Optional<SecretStore> openKeyStore(String scope) {
    try {
      return keyStore.apply(scope);
    } catch (UserError locked) {
      return Optional.empty();
    }
  }

  private static Path sealed(Path settingsFolder, String scope) {
    return settingsFolder.resolve("secrets-" + scope + ".sealed");
  }

  private static Path plain(Path settingsFolder, String scope) {
    return settingsFolder.resolve("secrets-" + scope + ".json");
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
}

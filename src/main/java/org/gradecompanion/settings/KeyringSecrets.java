package org.gradecompanion.settings;

import com.github.javakeyring.PasswordAccessException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gradecompanion.model.UserError;

/**
 * Secrets in the operating system's key store. No key store can list what is in it: the names are
 * kept beside the secrets, so that all of them can be removed.
 */
final class KeyringSecrets implements SecretStore {
  private static final String NAMES = "names";
  private static final String PROBE = "probe";

  private final KeyStorage storage;
  private final String scope;

  KeyringSecrets(KeyStorage storage, String scope) {
    this.storage = storage;
    this.scope = scope;
  }

  /** Whether it gives back what it is given: one that is locked does not. */
  boolean answers() {
    try {
      char[] token = UUID.randomUUID().toString().toCharArray();
      storage.set(account(PROBE), new String(token));
      boolean kept = get(PROBE).filter(read -> Arrays.equals(read, token)).isPresent();
      storage.delete(account(PROBE));
      return kept;
    } catch (PasswordAccessException e) {
      return false;
    }
  }

  @Override
  public synchronized Optional<char[]> read(String name) {
    Optional<char[]> found = get(name);
    found.ifPresent(secret -> enrolled(name));
    return found;
  }

  @Override
  public synchronized void write(String name, char[] secret) {
    Set<String> names = names();
    if (names.add(name)) {
      // First, so that there is no secret that nobody knows of.
      set(NAMES, String.join("\n", names));
    }
    set(name, new String(secret));
  }

  @Override
  public synchronized void forget(String name) {
    remove(name);
    Set<String> names = names();
    if (names.remove(name)) {
      set(NAMES, String.join("\n", names));
    }
  }

  @Override
  public synchronized void forgetAll() {
    Set<String> names = names();
    // The key is there even if an earlier version, which kept no names, put it there.
    names.add(MasterKeys.name());
    names.forEach(this::remove);
    remove(NAMES);
  }

  @Override
  public Strength strength() {
    return Strength.KEY_STORE;
  }

  /** What is read was put there, maybe by a version that kept no names. */
  private void enrolled(String name) {
    Set<String> names = names();
    if (names.add(name)) {
      try {
        set(NAMES, String.join("\n", names));
      } catch (UserError notNow) {
        // At the next reading.
        return;
      }
    }
  }

  private Set<String> names() {
    String kept = get(NAMES).map(String::new).orElse("");
    return new LinkedHashSet<>(kept.isEmpty() ? List.of() : List.of(kept.split("\n")));
  }

  private Optional<char[]> get(String name) {
    try {
      return Optional.of(storage.get(account(name)).toCharArray());
    } catch (PasswordAccessException notThere) {
      return Optional.empty();
    }
  }

  private void set(String name, String value) {
    try {
      storage.set(account(name), value);
    } catch (PasswordAccessException e) {
      throw SecretErrors.keyStoreRefused(e);
    }
  }

  /** A key store answers in the same way when it has no such secret and when it is locked. */
  private void remove(String name) {
    try {
      storage.delete(account(name));
    } catch (PasswordAccessException e) {
      if (get(name).isPresent() || !answers()) {
        throw SecretErrors.keyStoreRefused(e);
      }
    }
  }

  private String account(String name) {
    return scope + "/" + name;
  }
}

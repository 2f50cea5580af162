package org.gradecompanion.settings;

import com.github.javakeyring.Keyring;
import com.github.javakeyring.PasswordAccessException;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Secrets in the operating system's key store. */
final class KeyringSecrets implements SecretStore {
  private static final Logger LOG = LoggerFactory.getLogger(KeyringSecrets.class);
  private static final String SERVICE = "Gradebook Companion";

  /** A key store may ask its owner something; one that answers nothing at all is not there. */
  private static final int PATIENCE_SECONDS = 30;

  private final Keyring keyring;
  private final String scope;

  private KeyringSecrets(Keyring keyring, String scope) {
    this.keyring = keyring;
    this.scope = scope;
  }

  /** The key store, if there is one and it gives back what it is given. */
  static Optional<SecretStore> find(String scope) {
    CompletableFuture<Optional<SecretStore>> probe = new CompletableFuture<>();
    Thread thread = new Thread(() -> probe.complete(tryOut(scope)), "gradebook-key-store");
    thread.setDaemon(true);
    thread.start();
    try {
      return probe.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (ExecutionException | TimeoutException e) {
      LOG.info("no key store: it does not answer");
      return Optional.empty();
    }
  }

  @Override
  public Optional<char[]> read(String name) {
    try {
      return Optional.of(keyring.getPassword(SERVICE, account(name)).toCharArray());
    } catch (PasswordAccessException notThere) {
      return Optional.empty();
    }
  }

  @Override
  public void write(String name, char[] secret) {
    try {
      keyring.setPassword(SERVICE, account(name), new String(secret));
    } catch (PasswordAccessException e) {
      throw SecretErrors.keyStoreRefused(e);
    }
  }

  @Override
  public void forget(String name) {
    try {
      keyring.deletePassword(SERVICE, account(name));
    } catch (PasswordAccessException notThere) {
      return;
    }
  }

  @Override
  public Strength strength() {
    return Strength.KEY_STORE;
  }

  /** Native libraries fail in every way there is: whatever it is, there is no key store. */
  private static Optional<SecretStore> tryOut(String scope) {
    try {
      KeyringSecrets secrets = new KeyringSecrets(Keyring.create(), scope);
      char[] token = UUID.randomUUID().toString().toCharArray();
      secrets.write("probe", token);
      boolean kept = secrets.read("probe").filter(read -> Arrays.equals(read, token)).isPresent();
      secrets.forget("probe");
      return kept ? Optional.of(secrets) : Optional.empty();
    } catch (Throwable e) {
      LOG.info("no key store: {}", e.getClass().getName());
      return Optional.empty();
    }
  }

  private String account(String name) {
    return scope + "/" + name;
  }
}

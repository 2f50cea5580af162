package org.gradecompanion.app;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.gradecompanion.settings.SecretStore;
import org.gradecompanion.ui.lock.LockControls;

/** What unlocks the window, tried and changed in the background. */
final class WindowLock implements LockControls {
  private final Core core;
  private final Executor background;
  private volatile Key key;

  /**
   * @param key what unlocks it now
   */
  WindowLock(Core core, Executor background, Key key) {
    this.core = core;
    this.background = background;
    this.key = key;
  }

  /** What unlocks the window; blocks. */
  static Key keyOf(Core core) {
    if (core.strength() == SecretStore.Strength.PASSPHRASE) {
      return Key.DATA;
    }
    return core.lockPhrase().isSet() ? Key.OWN : Key.NONE;
  }

  @Override
  public Key key() {
    return key;
  }

  @Override
  public CompletableFuture<Boolean> opens(char[] passphrase) {
    return CompletableFuture.supplyAsync(
        () -> key == Key.DATA ? core.opensData(passphrase) : core.lockPhrase().opens(passphrase),
        background);
  }

  @Override
  public CompletableFuture<Void> set(char[] passphrase) {
    return CompletableFuture.runAsync(
        () -> {
          core.lockPhrase().set(passphrase);
          key = keyOf(core);
        },
        background);
  }

  @Override
  public CompletableFuture<Void> remove() {
    return CompletableFuture.runAsync(
        () -> {
          core.lockPhrase().forget();
          key = keyOf(core);
        },
        background);
  }
}

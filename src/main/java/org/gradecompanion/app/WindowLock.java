package org.gradecompanion.app;

import java.util.concurrent.CompletableFuture;
import org.gradecompanion.settings.SecretStore;
import org.gradecompanion.ui.lock.LockControls;

/**
 * What unlocks the window, tried and changed in the background; not behind a backup that is being
 * written, or the right passphrase would unlock nothing for as long.
 */
final class WindowLock implements LockControls {
  private final Core core;
  private final WindowWork trying;
  private volatile Key key;

  /**
   * @param key what unlocks it now
   */
  WindowLock(Core core, Key key) {
    this.core = core;
    this.trying = core.finishFirst(new WindowWork("gradebook-lock"));
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
        trying);
  }

  @Override
  public CompletableFuture<Void> set(char[] passphrase) {
    return CompletableFuture.runAsync(
        () -> {
          core.lockPhrase().set(passphrase);
          key = keyOf(core);
        },
        trying);
  }

  @Override
  public CompletableFuture<Void> remove() {
    return CompletableFuture.runAsync(
        () -> {
          core.lockPhrase().forget();
          key = keyOf(core);
        },
        trying);
  }
}

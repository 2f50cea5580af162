package org.gradecompanion.ui.lock;

import java.util.concurrent.CompletableFuture;

/**
 * What unlocks the window. Every method returns at once; futures fail with a {@link
 * org.gradecompanion.model.UserError}.
 */
public interface LockControls {
  /** What unlocks it. */
  enum Key {
    /** Nothing yet: it cannot be locked. */
    NONE,
    /** A passphrase for the window alone. */
    OWN,
    /** The passphrase that opened the data. */
    DATA
  }

  Key key();

  /** Whether a passphrase unlocks the window. */
  CompletableFuture<Boolean> opens(char[] passphrase);

  /** Sets the window's own passphrase. */
  CompletableFuture<Void> set(char[] passphrase);

  /** Takes the window's own passphrase away. */
  CompletableFuture<Void> remove();
}

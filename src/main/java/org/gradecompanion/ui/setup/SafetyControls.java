package org.gradecompanion.ui.setup;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.gradecompanion.settings.BackupFacts;
import org.gradecompanion.settings.SecretStore.Strength;

/**
 * What is kept on this computer, and how to copy, replace and remove it. Every method returns at
 * once; futures fail with a {@link org.gradecompanion.model.UserError}.
 */
public interface SafetyControls {
  CompletableFuture<Whereabouts> whereabouts();

  /** Whether a file is there. */
  CompletableFuture<Boolean> exists(Path file);

  /** Writes everything into a file and reads it back. */
  CompletableFuture<BackupFacts> backUp(Path file, char[] passphrase);

  /** What a backup holds; changes nothing. */
  CompletableFuture<BackupFacts> look(Path file, char[] passphrase);

  /** Puts a backup in the place of what is here, as soon as the program has ended. */
  void restoreAtEnd(Path file, char[] passphrase);

  /** Removes everything from this computer, as soon as the program has ended after this. */
  CompletableFuture<Void> forgetAtEnd();

  /**
   * Where it is.
   *
   * @param unsent scores and assignments that PowerTeacher has not confirmed
   * @param district what is typed to show that removing all this is meant
   */
  record Whereabouts(
      Path data, Path settings, Path logs, Strength strength, int unsent, String district) {}
}

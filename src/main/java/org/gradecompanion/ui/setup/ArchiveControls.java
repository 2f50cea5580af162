package org.gradecompanion.ui.setup;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.gradecompanion.model.ArchiveScope;
import org.gradecompanion.model.Leaving;
import org.gradecompanion.settings.BackupFacts;

/**
 * Classes of former years and students who left, into a file and off this computer. Every method
 * returns at once; futures fail with a {@link org.gradecompanion.model.UserError}.
 */
public interface ArchiveControls {
  /** Sections, the longest past first, or students by class and name. */
  CompletableFuture<List<Leaving>> found(ArchiveScope scope);

  /** Whether an archive, or the table of one, is there. */
  CompletableFuture<Boolean> exists(Path file);

  /** Writes a backup file, and beside it what was found as CSV; reads both back. */
  CompletableFuture<BackupFacts> archive(ArchiveScope scope, Path file, char[] passphrase);

  /**
   * Removes those that can go without a loss, when the archive holds all of them as they are;
   * answers which.
   */
  CompletableFuture<List<Leaving>> remove(ArchiveScope scope, Path file, char[] passphrase);
}

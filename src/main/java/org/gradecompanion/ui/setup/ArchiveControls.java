package org.gradecompanion.ui.setup;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.gradecompanion.model.PastSection;
import org.gradecompanion.settings.BackupFacts;

/**
 * Classes of former years, into a file and off this computer. Every method returns at once; futures
 * fail with a {@link org.gradecompanion.model.UserError}.
 */
public interface ArchiveControls {
  /** Sections whose terms all ended before that day, the longest past first. */
  CompletableFuture<List<PastSection>> ended(LocalDate before);

  /** Whether an archive, or the table of one, is there. */
  CompletableFuture<Boolean> exists(Path file);

  /** Writes a backup file, and beside it the ended sections as CSV; reads both back. */
  CompletableFuture<BackupFacts> archive(LocalDate before, Path file, char[] passphrase);

  /**
   * Removes those of them that PowerTeacher does not list any more, when the archive holds all of
   * them as they are; answers which.
   */
  CompletableFuture<List<PastSection>> remove(LocalDate before, Path file, char[] passphrase);
}

package org.gradecompanion.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.gradecompanion.model.PastSection;
import org.gradecompanion.settings.BackupFacts;
import org.gradecompanion.ui.setup.ArchiveControls;

/** Archives, as the window works on them: in the background. */
record WindowArchive(ArchiveOffice office, Executor background) implements ArchiveControls {
  @Override
  public CompletableFuture<List<PastSection>> ended(LocalDate before) {
    return CompletableFuture.supplyAsync(() -> office.ended(before), background);
  }

  @Override
  public CompletableFuture<Boolean> exists(Path file) {
    return CompletableFuture.supplyAsync(
        () -> Files.exists(file) || Files.exists(ArchiveOffice.table(file)), background);
  }

  @Override
  public CompletableFuture<BackupFacts> archive(LocalDate before, Path file, char[] passphrase) {
    return CompletableFuture.supplyAsync(() -> office.write(before, file, passphrase), background);
  }

  @Override
  public CompletableFuture<List<PastSection>> remove(
      LocalDate before, Path file, char[] passphrase) {
    return CompletableFuture.supplyAsync(() -> office.remove(before, file, passphrase), background);
  }
}

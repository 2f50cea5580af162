package org.gradecompanion.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.gradecompanion.model.ArchiveScope;
import org.gradecompanion.model.Leaving;
import org.gradecompanion.settings.BackupFacts;
import org.gradecompanion.ui.setup.ArchiveControls;

/** Archives, as the window works on them: in the background. */
record WindowArchive(ArchiveOffice office, Executor background) implements ArchiveControls {
  @Override
  public CompletableFuture<List<Leaving>> found(ArchiveScope scope) {
    return CompletableFuture.supplyAsync(() -> office.found(scope), background);
  }

  @Override
  public CompletableFuture<Boolean> exists(Path file) {
    return CompletableFuture.supplyAsync(
        () -> ArchiveOffice.files(file).stream().anyMatch(Files::exists), background);
  }

  @Override
  public CompletableFuture<BackupFacts> archive(ArchiveScope scope, Path file, char[] passphrase) {
    return CompletableFuture.supplyAsync(() -> office.write(scope, file, passphrase), background);
  }

  @Override
  public CompletableFuture<List<Leaving>> remove(ArchiveScope scope, Path file, char[] passphrase) {
    return CompletableFuture.supplyAsync(() -> office.remove(scope, file, passphrase), background);
  }
}

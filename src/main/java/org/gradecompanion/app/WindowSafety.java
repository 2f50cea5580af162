package org.gradecompanion.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.gradecompanion.gradebook.Await;
import org.gradecompanion.model.Section;
import org.gradecompanion.settings.BackupFacts;
import org.gradecompanion.ui.setup.SafetyControls;

/** What is kept on this computer, as the window works on it: in the background. */
final class WindowSafety implements SafetyControls {
  private final Core core;
  private final Executor background;

  WindowSafety(Core core, Executor background) {
    this.core = core;
    this.background = background;
  }

  @Override
  public CompletableFuture<Whereabouts> whereabouts() {
    return CompletableFuture.supplyAsync(
        () ->
            new Whereabouts(
                core.folders().data(),
                core.folders().settings(),
                core.folders().logs(),
                core.strength(),
                unsent(),
                core.districtName()),
        background);
  }

  private int unsent() {
    int unsent = 0;
    for (Section section : Await.of(core.gradebooks().sections())) {
      unsent += Await.of(core.gradebooks().summary(section.id(), true)).unsent();
    }
    return unsent;
  }

  @Override
  public CompletableFuture<Boolean> exists(Path file) {
    return CompletableFuture.supplyAsync(() -> Files.exists(file), background);
  }

  @Override
  public CompletableFuture<BackupFacts> backUp(Path file, char[] passphrase) {
    return CompletableFuture.supplyAsync(() -> core.backUp(file, passphrase), background);
  }

  @Override
  public CompletableFuture<BackupFacts> look(Path file, char[] passphrase) {
    return CompletableFuture.supplyAsync(() -> core.lookAt(file, passphrase), background);
  }

  @Override
  public void restoreAtEnd(Path file, char[] passphrase) {
    core.restoreAtEnd(file, passphrase);
  }

  @Override
  public CompletableFuture<Void> forgetAtEnd() {
    return CompletableFuture.runAsync(core::forgetAtEnd, background);
  }
}

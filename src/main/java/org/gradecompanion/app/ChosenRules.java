package org.gradecompanion.app;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.gradecompanion.rules.Profile;
import org.gradecompanion.ui.setup.RulesControls;

/** The chosen profile as the window changes it: in the background. */
record ChosenRules(ChosenProfile profile, Executor background) implements RulesControls {
  @Override
  public Profile current() {
    return profile.get();
  }

  @Override
  public CompletableFuture<List<Profile>> all() {
    return CompletableFuture.supplyAsync(profile::all, background);
  }

  @Override
  public CompletableFuture<Profile> choose(String name) {
    return CompletableFuture.supplyAsync(() -> profile.choose(name), background);
  }

  @Override
  public CompletableFuture<Profile> take(Path file) {
    return CompletableFuture.supplyAsync(() -> profile.take(file), background);
  }
}

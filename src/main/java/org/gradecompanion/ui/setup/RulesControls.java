package org.gradecompanion.ui.setup;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.gradecompanion.rules.Profile;

/** Which profile the gradebooks are under. Every method returns at once. */
public interface RulesControls {
  Profile current();

  /** The shipped ones and the district's own, the default first. */
  CompletableFuture<List<Profile>> all();

  /** Puts every gradebook under another profile. */
  CompletableFuture<Profile> choose(String name);

  /** Takes in a district's own file and puts every gradebook under it. */
  CompletableFuture<Profile> take(Path file);
}

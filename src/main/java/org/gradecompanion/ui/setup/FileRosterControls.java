package org.gradecompanion.ui.setup;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.gradecompanion.exchange.bundle.BundleRoster;
import org.gradecompanion.exchange.bundle.BundleWatch;
import org.gradecompanion.gradebook.RosterPreview;
import org.gradecompanion.model.PullChoice;
import org.gradecompanion.model.PullOutcome;
import org.gradecompanion.model.Roster;

/** Rosters from files. Every method returns at once, and fails with a sentence. */
public interface FileRosterControls {
  /**
   * The address of whose rosters are held; empty before the first, and in the practice district.
   */
  CompletableFuture<String> teacherEmail();

  /** Whether nothing is connected, so that scores stay on this computer. */
  CompletableFuture<Boolean> unconnected();

  /**
   * Reads a bundle.
   *
   * @param watch told on the thread that reads; what it throws ends the reading
   */
  CompletableFuture<BundleRoster> read(Path path, String teacherEmail, BundleWatch watch);

  /** What taking it would change. */
  CompletableFuture<RosterPreview> preview(Roster roster);

  /** Applies it, whole or not at all. */
  CompletableFuture<PullOutcome> take(Roster roster, PullChoice choice);
}

package org.gradecompanion.app;

import org.gradecompanion.sync.SyncEngine;

/**
 * Lets nothing leave under rules that nobody chose: the profile that was chosen cannot be read, and
 * another stands in. Pauses sending until one is chosen; whether a person has paused it besides is
 * that person's business. Safe for several threads.
 */
final class UnchosenRules {
  private final ChosenProfile profile;
  private final SyncEngine engine;
  private boolean holding;

  /** Pauses at once if it has to. */
  UnchosenRules(ChosenProfile profile, SyncEngine engine) {
    this.profile = profile;
    this.engine = engine;
    hold(profile.problem().isPresent());
  }

  /** Other rules hold now, because of another profile or another server. */
  void follow() {
    if (!hold(profile.problem().isPresent())) {
      engine.rulesChanged();
    }
  }

  /** Whether that changed anything. */
  private synchronized boolean hold(boolean unchosen) {
    if (unchosen == holding) {
      return false;
    }
    holding = unchosen;
    if (unchosen) {
      engine.pause();
    } else {
      engine.resume();
    }
    return true;
  }
}

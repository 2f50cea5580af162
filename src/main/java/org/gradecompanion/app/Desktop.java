package org.gradecompanion.app;

import org.gradecompanion.cli.Place;

/** Opens the window. Kept apart from {@link Main} so that the command line loads no JavaFX. */
@FunctionalInterface
interface Desktop {
  /**
   * Opens {@link Core} at the place, shows the window and waits until it is closed. A folder that
   * another start has open is not an error: that one's window comes to the front.
   *
   * @return the process's exit code: 0, or 2 when there is no display
   */
  int run(Place place);
}

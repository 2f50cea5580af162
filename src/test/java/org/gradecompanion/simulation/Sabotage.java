package org.gradecompanion.simulation;

import org.gradecompanion.gateway.Gateway;
import org.gradecompanion.store.Store;

/** What is put between the parts of the program so that it breaks a promise; nothing, usually. */
interface Sabotage {
  Sabotage NONE = new Sabotage() {};

  /** What the engine takes for the gateway. */
  default Gateway gateway(Gateway real) {
    return real;
  }

  /** What the engine takes for the store. */
  default Store store(Store real) {
    return real;
  }

  /** Whether the disk does what it is asked to when the journal is forced. */
  default boolean forcesTheJournal() {
    return true;
  }
}

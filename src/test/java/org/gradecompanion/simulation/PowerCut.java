package org.gradecompanion.simulation;

/** The computer loses its power here. An error, so that nothing of the program handles it. */
public final class PowerCut extends Error {
  private static final long serialVersionUID = 1L;

  PowerCut(String where) {
    super(where, null, false, false);
  }
}

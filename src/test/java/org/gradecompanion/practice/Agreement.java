package org.gradecompanion.practice;

/**
 * One random gradebook: what the rules predict beside what a practice district does with exactly
 * what would be sent, and with what the rules hold back when it is pushed all the same.
 */
final class Agreement {
  private final AgreementCase all;

  Agreement(long seed) {
    all = new AgreementCase(seed);
  }

  void check() {
    new AgreedAssignments(all).check();
    new AgreedCells(all).check();
  }
}

package org.gradecompanion.simulation;

/**
 * Whether the computer has power. Everything that outlives the program asks here before and after
 * it acts; once the power is cut nothing acts any more.
 */
public final class Power {
  private int left = -1;
  private String cutAt = "";

  /** Cuts the power at the boundary after so many others; 0 is the next. */
  void cutAfter(int boundaries) {
    left = boundaries;
  }

  void keep() {
    left = -1;
  }

  /** A moment at which the power may be cut. */
  public void boundary(String where) {
    demand();
    if (left == 0) {
      cutAt = where;
    }
    if (left >= 0) {
      left--;
    }
    demand();
  }

  /** Ends what wants to act without power. */
  public void demand() {
    if (isCut()) {
      throw new PowerCut(cutAt);
    }
  }

  boolean isCut() {
    return !cutAt.isEmpty();
  }

  String cutAt() {
    return cutAt;
  }

  void restore() {
    cutAt = "";
    left = -1;
  }
}

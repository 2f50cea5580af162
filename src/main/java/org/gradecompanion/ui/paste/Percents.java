package org.gradecompanion.ui.paste;

import java.util.function.DoubleConsumer;

/** Passes on how far something is, once for every percent. Confined to one thread. */
final class Percents implements DoubleConsumer {
  private final DoubleConsumer told;
  private int last;

  Percents(DoubleConsumer told) {
    this.told = told;
  }

  @Override
  public void accept(double part) {
    int now = (int) (part * 100);
    if (now > last) {
      last = now;
      told.accept(part);
    }
  }
}

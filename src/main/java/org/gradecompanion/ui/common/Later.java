package org.gradecompanion.ui.common;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A part of the window that is made when it is first wanted, and only once: a start need not make
 * what nobody looks at. JavaFX thread only.
 */
public final class Later<T> {
  private final Supplier<T> making;
  private @Nullable T made;

  public Later(Supplier<T> making) {
    this.making = making;
  }

  public T get() {
    T known = made;
    if (known == null) {
      known = making.get();
      made = known;
    }
    return known;
  }
}

package org.gradecompanion.ui.common;

import java.util.Optional;

/** What the window remembers from one start to the next. Reads memory; saving happens elsewhere. */
public interface Preferences {
  Optional<String> read(String name);

  void remember(String name, String value);
}

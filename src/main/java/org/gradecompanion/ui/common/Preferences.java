package org.gradecompanion.ui.common;

import java.util.function.UnaryOperator;
import org.gradecompanion.settings.Settings;

/** What the window remembers from one start to the next. Returns at once; saved elsewhere. */
public interface Preferences {
  Settings current();

  void change(UnaryOperator<Settings> change);
}

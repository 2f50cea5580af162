package org.gradecompanion.testing;

import java.util.function.UnaryOperator;
import org.gradecompanion.settings.Settings;
import org.gradecompanion.ui.common.Preferences;

/** Settings in memory. */
public final class KeptPreferences implements Preferences {
  private Settings settings = Settings.DEFAULTS;

  @Override
  public Settings current() {
    return settings;
  }

  @Override
  public void change(UnaryOperator<Settings> change) {
    settings = change.apply(settings);
  }
}

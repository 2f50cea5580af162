package org.gradecompanion.app;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.gradecompanion.model.UserError;
import org.gradecompanion.settings.Settings;
import org.gradecompanion.settings.SettingsFile;
import org.gradecompanion.ui.common.Preferences;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The settings in memory, saved in the background after every change. */
final class SavedPreferences implements Preferences {
  private static final Logger LOG = LoggerFactory.getLogger(SavedPreferences.class);

  private final SettingsFile file;
  private final Executor background;
  private final Consumer<UserError> unsaved;
  private Settings current;

  /** Of the background alone. */
  private boolean failing;

  /**
   * @param background runs one task after another, or a later change may be overwritten
   * @param unsaved told in the background why nothing could be saved, once until it can be again
   */
  SavedPreferences(
      SettingsFile file, Settings current, Executor background, Consumer<UserError> unsaved) {
    this.file = file;
    this.current = current;
    this.background = background;
    this.unsaved = unsaved;
  }

  @Override
  public synchronized Settings current() {
    return current;
  }

  @Override
  public synchronized void change(UnaryOperator<Settings> change) {
    Settings next = change.apply(current);
    if (!next.equals(current)) {
      current = next;
      background.execute(() -> save(next));
    }
  }

  /** A look that is forgotten is no reason to stop anybody's work. */
  private void save(Settings settings) {
    try {
      file.save(settings);
      failing = false;
    } catch (UserError problem) {
      LOG.warn("The settings were not saved: {}", problem.getMessage());
      if (!failing) {
        failing = true;
        unsaved.accept(problem);
      }
    }
  }
}

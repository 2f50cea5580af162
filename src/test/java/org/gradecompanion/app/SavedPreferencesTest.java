package org.gradecompanion.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gradecompanion.model.PushSchedule;
import org.gradecompanion.settings.Settings;
import org.gradecompanion.settings.SettingsFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is remembered from one start to the next, and what is said when it cannot be. */
class SavedPreferencesTest {
  @TempDir Path folder;
  private final List<String> told = new ArrayList<>();
  private Path settings;
  private SavedPreferences preferences;

  @BeforeEach
  void open() {
    settings = folder.resolve("settings");
    preferences =
        new SavedPreferences(
            new SettingsFile(settings),
            Settings.DEFAULTS,
            Runnable::run,
            problem -> told.add(problem.userMessage().key()));
  }

  @Test
  void settingsThatCannotBeSaved_areSaidOnceUntilTheyCanBeSavedAgain() throws IOException {
    Files.writeString(settings, "not a folder");
    leave(PushSchedule.Mode.ON_REQUEST);
    leave(PushSchedule.Mode.NIGHTLY);
    assertThat(told).containsExactly("error.settings.unwritable");
    assertThat(preferences.current().schedule().mode()).isEqualTo(PushSchedule.Mode.NIGHTLY);

    Files.delete(settings);
    leave(PushSchedule.Mode.ON_REQUEST);
    assertThat(new SettingsFile(settings).load()).isEqualTo(preferences.current());
    assertThat(told).hasSize(1);

    Files.delete(settings.resolve("settings.json"));
    Files.delete(settings);
    Files.writeString(settings, "not a folder");
    leave(PushSchedule.Mode.NIGHTLY);
    assertThat(told).hasSize(2);
  }

  private void leave(PushSchedule.Mode mode) {
    preferences.change(now -> now.withSchedule(now.schedule().with(mode)));
  }
}

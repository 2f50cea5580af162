package org.gradecompanion.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.gradecompanion.settings.BackupFacts;
import org.gradecompanion.settings.Settings;
import org.gradecompanion.settings.SettingsFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the window has done in the background when it is closed. */
class WindowWorkTest {
  @TempDir Path folder;

  @Test
  void windowClosedWhileABackupIsWritten_theFileIsWhole_andWhatWasQueuedBehindItIsDone() {
    Path file = folder.resolve("grades.gradebook-backup");
    char[] passphrase = "a lantern over the harbour".toCharArray();
    Core core = ProgramWindow.core(folder);
    SettingsFile settings = core.settings();
    WindowWork work = core.finishFirst(new WindowWork("test-window"));

    CompletableFuture<BackupFacts> written = new WindowSafety(core, work).backUp(file, passphrase);
    new SavedPreferences(settings, settings.load(), work, problem -> {})
        .change(now -> now.withTheme(Settings.Theme.DARK));
    work.end();
    core.close();

    assertThat(written).isCompleted();
    try (Core next = ProgramWindow.core(folder)) {
      assertThat(next.lookAt(file, passphrase)).isEqualTo(written.join());
    }
    assertThat(folder.toFile().list())
        .containsExactlyInAnyOrder("data", "settings", file.getFileName().toString());
    assertThat(settings.load().theme()).isEqualTo(Settings.Theme.DARK);
  }
}

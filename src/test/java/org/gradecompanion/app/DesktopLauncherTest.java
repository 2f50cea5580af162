package org.gradecompanion.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.gradecompanion.cli.Place;
import org.gradecompanion.model.UserError;
import org.gradecompanion.settings.SecretStore;
import org.gradecompanion.settings.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Starting the window where there can be none. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "only there a display can be missing")
class DesktopLauncherTest {
  @TempDir Path folder;

  @Test
  void keyInAnOwnerOnlyFile_isSaidOnStandardErrorOnce() {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    DesktopLauncher launcher =
        new DesktopLauncher(
            Clock.systemUTC(), Map.of(), new PrintStream(said, true, StandardCharsets.UTF_8));
    SecretStore.Strength strength;
    try (Core core = launcher.open(place(), () -> {})) {
      strength = core.strength();
    }

    assertThat(said.toString(StandardCharsets.UTF_8).contains("a file that only you can read"))
        .isEqualTo(strength == SecretStore.Strength.OWNER_ONLY_FILE);
  }

  @Test
  void noDisplay_namesTheCommandLineAndTouchesNothing() {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    int code =
        new DesktopLauncher(
                Clock.systemUTC(),
                Map.of("DISPLAY", " "),
                new PrintStream(said, true, StandardCharsets.UTF_8))
            .run(place());

    assertThat(code).isEqualTo(2);
    assertThat(said.toString(StandardCharsets.UTF_8)).contains("DISPLAY", "gradebook --help");
    assertThat(Files.exists(folder.resolve("data"))).isFalse();
  }

  @Test
  void settingsThatCannotBeRead_keepNoWindowFromSayingSo() throws IOException {
    Files.createDirectories(folder.resolve("settings").resolve("settings.json"));

    assertThat(DesktopLauncher.settings(place())).isEqualTo(Settings.DEFAULTS);

    assertThatThrownBy(() -> Core.open(place(), Clock.systemUTC(), () -> {}))
        .isInstanceOfSatisfying(
            UserError.class,
            e -> assertThat(e.userMessage().key()).isEqualTo("error.settings.unreadable"));
  }

  private Place place() {
    return new Place(
        Optional.of(folder.resolve("data")),
        Optional.of(folder.resolve("settings")),
        Optional.empty());
  }
}

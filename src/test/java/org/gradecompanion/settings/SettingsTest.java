package org.gradecompanion.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.gradecompanion.model.PushSchedule;
import org.gradecompanion.model.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
  @TempDir Path folder;

  @Test
  void nothingSaved_isAsInstalled() {
    assertThat(new SettingsFile(folder).load()).isEqualTo(Settings.DEFAULTS);
  }

  @Test
  void settingsSaved_areLoaded() {
    Settings settings =
        Settings.DEFAULTS
            .withTheme(Settings.Theme.DARK)
            .withUiScale(1.25)
            .withPushDelay(Duration.ofMillis(1500))
            .withSchedule(new PushSchedule(PushSchedule.Mode.NIGHTLY, LocalTime.of(21, 30)))
            .withLogDays(90)
            .withEnterWraps(true)
            .withStill(true)
            .withViews(
                Map.of(
                    "section-1",
                    new BookView(
                        "AVERAGE",
                        "",
                        true,
                        "OWN",
                        List.of("b", "a"),
                        List.of("c"),
                        Map.of("a", 120))))
            .withWindow(new Settings.WindowBounds(-10, 20, 800, 600, true));
    new SettingsFile(folder).save(settings);

    assertThat(new SettingsFile(folder).load()).isEqualTo(settings);
  }

  @Test
  void keysOfAnotherVersion_areKept() throws IOException {
    Path file = folder.resolve("settings.json");
    Files.writeString(file, "{\"theme\":\"DARK\",\"later\":{\"a\":1}}");
    SettingsFile settings = new SettingsFile(folder);
    settings.save(settings.load().withUiScale(2));

    assertThat(settings.load().theme()).isEqualTo(Settings.Theme.DARK);
    assertThat(Files.readString(file)).contains("later");
  }

  @Test
  void nonsenseValues_areAsInstalledOrWithinLimits() throws IOException {
    Files.writeString(
        folder.resolve("settings.json"),
        "{\"theme\":\"PINK\",\"uiScale\":900,\"pushDelayMs\":-5,"
            + "\"leaves\":\"SOMETIMES\",\"nightlyAt\":\"25:00\",\"logDays\":1,\"window\":{\"x\":\"left\"}}");

    Settings settings = new SettingsFile(folder).load();

    assertThat(settings.theme()).isEqualTo(Settings.Theme.SYSTEM);
    assertThat(settings.uiScale()).isEqualTo(3);
    assertThat(settings.pushDelay()).isZero();
    assertThat(settings.window()).isNull();
    assertThat(settings.schedule()).isEqualTo(PushSchedule.DEFAULT);
    assertThat(settings.logDays()).isEqualTo(30);
  }

  @Test
  void brokenFile_isAsInstalledAndKeptAside() throws IOException {
    Files.writeString(folder.resolve("settings.json"), "{\"theme\":");

    assertThat(new SettingsFile(folder).load()).isEqualTo(Settings.DEFAULTS);
    assertThat(folder.resolve("settings.json.damaged")).exists();
  }

  @Test
  void folderThatCannotBeWritten_isNamed() throws IOException {
    Path notAFolder = Files.writeString(folder.resolve("file"), "");

    assertThatThrownBy(() -> new SettingsFile(notAFolder).save(Settings.DEFAULTS))
        .isInstanceOfSatisfying(
            UserError.class,
            e -> assertThat(e.userMessage().key()).isEqualTo("error.settings.unwritable"));
  }

  @Test
  void folders_followTheSystemsCustoms() {
    Path home = folder.resolve("home").toAbsolutePath();
    SettingsFolders linux = SettingsFolders.of(Map.of(), "Linux", home);
    assertThat(linux.settings()).isEqualTo(home.resolve(".config/gradebook-companion"));
    assertThat(linux.data()).isEqualTo(home.resolve(".local/share/gradebook-companion"));
    assertThat(linux.logs()).isEqualTo(home.resolve(".local/state/gradebook-companion/logs"));

    Path config = folder.resolve("config").toAbsolutePath();
    assertThat(
            SettingsFolders.of(
                Map.of("XDG_CONFIG_HOME", config.toString(), "XDG_DATA_HOME", "relative"),
                "Linux",
                home))
        .isEqualTo(
            new SettingsFolders(config.resolve("gradebook-companion"), linux.data(), linux.logs()));

    SettingsFolders windows =
        SettingsFolders.of(Map.of("APPDATA", config.toString()), "Windows 11", home);
    assertThat(windows.settings()).isEqualTo(config.resolve("Gradebook Companion"));
    assertThat(windows.data()).startsWithRaw(home.resolve("AppData/Local"));

    SettingsFolders mac = SettingsFolders.of(Map.of(), "Mac OS X", home);
    assertThat(mac.settings())
        .isEqualTo(home.resolve("Library/Application Support/Gradebook Companion"));
  }

  /** Removing jpackage's Windows package, as every upgrade does, empties its folder. */
  @Test
  void portableCopy_keepsEverythingTogether() {
    Path portable = folder.toAbsolutePath();

    assertThat(
            SettingsFolders.of(
                Map.of("GRADEBOOK_SETTINGS_DIR", portable.toString()), "Linux", folder))
        .isEqualTo(
            new SettingsFolders(portable, portable.resolve("data"), portable.resolve("logs")));
  }
}

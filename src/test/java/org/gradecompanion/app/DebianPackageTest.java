package org.gradecompanion.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.gradecompanion.cli.CommandRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the Debian package is made from. That the package works, {@code installer/deb-test.sh}
 * shows.
 */
class DebianPackageTest {
  private static final Path SOURCES = Path.of("installer", "debian");

  @TempDir Path folder;

  @Test
  void menuEntry_belongsToTheWindow_soThatTheDockShowsOneProgram() throws IOException {
    List<String> entry = Files.readAllLines(SOURCES.resolve("gradebook-companion.desktop"));

    assertThat(entry).startsWith("[Desktop Entry]", "Type=Application");
    assertThat(entry)
        .contains(
            "StartupWMClass=" + DesktopApp.class.getName(),
            "Exec=gradebook",
            "Icon=gradebook-companion",
            "Categories=Education;");
    assertThat(SOURCES.resolve("gradebook-companion.svg")).isNotEmptyFile();
  }

  @ParameterizedTest
  @ValueSource(strings = {"postinst", "prerm", "postrm"})
  void maintainerScript_touchesNothingBesideTheProgram(String script) throws IOException {
    String text = Files.readString(SOURCES.resolve(script));

    assertThat(text)
        .startsWith("#!/bin/sh\nset -e\n")
        .doesNotContain("/home", "/root", "~", "rm -r");
    assertThat(text.lines().map(String::strip).filter(line -> line.startsWith("rm ")))
        .allMatch(
            line -> line.contains("/usr/lib/gradebook-companion/") || line.contains("\"$home/"));
  }

  @Test
  void libraries_ofTheWindow_areThoseThatTheProgramWouldAskFor() throws IOException {
    List<String> lines = Files.readAllLines(SOURCES.resolve("libraries"));

    for (String each :
        List.of("libgtk-3.so.0", "libXtst.so.6", "libGL.so.1", "libpangoft2-1.0.so.0")) {
      assertThat(lines).anyMatch(line -> line.startsWith(each + " "));
    }
    assertThat(lines).allMatch(line -> line.matches("#.*|\\S+\\.so\\.\\d+ +(-|[a-z0-9.| +-]+)"));
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void olderDatabase_thatAnUpgradeMeets_isOpenedWithItsUnsentScore() throws Exception {
    Process unpack =
        new ProcessBuilder(
                "tar", "-xzf", SOURCES.resolve("older-data.tar.gz").toString(), "-C", "" + folder)
            .start();
    assertThat(unpack.waitFor()).isZero();
    Clock clock = Clock.fixed(Instant.parse("2026-11-26T15:00:00Z"), ZoneOffset.UTC);

    CommandRun status =
        CommandRun.of(
            new JoinedProgram(place -> 2, clock),
            Map.of(),
            "--json",
            "--data",
            folder.resolve("older/data").toString(),
            "--settings",
            folder.resolve("older/settings").toString(),
            "status");

    assertThat(status.code()).as(status.err()).isZero();
    JsonNode said = status.json();
    assertThat(said.get("unsent").asInt()).isEqualTo(2);
    assertThat(said.at("/counts/sent").asInt()).isEqualTo(259);
    try (var backups = Files.list(folder.resolve("older/data/backup"))) {
      assertThat(backups).isNotEmpty();
    }
  }
}

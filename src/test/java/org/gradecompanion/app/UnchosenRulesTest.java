package org.gradecompanion.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.gradecompanion.model.Connection;
import org.gradecompanion.model.GatewayKind;
import org.gradecompanion.rules.Profile;
import org.gradecompanion.sync.SyncStatus.Phase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/** Who may send, when the profile that a district chose cannot be read. */
class UnchosenRulesTest {
  @TempDir Path folder;

  private Core open() {
    Core core = Core.open(ProgramWindow.place(folder), Clock.systemUTC(), () -> {});
    core.connections().save(connection(GatewayKind.ONEROSTER_1_1), new char[] {'s'}).join();
    core.engine().start();
    return core;
  }

  private static Connection connection(GatewayKind kind) {
    URI nobody = URI.create("http://127.0.0.1:1/");
    return new Connection(kind, nobody, nobody, "id", "t@school.example", ZoneOffset.UTC, false);
  }

  private static void await(Core core, boolean paused) throws TimeoutException {
    WaitForAsyncUtils.waitFor(
        20, TimeUnit.SECONDS, () -> (core.engine().status().phase() == Phase.PAUSED) == paused);
  }

  private void damage() throws IOException {
    Path profiles = Files.createDirectories(folder.resolve("settings/profiles"));
    Files.writeString(profiles.resolve("riverbend.properties"), "damaged");
    Files.writeString(profiles.resolve("chosen"), "riverbend\n");
  }

  @Test
  void profileThatCannotBeRead_letsNothingLeave_alsoOverAnotherServer_untilOneIsChosen()
      throws IOException, TimeoutException {
    damage();
    try (Core core = open()) {
      await(core, true);
      Profile before = core.rules().get();
      core.connections().save(connection(GatewayKind.POWERTEACHER), new char[] {'s'}).join();
      WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> !core.rules().get().equals(before));
      assertThat(core.engine().status().phase()).isEqualTo(Phase.PAUSED);

      core.profile().choose("otus");
      await(core, false);
    }
  }

  @Test
  void pauseOfTheTeacher_staysWhenRulesAreChosenAfterwards() throws IOException, TimeoutException {
    damage();
    try (Core core = open()) {
      core.profile().choose("otus");
      await(core, false);

      core.engine().pause();
      core.profile().choose("powerteacher");

      assertThat(core.engine().status().phase()).isEqualTo(Phase.PAUSED);
    }
  }
}

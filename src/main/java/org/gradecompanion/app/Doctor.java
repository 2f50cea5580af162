package org.gradecompanion.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gradecompanion.cli.Check;
import org.gradecompanion.cli.Check.Area;
import org.gradecompanion.cli.Place;
import org.gradecompanion.gradebook.Await;
import org.gradecompanion.model.Connection;
import org.gradecompanion.model.Message;
import org.gradecompanion.model.ProbeStep;
import org.gradecompanion.model.ProbeStep.Result;
import org.gradecompanion.model.ProbeWatch;
import org.gradecompanion.model.UserError;
import org.gradecompanion.settings.SecretStore;
import org.jspecify.annotations.Nullable;

/**
 * Examines this computer and the connection, step by step; nothing is sent but questions, unless a
 * write is to be tried.
 */
final class Doctor {
  private static final long MEGABYTE = 1024 * 1024;
  private static final long TIGHT_MEGABYTES = 200;

  private final Place place;
  private final @Nullable String scratchTitle;
  private final Clock clock;
  private final List<Check> checks = new ArrayList<>();

  /**
   * @param scratchTitle of an assignment that is created and removed at once; null to write nothing
   */
  Doctor(Place place, @Nullable String scratchTitle, Clock clock) {
    this.place = place;
    this.scratchTitle = scratchTitle;
    this.clock = clock;
  }

  List<Check> examine() {
    Folders folders = Folders.of(place).log();
    try (Core core = Core.open(place, clock, () -> {})) {
      here("data-folder", Result.OK, "cli.check.data_folder.ok", folders.data().toString());
      freeSpace(folders.data());
      key(core.strength(), folders.settings());
      here(
          "database",
          core.recovery().smooth() ? Result.OK : Result.WEAK,
          RecoveryWords.of(core.recovery()));
      connection(core);
    } catch (UserError problem) {
      here(stepOf(problem), Result.FAILED, problem.userMessage());
      there("connection", Result.NOT_REACHED, "cli.check.connection.not_reached");
    }
    return checks;
  }

  private void freeSpace(Path folder) {
    try {
      long free = Files.getFileStore(folder).getUsableSpace() / MEGABYTE;
      Result result = free < TIGHT_MEGABYTES ? Result.WEAK : Result.OK;
      here(
          "free-space",
          result,
          result == Result.OK ? "cli.check.free_space.ok" : "cli.check.free_space.tight",
          free);
    } catch (IOException unknown) {
      here("free-space", Result.WEAK, "cli.check.free_space.unknown", folder.toString());
    }
  }

  private void key(SecretStore.Strength strength, Path settings) {
    switch (strength) {
      case KEY_STORE -> here("key", Result.OK, "cli.check.key.key_store");
      case PASSPHRASE -> here("key", Result.OK, "cli.check.key.passphrase", settings.toString());
      case OWNER_ONLY_FILE ->
          here("key", Result.WEAK, "cli.check.key.owner_only_file", settings.toString());
    }
  }

  private void connection(Core core) {
    Optional<Connection> connection = Await.of(core.connections().current());
    if (connection.isEmpty()) {
      there("connection", Result.NOT_REACHED, "cli.check.connection.none");
      return;
    }
    try {
      List<ProbeStep> steps = Await.of(core.connections().probe(scratchTitle, ProbeWatch.NOBODY));
      if (steps.isEmpty()) {
        there("secret", Result.FAILED, "cli.check.connection.no_secret");
      }
      steps.forEach(step -> checks.add(new Check(Area.CONNECTION, step)));
    } catch (UserError problem) {
      checks.add(
          new Check(
              Area.CONNECTION, new ProbeStep("connection", Result.FAILED, problem.userMessage())));
    }
  }

  /** Which step a failure to open belongs to. */
  private static String stepOf(UserError problem) {
    String key = problem.userMessage().key();
    if (key.startsWith("error.secrets.")) {
      return "key";
    }
    boolean folder =
        key.endsWith(".in_use")
            || key.endsWith(".folder_not_writable")
            || key.endsWith(".disk_full");
    return folder ? "data-folder" : "database";
  }

  private void here(String id, Result result, String key, Object... args) {
    here(id, result, Message.of(key, args));
  }

  private void here(String id, Result result, Message message) {
    checks.add(new Check(Area.THIS_COMPUTER, new ProbeStep(id, result, message)));
  }

  private void there(String id, Result result, String key) {
    checks.add(new Check(Area.CONNECTION, new ProbeStep(id, result, Message.of(key))));
  }
}

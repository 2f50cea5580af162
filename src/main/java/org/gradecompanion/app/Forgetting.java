package org.gradecompanion.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gradecompanion.cli.Place;
import org.gradecompanion.model.Message;
import org.gradecompanion.model.UserError;
import org.gradecompanion.settings.SecretStore;
import org.gradecompanion.settings.SecretStores;
import org.gradecompanion.store.DataFolder;

/**
 * Removes everything that the program keeps on this computer. The keys go first: without them
 * nothing of what a disk may still hold can be read.
 */
final class Forgetting {
  /**
   * What the program puts into these folders: a folder chosen by hand may hold other things too.
   */
  private static final List<String> DATA =
      List.of(
          "gradebook.mv.db",
          "store.mark",
          "key.check",
          "journal",
          "backup",
          "backup.read",
          "reading",
          "quarantine",
          "previous",
          "restoring",
          "practice.json",
          "raise",
          "store.id",
          "app.lock");

  private static final List<String> SETTINGS =
      List.of("settings.json", "network.json", "checklist.json", "profiles", "logs");

  private final Folders folders;
  private final Place place;
  private final List<String> secretNames;

  /**
   * @param secretNames of everything that may be in a key store
   */
  Forgetting(Folders folders, Place place, List<String> secretNames) {
    this.folders = folders;
    this.place = place;
    this.secretNames = List.copyOf(secretNames);
  }

  /**
   * To be called when nothing of it is open.
   *
   * @throws UserError another start has it open, or something cannot be removed; calling it again
   *     goes on
   */
  void run() {
    try (DataFolder data = DataFolder.claim(folders.data(), () -> {})) {
      for (String id : ids(data.path())) {
        SecretStore secrets =
            SecretStores.ofThisSystem().choose(folders.settings(), id, place.passphrase());
        secretNames.forEach(secrets::forget);
        remove(folders.settings().resolve("secrets-" + id + ".sealed"));
        remove(folders.settings().resolve("secrets-" + id + ".json"));
      }
    }
    DATA.forEach(name -> remove(folders.data().resolve(name)));
    SETTINGS.forEach(name -> remove(folders.settings().resolve(name)));
    remove(folders.logs());
    for (Path folder : List.of(folders.data(), folders.settings())) {
      removeIfEmpty(folder);
    }
  }

  private static void removeIfEmpty(Path folder) {
    try {
      Files.deleteIfExists(folder);
    } catch (IOException somethingElseIsInIt) {
      return;
    }
  }

  private static List<String> ids(Path data) {
    List<String> ids = new ArrayList<>();
    DataFolder.idOf(data).ifPresent(ids::add);
    Path previous = data.resolve("previous");
    if (Files.isDirectory(previous)) {
      try (Stream<Path> all = Files.list(previous)) {
        all.map(DataFolder::idOf).flatMap(Optional::stream).forEach(ids::add);
      } catch (IOException e) {
        throw failed(previous, e);
      }
    }
    return ids;
  }

  private static void remove(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    } catch (IOException e) {
      throw failed(folder, e);
    }
  }

  private static UserError failed(Path folder, IOException cause) {
    return new UserError(
        UserError.Kind.NEEDS_PERSON, Message.of("error.forget", folder.toString()), cause);
  }
}

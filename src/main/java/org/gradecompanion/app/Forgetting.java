package org.gradecompanion.app;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gradecompanion.files.OwnerOnly;
import org.gradecompanion.files.Tree;
import org.gradecompanion.model.Message;
import org.gradecompanion.model.UserError;
import org.gradecompanion.settings.SecretStores;
import org.gradecompanion.settings.SettingsFiles;
import org.gradecompanion.store.DataRemoval;

/**
 * Removes everything that the program keeps on this computer. The keys go first: without them
 * nothing of what a disk may still hold can be read. Nothing is opened for it, so it goes on where
 * an earlier one could not.
 */
final class Forgetting {
  private final Folders folders;
  private final SecretStores stores;

  Forgetting(Folders folders) {
    this(folders, SecretStores.ofThisSystem());
  }

  /** For tests with another key store. */
  Forgetting(Folders folders, SecretStores stores) {
    this.folders = folders;
    this.stores = stores;
  }

  /** Whether one was begun that could not remove everything. */
  static boolean begun(Folders folders) {
    return DataRemoval.begun(folders.data());
  }

  /**
   * To be called when nothing of it is open.
   *
   * @throws UserError another start has it open, or something cannot be removed; calling it again
   *     goes on
   */
  void run() {
    try (DataRemoval data = DataRemoval.claim(folders.data())) {
      if (!begun(folders)) {
        for (String id : data.ids()) {
          stores.forget(folders.settings(), id);
        }
        data.secretsAreGone();
      }
      data.removeData();
      OwnerOnly.remove(folders.practice());
      SettingsFiles.remove(folders.settings());
      Tree.remove(folders.logs());
      data.finish();
    } catch (FileSystemException e) {
      throw failed(e.getFile() == null ? folders.data().toString() : e.getFile(), e);
    } catch (IOException e) {
      throw failed(folders.data().toString(), e);
    }
    removeIfEmpty(folders.data());
    removeIfEmpty(folders.settings());
  }

  private static void removeIfEmpty(Path folder) {
    try {
      Files.deleteIfExists(folder);
    } catch (IOException somethingElseIsInIt) {
      return;
    }
  }

  private static UserError failed(String what, IOException cause) {
    return new UserError(UserError.Kind.NEEDS_PERSON, Message.of("error.forget", what), cause);
  }
}

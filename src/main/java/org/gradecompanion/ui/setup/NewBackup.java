package org.gradecompanion.ui.setup;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.StringProperty;
import org.gradecompanion.settings.BackupNote;
import org.gradecompanion.ui.common.Dialogs;
import org.gradecompanion.ui.common.Paths;
import org.gradecompanion.ui.common.Question;
import org.gradecompanion.words.Words;

/** What has to be right before a file is written that only its passphrase opens. */
final class NewBackup {
  private NewBackup() {}

  /** The file that a text names, with the ending of backups; empty for what names none. */
  static Optional<Path> named(String text) {
    return Paths.typed(text)
        .filter(path -> path.getFileName() != null)
        .map(Path::toAbsolutePath)
        .map(NewBackup::withEnding);
  }

  private static Path withEnding(Path path) {
    String name = String.valueOf(path.getFileName());
    return name.endsWith(BackupNote.ENDING) ? path : path.resolveSibling(name + BackupNote.ENDING);
  }

  /** Why a passphrase will not do, or empty: a slip of the finger would lock everybody out. */
  static String problem(String passphrase, String again, Words words) {
    if (passphrase.length() < BackupNote.SHORTEST_PASSPHRASE) {
      return words.say("error.backup.short", BackupNote.SHORTEST_PASSPHRASE);
    }
    return passphrase.equals(again) ? "" : words.say("setup.safety.differ");
  }

  /** Empties both fields, unless something else was typed into one while the file was written. */
  static void clear(StringProperty passphrase, StringProperty again, char[] written) {
    String phrase = String.valueOf(written);
    if (passphrase.get().equals(phrase) && again.get().equals(phrase)) {
      passphrase.set("");
      again.set("");
    }
  }

  /**
   * Asks before a file is replaced.
   *
   * @param consequence what would be gone with it
   */
  static CompletableFuture<Boolean> mayReplace(
      boolean exists, String consequence, Dialogs dialogs, Words words) {
    return exists
        ? dialogs.ask(
            new Question(
                words.say("setup.safety.replace.title"),
                consequence,
                words.say("setup.safety.replace.proceed"),
                words.say("setup.safety.replace.stay"),
                true))
        : CompletableFuture.completedFuture(true);
  }
}

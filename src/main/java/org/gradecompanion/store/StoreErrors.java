package org.gradecompanion.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.gradecompanion.model.Message;
import org.gradecompanion.model.UserError;

/** What can go wrong here, in words for a person. Never with a name, a score or SQL in it. */
final class StoreErrors {
  private StoreErrors() {}

  static UserError folderNotWritable(Path folder, IOException cause) {
    return needsPerson("error.store.folder_not_writable", cause, folder.toString());
  }

  static UserError wrongKey(Path folder) {
    return needsPerson("error.store.wrong_key", null, folder.toString());
  }

  static UserError memory(Path folder) {
    return needsPerson("error.store.memory", null, folder.toString());
  }

  static UserError newer(Path folder) {
    return needsPerson("error.store.newer", null, folder.toString());
  }

  static UserError migrationChanged(String script) {
    return needsPerson("error.store.migration_changed", null, script);
  }

  static UserError diskFull(Path folder, IOException cause) {
    return needsPerson("error.store.disk_full", cause, folder.toString());
  }

  static UserError notWritten(Path folder, IOException cause) {
    return isDiskFull(cause)
        ? diskFull(folder, cause)
        : needsPerson("error.store.not_saved", cause, folder.toString());
  }

  /** The database did not do what it was asked; what was saved is in the journal. */
  static UserError database(Path folder, SQLException cause) {
    return isDiskFull(cause)
        ? needsPerson("error.store.disk_full", redacted(cause), folder.toString())
        : needsPerson("error.store.database", redacted(cause), folder.toString());
  }

  static UserError unknownSection() {
    return new UserError(UserError.Kind.WRONG_USE, Message.of("error.store.unknown_section"));
  }

  static UserError unknownAssignment() {
    return new UserError(UserError.Kind.WRONG_USE, Message.of("error.store.unknown_assignment"));
  }

  static UserError pointsTooFine() {
    return new UserError(UserError.Kind.WRONG_USE, Message.of("error.store.points"));
  }

  static UserError closed() {
    return new UserError(UserError.Kind.WRONG_USE, Message.of("error.store.closed"));
  }

  /** H2 quotes values in its messages: only the code may go into a log. */
  static RuntimeException redacted(SQLException cause) {
    RuntimeException clean =
        new IllegalStateException(
            "database error " + cause.getErrorCode() + "/" + cause.getSQLState());
    clean.setStackTrace(cause.getStackTrace());
    return clean;
  }

  /** Whether the database itself is in trouble, and not what it was asked. */
  static boolean isFatal(SQLException cause) {
    String state = String.valueOf(cause.getSQLState());
    return !(state.startsWith("22") || state.startsWith("23") || state.startsWith("42"));
  }

  static boolean isDiskFull(Throwable cause) {
    for (Throwable at = cause; at != null; at = at.getCause()) {
      String text = at.getMessage();
      if (at instanceof IOException
          && text != null
          && (text.contains("No space left")
              || text.contains("not enough space")
              || text.contains("Disk quota exceeded"))) {
        return true;
      }
    }
    return false;
  }

  private static UserError needsPerson(
      String key, @org.jspecify.annotations.Nullable Throwable cause, Object... args) {
    return new UserError(UserError.Kind.NEEDS_PERSON, Message.of(key, args), cause);
  }
}

package org.gradecompanion.app;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradecompanion.model.Message;
import org.gradecompanion.store.Recovery;

/** What opening the database had to mend, in a sentence. */
final class RecoveryWords {
  private RecoveryWords() {}

  /** For the command line, where the next step is a command. */
  static Message of(Recovery recovery) {
    return said("cli.recovery.", recovery);
  }

  /** For the window; of what was mended. */
  static Message inWindow(Recovery recovery) {
    return said("shell.mended.", recovery);
  }

  /** Whether a person has to read it, and not only to be reassured in passing. */
  static boolean needsReading(Recovery recovery) {
    return !recovery.damagedJournal().isEmpty()
        || recovery.database() == Recovery.Origin.FROM_BACKUP
        || recovery.database() == Recovery.Origin.FROM_JOURNAL;
  }

  private static Message said(String where, Recovery recovery) {
    if (!recovery.damagedJournal().isEmpty()) {
      return Message.of(where + "journal_damaged", files(recovery));
    }
    return switch (recovery.database()) {
      case FROM_BACKUP -> Message.of(where + "from_backup", files(recovery));
      case FROM_JOURNAL -> Message.of(where + "from_journal", files(recovery));
      case NEW, OPENED ->
          recovery.replayed() > 0
              ? Message.of(where + "replayed", recovery.replayed())
              : Message.of(where + "smooth");
    };
  }

  private static String files(Recovery recovery) {
    return Stream.concat(recovery.keptAside().stream(), recovery.damagedJournal().stream())
        .map(Object::toString)
        .distinct()
        .collect(Collectors.joining(", "));
  }
}

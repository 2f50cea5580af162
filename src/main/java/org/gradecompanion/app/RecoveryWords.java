package org.gradecompanion.app;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradecompanion.model.Message;
import org.gradecompanion.store.Recovery;

/** What opening the database had to mend, in a sentence. */
final class RecoveryWords {
  private RecoveryWords() {}

  static Message of(Recovery recovery) {
    if (!recovery.damagedJournal().isEmpty()) {
      return Message.of("cli.recovery.journal_damaged", files(recovery));
    }
    return switch (recovery.database()) {
      case FROM_BACKUP -> Message.of("cli.recovery.from_backup", files(recovery));
      case FROM_JOURNAL -> Message.of("cli.recovery.from_journal", files(recovery));
      case NEW, OPENED ->
          recovery.replayed() > 0
              ? Message.of("cli.recovery.replayed", recovery.replayed())
              : Message.of("cli.recovery.smooth");
    };
  }

  private static String files(Recovery recovery) {
    return Stream.concat(recovery.keptAside().stream(), recovery.damagedJournal().stream())
        .map(Object::toString)
        .distinct()
        .collect(Collectors.joining(", "));
  }
}

package org.gradecompanion.ui.setup;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.gradecompanion.settings.BackupFacts;
import org.gradecompanion.words.Words;

/** What a backup holds, in a sentence. */
final class BackupSentence {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
          .withZone(ZoneId.systemDefault());

  private BackupSentence() {}

  static String of(BackupFacts facts, Words words) {
    return words.say(
        "setup.safety.facts",
        MOMENT.format(facts.made()),
        facts.sections(),
        facts.assignments(),
        facts.scores(),
        facts.unsent());
  }
}

package org.gradecompanion.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.gradecompanion.settings.BackupFacts;

/** What a backup holds, for a person or a script. */
final class BackupView {
  private BackupView() {}

  /**
   * @param key said first, with the file's name
   */
  static void report(Context context, BackupFacts facts, String key, String file) {
    Console console = context.console();
    if (context.json()) {
      Map<String, Object> document = new LinkedHashMap<>();
      document.put("made", facts.made().toString());
      document.put("sections", facts.sections());
      document.put("assignments", facts.assignments());
      document.put("scores", facts.scores());
      document.put("unsent", facts.unsent());
      console.json(document);
      return;
    }
    console.print(key, file);
    console.print(
        "cli.backup.facts",
        facts.made().toString(),
        facts.sections(),
        facts.assignments(),
        facts.scores(),
        facts.unsent());
  }
}

package org.gradecompanion.ui.grades;

import java.util.List;
import org.gradecompanion.exchange.ColumnExport;
import org.gradecompanion.gradebook.OpenBook;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.ui.common.Dialogs;
import org.gradecompanion.ui.common.Failures;
import org.gradecompanion.words.Words;

/** Writes assignments with their scores into a file that the teacher chooses. */
final class ScoreFile {
  private final Dialogs dialogs;
  private final Words words;

  ScoreFile(Dialogs dialogs, Words words) {
    this.dialogs = dialogs;
    this.words = words;
  }

  void save(OpenBook book, List<AssignmentId> assignments) {
    String title = book.header(assignments.get(0)).assignment().title();
    String name = title.replaceAll("[^\\p{L}\\p{N}._ -]", "").strip();
    dialogs
        .save(
            words.say("grades.export.title"),
            (name.isEmpty() ? words.say("grades.export.name") : name) + ".csv",
            ColumnExport.csv(book, assignments))
        .whenComplete(
            (written, problem) -> {
              if (problem != null) {
                dialogs.tell(words.say("grades.export.title"), Failures.sentence(problem, words));
              } else if (written) {
                dialogs.mention(words.say("grades.export.done"));
              }
            });
  }
}

package org.gradecompanion.ui.grades;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.gradecompanion.gradebook.RosterRow;
import org.gradecompanion.model.Student;

/** Finds a student by any part of a name or number; accents and case do not matter. */
final class StudentSearch {
  private StudentSearch() {}

  /** The first row that fits, looking downwards from a row and going on from the top. */
  static OptionalInt find(List<RosterRow> rows, String text, int from) {
    String wanted = plain(text);
    for (int step = 0; step < rows.size() && !wanted.isEmpty(); step++) {
      int at = Math.floorMod(from + step, rows.size());
      Student student = rows.get(at).student();
      String name = plain(student.givenName() + " " + student.listName() + " " + student.number());
      if (name.contains(wanted)) {
        return OptionalInt.of(at);
      }
    }
    return OptionalInt.empty();
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .strip();
  }
}

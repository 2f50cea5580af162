package org.gradecompanion.ui.grades;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.gradecompanion.gradebook.RosterRow;
import org.gradecompanion.model.Student;

/** Finds a student by parts of a name or number, in any order; accents and case do not matter. */
final class StudentSearch {
  private StudentSearch() {}

  /**
   * The first row that has every part, looking from a row on and around the end.
   *
   * @param step 1 to look downwards, -1 upwards
   */
  static OptionalInt find(List<RosterRow> rows, String text, int from, int step) {
    List<String> parts = List.of(plain(text).split("\\s+"));
    if (!text.isBlank()) {
      for (int tried = 0; tried < rows.size(); tried++) {
        int at = Math.floorMod(from + tried * step, rows.size());
        Student student = rows.get(at).student();
        String name =
            plain(student.givenName() + " " + student.listName() + " " + student.number());
        if (parts.stream().allMatch(name::contains)) {
          return OptionalInt.of(at);
        }
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

package org.gradecompanion.gradebook.paste;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.gradecompanion.gradebook.RosterRow;
import org.gradecompanion.model.Student;
import org.gradecompanion.model.StudentId;

/**
 * Finds students by what a spreadsheet calls them: number, e-mail, "Last, First", "First Last". The
 * first of these that anybody has decides, so that a name is never mistaken for a number; names
 * with the accents right come before those without.
 */
final class StudentIndex {
  /** Spreadsheets take a number's leading zeros away. */
  private static final Pattern ZEROS = Pattern.compile("^0+(?=\\d)");

  private static final List<Function<Student, String>> NAMES =
      List.of(
          Student::listName,
          each -> each.givenName() + " " + each.familyName(),
          each -> each.familyName() + " " + each.givenName());

  private final List<Level> levels = new ArrayList<>();
  private final Map<StudentId, List<RosterRow>> rows = new LinkedHashMap<>();

  /**
   * One way to be called.
   *
   * @param form what of a key must be the same
   */
  private record Level(UnaryOperator<String> form, Map<String, Set<StudentId>> students) {
    static Level of(
        Collection<Student> students, Function<Student, String> name, UnaryOperator<String> form) {
      Map<String, Set<StudentId>> index = new HashMap<>();
      for (Student student : students) {
        String called = form.apply(Names.key(name.apply(student)));
        if (!called.isEmpty()) {
          index.computeIfAbsent(called, each -> new LinkedHashSet<>()).add(student.id());
        }
      }
      return new Level(form, index);
    }

    Set<StudentId> called(String key) {
      return students.getOrDefault(form.apply(key), Set.of());
    }
  }

  StudentIndex(Collection<RosterRow> roster) {
    Map<StudentId, Student> students = new LinkedHashMap<>();
    for (RosterRow row : roster) {
      students.putIfAbsent(row.student().id(), row.student());
      rows.computeIfAbsent(row.student().id(), id -> new ArrayList<>()).add(row);
    }
    levels.add(Level.of(students.values(), Student::number, key -> key));
    levels.add(Level.of(students.values(), Student::email, key -> key));
    levels.add(Level.of(students.values(), Student::number, StudentIndex::withoutZeros));
    NAMES.forEach(name -> levels.add(Level.of(students.values(), name, key -> key)));
    NAMES.forEach(name -> levels.add(Level.of(students.values(), name, Names::folded)));
  }

  /** Those called so: none, one, or several that share the name. */
  Set<StudentId> called(String text) {
    String key = Names.key(text);
    for (Level level : levels) {
      Set<StudentId> found = level.called(key);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return Set.of();
  }

  /** The student's rows, one for each section. */
  List<RosterRow> rows(StudentId student) {
    return rows.getOrDefault(student, List.of());
  }

  private static String withoutZeros(String key) {
    return key.startsWith("0") ? ZEROS.matcher(key).replaceFirst("") : key;
  }
}

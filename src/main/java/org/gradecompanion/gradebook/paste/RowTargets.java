package org.gradecompanion.gradebook.paste;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gradecompanion.gradebook.RosterRow;
import org.gradecompanion.model.Message;
import org.gradecompanion.model.StudentId;
import org.jspecify.annotations.Nullable;

/** Whose each row of a block is. */
interface RowTargets {
  /**
   * @param rows the student's rows, one for each section; none when there is a problem
   * @param problem why the row is nobody's, or null
   */
  record Target(List<RosterRow> rows, @Nullable Message problem) {
    static Target of(List<RosterRow> rows) {
      return new Target(rows, null);
    }

    static Target none(String key, Object... args) {
      return new Target(List.of(), Message.of(key, args));
    }
  }

  Target of(int blockRow);

  /** One below the other, in the order in which the students are shown. */
  static RowTargets inOrder(List<RosterRow> shown, int top, int firstRow) {
    return row -> {
      int at = top + row - firstRow;
      return at < shown.size()
          ? Target.of(List.of(shown.get(at)))
          : Target.none("grades.paste.below");
    };
  }

  /** Each where its student is; who is named twice gets neither. */
  static RowTargets byStudent(
      PasteBlock block, StudentColumns students, StudentIndex index, int firstRow) {
    Map<StudentId, Integer> times = new HashMap<>();
    for (int row = firstRow; row < block.rows(); row++) {
      Set<StudentId> called = called(block, students, index, row);
      if (called.size() == 1) {
        times.merge(called.iterator().next(), 1, Integer::sum);
      }
    }
    return row -> {
      String name = students.name(block, row);
      Set<StudentId> called = called(block, students, index, row);
      if (name.isEmpty()) {
        return Target.none("grades.paste.no_name");
      }
      if (called.isEmpty()) {
        return Target.none("grades.paste.nobody");
      }
      if (called.size() > 1) {
        return Target.none("grades.paste.namesakes", called.size());
      }
      StudentId student = called.iterator().next();
      return times.get(student) > 1
          ? Target.none("grades.paste.twice")
          : Target.of(index.rows(student));
    };
  }

  private static Set<StudentId> called(
      PasteBlock block, StudentColumns students, StudentIndex index, int row) {
    String name = students.name(block, row);
    return name.isEmpty() ? Set.of() : index.called(name);
  }
}

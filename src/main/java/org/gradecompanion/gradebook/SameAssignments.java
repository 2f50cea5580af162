package org.gradecompanion.gradebook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentRecord;

/**
 * Finds which assignments of several sections are one: those that were given together, and those
 * with the same title and points.
 */
final class SameAssignments {
  private SameAssignments() {}

  /**
   * Assignments that are one.
   *
   * @param members of two sections at least, one of each
   */
  record Group(String id, List<AssignmentRecord> members) {}

  private record Look(String title, BigDecimal points) {
    static Look of(Assignment assignment) {
      return new Look(assignment.title().strip().toLowerCase(Locale.ROOT), assignment.points());
    }
  }

  /**
   * @param sections the assignments of each
   */
  static List<Group> in(List<List<AssignmentRecord>> sections) {
    Map<Object, List<AssignmentRecord>> found = new LinkedHashMap<>();
    for (List<AssignmentRecord> section : sections) {
      Map<Object, AssignmentRecord> ofSection = new LinkedHashMap<>();
      for (AssignmentRecord record : section) {
        if (!record.removed()) {
          Object key = record.group().isEmpty() ? Look.of(record.assignment()) : record.group();
          ofSection.putIfAbsent(key, record);
        }
      }
      ofSection.forEach(
          (key, record) -> found.computeIfAbsent(key, each -> new ArrayList<>()).add(record));
    }
    return found.values().stream()
        .filter(members -> members.size() > 1)
        .map(members -> new Group(id(members.get(0)), members))
        .toList();
  }

  private static String id(AssignmentRecord first) {
    return first.group().isEmpty() ? first.assignment().id().value() : first.group();
  }
}

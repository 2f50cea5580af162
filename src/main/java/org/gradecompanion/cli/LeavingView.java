package org.gradecompanion.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.gradecompanion.model.DepartedStudent;
import org.gradecompanion.model.Leaving;
import org.gradecompanion.model.PastSection;

/** What may leave this computer, as a line or as JSON. */
final class LeavingView {
  private LeavingView() {}

  static void print(Console console, Leaving leaving) {
    if (leaving instanceof PastSection section) {
      console.print(
          "cli.archive.section",
          section.section().label(),
          String.valueOf(section.lastDay()),
          section.students(),
          section.assignments(),
          section.scores(),
          section.unsent(),
          section.removable() ? 0 : 1);
    } else if (leaving instanceof DepartedStudent student) {
      console.print(
          "cli.archive.student",
          student.student().listName(),
          student.section().label(),
          student.scores(),
          student.unsent(),
          student.removable() ? 0 : 1);
    }
  }

  static Map<String, Object> json(Leaving leaving) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("section", leaving.section().id().value());
    json.put("title", leaving.section().label());
    if (leaving instanceof PastSection section) {
      json.put("lastDay", section.lastDay() == null ? null : section.lastDay().toString());
      json.put("students", section.students());
      json.put("assignments", section.assignments());
    } else if (leaving instanceof DepartedStudent student) {
      json.put("student", student.student().id().value());
    }
    json.put("scores", leaving.scores());
    json.put("unsent", leaving.unsent());
    if (leaving instanceof PastSection section) {
      json.put("listed", section.listed());
    }
    json.put("removable", leaving.removable());
    return json;
  }
}

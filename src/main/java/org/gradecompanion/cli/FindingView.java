package org.gradecompanion.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gradecompanion.gradebook.BulkEntry;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.Section;
import org.gradecompanion.model.Student;
import org.gradecompanion.model.StudentId;
import org.gradecompanion.rules.Finding;
import org.jspecify.annotations.Nullable;

/** What a rule found, with the names of what it was found on. */
record FindingView(
    Finding finding,
    Section section,
    AssignmentId assignment,
    String title,
    @Nullable Student student) {
  static List<FindingView> of(List<Finding> findings, BulkEntry book) {
    Map<AssignmentId, Assignment> assignments =
        book.assignments().stream().collect(Collectors.toMap(Assignment::id, Function.identity()));
    Map<StudentId, Student> students =
        book.students().stream().collect(Collectors.toMap(Student::id, Function.identity()));
    return findings.stream()
        .map(
            finding -> {
              AssignmentId id = finding.subject().assignment();
              Assignment assignment = assignments.get(id);
              Student student =
                  finding.subject() instanceof CellId cell ? students.get(cell.student()) : null;
              String title = assignment == null ? "" : assignment.title();
              return new FindingView(finding, book.section(), id, title, student);
            })
        .toList();
  }

  Map<String, Object> json(Console console) {
    Map<String, Object> json = new LinkedHashMap<>();
    if (!finding.rule().isEmpty()) {
      json.put("rule", finding.rule());
    }
    json.put("severity", finding.severity().code());
    json.put("section", section.id().value());
    json.put("assignment", assignment.value());
    if (finding.subject() instanceof CellId cell) {
      json.put("student", cell.student().value());
    }
    json.put("message", console.say(finding.message()));
    finding.typed().ifPresent(before -> json.put("before", before));
    finding.received().ifPresent(after -> json.put("after", after));
    return json;
  }

  void print(Console console) {
    String what =
        student == null
            ? title
            : console.words().say("cli.attention.cell", title, student.listName());
    if (finding.rule().isEmpty()) {
      console.print("cli.preflight.kept", section.title(), what, finding.message());
    } else {
      console.print(
          "cli.preflight.finding." + finding.severity().code(),
          finding.rule(),
          section.title(),
          what,
          finding.message());
    }
    finding.typed().ifPresent(before -> console.print("cli.preflight.before", before));
    finding.received().ifPresent(after -> console.print("cli.preflight.after", after));
  }

  /** Never the names: they may reach a log. */
  @Override
  public String toString() {
    return "FindingView[" + finding + "]";
  }
}

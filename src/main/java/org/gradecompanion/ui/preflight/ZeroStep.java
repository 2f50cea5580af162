package org.gradecompanion.ui.preflight;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.StudentId;
import org.gradecompanion.rules.Fix;
import org.gradecompanion.rules.PreflightReport;
import org.gradecompanion.ui.preflight.PreflightRow.Content;
import org.gradecompanion.words.Words;

/**
 * Zeros for work that was not handed in, where the district asks for them. Nobody gets one before
 * the teacher has seen the names and pressed the button; who is taken off stays off until then.
 */
final class ZeroStep {
  private final Set<AssignmentId> open = new HashSet<>();
  private final Map<AssignmentId, Set<StudentId>> spared = new HashMap<>();

  /** Its rows; none when no work is missing. */
  List<Content> of(BookWords book, PreflightReport report) {
    List<Content> rows = new ArrayList<>();
    for (PreflightReport.Group group : report.groups()) {
      Steps.zeros(group.also())
          .ifPresent(zeros -> add(rows, book, group.assignment(), book.byName(zeros.students())));
    }
    if (!rows.isEmpty()) {
      Words words = book.words();
      rows.add(
          0,
          new PreflightRow.ZerosHead(
              words.say("preflight.zeros"), words.say("preflight.zeros.text")));
    }
    return rows;
  }

  void toggle(AssignmentId assignment) {
    if (!open.remove(assignment)) {
      open.add(assignment);
    }
  }

  void choose(AssignmentId assignment, StudentId student, boolean chosen) {
    if (chosen) {
      spared(assignment).remove(student);
    } else {
      spared(assignment).add(student);
    }
  }

  void chooseAll(AssignmentId assignment) {
    spared(assignment).clear();
  }

  void chooseNone(AssignmentId assignment, List<StudentId> students) {
    spared(assignment).addAll(students);
  }

  /** Those of the students who were not taken off. */
  Fix.GiveZeros chosen(AssignmentId assignment, List<StudentId> students) {
    Set<StudentId> off = spared(assignment);
    return new Fix.GiveZeros(students.stream().filter(each -> !off.contains(each)).toList());
  }

  /** Another gradebook, another start. */
  void forget() {
    open.clear();
    spared.clear();
  }

  private void add(List<Content> rows, BookWords book, AssignmentId id, List<StudentId> students) {
    Assignment assignment = book.header(id).assignment();
    Set<StudentId> off = spared(id);
    boolean listed = open.contains(id);
    rows.add(
        new PreflightRow.Zeros(
            id,
            book.title(assignment),
            book.words()
                .say(
                    "preflight.zeros.missing",
                    students.size(),
                    assignment.dueOn().map(book.phrases()::day).orElse("–")),
            chosen(id, students).students().size(),
            listed));
    if (listed) {
      students.forEach(
          student ->
              rows.add(
                  new PreflightRow.Zero(
                      id, student, book.student(student), !off.contains(student))));
    }
  }

  private Set<StudentId> spared(AssignmentId assignment) {
    return spared.computeIfAbsent(assignment, id -> new HashSet<>());
  }
}

package org.gradecompanion.rules;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.CellRecord;
import org.gradecompanion.model.Flag;
import org.gradecompanion.model.Message;
import org.gradecompanion.model.Student;
import org.gradecompanion.model.StudentId;
import org.jspecify.annotations.Nullable;

/**
 * R12: in Otus, "if the due date has passed and the student has not submitted the assessment, it
 * will pass back to PowerSchool with a score of 0". Here a zero is only offered: who would get one
 * is named, and nobody gets one before the teacher has confirmed it.
 */
final class UnsubmittedWork implements Rule {
  @Override
  public String id() {
    return "R12";
  }

  @Override
  public String source() {
    return Sources.OTUS;
  }

  @Override
  public Scope scope() {
    return Scope.ASSIGNMENT;
  }

  @Override
  public Set<Severity> severities() {
    return Set.of(Severity.NOTICE);
  }

  @Override
  public List<Finding> checkColumn(
      AssignmentRecord record, Collection<CellRecord> cells, SectionFacts facts) {
    if (!zeroDue(record.assignment(), facts)) {
      return List.of();
    }
    Map<StudentId, CellRecord> byStudent = new HashMap<>();
    cells.forEach(cell -> byStudent.put(cell.id().student(), cell));
    List<StudentId> missing =
        facts.students().stream()
            .filter(student -> student.enrolled() && !student.lock().locked())
            .map(Student::id)
            .filter(student -> unsubmitted(byStudent.get(student)))
            .toList();
    return missing.isEmpty()
        ? List.of()
        : List.of(
            Finding.says(
                id(),
                Severity.NOTICE,
                record.key(),
                Message.of("rules.R12.missing", missing.size()),
                new Fix.GiveZeros(missing)));
  }

  /** Whether work that was not handed in counts as a zero by now. */
  static boolean zeroDue(Assignment assignment, SectionFacts facts) {
    return facts.profile().scores().zeroForUnsubmitted()
        && assignment.dueOn().filter(due -> facts.today().isAfter(due)).isPresent();
  }

  private static boolean unsubmitted(@Nullable CellRecord cell) {
    return cell == null
        || !cell.leftOut()
            && cell.score().points() == null
            && !cell.score().flags().contains(Flag.EXEMPT)
            && !cell.score().flags().contains(Flag.COLLECTED);
  }
}

package org.gradecompanion.gateway;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gradecompanion.model.CellRecord;
import org.gradecompanion.model.StudentId;

/**
 * What is known here of an assignment's scores.
 *
 * @param cells of the assignment
 * @param students who can have a score of it
 */
public record KnownScores(List<CellRecord> cells, Set<StudentId> students) {
  /** Of an assignment in which nobody was scored. */
  public static final KnownScores NONE = new KnownScores(List.of(), Set.of());

  public KnownScores {
    cells = List.copyOf(cells);
    students = Set.copyOf(students);
  }

  /** Whether PowerTeacher has a score of every student from here: then no other can be there. */
  public boolean complete() {
    Set<StudentId> sent =
        cells.stream()
            .filter(cell -> !cell.confirmed().isBlank() || cell.sync().unknown())
            .map(cell -> cell.id().student())
            .collect(Collectors.toSet());
    return !sent.isEmpty() && sent.containsAll(students);
  }

  /** Never the scores. */
  @Override
  public String toString() {
    return "KnownScores[" + cells.size() + "]";
  }
}

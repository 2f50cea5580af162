package org.gradecompanion.ui.preflight;

import java.util.HashSet;
import java.util.Set;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.rules.PreflightReport.Bucket;

/** How many findings of a part are told in full: a column of faults is one fault, until asked. */
final class Told {
  static final int FEW = 12;

  private record Part(AssignmentId assignment, Bucket bucket) {}

  private final Set<Part> all = new HashSet<>();

  void tellAll(AssignmentId assignment, Bucket bucket) {
    all.add(new Part(assignment, bucket));
  }

  int of(AssignmentId assignment, Bucket bucket) {
    return all.contains(new Part(assignment, bucket)) ? Integer.MAX_VALUE : FEW;
  }

  /** How many parts of an assignment are told in full. */
  int of(AssignmentId assignment) {
    return (int) all.stream().filter(part -> part.assignment().equals(assignment)).count();
  }

  void forget() {
    all.clear();
  }
}

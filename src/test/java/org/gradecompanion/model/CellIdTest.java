package org.gradecompanion.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CellIdTest {
  @Test
  void cellsOfIdentifiersThatAreCountedUp_hardlyShareAHash() {
    Set<Integer> hashes = new HashSet<>();
    int cells = 0;
    for (int assignment = 0; assignment < 200; assignment++) {
      for (int student = 0; student < 500; student++) {
        CellId cell =
            new CellId(new AssignmentId("a" + assignment), new StudentId("student-" + student));
        hashes.add(cell.hashCode());
        cells++;
      }
    }
    assertThat(hashes.size()).isGreaterThan(cells * 99 / 100);
  }
}

package org.gradecompanion.ui.grades;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DirtyCellsTest {
  private final DirtyCells dirty = new DirtyCells();
  private final List<String> drained = new ArrayList<>();

  @Test
  void drain_afterAFew_namesEachAndEmpties() {
    dirty.add(3, 4);
    dirty.add(5, 6);

    drain();
    drain();

    assertThat(drained).containsExactly("3,4", "5,6");
  }

  @Test
  void drain_afterMoreThanTheLimit_asksForEverythingOnce() {
    for (int i = 0; i <= DirtyCells.LIMIT; i++) {
      dirty.add(i, 0);
    }

    drain();
    drain();

    assertThat(drained).containsExactly("all");
  }

  @Test
  void drain_exactlyTheLimit_stillNamesEach() {
    for (int i = 0; i < DirtyCells.LIMIT; i++) {
      dirty.add(i, 0);
    }

    drain();

    assertThat(drained).hasSize(DirtyCells.LIMIT).doesNotContain("all");
  }

  private void drain() {
    dirty.drain((row, column) -> drained.add(row + "," + column), () -> drained.add("all"));
  }
}

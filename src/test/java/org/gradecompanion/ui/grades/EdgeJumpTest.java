package org.gradecompanion.ui.grades;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ctrl with an arrow, over a row of cells: x is filled, - is empty. */
class EdgeJumpTest {
  @ParameterizedTest(name = "{0} from {1} by {2} leads to {3}")
  @CsvSource({
    "xxx--x-, 0, 1, 2",
    "xxx--x-, 1, 1, 2",
    "xxx--x-, 2, 1, 5",
    "xxx--x-, 3, 1, 5",
    "xxx--x-, 5, 1, 6",
    "xxx--x-, 6, 1, 6",
    "xxx--x-, 6, -1, 5",
    "xxx--x-, 5, -1, 2",
    "xxx--x-, 2, -1, 0",
    "--xx, 3, -1, 2",
    "--xx, 2, -1, 0",
    "-----, 1, 1, 4",
    "xxxxx, 1, 1, 4",
    "x, 0, 1, 0",
  })
  void jump_stopsWhereSpreadsheetsStop(String cells, int start, int step, int end) {
    assertThat(EdgeJump.from(start, step, cells.length(), at -> cells.charAt(at) == 'x'))
        .isEqualTo(end);
  }
}

package org.gradecompanion.ui.grades;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GridSelectionTest {
  private int changes;
  private final GridSelection selection = new GridSelection(() -> changes++);

  @BeforeEach
  void aSheetOfTenByFive() {
    follow(10, 5);
    changes = 0;
  }

  @Test
  void extendTo_upAndLeft_spansFromTheCursorWhichStays() {
    selection.moveTo(5, 3);

    selection.extendTo(2, 1);

    assertThat(selection.range()).isEqualTo(new CellRange(2, 1, 5, 3));
    assertThat(selection.row()).isEqualTo(5);
    assertThat(selection.column()).isEqualTo(3);
    assertThat(selection.contains(2, 1)).isTrue();
    assertThat(selection.contains(6, 3)).isFalse();
  }

  @Test
  void moveTo_outside_stopsAtTheEdge() {
    selection.moveTo(99, -4);

    assertThat(selection.range()).isEqualTo(CellRange.single(9, 0));
  }

  @Test
  void widenToColumns_keepsTheCursorAndTakesEveryRow() {
    selection.moveTo(5, 2);
    selection.extendTo(6, 3);

    selection.widenToColumns();

    assertThat(selection.range()).isEqualTo(new CellRange(0, 2, 9, 3));
    assertThat(selection.row()).isEqualTo(5);
  }

  @Test
  void widenToRows_takesEveryColumn() {
    selection.moveTo(5, 2);

    selection.widenToRows();

    assertThat(selection.range()).isEqualTo(new CellRange(5, 0, 5, 4));
  }

  @Test
  void follow_toFewer_movesInside() {
    selection.moveTo(9, 4);

    follow(3, 2);

    assertThat(selection.range()).isEqualTo(CellRange.single(2, 1));
  }

  @Test
  void follow_toNothing_hasNoCursorAndNoRange() {
    follow(10, 0);

    assertThat(selection.isEmpty()).isTrue();
    assertThat(selection.row()).isEqualTo(-1);
    assertThat(selection.range()).isNull();
    assertThat(selection.contains(0, 0)).isFalse();
  }

  @Test
  void everyChange_isTold() {
    selection.moveTo(1, 1);
    selection.selectAll();
    selection.collapse();

    assertThat(changes).isEqualTo(3);
    assertThat(selection.range()).isEqualTo(CellRange.single(1, 1));
  }

  @Test
  void follow_whereTheSelectedCellsAreTheSame_keepsThem() {
    selection.moveTo(1, 1);
    selection.extendTo(4, 2);

    boolean moved = selection.follow(order(List.of(0, 1, 2, 3, 4, 99, 5), 5), 1, 1);

    assertThat(selection.range()).isEqualTo(new CellRange(1, 1, 4, 2));
    assertThat(moved).isTrue();
  }

  @Test
  void follow_whereSomeoneCameInBetween_keepsOnlyTheCursor() {
    selection.moveTo(1, 1);
    selection.extendTo(4, 2);

    selection.follow(order(List.of(0, 1, 2, 99, 3, 4, 5), 5), 1, 1);

    assertThat(selection.range()).isEqualTo(CellRange.single(1, 1));
  }

  @Test
  void follow_whereNothingMoved_saysSo() {
    assertThat(follow(10, 5)).isFalse();
  }

  private boolean follow(int rows, int columns) {
    return selection.follow(
        SheetOrder.of(SampleSheet.empty(rows, columns)), selection.row(), selection.column());
  }

  private static SheetOrder order(List<Object> rows, int columns) {
    return new SheetOrder(rows, SheetOrder.of(SampleSheet.empty(1, columns)).columns());
  }
}

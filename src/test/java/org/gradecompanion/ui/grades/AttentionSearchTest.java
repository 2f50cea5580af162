package org.gradecompanion.ui.grades;

import static org.assertj.core.api.Assertions.assertThat;

import org.gradecompanion.model.CellState;
import org.junit.jupiter.api.Test;

class AttentionSearchTest {
  private final SampleSheet sheet = SampleSheet.empty(10, 4);

  @Test
  void find_forward_goesDownTheColumnThenToTheNext() {
    needs(2, 1);
    needs(0, 2);

    assertThat(AttentionSearch.find(sheet, 0, 1, true)).isEqualTo(CellRange.single(2, 1));
    assertThat(AttentionSearch.find(sheet, 2, 1, true)).isEqualTo(CellRange.single(0, 2));
  }

  @Test
  void find_pastTheLast_beginsAnew() {
    needs(2, 1);

    assertThat(AttentionSearch.find(sheet, 9, 3, true)).isEqualTo(CellRange.single(2, 1));
    assertThat(AttentionSearch.find(sheet, 0, 0, false)).isEqualTo(CellRange.single(2, 1));
  }

  @Test
  void find_onlyTheCursorsOwn_staysThere() {
    needs(2, 1);

    assertThat(AttentionSearch.find(sheet, 2, 1, true)).isEqualTo(CellRange.single(2, 1));
  }

  @Test
  void find_onlyRetriesAndHolds_isNone() {
    sheet.states.put(CellRange.single(1, 1), CellState.RETRYING);
    sheet.states.put(CellRange.single(1, 2), CellState.ON_HOLD);

    assertThat(AttentionSearch.find(sheet, 0, 0, true)).isNull();
  }

  @Test
  void find_sheetWithoutColumns_isNone() {
    assertThat(AttentionSearch.find(SampleSheet.empty(10, 0), 0, 0, true)).isNull();
  }

  @Test
  void isRound_whereItBeganAnew_orFoundNothing() {
    GridSelection from = new GridSelection(() -> {});
    from.follow(SheetOrder.of(SampleSheet.empty(10, 4)), 0, 0);
    from.moveTo(2, 1);

    assertThat(AttentionSearch.isRound(CellRange.single(3, 1), from, true)).isFalse();
    assertThat(AttentionSearch.isRound(CellRange.single(0, 2), from, true)).isFalse();
    assertThat(AttentionSearch.isRound(CellRange.single(2, 1), from, true)).isTrue();
    assertThat(AttentionSearch.isRound(CellRange.single(9, 0), from, true)).isTrue();
    assertThat(AttentionSearch.isRound(CellRange.single(9, 0), from, false)).isFalse();
    assertThat(AttentionSearch.isRound(CellRange.single(3, 1), from, false)).isTrue();
    assertThat(AttentionSearch.isRound(null, from, true)).isTrue();
  }

  private void needs(int row, int column) {
    sheet.states.put(CellRange.single(row, column), CellState.CONFLICT);
  }
}

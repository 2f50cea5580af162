package org.gradecompanion.ui.grades;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AxisTest {
  private final Axis axis = new Axis(28);

  @Test
  void at_betweenTwoItems_belongsToTheOneThatBegins() {
    show(31, 280, 0);

    assertThat(axis.at(27.9)).isEqualTo(0);
    assertThat(axis.at(28)).isEqualTo(1);
  }

  @Test
  void at_outsideTheViewportOrTheItems_isNone() {
    show(3, 280, 0);

    assertThat(axis.at(-1)).isEqualTo(-1);
    assertThat(axis.at(3 * 28)).isEqualTo(-1);
    assertThat(axis.at(280)).isEqualTo(-1);
  }

  @Test
  void nearest_outside_isTheVisibleItemAtThatEdge() {
    show(31, 280, 56);

    assertThat(axis.nearest(-50)).isEqualTo(2);
    assertThat(axis.nearest(1000)).isEqualTo(11);
  }

  @Test
  void nearest_withoutItems_isNone() {
    show(0, 280, 0);

    assertThat(axis.nearest(10)).isEqualTo(-1);
  }

  @Test
  void setOffset_beyondTheEnds_staysWithinTheContent() {
    show(31, 280, 0);

    axis.setOffset(1e9);
    assertThat(axis.offset()).isEqualTo(31 * 28 - 280);
    axis.setOffset(-5);
    assertThat(axis.offset()).isZero();
  }

  @Test
  void setCount_fewerThanScrolledTo_comesBack() {
    show(31, 280, 500);

    axis.setCount(5);

    assertThat(axis.offset()).isZero();
  }

  @Test
  void poolSize_atEveryOffset_coversTheViewport() {
    show(31, 275, 0);
    for (int offset = 0; offset <= axis.maxOffset(); offset++) {
      axis.setOffset(offset);
      int first = axis.firstPooled();
      int last = first + axis.poolSize() - 1;

      assertThat(axis.start(first)).isLessThanOrEqualTo(offset);
      assertThat(axis.start(last) + 28).isGreaterThanOrEqualTo(Math.min(offset + 275, 31 * 28));
      assertThat(last).isLessThan(31);
    }
  }

  @Test
  void poolSize_fewerItemsThanFit_isTheirNumber() {
    show(3, 275, 0);

    assertThat(axis.poolSize()).isEqualTo(3);
    assertThat(axis.firstPooled()).isZero();
  }

  @Test
  void offsetToReveal_itemAlreadyVisible_movesNothing() {
    show(31, 280, 56);

    assertThat(axis.offsetToReveal(2)).isEqualTo(56);
    assertThat(axis.offsetToReveal(11)).isEqualTo(56);
  }

  @Test
  void offsetToReveal_itemOutside_movesJustFarEnough() {
    show(31, 280, 56);

    assertThat(axis.offsetToReveal(1)).isEqualTo(28);
    assertThat(axis.offsetToReveal(12)).isEqualTo(84);
  }

  @Test
  void sizes_ofTheirOwn_decideWhereItemsBegin() {
    sizes(100, 40, 200, 100);

    assertThat(axis.start(2)).isEqualTo(140);
    assertThat(axis.content()).isEqualTo(440);
    assertThat(axis.size(2)).isEqualTo(200);
    assertThat(axis.at(139)).isEqualTo(1);
    assertThat(axis.at(140)).isEqualTo(2);
    assertThat(axis.nearestStart(119)).isEqualTo(1);
    assertThat(axis.nearestStart(121)).isEqualTo(2);
    assertThat(axis.nearestStart(1000)).isEqualTo(3);
  }

  @Test
  void poolSize_ofItemsOfTheirOwnSize_coversTheViewportAtEveryOffset() {
    sizes(100, 40, 200, 100, 30, 30, 30, 30, 30, 90, 100, 40, 200);
    for (int offset = 0; offset <= axis.maxOffset(); offset++) {
      axis.setOffset(offset);
      int first = axis.firstPooled();
      int last = first + axis.poolSize() - 1;

      assertThat(axis.start(first)).isLessThanOrEqualTo(offset);
      assertThat(axis.start(last + 1)).isGreaterThanOrEqualTo(Math.min(offset + 250, 1020));
      assertThat(last).isLessThan(13);
    }
  }

  @Test
  void offset_stopsOnWholeStepsOfTheScreen() {
    show(31, 280, 0);
    axis.setStep(1 / 1.25);

    axis.setOffset(10.1);

    assertThat(axis.offset() * 1.25).isEqualTo(13);
  }

  private void sizes(double... sizes) {
    axis.setViewport(250);
    axis.setSizes(sizes.length, at -> sizes[at]);
  }

  private void show(int count, double viewport, double offset) {
    axis.setCount(count);
    axis.setViewport(viewport);
    axis.setOffset(offset);
  }
}

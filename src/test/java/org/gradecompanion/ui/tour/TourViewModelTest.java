package org.gradecompanion.ui.tour;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gradecompanion.words.Words;
import org.junit.jupiter.api.Test;

/** Two minutes round the window. */
class TourViewModelTest {
  private final List<TourStop> shown = new ArrayList<>();
  private final TourViewModel tour = new TourViewModel(Words.load(Locale.US), shown::add);

  @Test
  void tour_goesRoundEveryStop_andEnds() {
    tour.start();
    for (TourStop stop : TourStop.values()) {
      assertThat(tour.stopProperty().get()).isEqualTo(stop);
      assertThat(tour.title()).isNotBlank();
      assertThat(tour.text()).isNotBlank();
      tour.next();
    }
    assertThat(tour.stopProperty().get()).isNull();
    assertThat(shown).containsExactly(TourStop.values());
  }

  @Test
  void back_atTheFirstStop_staysThere() {
    tour.start();
    tour.back();
    assertThat(tour.first()).isTrue();
    assertThat(tour.counter()).isEqualTo("1 of 5");
    tour.next();
    tour.back();
    assertThat(tour.stopProperty().get()).isEqualTo(TourStop.SCORES);
  }

  @Test
  void tour_skipped_beginsAtTheFirstStopAgain() {
    tour.start();
    tour.next();
    tour.end();
    assertThat(tour.stopProperty().get()).isNull();
    tour.start();
    assertThat(tour.first()).isTrue();
  }
}

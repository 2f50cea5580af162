package org.gradecompanion.ui.master;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SharedTitleTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Algebra I - Period 1|Algebra I - Period 3|Algebra I",
        "Algebra I: 1|Algebra I: 2|Algebra I",
        "Algebra|Algebra|Algebra",
        "World History 1|World History 2|World History",
        "Biology|Biotechnology|''",
        "Algebra|Geometry|''",
      })
  void title_isWhatTheSectionsBeginWithInCommon_uncutWithinAWord(
      String one, String other, String shared) {
    assertThat(SharedTitle.of(List.of(one, other))).isEqualTo(shared);
  }
}

package org.gradecompanion.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradecompanion.rules.Sample.assignment;
import static org.gradecompanion.rules.Sample.scored;

import java.util.List;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** R1 and R3 at the cut: characters as the server counts them, and none cut in two. */
class TextLimitTest {
  /** An emoji of one code point and of five, letters with one and with two accents, Hebrew. */
  static List<String> characters() {
    return List.of(
        "\uD83D\uDE00",
        "\uD83D\uDC69\u200D\uD83D\uDC69\u200D\uD83D\uDC66",
        "e\u0301",
        "o\u0302\u0323",
        "\u05E9\u05C1",
        "\u05D0");
  }

  @ParameterizedTest(name = "{0}, {1} characters: {2}")
  @CsvSource({
    "powerteacher, 49, ",
    "powerteacher, 50, ",
    "powerteacher, 51, CHANGES",
    "otus, 49, ",
    "otus, 50, BLOCKS",
    "otus, 51, BLOCKS",
    "unified-classroom, 100, ",
    "unified-classroom, 101, BLOCKS"
  })
  void title_is_counted_in_characters_and_not_in_halves_of_them(
      String profile, int length, Severity expected) {
    for (String one : List.of("x", "\u05D0", "\u00E9", "\uD83D\uDE00")) {
      AssignmentRecord record = scored(assignment(one.repeat(length)));
      assertThat(Sample.rules(Sample.profile(profile), record).check(record))
          .filteredOn(finding -> finding.rule().equals("R1"))
          .extracting(Finding::severity)
          .isEqualTo(expected == null ? List.of() : List.of(expected));
    }
  }

  @ParameterizedTest
  @MethodSource("characters")
  void title_keeps_a_character_at_the_cut_whole_or_drops_it(String character) {
    int points = Cut.length(character);
    String fits = "x".repeat(50 - points) + character;
    assertThat(outgoing(assignment(fits + "y")).title()).isEqualTo(fits);
    for (int over = 1; over < points; over++) {
      String start = "x".repeat(50 - points + over);
      assertThat(outgoing(assignment(start + character + "y")).title()).isEqualTo(start);
    }
  }

  @ParameterizedTest
  @MethodSource("characters")
  void description_keeps_a_character_at_the_cut_whole_or_drops_it(String character) {
    int points = Cut.length(character);
    String fits = "d".repeat(4000 - points) + character;
    Assignment quiz = assignment("Quiz");
    assertThat(Sample.findings("R3", quiz.withDescription(fits))).isEmpty();
    assertThat(outgoing(quiz.withDescription(fits + "y")).description()).isEqualTo(fits);
    for (int over = 1; over < points; over++) {
      String start = "d".repeat(4000 - points + over);
      assertThat(outgoing(quiz.withDescription(start + character + "y")).description())
          .isEqualTo(start);
    }
  }

  private static Assignment outgoing(Assignment assignment) {
    return Sample.rules(Sample.fresh(assignment)).outgoing(assignment);
  }
}

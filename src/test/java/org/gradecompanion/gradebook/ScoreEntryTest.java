package org.gradecompanion.gradebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Locale;
import org.gradecompanion.model.Flag;
import org.gradecompanion.model.Score;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What typing into a cell means, and what is refused rather than guessed. */
class ScoreEntryTest {
  private static final BigDecimal MAXIMUM = BigDecimal.valueOf(20);

  @ParameterizedTest
  @CsvSource({"17, 17", "17.5, 17.5", ".5, 0.5", "0, 0", "85%, 17", "8., 8", "12, 12"})
  void number_is_points(String typed, String points) {
    assertThat(accepted(typed)).isEqualTo(Score.of(points));
  }

  @ParameterizedTest
  @CsvSource({
    "LA, LATE",
    "*, LATE",
    "mi, MISSING",
    "/, MISSING",
    "Ex, EXEMPT",
    "AB, ABSENT",
    "in, INCOMPLETE",
    "COL, COLLECTED",
    "., COLLECTED"
  })
  void code_is_a_flag_without_points(String typed, Flag flag) {
    assertThat(accepted(typed)).isEqualTo(Score.flagged(flag));
  }

  @Test
  void points_and_code_are_both_kept() {
    assertThat(accepted("17 la"))
        .isEqualTo(new Score(BigDecimal.valueOf(17), EnumSet.of(Flag.LATE), ""));
  }

  @Test
  void nothing_is_blank_and_keeps_the_comment() {
    assertThat(read("  ", "see me")).isEqualTo(Score.BLANK.withComment("see me"));
  }

  @ParameterizedTest
  @CsvSource({
    "abc, grades.entry.unknown",
    "X, grades.entry.unknown",
    "-3, grades.entry.negative",
    "'1,5', grades.entry.decimal_sign",
    "1e3, grades.entry.unknown",
    "NaN, grades.entry.unknown",
    "5 6, grades.entry.two_scores",
    "10000, grades.entry.too_large",
    "1.1234567, grades.entry.too_fine"
  })
  void anything_else_is_refused_with_a_reason(String typed, String key) {
    assertThat(ScoreEntry.read(typed, "", MAXIMUM, Locale.US))
        .isInstanceOfSatisfying(
            ScoreEntry.Result.Rejected.class,
            rejected -> assertThat(rejected.why().key()).isEqualTo(key));
  }

  @Test
  void decimal_sign_is_the_locales() {
    assertThat(ScoreEntry.read("7,5", "", MAXIMUM, Locale.GERMANY))
        .isEqualTo(new ScoreEntry.Result.Accepted(Score.of("7.5")));
    assertThat(ScoreEntry.read("7.5", "", MAXIMUM, Locale.GERMANY))
        .isInstanceOf(ScoreEntry.Result.Rejected.class);
  }

  @Test
  void written_score_reads_back_as_itself() {
    Score score = new Score(new BigDecimal("7.25"), EnumSet.of(Flag.LATE, Flag.INCOMPLETE), "");
    String text = ScoreEntry.write(score, Locale.GERMANY);
    assertThat(text).isEqualTo("7,25 LA IN");
    assertThat(ScoreEntry.read(text, "", MAXIMUM, Locale.GERMANY))
        .isEqualTo(new ScoreEntry.Result.Accepted(score));
  }

  private static Score accepted(String typed) {
    return read(typed, "");
  }

  private static Score read(String typed, String comment) {
    return ((ScoreEntry.Result.Accepted) ScoreEntry.read(typed, comment, MAXIMUM, Locale.US))
        .score();
  }
}

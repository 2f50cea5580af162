package org.gradecompanion.gradebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Locale;
import org.gradecompanion.model.Flag;
import org.gradecompanion.model.Message;
import org.gradecompanion.model.Score;
import org.gradecompanion.rules.Profiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What typing into a cell means, and what is refused rather than guessed. */
class ScoreEntryTest {
  private static final BigDecimal MAXIMUM = BigDecimal.valueOf(20);

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "17, 17",
    "17.5, 17.5",
    ".5, 0.5",
    "0, 0",
    "8., 8",
    "007, 7",
    "9999, 9999",
    "1.123456, 1.123456",
    "1.1000000000, 1.1",
    "85%, 17",
    "85 %, 17",
    "33.3333333%, 6.67",
    "110%, 22",
    "0%, 0"
  })
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

  @ParameterizedTest
  @ValueSource(strings = {"17 la", "LA 17", "17 *", "* 17", "85% la", "  17   La ", "17\u00a0LA"})
  void points_and_code_are_both_kept(String typed) {
    assertThat(accepted(typed))
        .isEqualTo(new Score(BigDecimal.valueOf(17), EnumSet.of(Flag.LATE), ""));
  }

  @Test
  void several_codes_are_all_kept() {
    assertThat(accepted("col 8 in").flags()).containsExactly(Flag.COLLECTED, Flag.INCOMPLETE);
    assertThat(accepted("8 ."))
        .isEqualTo(new Score(BigDecimal.valueOf(8), EnumSet.of(Flag.COLLECTED), ""));
  }

  @ParameterizedTest
  @CsvSource({"MIS, MISSING", "mis, MISSING", "Inc, INCOMPLETE", "LA, EXEMPT", "in, INCOMPLETE"})
  void district_code_in_full_wins(String typed, Flag flag) throws IOException {
    Path file = folder.resolve("ours.properties");
    Files.writeString(file, "score.codes = MIS > MI; INC > IN; LA > EX");
    ScoreCodes ours = ScoreCodes.under(Profiles.read(file));

    assertThat(ScoreEntry.read(typed, "", MAXIMUM, ours, Locale.US))
        .isEqualTo(new ScoreEntry.Result.Accepted(Score.flagged(flag)));
    assertThat(ours.of(Flag.MISSING)).containsExactly("MI", "/", "MIS");
  }

  @Test
  void beginning_of_a_district_code_is_nothing_and_the_reason_names_the_codes() throws IOException {
    Path file = folder.resolve("ours.properties");
    Files.writeString(file, "score.codes = MIS > MI");
    ScoreCodes ours = ScoreCodes.under(Profiles.read(file));

    assertThat(ScoreEntry.read("MISS", "", MAXIMUM, ours, Locale.US))
        .isEqualTo(
            new ScoreEntry.Result.Rejected(
                Message.of("grades.entry.unknown", "MISS", "COL, LA, MI, EX, AB, IN, MIS")));
  }

  @Test
  void nothing_is_blank_and_keeps_the_comment() {
    assertThat(read("  ", "see me")).isEqualTo(Score.BLANK.withComment("see me"));
  }

  @ParameterizedTest
  @CsvSource({
    "abc, grades.entry.unknown",
    "X, grades.entry.unknown",
    "M, grades.entry.unknown",
    "NA, grades.entry.unknown",
    "MIS, grades.entry.unknown",
    "17LA, grades.entry.unknown",
    "17/20, grades.entry.unknown",
    "%, grades.entry.unknown",
    "85%%, grades.entry.unknown",
    "-3, grades.entry.negative",
    "-0, grades.entry.negative",
    "-5%, grades.entry.negative",
    "\u22123, grades.entry.negative",
    "-, grades.entry.unknown",
    "'1,5', grades.entry.decimal_sign",
    "',5', grades.entry.decimal_sign",
    "'1,234', grades.entry.decimal_sign",
    "'1.234,5', grades.entry.decimal_sign",
    "'85,5%', grades.entry.decimal_sign",
    "1.2.3, grades.entry.decimal_sign",
    "1e3, grades.entry.unknown",
    "NaN, grades.entry.unknown",
    "Infinity, grades.entry.unknown",
    "\u221e, grades.entry.unknown",
    "\u0661\u0662, grades.entry.unknown",
    "5 6, grades.entry.two_scores",
    "50% 6, grades.entry.two_scores",
    "10000, grades.entry.too_large",
    "9999.000001, grades.entry.too_large",
    "99999999999999999999, grades.entry.too_large",
    "1.1234567, grades.entry.too_fine"
  })
  void anything_else_is_refused_with_a_reason(String typed, String key) {
    assertThat(read(typed, "", Locale.US))
        .isInstanceOfSatisfying(
            ScoreEntry.Result.Rejected.class,
            rejected -> assertThat(rejected.why().key()).isEqualTo(key));
  }

  @Test
  void decimal_sign_is_the_locales_and_another_is_not_guessed_at() {
    assertThat(read("7,5", "", Locale.GERMANY))
        .isEqualTo(new ScoreEntry.Result.Accepted(Score.of("7.5")));
    assertThat(read("85,5%", "", Locale.GERMANY))
        .isEqualTo(new ScoreEntry.Result.Accepted(Score.of("17.1")));
    assertThat(read("7.5", "", Locale.GERMANY))
        .isEqualTo(
            new ScoreEntry.Result.Rejected(Message.of("grades.entry.decimal_sign", "7.5", ",")));
    assertThat(read("1.234", "", Locale.GERMANY)).isInstanceOf(ScoreEntry.Result.Rejected.class);
  }

  @Test
  void written_score_reads_back_as_itself() {
    Score score = new Score(new BigDecimal("7.25"), EnumSet.of(Flag.LATE, Flag.INCOMPLETE), "");
    String text = ScoreEntry.write(score, Locale.GERMANY);
    assertThat(text).isEqualTo("7,25 LA IN");
    assertThat(read(text, "", Locale.GERMANY)).isEqualTo(new ScoreEntry.Result.Accepted(score));
  }

  private static Score accepted(String typed) {
    return read(typed, "");
  }

  private static Score read(String typed, String comment) {
    return ((ScoreEntry.Result.Accepted) read(typed, comment, Locale.US)).score();
  }

  private static ScoreEntry.Result read(String typed, String comment, Locale locale) {
    return ScoreEntry.read(typed, comment, MAXIMUM, ScoreCodes.POWERTEACHER, locale);
  }
}

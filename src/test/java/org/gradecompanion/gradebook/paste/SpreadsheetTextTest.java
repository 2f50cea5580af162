package org.gradecompanion.gradebook.paste;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.gradecompanion.gradebook.paste.PasteClass.leftOut;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that LibreOffice Calc put on the clipboard, byte for byte, and what it makes of ours. */
class SpreadsheetTextTest {
  private final PasteClass algebra = PasteClass.usual();

  @Test
  void scoresFlagsAndBlanks_areRead() throws IOException {
    algebra.assignment("Test").takesMore();

    PastePlan plan = algebra.plan(text("calc-scores.txt"));

    assertThat(plan.clean()).isTrue();
    assertThat(algebra.written(plan))
        .containsExactly(
            entry("0,0", "8.5"),
            entry("0,1", "17 LA"),
            entry("1,1", "MI"),
            entry("1,2", "10"),
            entry("2,0", "0"),
            entry("2,1", "EX"));
  }

  @Test
  void oneCell_hasNoLineEnd_andFills() throws IOException {
    assertThat(text("calc-one-cell.txt")).isEqualTo("9");
  }

  @Test
  void oneColumn_keepsItsBlankInTheMiddle() throws IOException {
    assertThat(algebra.written(algebra.plan(text("calc-one-column.txt"))))
        .containsExactly(entry("0,0", "7"), entry("2,0", "9"));
  }

  @Test
  void trailingBlankColumns_areNothing() throws IOException {
    PastePlan plan = algebra.plan(text("calc-trailing-empty.txt"));

    assertThat(plan.clean()).isTrue();
    assertThat(algebra.written(plan)).containsOnlyKeys("0,0", "0,1", "1,0");
  }

  @Test
  void rosterWithHeadings_goesToItsStudentsAndAssignments() throws IOException {
    PastePlan plan = algebra.plan(text("calc-roster.txt"));

    assertThat(leftOut(plan)).isEmpty();
    assertThat(algebra.written(plan))
        .containsExactly(
            entry("0,0", "8"),
            entry("0,1", "9 LA"),
            entry("1,1", "7"),
            entry("2,0", "10"),
            entry("2,1", "EX"));
  }

  @Test
  void percentIsConverted_andMoneyYesDatesAndErrorsAreNot() throws IOException {
    algebra.student("104400", "Ada", "King");

    PastePlan plan = algebra.plan(text("calc-formatted.txt"));

    assertThat(algebra.written(plan))
        .containsExactly(entry("0,0", "8.5"), entry("0,1", "8.55"), entry("4,1", "8.5"));
    assertThat(leftOut(plan))
        .containsExactly(
            "money $8.50",
            "decimal_sign 1,234.50 .",
            "yes_or_no TRUE",
            "yes_or_no FALSE",
            "unknown 2023-03-15",
            "broken #DIV/0!",
            "broken #N/A");
  }

  @Test
  void commaDecimals_areReadWhereTheLocaleWritesThem_andRefusedElsewhere() throws IOException {
    String text = text("calc-comma-decimals.txt");

    assertThat(algebra.in(Locale.GERMANY).written(algebra.plan(text)))
        .containsExactly(
            entry("0,0", "8.5"), entry("0,1", "10"), entry("1,0", "8.55"), entry("1,1", "9.25"));
    assertThat(leftOut(algebra.in(Locale.US).plan(text)))
        .containsExactly("decimal_sign 8,5 .", "decimal_sign 85,5% .", "decimal_sign 9,25 .");
  }

  @Test
  void lineBreaksAndTabsInCells_moveNoOtherCell() throws IOException {
    assertThat(Tsv.parse(text("calc-line-breaks.txt")))
        .isEqualTo(List.of(List.of("redo by Friday", "8"), List.of("a b", "9"), List.of("x", "7")));
  }

  @Test
  void quotationMarks_swallowNoOtherCell() throws IOException {
    assertThat(Tsv.parse(text("calc-quotes.txt")))
        .isEqualTo(
            List.of(List.of("say \"hi\"", "\"hi\" there", "hi"), List.of("5\"", "\"open", "9")));
  }

  @Test
  void nonBreakingSpaces_areSpaces() throws IOException {
    PastePlan plan = algebra.plan(text("calc-non-breaking-spaces.txt"));

    assertThat(leftOut(plan)).isEmpty();
    assertThat(algebra.written(plan))
        .containsExactly(entry("0,0", "8.5"), entry("0,1", "9 LA"), entry("1,0", "0.7"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"calc-scores.txt", "calc-roster.txt", "calc-quotes.txt"})
  void textWithTheLineEndsOfWindows_isTheSame(String fixture) throws IOException {
    String text = text(fixture);

    assertThat(Tsv.parse(text.replace("\n", "\r\n"))).isEqualTo(Tsv.parse(text));
  }

  @Test
  void whatWeCopy_isReadByCalcAsItWas() throws IOException {
    List<List<String>> rows =
        List.of(
            List.of("17 LA", "", "8.5"),
            List.of("a\tb", "say \"hi\"", "\"x\"\ny"),
            List.of("", "EX", "10"));
    assertThat(Tsv.format(rows)).isEqualTo(text("written.txt"));

    assertThat(
            new ObjectMapper()
                .readValue(text("calc-reads.json"), new TypeReference<List<List<String>>>() {}))
        .isEqualTo(rows);
  }

  private static String text(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(SpreadsheetTextTest.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}

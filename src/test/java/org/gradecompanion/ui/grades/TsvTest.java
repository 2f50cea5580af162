package org.gradecompanion.ui.grades;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TsvTest {
  @Test
  void parse_blockWithWindowsLineEndsAndOneAtTheEnd_givesItsRows() {
    assertThat(Tsv.parse("8\t9\r\n10\t\r\n"))
        .isEqualTo(List.of(List.of("8", "9"), List.of("10", "")));
  }

  @Test
  void parse_withoutLineEndAtTheEnd_keepsTheLastRow() {
    assertThat(Tsv.parse("8\n9")).isEqualTo(List.of(List.of("8"), List.of("9")));
  }

  @Test
  void parse_emptyRowInTheMiddle_staysARow() {
    assertThat(Tsv.parse("8\n\n9\n")).isEqualTo(List.of(List.of("8"), List.of(""), List.of("9")));
  }

  @Test
  void parse_nonBreakingSpaces_areTrimmed() {
    assertThat(Tsv.parse("\u00a08.5\u00a0\t 9 ")).isEqualTo(List.of(List.of("8.5", "9")));
  }

  @Test
  void parse_quotedTabLineBreakAndQuote_areOneField() {
    assertThat(Tsv.parse("\"a\tb\nc \"\"d\"\"\"\t9"))
        .isEqualTo(List.of(List.of("a\tb\nc \"d\"", "9")));
  }

  @Test
  void parse_nothing_isNoRow() {
    assertThat(Tsv.parse("")).isEmpty();
  }

  @Test
  void format_thenParse_givesTheSameTexts() {
    List<List<String>> rows =
        List.of(List.of("17 LA", "", "8,5"), List.of("a\tb", "say \"hi\"", "\"x\"\ny"));

    assertThat(Tsv.parse(Tsv.format(rows))).isEqualTo(rows);
  }
}

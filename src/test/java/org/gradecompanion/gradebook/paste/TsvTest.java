package org.gradecompanion.gradebook.paste;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tab-separated text, as several programs write it. */
class TsvTest {
  private static final String PIECES = "ab8 \t\n\r\"\"'\u00a0é,;";

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
  void parse_lineEndsOfAnOldMac_endRows() {
    assertThat(Tsv.parse("8\r9\r")).isEqualTo(List.of(List.of("8"), List.of("9")));
  }

  @Test
  void parse_emptyRowInTheMiddle_staysARow() {
    assertThat(Tsv.parse("8\n\n9\n")).isEqualTo(List.of(List.of("8"), List.of(""), List.of("9")));
  }

  @Test
  void parse_tabAtTheVeryEnd_isABlankCell() {
    assertThat(Tsv.parse("8\t9\n7\t")).isEqualTo(List.of(List.of("8", "9"), List.of("7", "")));
  }

  @Test
  void parse_nonBreakingSpaces_areTrimmed() {
    assertThat(Tsv.parse("\u00a08.5\u00a0\t 9\u202f")).isEqualTo(List.of(List.of("8.5", "9")));
  }

  @Test
  void parse_quotedTabLineBreakAndQuote_areOneField() {
    assertThat(Tsv.parse("\"a\tb\nc \"\"d\"\"\"\t9"))
        .isEqualTo(List.of(List.of("a\tb\nc \"d\"", "9")));
  }

  @Test
  void parse_excelCellWithALineBreak_isOneCell() {
    assertThat(Tsv.parse("\"redo\nby Friday\"\t8\r\n9\t7\r\n"))
        .isEqualTo(List.of(List.of("redo\nby Friday", "8"), List.of("9", "7")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"open", "\"hi\" there", "5\"", "say \"hi\"", "\"a\"b\"", "\""})
  void parse_marksThatCloseNoCell_areCharactersLikeAll(String text) {
    assertThat(Tsv.parse(text + "\t9\n8\t7\n"))
        .isEqualTo(List.of(List.of(text, "9"), List.of("8", "7")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\0", "\uFEFF"})
  void parse_nothing_isNoRow(String nothing) {
    assertThat(Tsv.parse(nothing)).isEmpty();
  }

  @Test
  void parse_nulAtTheEnd_isNotPartOfTheText() {
    assertThat(Tsv.parse("8\r\n9\0")).isEqualTo(List.of(List.of("8"), List.of("9")));
  }

  @Test
  void format_endsEveryRow_andQuotesOnlyWhereNeeded() {
    assertThat(Tsv.format(List.of(List.of("17 LA", "say \"hi\""), List.of("", "a\tb"))))
        .isEqualTo("17 LA\tsay \"hi\"\n\t\"a\tb\"\n");
  }

  @Test
  void format_thenParse_givesTheSameTexts_whateverTheyHold() {
    Random random = new Random(5);
    for (int round = 0; round < 2_000; round++) {
      List<List<String>> rows = block(random);
      assertThat(Tsv.parse(Tsv.format(rows))).isEqualTo(rows);
      assertThat(Tsv.parse(Tsv.format(rows).replace("\n", "\r\n")))
          .as("as a clipboard of Windows carries it")
          .hasSameSizeAs(rows);
    }
  }

  private static List<List<String>> block(Random random) {
    List<List<String>> rows = new ArrayList<>();
    int columns = 1 + random.nextInt(3);
    for (int row = random.nextInt(4); row >= 0; row--) {
      List<String> line = new ArrayList<>();
      for (int column = 0; column < columns; column++) {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(6); length > 0; length--) {
          text.append(PIECES.charAt(random.nextInt(PIECES.length())));
        }
        line.add(Spaces.trimmed(text.toString()));
      }
      rows.add(line);
    }
    return rows;
  }
}

package org.gradecompanion.ui.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What of a text is marked as going and as coming. */
class TextChangeTest {
  @Test
  void cut_marksOnlyTheEnd() {
    TextChange change = TextChange.between("A long title, part 2", "A long title", "[hidden]");

    assertThat(marked(change)).isEqualTo("A long title{, part 2} | A long title");
  }

  @Test
  void cleaning_marksWhatGoesAndWhatComesInItsPlace() {
    TextChange change = TextChange.between("<b>Bold</b> “x”", "Bold \"x\"", "[hidden]");

    assertThat(marked(change)).isEqualTo("{<b>}Bold{</b>} {“}x{”} | Bold {\"}x{\"}");
  }

  @Test
  void hiddenCharacters_haveAWordInTheirPlace() {
    TextChange change = TextChange.between("a\u200bb\u00a0c", "ab c", "[hidden]");

    assertThat(marked(change)).isEqualTo("a{[hidden]}b{[hidden]}c | ab{ }c");
  }

  @Test
  void longTexts_showWhereTheyDiffer() {
    String same = "word ".repeat(100);

    TextChange change = TextChange.between(same + "end<br>" + same, same + "end" + same, "?");

    assertThat(change.typed().get(0).text()).startsWith("…").endsWith("end").hasSize(61);
    assertThat(change.typed().get(1)).isEqualTo(new TextChange.Piece("<br>", TextChange.Kind.GONE));
    assertThat(change.typed().get(2).text()).startsWith("word").endsWith("…").hasSize(61);
  }

  @Test
  void characterOfTwoUnits_isMarkedWhole() {
    TextChange change = TextChange.between("quiz 🎉", "quiz ", "?");

    assertThat(marked(change)).isEqualTo("quiz {🎉} | quiz ");
  }

  private static String marked(TextChange change) {
    return marked(change.typed()) + " | " + marked(change.received());
  }

  private static String marked(java.util.List<TextChange.Piece> pieces) {
    return pieces.stream()
        .map(each -> each.kind() == TextChange.Kind.SAME ? each.text() : "{" + each.text() + "}")
        .collect(Collectors.joining());
  }
}

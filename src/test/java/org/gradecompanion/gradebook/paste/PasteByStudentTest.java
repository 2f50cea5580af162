package org.gradecompanion.gradebook.paste;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.gradecompanion.gradebook.paste.PasteClass.leftOut;
import static org.gradecompanion.gradebook.paste.PasteClass.rows;

import java.util.List;
import org.gradecompanion.model.Section;
import org.gradecompanion.model.SectionId;
import org.gradecompanion.model.TeacherId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a paste would do where its rows say whose they are. */
class PasteByStudentTest {
  private final PasteClass algebra = PasteClass.usual();

  @Test
  void numbers_leadEachRowToItsStudent_andAreAlwaysLookedAt() {
    PastePlanner planner = algebra.planner(rows("104274\t9", "104200\t8"));
    PastePlan plan = planner.plan(planner.suggested());

    assertThat(planner.offer().byStudent()).isTrue();
    assertThat(plan.clean()).isFalse();
    assertThat(algebra.written(plan)).containsExactly(entry("0,0", "8"), entry("2,0", "9"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Álvarez, Renée",
        "alvarez,renee",
        "  ÁLVAREZ ,\u00a0Renée ",
        "Renée Álvarez",
        "RENEE  ALVAREZ",
        "Álvarez Renée",
        "A\u0301lvarez, Rene\u0301e",
        "104200"
      })
  void name_isFoundHoweverItIsWritten(String name) {
    PastePlan plan = algebra.plan(rows(name + "\t8"));

    assertThat(algebra.written(plan)).containsExactly(entry("0,0", "8"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"O\u2019Brien, Saoirse", "o'brien saoirse"})
  void apostrophe_hasAnyShape(String name) {
    assertThat(algebra.written(algebra.plan(rows(name + "\t8"))))
        .containsExactly(entry("1,0", "8"));
  }

  @Test
  void lettersWithAStroke_areFoundWithout() {
    assertThat(algebra.written(algebra.plan(rows("Dabrowski, Zofia\t8"))))
        .containsExactly(entry("3,0", "8"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Chen\tLily\t8\t9", "Lily\tChen\t8\t9", "104274\tChen, Lily\t8\t9"})
  void namesInTwoColumns_andNumbersBesideNames_areNoScores(String row) {
    PastePlan plan = algebra.plan(rows(row));

    assertThat(algebra.written(plan)).containsExactly(entry("2,0", "8"), entry("2,1", "9"));
    assertThat(leftOut(plan)).isEmpty();
  }

  @Test
  void numbersWhoseZerosASpreadsheetTook_areFound() {
    PasteClass made = new PasteClass().student("000123", "Ada", "King").assignment("Quiz");

    assertThat(made.written(made.plan(rows("123\t8")))).containsExactly(entry("0,0", "8"));
  }

  @Test
  void studentTwiceInTheBlock_isAnError_andNeitherIsWritten() {
    PastePlan plan = algebra.plan(rows("104200\t8", "Chen, Lily\t7", "Álvarez, Renée\t9"));

    assertThat(leftOut(plan)).containsExactly("twice 104200", "twice Álvarez, Renée");
    assertThat(algebra.written(plan)).containsExactly(entry("2,0", "7"));
  }

  @Test
  void studentsWhoAreNotHere_areListed() {
    PastePlan plan = algebra.plan(rows("104200\t8", "Nobody, Zoe\t7", "Nobody, Max\t", "\t6"));

    assertThat(leftOut(plan)).containsExactly("nobody Nobody, Zoe", "no_name");
    assertThat(plan.lines()).filteredOn(line -> line.blockRow() == 2).hasSize(1);
  }

  @Test
  void twoStudentsOfOneName_areNotGuessedBetween() {
    algebra.student("104999", "Lily", "Chen");

    PastePlan plan = algebra.plan(rows("Chen, Lily\t8", "104999\t9"));

    assertThat(leftOut(plan)).containsExactly("namesakes 2 Chen, Lily");
    assertThat(algebra.written(plan)).containsExactly(entry("4,0", "9"));
  }

  @Test
  void accentsThatTellTwoStudentsApart_do() {
    algebra.student("104888", "Renee", "Alvarez");

    PastePlan plan = algebra.plan(rows("Alvarez, Renee\t8", "Álvarez, Renée\t9"));

    assertThat(algebra.written(plan)).containsExactly(entry("0,0", "9"), entry("4,0", "8"));
  }

  @Test
  void studentsWhomAFilterHides_getTheirScoresToo() {
    algebra.shows(List.of(0), List.of(0, 1));

    assertThat(algebra.written(algebra.plan(rows("104274\t9")))).containsExactly(entry("2,0", "9"));
  }

  @Test
  void headings_leadColumnsAndRowsToTheirPlace() {
    PastePlan plan =
        algebra.plan(rows("Number\tStudent\tPoster\tOld quiz", "104237\tO'Brien, Saoirse\t7\t8"));

    assertThat(algebra.written(plan)).containsExactly(entry("1,0", "8"), entry("1,1", "7"));
    assertThat(leftOut(plan)).isEmpty();
  }

  @Test
  void headingsWithoutTitles_areNoStudent() {
    PastePlan plan = algebra.plan(rows("Name\tScore", "Chen, Lily\t8"));

    assertThat(leftOut(plan)).isEmpty();
    assertThat(algebra.written(plan)).containsExactly(entry("2,0", "8"));
  }

  @Test
  void byRowInstead_namesStayOutAndTheOrderCounts() {
    PastePlanner planner = algebra.planner(rows("Chen, Lily\t9", "Álvarez, Renée\t8"));

    PastePlan plan = planner.plan(planner.suggested().withByStudent(false));

    assertThat(algebra.written(plan)).containsExactly(entry("0,0", "9"), entry("1,0", "8"));
    assertThat(leftOut(plan)).isEmpty();
  }

  @Test
  void shortNumbersThatCouldBeScores_areScoresInTwoRows_andStudentsInThree() {
    PasteClass made = new PasteClass().assignment("Quiz").assignment("Test");
    for (int number = 1; number <= 4; number++) {
      made.student("" + number, "Given" + number, "Family" + number);
    }

    PastePlan two = made.plan(rows("3\t8", "1\t9"));
    assertThat(two.clean()).isTrue();
    assertThat(made.written(two)).containsEntry("0,0", "3").containsEntry("1,1", "9");

    PastePlan three = made.plan(rows("3\t8", "1\t9", "2\t7"));
    assertThat(three.clean()).isFalse();
    assertThat(made.written(three))
        .containsExactly(entry("0,0", "9"), entry("1,0", "7"), entry("2,0", "8"));
  }

  @Test
  void studentInTwoSections_getsTheScoreInTheOneThatHasTheAssignment() {
    Section other =
        new Section(
            new SectionId("section-2"), "Algebra", "ALG-2", "", new TeacherId("t"), List.of());
    algebra.student(other, "104274", "Lily", "Chen", true);

    PastePlan plan = algebra.plan(rows("Chen, Lily\t8"));

    assertThat(algebra.written(plan)).containsExactly(entry("2,0", "8"));
  }
}

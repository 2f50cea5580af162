package org.gradecompanion.gradebook.paste;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.gradecompanion.gradebook.paste.PasteClass.leftOut;
import static org.gradecompanion.gradebook.paste.PasteClass.rows;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.gradecompanion.gradebook.paste.PasteLine.Kind;
import org.gradecompanion.model.Flag;
import org.gradecompanion.model.Score;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a paste would do where rows and columns are taken as they lie. */
class PastePlannerTest {
  private final PasteClass algebra = PasteClass.usual();

  @Test
  void blockIntoBlankCells_isClean() {
    PastePlan plan = algebra.plan(rows("8\t9 LA", "\tEX", "10\t"));

    assertThat(plan.clean()).isTrue();
    assertThat(algebra.written(plan))
        .containsExactly(
            entry("0,0", "8"), entry("0,1", "9 LA"), entry("1,1", "EX"), entry("2,0", "10"));
    assertThat(plan.count(Kind.ENTERED)).isEqualTo(4);
  }

  @Test
  void oneValue_fillsTheSelection_andNothingBeside() {
    PastePlanner planner = algebra.planner("6\n", new PasteAnchor(1, 0, 2, 2), false);
    PastePlan plan = planner.plan(planner.suggested());

    assertThat(plan.clean()).isTrue();
    assertThat(algebra.written(plan)).containsOnlyKeys("1,0", "1,1", "2,0", "2,1");
  }

  @Test
  void block_liesInTheOrderThatIsShown_overWhatIsHidden() {
    algebra.shows(List.of(3, 0, 2), List.of(1));

    PastePlan plan = algebra.plan(rows("7", "8", "9"));

    assertThat(plan.clean()).isTrue();
    assertThat(algebra.written(plan))
        .containsExactly(entry("0,1", "8"), entry("2,1", "9"), entry("3,1", "7"));
  }

  @Test
  void scoreThatIsThere_isReplacedOnlyWhenChosen() {
    algebra.holds(0, 0, Score.of("7"));
    PastePlanner planner = algebra.planner(rows("8", "9"));

    PastePlan asked = planner.plan(planner.suggested());
    assertThat(asked.clean()).isFalse();
    assertThat(algebra.written(asked)).containsExactly(entry("1,0", "9"));
    assertThat(leftOut(asked)).containsExactly("held");
    assertThat(asked.doubts().replacing()).isEqualTo(1);

    PastePlan chosen = planner.plan(planner.suggested().withReplace(true));
    assertThat(algebra.written(chosen)).containsExactly(entry("0,0", "8"), entry("1,0", "9"));
    assertThat(chosen.count(Kind.REPLACED)).isEqualTo(1);
    assertThat(chosen.doubts().replacing()).isEqualTo(1);
  }

  @Test
  void scoreThatIsThereAlready_isUnchanged_andClean() {
    algebra.holds(0, 0, Score.of("8")).lock(0);

    PastePlan plan = algebra.plan(rows("8.0\t9"));

    assertThat(plan.clean()).isTrue();
    assertThat(plan.count(Kind.UNCHANGED)).isEqualTo(1);
    assertThat(algebra.written(plan)).containsExactly(entry("0,1", "9"));
  }

  @Test
  void blankOverAScore_leavesIt_orClearsItWhenChosen() {
    Score kept = new Score(Score.of("7").points(), Set.of(Flag.LATE), "see me");
    algebra.holds(1, 0, kept);
    PastePlanner planner = algebra.planner(rows("8", "", "9"));

    PastePlan plan = planner.plan(planner.suggested());
    assertThat(plan.clean()).isTrue();
    assertThat(algebra.written(plan)).containsOnlyKeys("0,0", "2,0");
    assertThat(leftOut(plan)).containsExactly("blank");
    assertThat(plan.doubts().blanks()).isEqualTo(1);

    PastePlan clearing = planner.plan(planner.suggested().withClearBlanks(true));
    assertThat(clearing.scores().get(algebra.cell(1, 0)))
        .isEqualTo(Score.BLANK.withComment("see me"));
    assertThat(clearing.count(Kind.REPLACED)).isEqualTo(1);
  }

  @Test
  void pastedScore_keepsTheCellsComment() {
    algebra.holds(0, 0, Score.BLANK.withComment("see me"));

    PastePlan plan = algebra.plan("8");

    assertThat(plan.clean()).isTrue();
    assertThat(plan.scores().get(algebra.cell(0, 0)).comment()).isEqualTo("see me");
  }

  @Test
  void whatFallsOutside_isLeftOut_eachRowAndColumnOnce() {
    PastePlanner planner =
        algebra.planner(rows("1\t2\t3", "4\t5\t6", "7\t8\t9"), new PasteAnchor(2, 0, 1, 1), false);
    PastePlan plan = planner.plan(planner.suggested());

    assertThat(plan.clean()).isFalse();
    assertThat(leftOut(plan)).containsExactly("right", "below");
    assertThat(algebra.written(plan)).containsOnlyKeys("2,0", "2,1", "3,0", "3,1");
  }

  @Test
  void blankRowsAndColumnsAtTheEnd_areNotPartOfTheBlock() {
    PastePlan plan = algebra.plan(rows("8\t\t\t", "\t\t\t", "9", "", "", "", "", ""));

    assertThat(plan.clean()).isTrue();
    assertThat(plan.lines()).hasSize(2);
  }

  @Test
  void lockedAssignmentAndStudentWhoLeft_takeNothing() {
    algebra.lock(1);
    algebra.studentWhoLeft("104400", "Ada", "King");

    PastePlan plan = algebra.plan(rows("1\t2", "", "", "", "5\t"));

    assertThat(leftOut(plan)).containsExactly("locked", "left");
    assertThat(algebra.written(plan)).containsOnlyKeys("0,0");
  }

  @Test
  void scoreOverTheMaximum_isLeftOutUnlessChosen() {
    PastePlanner planner = algebra.planner(rows("10", "10.5"));

    PastePlan plan = planner.plan(planner.suggested());
    assertThat(leftOut(plan)).containsExactly("over 10");
    assertThat(plan.doubts().over()).isEqualTo(1);

    PastePlan entered = planner.plan(planner.suggested().withOverMaximum(true));
    assertThat(algebra.written(entered)).containsEntry("1,0", "10.5");
    assertThat(entered.clean()).isFalse();
  }

  @Test
  void scoreOverTheMaximum_isCleanWherePowerTeacherTakesIt() {
    assertThat(algebra.takesMore().plan(rows("10", "10.5")).clean()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "eight, unknown",
    "8/10, unknown",
    "-3, negative",
    "$8.50, money",
    "8 €, money",
    "TRUE, yes_or_no",
    "False, yes_or_no",
    "#N/A, broken",
    "#DIV/0!, broken",
    "Err:502, broken",
    "7 8, two_scores"
  })
  void textThatIsNoScore_isLeftOutForWhatItIs(String text, String why) {
    PastePlan plan = algebra.plan(rows("9\t" + text));

    assertThat(plan.clean()).isFalse();
    assertThat(leftOut(plan)).containsExactly(why + " " + text);
    assertThat(algebra.written(plan)).containsExactly(entry("0,0", "9"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"85%", "85 %", "85\u00a0%"})
  void percentage_isConverted_andLookedAtFirst(String text) {
    PastePlan plan = algebra.plan(text);

    assertThat(plan.clean()).isFalse();
    assertThat(algebra.written(plan)).containsExactly(entry("0,0", "8.5"));
  }

  @Test
  void decimalSign_isTheLocales() {
    algebra.in(Locale.GERMANY);

    assertThat(algebra.written(algebra.plan("8,5"))).containsExactly(entry("0,0", "8.5"));
    assertThat(leftOut(algebra.plan("8.5"))).containsExactly("decimal_sign 8.5 ,");
  }

  @Test
  void intoEmptyCells_leavesScoresAloneWithoutAsking() {
    algebra.holds(0, 0, Score.of("7")).holds(1, 0, Score.flagged(Flag.MISSING));
    PastePlanner planner = algebra.planner(rows("1", "2", "3"), new PasteAnchor(0, 0, 1, 1), true);

    PastePlan plan = planner.plan(planner.suggested());

    assertThat(plan.clean()).isTrue();
    assertThat(algebra.written(plan)).containsExactly(entry("2,0", "3"));
    assertThat(plan.count(Kind.LEFT_OUT)).isEqualTo(2);
  }

  @Test
  void intoEmptyCells_stillAsksAboutWhatDoesNotFit() {
    PastePlanner planner = algebra.planner(rows("1", "two"), new PasteAnchor(0, 0, 1, 1), true);

    assertThat(planner.plan(planner.suggested()).clean()).isFalse();
  }

  @Test
  void headingsOverScores_areNoScores_andTheRowsMoveUp() {
    PastePlanner planner = algebra.planner(rows("Quiz", "8", "9"));

    PastePlan plan = planner.plan(planner.suggested());
    assertThat(plan.clean()).isFalse();
    assertThat(planner.suggested().headings()).isTrue();
    assertThat(algebra.written(plan)).containsExactly(entry("0,0", "8"), entry("1,0", "9"));

    PastePlan without = planner.plan(planner.suggested().withHeadings(false));
    assertThat(leftOut(without)).containsExactly("unknown Quiz");
    assertThat(algebra.written(without)).containsExactly(entry("1,0", "8"), entry("2,0", "9"));
  }

  @Test
  void headingsThatAreTitles_leadTheirColumnsToTheAssignments() {
    PastePlanner planner = algebra.planner(rows("POSTER \tBonus\told  quiz", "8\t5\t9"));

    PastePlan plan = planner.plan(planner.suggested());
    assertThat(planner.offer().titles()).isEqualTo(2);
    assertThat(algebra.written(plan)).containsExactly(entry("0,0", "9"), entry("0,1", "8"));
    assertThat(leftOut(plan)).containsExactly("no_title Bonus");

    PastePlan asTheyLie = planner.plan(planner.suggested().withByTitle(false));
    assertThat(algebra.written(asTheyLie)).containsExactly(entry("0,0", "8"), entry("0,1", "5"));
  }

  @Test
  void titleOfTwoAssignmentsOrTwiceInTheBlock_leadsNowhere() {
    algebra.assignment("Exit ticket").assignment("Exit ticket");

    PastePlan plan = algebra.plan(rows("Exit ticket\tPoster\tPoster\tOld quiz\t", "1\t2\t3\t4\t5"));

    assertThat(leftOut(plan))
        .containsExactly(
            "titles 2 Exit ticket", "heading_twice Poster", "heading_twice Poster", "no_heading");
    assertThat(algebra.written(plan)).containsExactly(entry("0,0", "4"));
  }

  @Test
  void plan_neverNamesAScoreOrAStudentInALog() {
    PastePlan plan = algebra.plan(rows("Chen, Lily\t8"));

    assertThat(plan + " " + plan.lines()).doesNotContain("Chen").doesNotContain("8");
  }
}

package org.gradecompanion.ui.grades;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradecompanion.testing.Rosters.OLD;
import static org.gradecompanion.testing.Rosters.cell;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.gradecompanion.model.CellState;
import org.gradecompanion.model.ReasonCode;
import org.gradecompanion.testing.OpenedBook;
import org.gradecompanion.testing.Rosters;
import org.gradecompanion.ui.common.Pace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The score list without a window: a stack of papers, with and without the number pad. */
class ScoreListViewModelTest {
  @TempDir Path folder;
  private OpenedBook bench;
  private GradesViewModel grades;
  private ScoreListViewModel list;

  @BeforeEach
  void open() {
    bench = new OpenedBook(folder);
    grades =
        new GradesViewModel(
            bench.open, bench.phrases, bench.dialogs, form -> {}, bench.theirs, Pace.AT_ONCE);
    list = grades.list();
    grades.grid().setScreen(list);
    list.all(0, 0);
    list.shownProperty().set(true);
  }

  @AfterEach
  void close() {
    grades.close();
    bench.close();
  }

  @Test
  void line_saysWhoWhatAndWhatBecameOfIt() {
    ScoreLine line = list.line(0);

    assertThat(line.name()).isEqualTo("Family1, Given1");
    assertThat(line.score()).isEqualTo("7");
    assertThat(line.glyph()).isEqualTo(CellState.SENT);
    assertThat(line.state()).startsWith("In PowerTeacher");
    assertThat(line.open()).isTrue();
    assertThat(line.spoken()).startsWith("Family1, Given1, Old quiz, 7 of 10, In PowerTeacher");
    assertThat(line.toString()).doesNotContain("Family1");
  }

  @Test
  void head_saysWhichAssignmentAndHowMuchIsDone() {
    assertThat(list.headProperty().get())
        .isEqualTo(
            new ScoreListHead(
                "Old quiz",
                "10 pts · Nov 22 · Quiz",
                "Assignment 1 of " + grades.grid().columnCount(),
                entered() + " of 4 entered"));
    list.goTo(3, false);
    enter("9");
    assertThat(list.headProperty().get().entered()).isEqualTo(entered() + " of 4 entered");
  }

  @Test
  void enter_takesTheScoreAndGoesToTheNextStudent_andSaysAtTheEndThatThereIsNone() {
    list.goTo(2, false);
    enter("8.5 la");
    enter("6");

    assertThat(texts()).endsWith("8.5 LA", "6");
    assertThat(list.cursorProperty().get().row()).isEqualTo(3);
    assertThat(said()).isEqualTo("That was the last student.");

    IntStream.range(0, 4).forEach(each -> list.next(false));
    assertThat(said()).isEqualTo("This is the first student.");
  }

  @Test
  void enterAtTheEnd_goesOnInTheNextAssignmentWhereTheTeacherWantsIt() {
    bench.add(Rosters.assignment("new", "New quiz"));
    grades.grid().setWraps(true);

    list.goTo(3, 0);
    list.next(true);

    assertThat(list.cursorProperty().get().row()).isZero();
    assertThat(list.selection().column()).isEqualTo(1);
  }

  @Test
  void refusedText_staysWithTheReason_untilItIsDealtWith() {
    list.goTo(2, false);
    list.actions().type("e");
    list.entry().textProperty().set("eight");

    assertThat(list.entry().commit()).isFalse();
    assertThat(list.entry().isOpen()).isTrue();
    assertThat(list.entry().refusedProperty().get()).isTrue();
    assertThat(said()).contains("\"eight\" is not a score");

    list.entry().textProperty().set("8");
    assertThat(list.entry().refusedProperty().get()).isFalse();
    assertThat(list.entry().commit()).isTrue();
    assertThat(texts().get(2)).isEqualTo("8");
  }

  @Test
  void percentage_isShownAsPointsWhileItIsTyped() {
    list.goTo(2, false);
    list.actions().type("85%");

    assertThat(said()).isEqualTo("8.5 of 10");
  }

  @Test
  void closedTerm_opensNoEntryAndSaysWhy() {
    bench.closeTerm();
    bench.front.await("the term is closed", () -> !list.line(2).open());

    list.actions().type("8");

    assertThat(list.entry().isOpen()).isFalse();
    assertThat(said()).contains("Only the office can open it");
  }

  @Test
  void padSigns_markWhatIsTypedOrThere_andTakeTheMarkAwayAgain() {
    list.goTo(2, false);
    list.actions().type("8");
    list.actions().pad("*");
    assertThat(list.entry().textProperty().get()).isEqualTo("8 LA");
    list.entry().commit();

    list.actions().pad("*");
    assertThat(list.entry().textProperty().get()).isEqualTo("8");
    list.actions().pad("+");
    list.entry().commit();
    list.next(true);
    list.actions().pad("/");
    list.entry().commit();

    assertThat(texts()).endsWith("8 EX", "MI");
    assertThat(list.actions().pad("8")).isFalse();
  }

  @Test
  void padMinus_forgetsWhatIsTyped_andElseGoesBackAStudent() {
    list.goTo(2, false);
    list.actions().type("88");

    list.actions().pad("-");
    assertThat(list.entry().isOpen()).isFalse();
    assertThat(list.cursorProperty().get().row()).isEqualTo(2);

    list.actions().pad("-");
    assertThat(list.cursorProperty().get().row()).isEqualTo(1);
    assertThat(texts().get(2)).isEmpty();
  }

  @Test
  void letters_findAStudent_andAreForgottenByMoving() {
    "given3".chars().forEach(each -> list.search().type(Character.toString(each)));
    assertThat(list.search().lettersProperty().get()).isEqualTo("given3");
    assertThat(list.cursorProperty().get().row()).isEqualTo(2);

    list.search().back();
    assertThat(list.search().lettersProperty().get()).isEqualTo("given");
    list.move(1, false);
    assertThat(list.search().isOn()).isFalse();
  }

  @Test
  void letters_areKept_whileStudentsCome() {
    "given3".chars().forEach(each -> list.search().type(Character.toString(each)));

    list.all(2, 0);
    assertThat(list.search().lettersProperty().get()).isEqualTo("given3");
    bench.addStudents(7); // some of them before the third

    assertThat(list.line(list.cursorProperty().get().row()).name()).isEqualTo("Family3, Given3");
    assertThat(list.search().lettersProperty().get()).isEqualTo("given3");
    list.move(1, true);
    assertThat(list.search().isOn()).isFalse();
  }

  @Test
  void selectedLines_areLeftForTheCursors_whenAStudentComesInBetween() {
    list.goTo(0, false);
    list.goTo(1, true);

    bench.addStudents(7); // "Family10" and "Family11" come after "Family1"

    assertThat(list.line(1).name()).isEqualTo("Family10, Given10");
    assertThat(list.cursorProperty().get()).isEqualTo(new ScoreListCursor(0, 0, 0, 0));
  }

  @Test
  void columnsAreCopiedPastedFilledShiftedAndTakenBackLikeInTheGrid() {
    list.goTo(2, false);
    list.actions().paste("8\n9 LA\n", false);
    assertThat(texts()).endsWith("8", "9 LA");

    list.move(1, true);
    assertThat(list.actions().copied()).isEqualTo("8\n9 LA\n");
    list.actions().fillDown(false);
    assertThat(texts()).endsWith("8", "8");
    list.actions().undo();
    assertThat(texts()).endsWith("8", "9 LA");
    list.actions().redo();
    list.actions().clear();
    assertThat(texts()).endsWith("", "");

    list.actions().type("7");
    list.actions().fill(true);
    assertThat(texts()).endsWith("7", "7");
    list.actions().shift(true);
    assertThat(said()).startsWith("The last student of the class has a score already");
  }

  @Test
  void otherAssignment_keepsTheStudent() {
    bench.add(Rosters.assignment("new", "New quiz"));
    list.goTo(2, false);
    String before = list.headProperty().get().title();

    list.assignment(1);

    assertThat(list.cursorProperty().get().row()).isEqualTo(2);
    assertThat(list.headProperty().get().title()).isNotEqualTo(before);
    assertThat(grades.inspector().shownProperty().get().student()).contains("Given3");
    list.assignment(1);
    assertThat(list.selection().column()).isEqualTo(grades.grid().columnCount() - 1);
  }

  @Test
  void refusedByPowerTeacher_bringsReasonAndFixIntoTheLine_andF8GoesThere() {
    bench.enter(cell(OLD, 3), "9");
    bench.refuse(cell(OLD, 3), ReasonCode.REFUSED, "no");

    list.attention(true);

    assertThat(list.cursorProperty().get().row()).isEqualTo(2);
    ScoreLine line = list.line(2);
    assertThat(line.glyph()).isEqualTo(CellState.NOT_SENT);
    assertThat(line.state()).startsWith("Not sent: ");
    assertThat(line.fault()).isEqualTo(grades.faults().rows().get(0));
  }

  @Test
  void textBeingTyped_staysWithItsStudentWhenTheRowsChange() {
    list.goTo(3, false);
    bench.enter(cell(OLD, 4), "99");
    list.actions().type("9");

    grades.filterProperty().set(GridLayout.Filter.NEED_YOU);

    assertThat(list.sizeProperty().get()).isEqualTo(1);
    assertThat(list.has(1)).isFalse();
    assertThat(list.entry().row()).isZero();
    assertThat(list.entry().commit()).isTrue();
    assertThat(bench.gradebook().book().cell(cell(OLD, 4)).score().earned().orElseThrow())
        .isEqualByComparingTo("9");
  }

  @Test
  void detailsAndComment_openOnTheStudentOfTheLine() {
    list.goTo(2, false);
    list.actions().details();

    assertThat(grades.sideProperty().get()).isEqualTo(GradesViewModel.Side.DETAILS);
    assertThat(grades.inspector().shownProperty().get().student()).contains("Given3");
  }

  private void enter(String text) {
    list.actions().type(text);
    assertThat(list.entry().commit()).isTrue();
    list.next(true);
  }

  private String said() {
    return list.entry().saidProperty().get();
  }

  private long entered() {
    return texts().stream().filter(each -> !each.isEmpty()).count();
  }

  private List<String> texts() {
    int column = list.selection().column();
    return IntStream.range(0, 4).mapToObj(row -> grades.grid().editText(row, column)).toList();
  }
}

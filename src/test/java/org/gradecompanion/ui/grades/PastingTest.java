package org.gradecompanion.ui.grades;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradecompanion.testing.Rosters.OLD;
import static org.gradecompanion.testing.Rosters.OLD_IN_SECOND;
import static org.gradecompanion.testing.Rosters.cell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.gradecompanion.gradebook.OpenBook;
import org.gradecompanion.gradebook.paste.PasteChoices;
import org.gradecompanion.gradebook.paste.PasteLine;
import org.gradecompanion.gradebook.paste.PasteLine.Kind;
import org.gradecompanion.gradebook.paste.Tsv;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.Score;
import org.gradecompanion.testing.OpenedBook;
import org.gradecompanion.testing.Rosters;
import org.gradecompanion.ui.common.BookFollower;
import org.gradecompanion.ui.common.Pace;
import org.gradecompanion.ui.paste.PasteViewModel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pasting into a real gradebook without a window: written at once, or looked at first. */
class PastingTest {
  private static final List<String> LONG_LINE = Collections.nCopies(40, "6");

  @TempDir Path folder;
  private OpenedBook bench;
  private GradesViewModel grades;
  private final List<PasteViewModel> looks = new ArrayList<>();

  private void open(OpenedBook book) {
    bench = book;
    AssignmentForms forms =
        new AssignmentForms() {
          @Override
          public void open(AssignmentEditorViewModel assignment) {}

          @Override
          public void look(PasteViewModel paste) {
            looks.add(paste);
          }
        };
    grades =
        new GradesViewModel(
            bench.open, bench.phrases, bench.dialogs, forms, bench.theirs, Pace.AT_ONCE);
  }

  private void openAlgebra() {
    open(new OpenedBook(folder));
    bench.add(Rosters.assignment("poster", "Poster"));
  }

  @AfterEach
  void close() {
    grades.close();
    bench.close();
  }

  @Test
  void cleanPaste_isWrittenAtOnce_andIsOneStepOverColumns() {
    openAlgebra();

    paste("8 LA\t9\n\t10\n7\t\n", 1);

    assertThat(looks).isEmpty();
    assertThat(texts(0)).containsExactly("7", "8", "", "7");
    assertThat(texts(1)).containsExactly("", "9", "10", "");
    assertThat(bench.dialogs.said).contains("4 scores were pasted.");
    grades.undo();
    assertThat(texts(0)).containsExactly("7", "", "", "");
    assertThat(texts(1)).containsExactly("", "", "", "");
    grades.redo();
    assertThat(texts(1)).containsExactly("", "9", "10", "");
  }

  @Test
  void pasteThatDoesNotFit_writesNothingBeforeItIsAccepted() {
    openAlgebra();

    paste("8\nx\n9\n10\n11\n", 0);
    assertThat(texts(0)).containsExactly("7", "", "", "");
    assertThat(plan().kinds)
        .containsExactly("LEFT_OUT 8", "LEFT_OUT x", "ENTERED 9", "ENTERED 10", "LEFT_OUT 11");

    look().cancel();
    assertThat(texts(0)).containsExactly("7", "", "", "");
    look().accept();
    assertThat(texts(0)).as("it is over").containsExactly("7", "", "", "");
  }

  @Test
  void acceptedPlan_writesExactlyWhatItShows_asOneStep() {
    openAlgebra();
    paste("8\n6\n", 0);
    assertThat(plan().kinds).containsExactly("LEFT_OUT 8", "ENTERED 6");

    look().choose(choices -> choices.withReplace(true));
    assertThat(plan().kinds).containsExactly("REPLACED 8", "ENTERED 6");
    look().accept();

    assertThat(texts(0)).containsExactly("8", "6", "", "");
    assertThat(look().endedProperty().get()).isTrue();
    grades.undo();
    assertThat(texts(0)).containsExactly("7", "", "", "");
  }

  @Test
  void planOnScreen_followsTheGradebook() {
    openAlgebra();
    paste("8\n6\n", 0);

    bench.enter(cell(OLD, 2), "5");

    assertThat(plan().kinds).containsExactly("LEFT_OUT 8", "LEFT_OUT 6");
    look().accept();
    assertThat(texts(0)).containsExactly("7", "5", "", "");
  }

  @Test
  void filter_showsOneKindOfLines() {
    openAlgebra();
    paste("8\n6\n", 0);

    look().filterProperty().set(Kind.ENTERED);

    assertThat(look().lines()).extracting(PasteLine::pasted).containsExactly("6");
  }

  @Test
  void oneValue_fillsTheSelection_andAsksAboutWhatIsThere() {
    openAlgebra();

    grades.grid().paste(List.of(List.of("6")), new CellRange(0, 0, 3, 0));

    assertThat(plan().kinds).containsExactly("LEFT_OUT 6", "ENTERED 6", "ENTERED 6", "ENTERED 6");
  }

  @Test
  void intoEmptyCells_fillsThoseAlone() {
    openAlgebra();

    grades.grid().pasteIntoEmpty(Tsv.parse("1\n2\n3\n4"), CellRange.single(0, 0));
    assertThat(looks).isEmpty();
    assertThat(texts(0)).containsExactly("7", "2", "3", "4");

    grades.grid().pasteIntoEmpty(Tsv.parse("5\n5\n5\n5"), CellRange.single(0, 0));
    assertThat(texts(0)).containsExactly("7", "2", "3", "4");
    assertThat(bench.dialogs.said).contains("Nothing was pasted: no cell there is empty.");
  }

  @Test
  void names_leadRowsToTheirStudents_onceAccepted() {
    openAlgebra();

    paste("Student\tPoster\nGiven3 Family3\t9\nfamily1,given1\t8\nNobody\t5\n", 0);
    PasteViewModel.Shown shown = Objects.requireNonNull(look().shownProperty().get());
    assertThat(shown.choices()).isEqualTo(new PasteChoices(true, true, true, false, false, false));
    assertThat(shown.offer().found()).isEqualTo(2);
    look().accept();

    assertThat(texts(1)).containsExactly("8", "", "9", "");
    assertThat(texts(0)).containsExactly("7", "", "", "");
  }

  @Test
  void lockedColumn_takesNothing_andSaysSince() {
    openAlgebra();
    bench.closeTerm();
    bench.front.await("it is locked", () -> grades.grid().refusal(1, 0) != null);

    paste("8\n9\n", 1);

    assertThat(plan().kinds).containsExactly("LEFT_OUT 8", "LEFT_OUT 9");
    assertThat(plan().why.get(0)).contains("Only the office can open it.");
  }

  @Test
  void masterClass_takesEachRowInItsSection_andNamesWhatIsNotThere() {
    open(OpenedBook.combined(folder));

    paste("5\t1\n6\t2\n7\t3\n", 2);
    assertThat(plan().kinds)
        .containsExactly(
            "ENTERED 5", "LEFT_OUT 1", "ENTERED 6", "LEFT_OUT 2", "ENTERED 7", "ENTERED 3");
    assertThat(plan().why.get(0)).contains("was not given to Algebra (ALG-1)");
    look().accept();

    assertThat(score(cell(OLD, 3))).isEqualTo(Score.of("5"));
    assertThat(score(cell(OLD_IN_SECOND, 5))).isEqualTo(Score.of("7"));
    assertThat(score(cell(new AssignmentId("poster"), 5))).isEqualTo(Score.of("3"));
  }

  @Test
  void largeBlock_isPlannedBesideTheWindow_andThenWritten() {
    openAlgebra();
    bench.addStudents(2_600);

    grades.grid().paste(Collections.nCopies(2_603, List.of("6", "7")), CellRange.single(1, 0));
    assertThat(score(cell(OLD, 2))).as("the window goes on first").isEqualTo(Score.BLANK);
    bench.front.await("it is written", () -> score(cell(OLD, 2)).equals(Score.of("6")));

    assertThat(looks).isEmpty();
    assertThat(grades.grid().text(2_603, 1)).isEqualTo("7");
    grades.undo();
    bench.front.await("it is taken back", () -> grades.grid().text(2_603, 1).isEmpty());
  }

  @Test
  void veryLongBlock_showsHowFarItIs_andThenWhatWouldComeOfIt() {
    openAlgebra();
    List<Double> seen = new ArrayList<>();

    grades.grid().paste(Collections.nCopies(2_600, LONG_LINE), CellRange.single(1, 0));
    look().progressProperty().addListener((observable, was, is) -> seen.add(is.doubleValue()));
    assertThat(look().shownProperty().get()).isNull();
    assertThat(look().busyProperty().get()).isTrue();
    look().accept();
    bench.front.await("it is planned", () -> look().shownProperty().get() != null);

    assertThat(seen).hasSizeGreaterThan(20).isSorted().last().isEqualTo(1.0);
    assertThat(plan().kinds).contains("ENTERED 6").contains("LEFT_OUT 6");
    assertThat(texts(0)).as("nothing is written before").containsExactly("7", "", "", "");
  }

  @Test
  void veryLongBlock_thatIsStopped_writesNothing() {
    openAlgebra();
    for (int more = 0; more < 38; more++) {
      bench.add(Rosters.assignment("more" + more, "More " + more));
    }
    bench.addStudents(2_600);

    grades.grid().paste(Collections.nCopies(2_600, LONG_LINE), CellRange.single(1, 0));
    bench.front.await("it is under way", () -> look().progressProperty().get() > 0.5);
    look().cancel();
    assertThat(ForkJoinPool.commonPool().awaitQuiescence(20, TimeUnit.SECONDS)).isTrue();
    AtomicBoolean after = new AtomicBoolean();
    bench.front.execute(() -> after.set(true));
    bench.front.await("all that was posted is done", after::get);

    assertThat(look().endedProperty().get()).isTrue();
    assertThat(IntStream.range(0, 40).mapToObj(column -> grades.grid().text(1, column)))
        .containsOnly("");
    assertThat(bench.gradebook().book().unsavedCount()).isZero();
  }

  @Test
  void veryLargePaste_isReadWrittenAndTakenBackInTurns_andTheWindowGoesOnInBetween() {
    openAlgebra();
    for (int more = 0; more < 18; more++) {
      bench.add(Rosters.assignment("more" + more, "More " + more));
    }
    bench.addStudents(260);
    int rows = grades.grid().rowCount() - 1;
    List<String> line = Collections.nCopies(20, "6");
    CellId last = grades.grid().cellAt(rows, 19).orElseThrow();

    grades.grid().paste(Collections.nCopies(rows, line), CellRange.single(1, 0));
    bench.front.await("it is on show", () -> score(last).equals(Score.of("6")));
    assertThat(bench.gradebook().book().unsavedCount()).isEqualTo(rows * 20);
    bench.gradebook().desk().enter(last, Score.of("7"));

    assertThat(turnsAfterNews())
        .as("2000 cells at a time")
        .isGreaterThanOrEqualTo(rows * 20 / 2000);
    assertThat(looks).isEmpty();
    assertThat(score(last)).as("typed since").isEqualTo(Score.of("7"));
    assertThat(grades.grid().text(1, 0)).isEqualTo("6");
    assertThat(bench.store().book(Rosters.SECTION).join().cells())
        .filteredOn(cell -> cell.score().equals(Score.of("6")))
        .hasSize(rows * 20 - 1);

    grades.undo();
    assertThat(score(last)).isEqualTo(Score.of("6"));
    grades.undo();
    bench.front.await("it is taken back", () -> grades.grid().text(1, 0).isEmpty());
    bench.front.await("on disk too", () -> bench.gradebook().book().unsavedCount() == 0);
    assertThat(score(last)).isEqualTo(Score.BLANK);
    grades.redo();
    bench.front.await("it is done again", () -> score(last).equals(Score.of("6")));
    bench.front.await("that is saved", () -> bench.gradebook().book().unsavedCount() == 0);
    assertThat(grades.grid().text(1, 0)).isEqualTo("6");
  }

  /**
   * Until all is saved, something else asks for the window's thread again and again: how often it
   * had its turn between two pieces of news.
   */
  private int turnsAfterNews() {
    AtomicInteger turns = new AtomicInteger();
    AtomicBoolean news = new AtomicBoolean();
    OpenBook book = bench.gradebook().book();
    BookFollower follower = new BookFollower(bench.open, () -> news.set(true));
    bench.front.execute(
        new Runnable() {
          @Override
          public void run() {
            turns.addAndGet(news.getAndSet(false) ? 1 : 0);
            if (book.unsavedCount() > 0) {
              bench.front.execute(this);
            }
          }
        });
    bench.front.await("it is saved", () -> book.unsavedCount() == 0);
    follower.close();
    return turns.get();
  }

  private void paste(String text, int row) {
    grades.grid().paste(Tsv.parse(text), CellRange.single(row, 0));
  }

  private PasteViewModel look() {
    assertThat(looks).hasSize(1);
    return looks.get(0);
  }

  /** The lines on show, such as "ENTERED 8", and the reasons of those that have one. */
  private record Plan(List<String> kinds, List<String> why) {}

  private Plan plan() {
    List<PasteLine> lines = look().lines();
    return new Plan(
        lines.stream().map(line -> line.kind() + " " + line.pasted()).toList(),
        lines.stream().map(PasteLine::why).filter(Objects::nonNull).map(bench.words::say).toList());
  }

  private Score score(CellId id) {
    return bench.gradebook().book().cell(id).score();
  }

  private List<String> texts(int column) {
    return IntStream.range(0, 4).mapToObj(row -> grades.grid().text(row, column)).toList();
  }
}

package org.gradecompanion.ui.preflight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradecompanion.testing.Rosters.OLD;
import static org.gradecompanion.testing.Rosters.cell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gradecompanion.model.ReasonCode;
import org.gradecompanion.model.Score;
import org.gradecompanion.model.SyncKey;
import org.gradecompanion.rules.PreflightReport.Bucket;
import org.gradecompanion.store.Settlement;
import org.gradecompanion.testing.OpenedBook;
import org.gradecompanion.testing.Rosters;
import org.gradecompanion.ui.common.Pace;
import org.gradecompanion.ui.preflight.PreflightCard.Line;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a push would do, shown before it is done. */
class PreflightViewModelTest {
  private static final String LONG = "k".repeat(50) + "-and-more";

  @TempDir Path folder;
  private OpenedBook bench;
  private PreflightViewModel preflight;
  private final List<SyncKey> shown = new ArrayList<>();
  private int pushes;

  @BeforeEach
  void open() {
    bench = new OpenedBook(folder);
    preflight =
        new PreflightViewModel(bench.open, bench.phrases, Pace.AT_ONCE, () -> pushes++, shown::add);
    preflight.activeProperty().set(true);
  }

  @AfterEach
  void close() {
    preflight.close();
    bench.close();
  }

  @Test
  void nothingEdited_isEmpty() {
    assertThat(preflight.rows()).isEmpty();
    assertThat(preflight.pushableProperty().get()).isZero();
  }

  @Test
  void counts_addUpToEverythingEdited() {
    bench.add(Rosters.assignment("long", LONG));
    bench.enter(cell(OLD, 1), "15");
    bench.enter(cell(OLD, 2), "8");
    bench.enter(cell(OLD, 3), "9");

    assertThat(Stream.of(Bucket.values()).mapToInt(this::count).sum()).isEqualTo(4);
    assertThat(count(Bucket.BLOCKED)).isEqualTo(1);
    assertThat(count(Bucket.WILL_CHANGE)).isEqualTo(1);
    assertThat(count(Bucket.READY)).isEqualTo(2);
    assertThat(preflight.pushableProperty().get()).isEqualTo(3);
    assertThat(preflight.findingsProperty().get()).isEqualTo(2);
    assertThat(preflight.totalProperty().get()).isEqualTo("of 4 edited items");
  }

  @Test
  void cutTitle_isShownBesideWhatWasTyped() {
    bench.add(Rosters.assignment("long", LONG));

    Line line = lines(Bucket.WILL_CHANGE).get(0);

    assertThat(line.before()).isEqualTo(LONG);
    assertThat(line.after()).isEqualTo("k".repeat(50));
  }

  @Test
  void fix_isCheckedAgain() {
    bench.enter(cell(OLD, 1), "15");
    Line line = lines(Bucket.BLOCKED).get(0);
    assertThat(line.who()).isEqualTo("Family1, Given1");

    preflight.actions().apply(line, line.fixes().get(0));

    bench.front.await("it is ready", () -> count(Bucket.READY) == 1);
    assertThat(count(Bucket.BLOCKED)).isZero();
  }

  @Test
  void blockedAssignment_holdsItsScoresBackInOneSentence() {
    bench.add(Rosters.assignment("twin", "Old quiz"));
    bench.enter(cell(Rosters.assignment("twin", "").id(), 1), "8");

    assertThat(summaries())
        .containsExactly(
            "The assignment and 1 score: not sent like this, or waiting for the assignment");
  }

  @Test
  void scoreThatWasRefused_isNotReadyUntilItIsSentAgain() {
    bench.enter(cell(OLD, 2), "9");
    bench.refuse(cell(OLD, 2), ReasonCode.STUDENT_NOT_IN_SECTION, "");

    assertThat(count(Bucket.READY)).isZero();
    assertThat(preflight.pushableProperty().get()).isZero();
    assertThat(lines(Bucket.BLOCKED).get(0).words())
        .isEqualTo("Not sent: the student is not in this class in PowerSchool");
  }

  @Test
  void whileNobodyLooks_onlyTheCountsAreKept() {
    preflight.activeProperty().set(false);
    bench.enter(cell(OLD, 1), "8");
    assertThat(preflight.rows()).isEmpty();
    assertThat(count(Bucket.READY)).isEqualTo(1);

    preflight.activeProperty().set(true);
    assertThat(contents(PreflightRow.Head.class)).hasSize(1);
  }

  @Test
  void buttons_pushAndShow() {
    bench.enter(cell(OLD, 1), "15");

    preflight.actions().pushReady();
    preflight.actions().show(lines(Bucket.BLOCKED).get(0));

    assertThat(pushes).isEqualTo(1);
    assertThat(shown).containsExactly(cell(OLD, 1));
  }

  @Test
  void tile_showsOnlyItsOwn() {
    bench.add(Rosters.assignment("long", LONG));
    bench.enter(cell(OLD, 1), "15");

    preflight.filterProperty().set(Bucket.BLOCKED);
    assertThat(contents(PreflightRow.Head.class))
        .extracting(PreflightRow.Head::title)
        .containsExactly("Old quiz");

    preflight.filterProperty().set(null);
    assertThat(contents(PreflightRow.Head.class)).hasSize(2);
  }

  @Test
  void columnOfFaults_isToldInPartUntilAskedFor() {
    bench.addStudents(16);
    for (int student = 1; student <= 20; student++) {
      bench.enter(cell(OLD, student), "15");
    }
    assertThat(lines(Bucket.BLOCKED)).hasSize(12);
    PreflightRow.More more = contents(PreflightRow.More.class).get(0);
    assertThat(more.count()).isEqualTo(8);

    preflight.actions().tellAll(more);

    assertThat(lines(Bucket.BLOCKED)).hasSize(20);
  }

  @Test
  void fix_goesOnToTheNextFinding() {
    bench.enter(cell(OLD, 1), "15");
    bench.enter(cell(OLD, 2), "16");
    Line first = lines(Bucket.BLOCKED).get(0);
    Line second = lines(Bucket.BLOCKED).get(1);

    preflight.actions().apply(first, first.fixes().get(0));

    assertThat(preflight.actions().nextProperty().get())
        .isEqualTo(new PreflightRow.Finding(Bucket.BLOCKED, second).id());
  }

  @Test
  void fix_isSaidAndUndoneFromHere() {
    bench.enter(cell(OLD, 1), "15");
    Line line = lines(Bucket.BLOCKED).get(0);
    preflight.actions().apply(line, line.fixes().get(0));
    bench.front.await("it is ready", () -> count(Bucket.READY) == 1);
    assertThat(news()).isEqualTo("Done: Set to 10.");

    preflight.actions().takeOffer();
    bench.front.await("it is blocked again", () -> count(Bucket.BLOCKED) == 1);
    assertThat(news()).isEqualTo("Undone: 1 score.");

    preflight.actions().takeOffer();
    bench.front.await("it is ready again", () -> count(Bucket.READY) == 1);
  }

  @Test
  void push_saysWhatWentAndWhatStays() {
    bench.enter(cell(OLD, 1), "15");
    bench.enter(cell(OLD, 2), "8");
    preflight.actions().pushReady();
    assertThat(news()).isEqualTo("0 of 1 in PowerTeacher. 1 stays here: 1 blocked, 0 left out.");

    confirm(2, "8");

    bench.front.await("it went", () -> news().startsWith("1 item is in PowerTeacher."));
  }

  @Test
  void push_doesNotCountWhatWasUndoneBeforeItLeft() {
    bench.enter(cell(OLD, 1), "6");
    bench.enter(cell(OLD, 2), "8");
    bench.enter(cell(OLD, 3), "9");
    preflight.actions().pushReady();
    assertThat(news()).startsWith("0 of 3 in PowerTeacher.");

    bench.gradebook().desk().undo();
    bench.front.await("it is undone", () -> news().startsWith("0 of 2 in PowerTeacher."));
    bench.gradebook().desk().undo();
    bench.gradebook().desk().undo();

    bench.front.await("nothing is on its way", () -> news().isEmpty());
  }

  @Test
  void push_doesNotCountAnAssignmentThatWasRemovedBeforeItLeft() {
    bench.add(Rosters.assignment("new", "New quiz"));
    bench.enter(cell(Rosters.assignment("new", "").id(), 1), "8");
    bench.enter(cell(OLD, 2), "8");
    preflight.actions().pushReady();
    assertThat(news()).startsWith("0 of 3 in PowerTeacher.");

    bench.front.get(bench.gradebook().desk().remove(Rosters.assignment("new", "").id()));
    bench.front.await("it is removed", () -> news().startsWith("0 of 1 in PowerTeacher."));
    confirm(2, "8");

    bench.front.await("the rest went", () -> news().startsWith("1 item is in PowerTeacher."));
  }

  @Test
  void heldAssignment_isLeftOutAndReleasedFromHere() {
    bench.add(Rosters.assignment("new", "New quiz"));
    bench.front.get(bench.gradebook().desk().hold(Rosters.assignment("new", "").id(), true));
    bench.front.await("it is left out", () -> count(Bucket.LEFT_OUT) == 1);
    Line line = lines(Bucket.LEFT_OUT).get(0);
    assertThat(line.words()).isEqualTo("You hold this assignment and its scores back.");

    preflight.actions().release(line);

    bench.front.await("it is ready", () -> count(Bucket.READY) == 1);
  }

  @Test
  void profile_isNamedWithoutADifference() {
    assertThat(preflight.profileProperty().get().words()).startsWith("Rules: PowerTeacher");
    assertThat(preflight.profileProperty().get().link()).isEmpty();
  }

  private void confirm(int student, String points) {
    bench.settle(
        new Settlement(
            cell(OLD, student),
            bench.gradebook().book().cell(cell(OLD, student)).record().sync().revision(),
            bench.now(),
            new Settlement.ScoreConfirmed(Score.of(points))));
  }

  private String news() {
    return preflight.actions().newsProperty().get().words();
  }

  private int count(Bucket bucket) {
    return preflight.countProperty(bucket).get();
  }

  private List<Line> lines(Bucket bucket) {
    return contents(PreflightRow.Finding.class).stream()
        .filter(finding -> finding.bucket() == bucket)
        .map(PreflightRow.Finding::line)
        .toList();
  }

  private List<String> summaries() {
    return contents(PreflightRow.PartHead.class).stream()
        .map(PreflightRow.PartHead::summary)
        .toList();
  }

  private <T extends PreflightRow.Content> List<T> contents(Class<T> kind) {
    return preflight.rows().stream()
        .map(PreflightRow::content)
        .filter(kind::isInstance)
        .map(kind::cast)
        .toList();
  }
}

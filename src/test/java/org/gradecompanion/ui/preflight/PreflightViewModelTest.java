package org.gradecompanion.ui.preflight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradecompanion.testing.Rosters.OLD;
import static org.gradecompanion.testing.Rosters.cell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gradecompanion.model.ReasonCode;
import org.gradecompanion.model.SyncKey;
import org.gradecompanion.rules.PreflightReport.Bucket;
import org.gradecompanion.testing.OpenedBook;
import org.gradecompanion.testing.Rosters;
import org.gradecompanion.ui.common.Pace;
import org.gradecompanion.ui.preflight.PreflightCard.Line;
import org.gradecompanion.ui.preflight.PreflightCard.Part;
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
    assertThat(preflight.cards()).isEmpty();
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
    assertThat(line.cut()).isEqualTo("-and-more");
  }

  @Test
  void fix_isCheckedAgain() {
    bench.enter(cell(OLD, 1), "15");
    Line line = lines(Bucket.BLOCKED).get(0);
    assertThat(line.who()).isEqualTo("Family1, Given1");

    preflight.apply(line, line.fixes().get(0).fix());

    bench.front.await("it is ready", () -> count(Bucket.READY) == 1);
    assertThat(count(Bucket.BLOCKED)).isZero();
  }

  @Test
  void blockedAssignment_holdsItsScoresBackInOneSentence() {
    bench.add(Rosters.assignment("twin", "Old quiz"));
    bench.enter(cell(Rosters.assignment("twin", "").id(), 1), "8");

    assertThat(preflight.cards().get(0).parts())
        .extracting(Part::summary)
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
    assertThat(preflight.cards()).isEmpty();
    assertThat(count(Bucket.READY)).isEqualTo(1);

    preflight.activeProperty().set(true);
    assertThat(preflight.cards()).hasSize(1);
  }

  @Test
  void buttons_pushAndShow() {
    bench.enter(cell(OLD, 1), "15");

    preflight.pushReady();
    preflight.show(lines(Bucket.BLOCKED).get(0));

    assertThat(pushes).isEqualTo(1);
    assertThat(shown).containsExactly(cell(OLD, 1));
  }

  private int count(Bucket bucket) {
    return preflight.countProperty(bucket).get();
  }

  private List<Line> lines(Bucket bucket) {
    return preflight.cards().stream()
        .flatMap(card -> card.parts().stream())
        .filter(part -> part.bucket() == bucket)
        .flatMap(part -> part.lines().stream())
        .toList();
  }
}

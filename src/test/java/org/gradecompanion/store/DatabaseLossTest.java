package org.gradecompanion.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradecompanion.store.StoreHouse.ADA_QUIZ;
import static org.gradecompanion.store.StoreHouse.BEN_QUIZ;
import static org.gradecompanion.store.StoreHouse.QUIZ;
import static org.gradecompanion.store.StoreHouse.QUIZ_KEY;
import static org.gradecompanion.store.StoreHouse.quiz;
import static org.gradecompanion.store.StoreHouse.remote;
import static org.gradecompanion.store.StoreHouse.school;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.PullOutcome;
import org.gradecompanion.model.Score;
import org.gradecompanion.model.StudentId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A database that is lost or damaged costs no committed edit. */
class DatabaseLossTest extends RecoveryStory {
  @Test
  void newFolder_isNoRecovery() {
    house = new StoreHouse(temp.resolve("data")).open();

    assertThat(house.recovery().database()).isEqualTo(Recovery.Origin.NEW);
    assertThat(house.recovery().smooth()).isTrue();
    assertThat(house.recovery().pullNeeded()).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void databaseDamagedAfterACrash_losesNoCommittedEdit(Crash.Damage damage) {
    typed();

    openDamaged(damage);
    StoreHouse.get(after.store().apply(school(quiz())));

    assertThat(after.cell(ADA_QUIZ).score()).isEqualTo(Score.of("9"));
    assertThat(after.cell(ADA_QUIZ).sync().pending()).isTrue();
    assertThat(after.cell(BEN_QUIZ).score()).isEqualTo(Score.of("4"));
    assertThat(after.cell(BEN_QUIZ).resultId()).isEqualTo(house.cell(BEN_QUIZ).resultId());
    assertThat(after.history(ADA_QUIZ)).containsExactly(Score.of("9"), Score.of("8"));
    assertThat(after.assignment(QUIZ).held()).isTrue();
    if (damage != Crash.Damage.NONE) {
      assertThat(after.recovery().database()).isEqualTo(Recovery.Origin.FROM_JOURNAL);
      assertThat(after.recovery().pullNeeded()).isTrue();
      assertThat(after.recovery().replayed()).isGreaterThanOrEqualTo(4);
    }
    if (damage != Crash.Damage.NONE && damage != Crash.Damage.DELETED) {
      assertThat(after.recovery().keptAside()).hasSize(1).allMatch(Files::exists);
    }
  }

  /** Where there is nothing in a block, its damage is none: then another one is damaged. */
  private void openDamaged(Crash.Damage damage) {
    for (int place = 0; place < 20 && !showsDamage(damage); place++) {
      if (after != null) {
        after.close();
      }
      Path crashed = Crash.copy(house.path(), temp.resolve("crashed-" + place));
      damage.on(Crash.database(crashed), new Random(place));
      after = new StoreHouse(crashed).open();
    }
  }

  private boolean showsDamage(Crash.Damage damage) {
    return after != null
        && (damage == Crash.Damage.NONE || after.recovery().database() != Recovery.Origin.OPENED);
  }

  /** Every fourth: to open so many takes its time. */
  @Test
  void anyBlockDamaged_losesNoCommittedEditAndCanBeWrittenTo() throws IOException {
    typed();
    for (int i = 0; i < 6; i++) {
      house.commit(everybody("" + i, 1));
      house.book();
      StoreHouse.get(house.store().apply(school(quiz())));
    }
    Path crashed = crash();
    long blocks = Files.size(Crash.database(crashed)) / Crash.BLOCK;
    for (int block = 0; block < blocks; block += 4) {
      Path copy = Crash.copy(crashed, temp.resolve("block-" + block));
      if (block % 8 == 0) {
        Crash.zeroBlock(Crash.database(copy), block);
      } else {
        Crash.flipBlock(Crash.database(copy), block);
      }
      try (StoreHouse opened = new StoreHouse(copy).open()) {
        StoreHouse.get(opened.store().apply(school(quiz())));

        assertThat(opened.cell(ADA_QUIZ).score()).as("block %d", block).isEqualTo(Score.of("9"));
        assertThat(opened.cell(BEN_QUIZ).score()).as("block %d", block).isEqualTo(Score.of("4"));
        assertThat(opened.history(ADA_QUIZ)).contains(Score.of("9"));
        assertThat(opened.assignment(QUIZ).held()).as("block %d", block).isTrue();
        assertThat(opened.ledger().sectionsWithWork()).containsExactly(StoreHouse.SECTION);
        for (Edit edit : everybody("7", 7)) {
          opened.commit(edit);
        }
      }
    }
  }

  /** A score for one student in so many of 400. */
  private static Edit[] everybody(String points, int step) {
    List<Edit> many = new ArrayList<>();
    for (int s = 0; s < 400; s += step) {
      CellId cell = new CellId(QUIZ, new StudentId("student-" + s));
      many.add(new Edit.ScoreSet(cell, Score.of(points)));
    }
    return many.toArray(new Edit[0]);
  }

  @Test
  void databaseLost_editsAreNoWorkUntilTheirSectionIsPulledAgain() {
    typed();
    Path crashed = crash();
    Crash.Damage.DELETED.on(Crash.database(crashed));

    after = new StoreHouse(crashed).open();

    // A push that asked for the section would fail, and with it that of every other section.
    assertThat(after.ledger().sectionsWithWork()).isEmpty();
    StoreHouse.get(after.store().apply(school(quiz())));
    assertThat(after.ledger().sectionsWithWork()).containsExactly(StoreHouse.SECTION);
  }

  @Test
  void databaseLost_pullNeededUntilThePull() {
    typed();
    Path crashed = crash();
    Crash.Damage.DELETED.on(Crash.database(crashed));

    after = new StoreHouse(crashed).open();
    after.reopen();
    assertThat(after.recovery().pullNeeded()).isTrue();
    StoreHouse.get(after.store().apply(school(quiz())));
    after.reopen();
    assertThat(after.recovery().pullNeeded()).isFalse();
  }

  @Test
  void databaseLost_scoreFoundInPowerTeacherIsNoConflict() {
    typed();
    house.settle(ADA_QUIZ, new Settlement.ScoreConfirmed(Score.of("9")));
    Path crashed = crash();
    Crash.Damage.DELETED.on(Crash.database(crashed));

    after = new StoreHouse(crashed).open();
    PullOutcome outcome =
        StoreHouse.get(
            after.store().apply(school(List.of(quiz()), List.of(remote(ADA_QUIZ, "9")))));

    assertThat(outcome.conflicts()).isZero();
    assertThat(after.cell(ADA_QUIZ).sync().pending()).isFalse();
    assertThat(after.cell(BEN_QUIZ).sync().pending()).isTrue();
  }

  @Test
  void databaseLostWithEverythingConfirmed_isFilledByThePull() {
    house = new StoreHouse(temp.resolve("data")).open().withQuiz();
    house.score(ADA_QUIZ, "9");
    house.settle(ADA_QUIZ, new Settlement.ScoreConfirmed(Score.of("9")));
    house.reopen();
    house.at(StoreHouse.NOW.plus(Duration.ofDays(1))).reopen();
    house.at(StoreHouse.NOW.plus(Duration.ofDays(2))).reopen();
    house.close();
    assertThat(Crash.journal(house.path())).isEmpty();
    Crash.Damage.DELETED.on(Crash.database(house.path()));

    after = new StoreHouse(house.path()).open();

    assertThat(after.recovery().pullNeeded()).isTrue();
    assertThat(after.ledger().sectionsWithWork()).isEmpty();
  }

  @Test
  void crash_makesPendingEditsCountAsPerhapsSent() {
    typed();
    Path crashed = crash();

    after = new StoreHouse(crashed).open();

    assertThat(after.cell(ADA_QUIZ).sync().unknown()).isTrue();
    after.score(ADA_QUIZ, "");
    assertThat(after.cell(ADA_QUIZ).sync().pending())
        .as("an earlier value may have arrived")
        .isTrue();
  }

  @Test
  void removalOfAnAssignment_survivesTheLossOfTheDatabase() {
    house = new StoreHouse(temp.resolve("data")).open().withQuiz();
    house.commit(new Edit.AssignmentRemoved(QUIZ));
    Path crashed = crash();
    Crash.Damage.DELETED.on(Crash.database(crashed));

    after = new StoreHouse(crashed).open();
    StoreHouse.get(after.store().apply(school(quiz())));

    assertThat(after.assignment(QUIZ).removed()).isTrue();
    assertThat(after.assignment(QUIZ).sync().pending()).isTrue();
    after.settle(QUIZ_KEY, new Settlement.AssignmentDeleted());
    assertThat(after.book().assignments()).isEmpty();
  }
}

package org.gradecompanion.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gradecompanion.store.StoreHouse.ADA_QUIZ;
import static org.gradecompanion.store.StoreHouse.BEN_QUIZ;
import static org.gradecompanion.store.StoreHouse.QUIZ;
import static org.gradecompanion.store.StoreHouse.SECTION;
import static org.gradecompanion.store.StoreHouse.get;
import static org.gradecompanion.store.StoreHouse.quiz;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.CellRecord;
import org.gradecompanion.model.Flag;
import org.gradecompanion.model.HistoryEntry;
import org.gradecompanion.model.MasterClass;
import org.gradecompanion.model.MasterClassId;
import org.gradecompanion.model.Message;
import org.gradecompanion.model.Score;
import org.gradecompanion.model.UserError;
import org.gradecompanion.store.StepLog.Taken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StepLogTest {
  @TempDir Path folder;
  private StoreHouse house;

  @BeforeEach
  void open() {
    house = new StoreHouse(folder.resolve("data")).open().withQuiz();
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void step_reopened_isTheSameAndCanBeTakenBack() {
    UndoStep scores = did(entered(Map.of(ADA_QUIZ, "8", BEN_QUIZ, "5")));
    UndoStep title =
        did(
            step(
                "change",
                List.of(new Edit.AssignmentSaved(quiz().withTitle("Another quiz"))),
                List.of(new Edit.AssignmentSaved(quiz()))));

    house.reopen();

    assertThat(steps().done()).containsExactly(scores, title);
    assertThat(steps().undone()).isEmpty();
    assertThat(takeBack(title).leftAlone()).isZero();
    assertThat(takeBack(scores).leftAlone()).isZero();
    assertThat(house.assignment(QUIZ).assignment()).isEqualTo(quiz());
    assertThat(score(ADA_QUIZ)).isEqualTo(Score.BLANK);
  }

  @Test
  void takenBack_reopened_canBeTakenAgainInOrder() {
    UndoStep first = did(entered(Map.of(ADA_QUIZ, "8")));
    UndoStep second = did(entered(Map.of(BEN_QUIZ, "5")));
    takeBack(second);
    takeBack(first);

    house.reopen();

    assertThat(steps().done()).isEmpty();
    assertThat(steps().undone()).containsExactly(first, second);
    takeAgain(first);
    assertThat(steps().done()).containsExactly(first);
    assertThat(score(ADA_QUIZ)).isEqualTo(Score.of("8"));
  }

  @Test
  void newStep_afterUndo_endsWhatCouldBeTakenAgain() {
    takeBack(did(entered(Map.of(ADA_QUIZ, "8"))));

    UndoStep other = did(entered(Map.of(BEN_QUIZ, "5")));

    assertThat(steps().undone()).isEmpty();
    assertThat(steps().done()).containsExactly(other);
    takeBack(other);
    assertThat(steps().undone()).containsExactly(other);
  }

  @Test
  void steps_moreThanAreKept_loseTheOldest() {
    for (int i = 0; i < UndoStep.MOST + 3; i++) {
      house.store().steps().commit(SECTION, entered(Map.of(ADA_QUIZ, "" + i)));
    }
    assertThat(steps().done()).hasSize(UndoStep.MOST);
    assertThat(((Edit.ScoreSet) steps().done().get(0).forward().get(0)).score())
        .isEqualTo(Score.of("3"));
  }

  @Test
  void cellThatAPullChangedSince_isLeftAloneAndSaid() {
    UndoStep step = did(entered(Map.of(ADA_QUIZ, "8", BEN_QUIZ, "5")));
    confirm(ADA_QUIZ, "8");
    get(
        house
            .store()
            .apply(StoreHouse.school(List.of(quiz()), List.of(StoreHouse.remote(ADA_QUIZ, "6")))));

    Taken taken = takeBack(step);

    assertThat(taken.leftAlone()).isEqualTo(1);
    assertThat(score(ADA_QUIZ)).isEqualTo(Score.of("6"));
    assertThat(score(BEN_QUIZ)).isEqualTo(Score.BLANK);
    assertThat(steps().undone()).containsExactly(taken.rest());
    takeAgain(taken.rest());
    assertThat(score(ADA_QUIZ)).isEqualTo(Score.of("6"));
    assertThat(score(BEN_QUIZ)).isEqualTo(Score.of("5"));
  }

  @Test
  void stepOfWhichNothingCanBeTakenBack_isForgotten() {
    UndoStep step = did(entered(Map.of(ADA_QUIZ, "8")));
    house.commit(new Edit.ScoreSet(ADA_QUIZ, Score.of("7")));

    assertThat(takeBack(step).rest().isEmpty()).isTrue();
    assertThat(score(ADA_QUIZ)).isEqualTo(Score.of("7"));
    assertThat(steps().done()).isEmpty();
    assertThat(steps().undone()).isEmpty();
  }

  @Test
  void sentScore_takenBack_isToBeSentAgain() {
    UndoStep step = did(entered(Map.of(ADA_QUIZ, "8")));
    confirm(ADA_QUIZ, "8");

    takeBack(step);

    assertThat(house.cell(ADA_QUIZ).sync().pending()).isTrue();
    assertThat(house.cell(ADA_QUIZ).confirmed()).isEqualTo(Score.of("8"));
  }

  @Test
  void assignmentWithScoresOfSomebodyElse_isNotTakenBack() {
    AssignmentId essay = new AssignmentId("essay");
    UndoStep added =
        did(
            step(
                "add",
                List.of(
                    new Edit.AssignmentSaved(StoreHouse.assignment("essay", "Essay")),
                    new Edit.HoldSet(essay, true)),
                List.of(new Edit.AssignmentRemoved(essay))));
    CellId cell = new CellId(essay, StoreHouse.ADA);
    house.commit(new Edit.ScoreSet(cell, Score.of("5")));

    assertThat(takeBack(added).leftAlone()).isEqualTo(1);
    assertThat(house.assignment(essay).removed()).isFalse();
    assertThat(house.assignment(essay).held()).isTrue();
  }

  @Test
  void crash_thatLostThatAStepWasTakenBack_offersItAsTakenBack() {
    UndoStep step = did(entered(Map.of(ADA_QUIZ, "8")));
    house.commit(new Edit.ScoreSet(ADA_QUIZ, Score.BLANK));

    assertThat(steps().done()).isEmpty();
    assertThat(steps().undone()).containsExactly(step);
  }

  @Test
  void step_doneAndTakenBack_forcesTheDiskAsOftenAsItsEdits() {
    AtomicInteger forces = new AtomicInteger();
    JournalFiles real = JournalFiles.onDisk();
    house.close();
    house =
        new StoreHouse(
                folder.resolve("counted"),
                StoreOpener.with(
                    file -> counted(real.create(file), forces), "", Migrator.ofThisVersion()))
            .open()
            .withQuiz();
    UndoStep step = entered(Map.of(ADA_QUIZ, "8", BEN_QUIZ, "5"));
    int before = forces.get();

    did(step);
    assertThat(forces.get() - before).isEqualTo(1);
    takeBack(step);
    assertThat(forces.get() - before).isEqualTo(2);
  }

  private static JournalFiles.Output counted(JournalFiles.Output output, AtomicInteger forces) {
    return new JournalFiles.Output() {
      @Override
      public void write(ByteBuffer bytes) throws IOException {
        output.write(bytes);
      }

      @Override
      public void force() throws IOException {
        forces.incrementAndGet();
        output.force();
      }

      @Override
      public void truncate(long size) throws IOException {
        output.truncate(size);
      }

      @Override
      public void close() throws IOException {
        output.close();
      }
    };
  }

  @Test
  void refusedStep_isNotRemembered() {
    UndoStep tooFine = entered(Map.of(ADA_QUIZ, "5.1234567"));
    assertThatThrownBy(() -> did(tooFine)).isInstanceOf(UserError.class);
    assertThat(steps().done()).isEmpty();
  }

  @Test
  void dissolvedMasterClass_takesItsStepsWithIt() {
    MasterClass combined =
        MasterClass.of(new MasterClassId("both"), "Both", StoreHouse.TEACHER, List.of(SECTION));
    house.commit(new Edit.MasterClassSaved(combined));
    get(house.store().steps().commit(combined.id(), entered(Map.of(ADA_QUIZ, "8"))));

    house.commit(new Edit.MasterClassRemoved(combined.id()));

    assertThat(get(house.store().steps().of(combined.id())).done()).isEmpty();
    assertThat(score(ADA_QUIZ)).isEqualTo(Score.of("8"));
  }

  @Test
  void everyKindOfEdit_reopened_isAsItWas() {
    MasterClass combined =
        MasterClass.of(new MasterClassId("both"), "Both", StoreHouse.TEACHER, List.of(SECTION));
    List<Edit> all =
        List.of(
            new Edit.ScoreSet(
                ADA_QUIZ,
                new Score(null, Set.of(Flag.LATE), "note"),
                HistoryEntry.Origin.ZERO_FOR_MISSING),
            new Edit.LeftOutSet(ADA_QUIZ, true),
            new Edit.HoldSet(QUIZ, true),
            new Edit.GroupSet(QUIZ, "group"),
            new Edit.StudentLockSet(SECTION, StoreHouse.ADA, true),
            new Edit.MasterClassSaved(combined),
            new Edit.AssignmentRemoved(QUIZ));
    UndoStep step = did(step("all", all, List.of(new Edit.AssignmentSaved(quiz()))));

    house.reopen();

    assertThat(steps().done()).containsExactly(step);
  }

  private UndoStep did(UndoStep step) {
    get(house.store().steps().commit(SECTION, step));
    return step;
  }

  private Taken takeBack(UndoStep step) {
    return get(house.store().steps().takeBack(step));
  }

  private Taken takeAgain(UndoStep step) {
    return get(house.store().steps().takeAgain(step));
  }

  private StepLog.Steps steps() {
    return get(house.store().steps().of(SECTION));
  }

  private Score score(CellId cell) {
    return house.book().cells().stream()
        .filter(each -> each.id().equals(cell))
        .map(CellRecord::score)
        .findFirst()
        .orElse(Score.BLANK);
  }

  private void confirm(CellId cell, String points) {
    house.settle(cell, new Settlement.ScoreConfirmed(Score.of(points)));
  }

  private static UndoStep step(String what, List<Edit> forward, List<Edit> backward) {
    return UndoStep.of(Message.of("grades.step." + what, "Quiz", 2), forward, backward);
  }

  private static UndoStep entered(Map<CellId, String> points) {
    return step(
        "scores",
        points.entrySet().stream()
            .map(each -> (Edit) new Edit.ScoreSet(each.getKey(), Score.of(each.getValue())))
            .toList(),
        points.keySet().stream().map(cell -> (Edit) new Edit.ScoreSet(cell, Score.BLANK)).toList());
  }
}

package org.gradecompanion.gradebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradecompanion.testing.Rosters.OLD;
import static org.gradecompanion.testing.Rosters.SECTION;
import static org.gradecompanion.testing.Rosters.cell;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gradecompanion.model.AssignmentKey;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.CellRecord;
import org.gradecompanion.model.CellState;
import org.gradecompanion.model.HistoryEntry;
import org.gradecompanion.model.Message;
import org.gradecompanion.model.Roster;
import org.gradecompanion.model.Score;
import org.gradecompanion.model.SyncKey;
import org.gradecompanion.store.Settlement;
import org.gradecompanion.testing.Rosters;
import org.gradecompanion.testing.Stores;
import org.junit.jupiter.api.Test;

/** Undo where the gradebook is not only this teacher's, and not only of today. */
class UndoTest extends BookStory {
  /** So many are made ready on another thread. */
  private static final int PASTED = 5_000;

  private final List<String> leftAlone = new ArrayList<>();

  @Test
  void step_of_before_a_restart_has_its_name_and_is_undone() {
    front.get(desk.enter(Map.of(cell(OLD, 2), Score.of("9"), cell(OLD, 3), Score.of("5"))));
    Message name = desk.nextUndo().orElseThrow();

    restart();

    front.await("it is known", () -> desk.nextUndo().isPresent());
    assertThat(desk.nextUndo()).contains(name);
    assertThat(desk.nextRedo()).isEmpty();
    desk.undo();
    assertThat(book.cell(cell(OLD, 2)).score()).as("seen at once").isEqualTo(Score.BLANK);
    front.await("it is on disk", () -> book.unsavedCount() == 0);
    assertThat(desk.nextRedo()).contains(name);
  }

  @Test
  void score_that_a_pull_changed_unseen_is_left_alone_and_said() {
    front.get(desk.enter(cell(OLD, 1), Score.of("9")));
    settle(cell(OLD, 1), new Settlement.ScoreConfirmed(Score.of("9")));
    hear();
    store.apply(pulled("8")).join();
    assertThat(book.cell(cell(OLD, 1)).score()).as("not seen yet").isEqualTo(Score.of("9"));

    desk.undo();

    front.await("it is said", () -> !leftAlone.isEmpty());
    assertThat(leftAlone).containsExactly("grades.step.scores 1");
    front.await("theirs is seen", () -> book.cell(cell(OLD, 1)).score().equals(Score.of("8")));
    assertThat(book.unsavedCount()).isZero();
    assertThat(desk.nextUndo()).isEmpty();
    assertThat(desk.nextRedo()).isEmpty();
  }

  @Test
  void sent_score_undone_is_to_be_sent_again() {
    front.get(desk.enter(cell(OLD, 1), Score.of("9")));
    settle(cell(OLD, 1), new Settlement.ScoreConfirmed(Score.of("9")));
    front.await("sent", () -> book.cell(cell(OLD, 1)).state() == CellState.SENT);

    desk.undo();

    front.await("it is on disk", () -> book.unsavedCount() == 0);
    assertThat(book.cell(cell(OLD, 1)).state()).isEqualTo(CellState.WAITING);
    assertThat(book.cell(cell(OLD, 1)).score()).isEqualTo(Score.of("7"));
    assertThat(book.preflight().pushable()).isEqualTo(1);
  }

  @Test
  void deleted_assignment_that_powerteacher_deleted_too_is_created_again_with_its_scores() {
    desk.remove(OLD);
    front.await("the column is gone", () -> book.assignments().isEmpty());
    settle(new AssignmentKey(OLD), new Settlement.AssignmentDeleted());

    restart();
    front.await("it is known", () -> desk.nextUndo().isPresent());
    desk.undo();

    front.await("the column is back", () -> book.assignments().size() == 1);
    front.await("it waits", () -> book.cell(cell(OLD, 1)).state() == CellState.WAITING);
    assertThat(book.cell(cell(OLD, 1)).score()).isEqualTo(Score.of("7"));
  }

  @Test
  void very_many_scores_and_the_step_before_them_are_undone_and_redone_in_their_order() {
    front.get(store.apply(Rosters.ofStudents(PASTED)));
    hear();
    Map<CellId, Score> pasted = new LinkedHashMap<>();
    for (int student = 1; student <= PASTED; student++) {
      pasted.put(cell(OLD, student), Score.of("5"));
    }
    front.get(desk.enter(cell(OLD, 2), Score.of("9")));
    front.get(
        desk.enter(ManyScores.of(pasted, id -> book.cell(id).score(), HistoryEntry.Origin.PASTE)));

    desk.undo();
    desk.undo();
    front.await("both are undone", () -> book.unsavedCount() == 0 && stored(2).isBlank());
    assertThat(stored(1)).isEqualTo(Score.of("7"));

    desk.redo();
    desk.redo();
    desk.undo();
    desk.redo();
    front.await("both are done", () -> stored(2).equals(Score.of("5")));
    front.await("nothing is on its way", () -> book.unsavedCount() == 0);
    assertThat(stored(PASTED)).isEqualTo(Score.of("5"));
    assertThat(leftAlone).isEmpty();
  }

  @Test
  void step_done_before_the_old_ones_were_read_lies_on_top_of_them() {
    front.get(desk.enter(cell(OLD, 2), Score.of("9")));
    restart();
    front.get(desk.enter(cell(OLD, 3), Score.of("5")));
    front.get(store.sections());

    desk.undo();
    assertThat(book.cell(cell(OLD, 3)).score()).isEqualTo(Score.BLANK);
    assertThat(book.cell(cell(OLD, 2)).score()).isEqualTo(Score.of("9"));
    desk.undo();
    assertThat(book.cell(cell(OLD, 2)).score()).isEqualTo(Score.BLANK);
    assertThat(desk.undo()).isFalse();
  }

  private Score stored(int student) {
    return store.book(SECTION).join().cells().stream()
        .filter(each -> each.id().equals(cell(OLD, student)))
        .map(CellRecord::score)
        .findFirst()
        .orElse(Score.BLANK);
  }

  private void restart() {
    book.close();
    stores.close();
    stores = Stores.open(folder, clock);
    store = stores.store();
    book = opened(store);
    desk = new Desk(book);
  }

  private void settle(SyncKey key, Settlement.Outcome outcome) {
    front.get(store.sections());
    long revision =
        key instanceof CellId cell
            ? book.cell(cell).record().sync().revision()
            : book.parts().assignment(key.assignment()).orElseThrow().sync().revision();
    store.ledger().settle(List.of(new Settlement(key, revision, clock.instant(), outcome)));
  }

  private static Roster pulled(String points) {
    Roster small = Rosters.small();
    return new Roster(
        small.teacher(),
        small.terms(),
        small.categories(),
        small.sections(),
        small.teachers(),
        small.students(),
        small.assignments(),
        List.of(new Roster.RemoteScore(cell(OLD, 1), "result-1", Score.of(points))));
  }

  private void hear() {
    book.addListener(
        new BookListener() {
          @Override
          public void cellsChanged(Collection<CellId> cells) {}

          @Override
          public void columnsChanged() {}

          @Override
          public void rosterChanged() {}

          @Override
          public void leftAlone(Message step, int things) {
            leftAlone.add(step.key() + " " + things);
          }
        });
  }
}

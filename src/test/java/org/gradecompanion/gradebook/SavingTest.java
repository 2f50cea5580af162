package org.gradecompanion.gradebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradecompanion.testing.Rosters.OLD;
import static org.gradecompanion.testing.Rosters.SECTION;
import static org.gradecompanion.testing.Rosters.assignment;
import static org.gradecompanion.testing.Rosters.cell;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.CellState;
import org.gradecompanion.model.GradebookId;
import org.gradecompanion.model.Message;
import org.gradecompanion.model.Score;
import org.gradecompanion.model.SectionBook;
import org.gradecompanion.model.UserError;
import org.gradecompanion.store.Edit;
import org.gradecompanion.store.Settlement;
import org.gradecompanion.store.StepLog;
import org.gradecompanion.store.Store;
import org.gradecompanion.store.UndoStep;
import org.gradecompanion.testing.Rosters;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What an open gradebook shows while the disk is slow, or refuses. */
class SavingTest extends BookStory {
  private final AtomicBoolean full = new AtomicBoolean();
  private final AtomicBoolean answersLate = new AtomicBoolean();
  private final AtomicBoolean readsLate = new AtomicBoolean();
  private final Deque<Runnable> late = new ArrayDeque<>();

  @Test
  void score_confirmed_right_after_a_commit_that_was_done_at_once_is_shown_as_sent() {
    answersLate.set(true);
    front.get(desk.enter(cell(OLD, 2), Score.of("9")));
    confirm(1, "9");
    front.await("sent", () -> book.cell(cell(OLD, 2)).state() == CellState.SENT);
  }

  @Test
  void problem_stays_while_a_refused_score_is_not_on_disk() {
    full.set(true);
    front.get(desk.enter(cell(OLD, 2), Score.of("9")));
    assertThat(book.savingProblem()).isPresent();
    assertThat(book.unsavedCount()).isEqualTo(1);
    full.set(false);
    front.get(desk.enter(cell(OLD, 3), Score.of("5")));
    front.await("both are saved", () -> book.unsavedCount() == 0);
    assertThat(book.savingProblem()).isEmpty();
    assertThat(stored(2)).isEqualTo(Score.of("9"));
    assertThat(stored(3)).isEqualTo(Score.of("5"));
  }

  @Test
  void refused_assignment_is_counted_and_saved_when_the_disk_takes_it() {
    full.set(true);
    front.get(desk.add(assignment("quiz", "Quiz")));
    assertThat(book.unsavedCount()).isEqualTo(1);
    full.set(false);
    front.get(desk.saveAgain());
    front.await("the column is there", () -> book.assignments().size() == 2);
    assertThat(book.savingProblem()).isEmpty();
  }

  @Test
  void score_typed_again_after_another_one_is_unsaved_until_it_is_on_disk_itself() {
    var first = desk.enter(cell(OLD, 2), Score.of("9"));
    desk.enter(cell(OLD, 2), Score.of("8"));
    full.set(true);
    var third = desk.enter(cell(OLD, 2), Score.of("9"));
    front.get(first);
    front.get(third);
    front.await("8 was announced", () -> stored(2).equals(Score.of("8")));
    assertThat(book.cell(cell(OLD, 2)).score()).isEqualTo(Score.of("9"));
    assertThat(book.cell(cell(OLD, 2)).saved()).isFalse();
    full.set(false);
    front.get(desk.saveAgain());
    assertThat(stored(2)).isEqualTo(Score.of("9"));
  }

  @Test
  void score_typed_over_very_many_that_are_still_on_their_way_stays_on_show_when_it_is_saved() {
    long pasted = book.saving().doneMany(Map.of(cell(OLD, 2), Score.of("5")));
    front.get(desk.enter(cell(OLD, 2), Score.of("9")));
    assertThat(book.cell(cell(OLD, 2)).score()).isEqualTo(Score.of("9"));

    front.get(desk.enter(cell(OLD, 2), Score.of("5")));
    book.saving().announced(List.of(), pasted);

    assertThat(stored(2)).as("typed again: not taken for unchanged").isEqualTo(Score.of("5"));
    assertThat(book.unsavedCount()).isZero();
  }

  @Test
  void assignment_changed_and_changed_back_at_once_is_as_it_was() {
    Assignment before = book.assignment(OLD).orElseThrow().assignment();
    var more = desk.change(before.withPoints(new BigDecimal("11")));
    var back = desk.change(before);
    front.get(more);
    front.get(back);
    assertThat(points()).isEqualByComparingTo(before.points());
    desk.undo();
    front.await("the first change is there", () -> points().intValue() == 11);
  }

  @Test
  void assignment_changed_back_right_after_it_was_saved_is_as_it_was() {
    Assignment before = book.assignment(OLD).orElseThrow().assignment();
    for (int i = 0; i < 20; i++) {
      front.get(desk.change(before.withPoints(new BigDecimal("11"))));
      front.get(desk.change(before));
      assertThat(points()).isEqualByComparingTo(before.points());
    }
  }

  @Test
  void assignment_held_and_released_at_once_is_released() {
    var held = desk.hold(OLD, true);
    var released = desk.hold(OLD, false);
    front.get(held);
    front.get(released);
    assertThat(assignmentStored().held()).isFalse();
  }

  @Test
  void score_saved_while_the_roster_is_read_again_stays_on_show() {
    readsLate.set(true);
    store.apply(Rosters.small()).join();
    front.await("the roster is being read", () -> !late.isEmpty());
    front.get(desk.enter(cell(OLD, 2), Score.of("9")));
    front.await("announced", () -> book.parts().first().cell(cell(OLD, 2)).resultId().length() > 1);
    late.remove().run();
    front.await("reread", () -> late.isEmpty() && !readsLate.get());
    assertThat(book.cell(cell(OLD, 2)).score()).isEqualTo(Score.of("9"));
  }

  @Test
  void undo_that_the_disk_refuses_did_not_happen_and_is_said() {
    front.get(desk.enter(cell(OLD, 2), Score.of("9")));
    full.set(true);
    desk.undo();
    assertThat(book.cell(cell(OLD, 2)).score()).isEqualTo(Score.BLANK);
    front.await("it is refused", () -> book.savingProblem().isPresent());
    assertThat(book.cell(cell(OLD, 2)).score()).isEqualTo(Score.of("9"));
    assertThat(desk.nextUndo()).isPresent();
    full.set(false);
    front.get(desk.saveAgain());
    assertThat(book.savingProblem()).isEmpty();
    desk.undo();
    front.await("undone", () -> stored(2).isBlank());
  }

  @Test
  void undo_of_a_score_that_never_reached_the_disk_leaves_nothing_to_save() {
    full.set(true);
    front.get(desk.enter(cell(OLD, 2), Score.of("9")));
    full.set(false);
    desk.undo();
    front.await("nothing is left to save", () -> book.unsavedCount() == 0);
    assertThat(book.cell(cell(OLD, 2)).score()).isEqualTo(Score.BLANK);
    assertThat(book.savingProblem()).isEmpty();
  }

  private BigDecimal points() {
    return assignmentStored().assignment().points();
  }

  private AssignmentRecord assignmentStored() {
    return store.book(SECTION).join().assignments().stream()
        .filter(each -> each.assignment().id().equals(OLD))
        .findFirst()
        .orElseThrow();
  }

  private Score stored(int student) {
    return store.book(SECTION).join().cells().stream()
        .filter(each -> each.id().equals(cell(OLD, student)))
        .map(each -> each.score())
        .findFirst()
        .orElse(Score.BLANK);
  }

  private void confirm(long revision, String points) {
    store
        .ledger()
        .settle(
            List.of(
                new Settlement(
                    cell(OLD, 2),
                    revision,
                    clock.instant(),
                    new Settlement.ScoreConfirmed(Score.of(points)))));
  }

  /** The real store behind a disk that can be full, and answers that can be late. */
  @Override
  Store seen() {
    return passing(
        Store.class,
        store,
        (method, args) -> {
          if (method.equals("commit")) {
            @SuppressWarnings("unchecked")
            List<Edit> edits = (List<Edit>) args[0];
            return commit(() -> store.commit(edits));
          }
          if (method.equals("steps")) {
            return steps();
          }
          return method.equals("book") && readsLate.get() ? read(store.book(SECTION).join()) : null;
        });
  }

  private StepLog steps() {
    return passing(
        StepLog.class,
        store.steps(),
        (method, args) ->
            switch (method) {
              case "commit" ->
                  commit(() -> store.steps().commit((GradebookId) args[0], (UndoStep) args[1]));
              case "takeBack" -> full.get() ? refused() : null;
              default -> null;
            });
  }

  /** What is done instead of a call; null for the call itself. */
  private interface Instead {
    @Nullable Object of(String method, Object[] args);
  }

  private static <T> T passing(Class<T> type, T real, Instead instead) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, args) -> {
              Object answer = instead.of(method.getName(), args);
              try {
                return answer == null ? method.invoke(real, args) : answer;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }

  private CompletableFuture<Void> commit(Supplier<CompletableFuture<Void>> committing) {
    if (full.get()) {
      return refused();
    }
    CompletableFuture<Void> saved = committing.get();
    if (answersLate.get()) {
      saved.join();
      // Everything up to here, its announcement included.
      store.ledger().settle(List.of());
    }
    return saved;
  }

  private static <T> CompletableFuture<T> refused() {
    return CompletableFuture.failedFuture(
        new UserError(UserError.Kind.NEEDS_PERSON, Message.of("error.store.full")));
  }

  private CompletableFuture<SectionBook> read(SectionBook found) {
    CompletableFuture<SectionBook> reading = new CompletableFuture<>();
    late.add(
        () -> {
          reading.complete(found);
          readsLate.set(false);
        });
    return reading;
  }
}

package org.gradecompanion.gradebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradecompanion.testing.Rosters.OLD;
import static org.gradecompanion.testing.Rosters.SECTION;
import static org.gradecompanion.testing.Rosters.cell;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.Score;
import org.gradecompanion.rules.Profile;
import org.gradecompanion.store.Edit;
import org.junit.jupiter.api.Test;

/** What the store announces reaches an open gradebook whole, in order, and in few turns. */
class BookFeedTest extends BookStory {
  private static final int TRANSACTIONS = 200;

  /** What the gradebook told its listeners. */
  private final List<Collection<CellId>> told = new ArrayList<>();

  private int turns;

  @Test
  void manyTransactions_areOneTurn_withTheLastScoreOfEachCell() throws InterruptedException {
    Executor counting =
        task -> {
          turns++;
          front.execute(task);
        };
    OpenBook other =
        front.get(
            new Gradebooks(store, Profile::powerTeacher, clock).open(SECTION, counting, true));
    other.addListener(new Telling());
    CountDownLatch announced = new CountDownLatch(TRANSACTIONS);
    store.subscribe(change -> announced.countDown());
    turns = 0;

    for (int number = 0; number < TRANSACTIONS; number++) {
      store.commit(List.of(new Edit.ScoreSet(target(number), score(number)))).join();
      store.book(SECTION).join(); // so that none shares a transaction with the next
    }
    announced.await();
    assertThat(turns).isEqualTo(1);
    front.await("all of it is taken", () -> !told.isEmpty());

    assertThat(told).hasSize(1);
    Set<CellId> cells = new HashSet<>(told.get(0));
    for (int number = TRANSACTIONS - 4; number < TRANSACTIONS; number++) {
      assertThat(cells).contains(target(number));
      assertThat(other.cell(target(number)).score()).isEqualTo(score(number));
    }
    other.close();
  }

  @Test
  void scoreTypedWhileOthersWait_isWhatTheStoreHas_onceAllIsTaken() {
    for (int number = 0; number < 20; number++) {
      desk.enter(target(number), score(number));
      store.commit(List.of(new Edit.ScoreSet(target(number + 1), score(number)))).join();
    }
    front.await("all is saved", () -> book.unsavedCount() == 0);
    front.get(store.book(SECTION));
    front.get(desk.enter(cell(OLD, 1), Score.of("0")));

    store.book(SECTION).join().cells().stream()
        .filter(stored -> stored.id().assignment().equals(OLD))
        .forEach(
            stored -> assertThat(book.cell(stored.id()).record().sync()).isEqualTo(stored.sync()));
  }

  private static CellId target(int number) {
    return cell(OLD, 1 + number % 4);
  }

  private static Score score(int number) {
    return Score.of(String.valueOf(number % 10));
  }

  private final class Telling implements BookListener {
    @Override
    public void cellsChanged(Collection<CellId> cells) {
      told.add(cells);
    }

    @Override
    public void columnsChanged() {}

    @Override
    public void rosterChanged() {}
  }
}

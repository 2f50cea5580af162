package org.gradecompanion.ui.grades;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradecompanion.testing.Rosters.OLD;
import static org.gradecompanion.testing.Rosters.cell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.CellState;
import org.gradecompanion.model.Reason;
import org.gradecompanion.model.ReasonCode;
import org.gradecompanion.store.Settlement;
import org.gradecompanion.testing.OpenedBook;
import org.gradecompanion.testing.Rosters;
import org.gradecompanion.ui.common.Pace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a screen reader is told of what was sent. */
class SendNewsTest {
  private static final int MINUTE = 60;

  @TempDir Path folder;
  private OpenedBook bench;
  private SendNews news;
  private final List<String> told = new ArrayList<>();

  @BeforeEach
  void open() {
    bench = new OpenedBook(folder);
    news = new SendNews(bench.open, bench.words, Pace.AT_ONCE);
    news.newsProperty()
        .addListener(
            (observable, before, now) -> {
              if (!now.isEmpty()) {
                told.add(now);
              }
            });
  }

  @AfterEach
  void close() {
    news.close();
    bench.close();
  }

  @Test
  void severalThatAreSent_areToldTogetherWhenTheLastIsSettled() {
    send(cell(OLD, 2), "8");
    send(cell(OLD, 3), "9");
    send(cell(OLD, 4), "10");
    confirm(cell(OLD, 2));
    fault(cell(OLD, 4));
    assertThat(told).isEmpty();

    confirm(cell(OLD, 3));
    assertThat(told).containsExactly("2 sent, 1 failed");
  }

  @Test
  void sameAgain_isToldAgain_andTypingIsNoNews() {
    send(cell(OLD, 2), "8");
    confirm(cell(OLD, 2));
    bench.enter(cell(OLD, 3), "9");
    send(cell(OLD, 4), "10");
    confirm(cell(OLD, 4));

    assertThat(told).containsExactly("1 sent", "1 sent");
  }

  @Test
  void sentInTheSameTurnAsAColumnChanged_isToldToo() {
    send(cell(OLD, 2), "8");
    CompletableFuture<Void> added =
        bench.gradebook().desk().add(Rosters.assignment("new", "New quiz"));
    confirm(cell(OLD, 2));
    bench.front.get(added);

    assertThat(told).containsExactly("1 sent");
  }

  private void send(CellId cell, String points) {
    bench.enter(cell, points);
    bench.front.await(
        "the database has it",
        () ->
            !bench
                .store()
                .ledger()
                .lease(Map.of(cell, revision(cell)), bench.now().plusSeconds(MINUTE))
                .isEmpty());
    await(cell, CellState.SENDING);
  }

  private void confirm(CellId cell) {
    var score = bench.gradebook().book().cell(cell).score();
    settle(cell, new Settlement.ScoreConfirmed(score));
    await(cell, CellState.SENT);
  }

  private void fault(CellId cell) {
    settle(cell, new Settlement.Faulted(new Reason(ReasonCode.REFUSED, "no", "request-1")));
    await(cell, CellState.NOT_SENT);
  }

  private void settle(CellId cell, Settlement.Outcome outcome) {
    bench.settle(new Settlement(cell, revision(cell), bench.now(), outcome));
  }

  private long revision(CellId cell) {
    return bench.gradebook().book().cell(cell).record().sync().revision();
  }

  private void await(CellId cell, CellState state) {
    bench.front.await("it is " + state, () -> bench.gradebook().book().cell(cell).state() == state);
  }
}

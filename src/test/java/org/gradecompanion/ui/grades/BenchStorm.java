package org.gradecompanion.ui.grades;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import javafx.scene.Node;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.CellRecord;
import org.gradecompanion.model.CellState;
import org.gradecompanion.model.Score;
import org.gradecompanion.model.SyncFacts;
import org.jspecify.annotations.Nullable;

/**
 * Ten thousand status changes a second, all of cells in view: the worst place for them. They come
 * twenty in a transaction, as when sets of scores are leased and settled. Every now and then one is
 * followed until it is painted.
 */
final class BenchStorm {
  private static final int A_SECOND = 10_000;
  private static final int TOGETHER = 20;
  private static final long PROBE_NANOS = 40_000_000;
  private static final long GONE_NANOS = 3_000_000_000L;
  private static final Instant LATER = Instant.parse("2099-01-01T00:00:00Z");
  private static final int COLUMNS = 9;
  private static final int ROWS = 20;

  private final BenchClass school;
  private final BenchBook book;
  private final BenchGrid grid;
  private final Random random = new Random(7);
  private final List<Double> seen = new ArrayList<>();
  private final Thread thread = new Thread(this::blow, "storm");
  private volatile boolean over;
  private volatile int top;
  private long changes;
  private long revision = 1000;
  private int unseen;
  private volatile @Nullable Probe probe;

  private static final class Probe {
    final int row;
    final int column;
    final long sent = System.nanoTime();
    boolean laidOut;

    Probe(int row, int column) {
      this.row = row;
      this.column = column;
    }
  }

  BenchStorm(BenchClass school, BenchBook book, BenchGrid grid) {
    this.school = school;
    this.book = book;
    this.grid = grid;
    thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  void stop() throws InterruptedException {
    over = true;
    thread.join();
  }

  /** The first row in view. */
  void at(int row) {
    top = row;
  }

  long changes() {
    return changes;
  }

  /** How many followed changes never came to be seen, though their cells stayed in view. */
  int unseen() {
    return unseen;
  }

  /** From the announcement to the painted frame, in milliseconds, sorted. */
  synchronized List<Double> seen() {
    return seen.stream().sorted().toList();
  }

  private void blow() {
    long start = System.nanoTime();
    long probed = start;
    while (!over) {
      long now = System.nanoTime();
      long wanted = (now - start) / (1_000_000_000L / A_SECOND);
      for (; changes < wanted; changes += TOGETHER) {
        change();
      }
      if (now - probed > PROBE_NANOS) {
        probed = now;
        follow();
      }
      LockSupport.parkNanos(1_000_000);
    }
  }

  private void change() {
    List<CellRecord> cells = new ArrayList<>();
    while (cells.size() < TOGETHER) {
      int row = Math.min(school.rows() - 1, top + random.nextInt(ROWS));
      int column = random.nextInt(Math.min(COLUMNS, school.columns()));
      Probe now = probe;
      if (now == null || now.row != row || now.column != column) {
        cells.add(record(school.cell(row, column), random.nextInt(3)));
      }
    }
    book.announce(cells);
  }

  /** One of the middle, so that it stays in view; only what is followed is ever retried. */
  private synchronized void follow() {
    if (probe != null && System.nanoTime() - probe.sent < GONE_NANOS) {
      return;
    }
    unseen += probe == null ? 0 : 1;
    int row = Math.min(school.rows() - 1, top + ROWS / 2);
    probe = new Probe(row, random.nextInt(Math.min(COLUMNS, school.columns())));
    book.announce(List.of(record(school.cell(row, probe.column), 3)));
  }

  private CellRecord record(CellId cell, int kind) {
    long now = ++revision;
    SyncFacts sync =
        switch (kind) {
          case 0 -> facts(now, now, null, 0);
          case 1 -> facts(now, 1, null, 0);
          case 2 -> facts(now, 1, LATER, 0);
          default -> facts(now, 1, null, 1);
        };
    return new CellRecord(cell, "r", Score.of("5"), Score.of("4"), null, sync);
  }

  private static SyncFacts facts(long now, long confirmed, @Nullable Instant leased, int tries) {
    Instant next = tries > 0 ? LATER : null;
    return new SyncFacts(now, confirmed, confirmed, true, leased, tries, next, null, null, null);
  }

  /** After a frame's layout. */
  synchronized void laidOut() {
    if (probe != null && !probe.laidOut) {
      Node cell = grid.shown(probe.row, probe.column);
      probe.laidOut = cell != null && BenchGlyph.shows(cell, CellState.RETRYING);
    }
  }

  /** When a frame is painted. */
  synchronized void painted() {
    if (probe != null && probe.laidOut) {
      seen.add((System.nanoTime() - probe.sent) / 1e6);
      probe = null;
    }
  }
}

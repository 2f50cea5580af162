package org.gradecompanion.gradebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.CellRecord;
import org.gradecompanion.model.SectionBook;
import org.gradecompanion.store.Store;
import org.gradecompanion.store.StoreChange;
import org.jspecify.annotations.Nullable;

/**
 * Keeps an open gradebook as the store has it: takes what is announced, and reads its sections
 * again when more than that changed. However much is announced between two turns of the front
 * executor is taken in one, and a large change in several, so that others have a turn in between.
 * Front executor's thread only, except {@link #heard} and {@link #after}.
 */
final class BookFeed implements AutoCloseable {
  /** As many cells are taken over in one turn. */
  private static final int TURN = 2_000;

  private final BookParts parts;
  private final Store store;
  private final Executor front;
  private final Supplier<LocalDate> today;
  private final Announcements announcements;
  private final BookListener hears;
  private final Queue<News> waiting = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean asked = new AtomicBoolean();
  private final List<StoreChange> whileReading = new ArrayList<>();
  private final Set<CellId> changedCells = new HashSet<>();
  private boolean changedColumns;
  private int readings;
  private boolean closed;

  /**
   * @param announcements the store's, since before the sections were read
   * @param hears what changed in the gradebook
   */
  BookFeed(
      BookParts parts,
      Store store,
      Executor front,
      Supplier<LocalDate> today,
      Announcements announcements,
      BookListener hears) {
    this.parts = parts;
    this.store = store;
    this.front = front;
    this.today = today;
    this.announcements = announcements;
    this.hears = hears;
  }

  /** What waits for its turn: something that changed, or something to do after that. */
  private sealed interface News {}

  private record Changed(StoreChange change) implements News {}

  private record After(Runnable work) implements News {}

  void start() {
    announcements.deliverTo(this::heard);
  }

  /** Does something on the front, after all that was announced before is taken. Any thread. */
  void after(Runnable work) {
    waiting.add(new After(work));
    ask();
  }

  /** The store's thread. */
  private void heard(StoreChange change) {
    if (change.roster() || change.cells().size() <= TURN) {
      waiting.add(new Changed(change));
    } else {
      parts(change).forEach(part -> waiting.add(new Changed(part)));
    }
    ask();
  }

  /** By assignment: what a column comes to is then counted anew only once or twice. */
  private static List<StoreChange> parts(StoreChange change) {
    List<CellRecord> cells = new ArrayList<>(change.cells());
    cells.sort(Comparator.comparing(cell -> cell.id().assignment()));
    List<StoreChange> parts = new ArrayList<>();
    for (int from = 0; from < cells.size(); from += TURN) {
      parts.add(
          new StoreChange(
              from == 0 ? change.assignments() : List.of(),
              cells.subList(from, Math.min(from + TURN, cells.size())),
              false,
              from == 0 && change.connection()));
    }
    return parts;
  }

  private void ask() {
    if (asked.compareAndSet(false, true)) {
      front.execute(this::turn);
    }
  }

  private void turn() {
    // Cleared first: what is heard from now on is another turn's.
    asked.set(false);
    try {
      take(TURN);
      tell();
    } finally {
      if (!waiting.isEmpty()) {
        ask();
      }
    }
  }

  /** Takes what waits, until it is so many cells and announcements. */
  private void take(int most) {
    int room = most;
    for (News next = waiting.poll(); next != null; next = room > 0 ? waiting.poll() : null) {
      if (next instanceof Changed changed) {
        room -= 1 + changed.change.cells().size();
        follow(changed.change);
      } else if (next instanceof After after) {
        tell();
        after.work.run();
      }
    }
  }

  /** Says what was taken since the last time. */
  private void tell() {
    List<CellId> cells = List.copyOf(changedCells);
    boolean columns = changedColumns;
    changedCells.clear();
    changedColumns = false;
    if (closed) {
      return;
    }
    if (columns) {
      hears.columnsChanged();
    } else if (!cells.isEmpty()) {
      hears.cellsChanged(cells);
    }
  }

  @Override
  public void close() {
    closed = true;
    announcements.close();
  }

  private void follow(StoreChange change) {
    if (closed) {
      return;
    }
    if (change.roster()) {
      readAgain();
      return;
    }
    if (readings > 0) {
      whileReading.add(change);
    }
    take(change);
  }

  private void take(StoreChange change) {
    for (LiveBook part : parts.all()) {
      changedColumns |= part.put(change.assignments()) | part.setToday(today.get());
    }
    for (CellRecord cell : change.cells()) {
      Optional<LiveBook> part = parts.having(cell.id().assignment());
      if (part.isPresent() && newer(part.get(), cell)) {
        changedColumns |= part.get().put(cell);
        changedCells.add(cell.id());
      }
    }
  }

  /** An announcement may be older than what was typed and journaled since. */
  private static boolean newer(LiveBook part, CellRecord cell) {
    return part.stored(cell.id())
        .map(known -> cell.sync().revision() >= known.sync().revision())
        .orElse(true);
  }

  private void readAgain() {
    readings++;
    int from = whileReading.size();
    SectionBooks.read(store, parts.sections())
        .whenCompleteAsync(
            (books, problem) -> haveRead(problem == null ? books : null, from), front);
  }

  /** What was announced while it was being read may be newer than what was read. */
  private void haveRead(@Nullable List<SectionBook> books, int from) {
    readings--;
    List<StoreChange> since = List.copyOf(whileReading.subList(from, whileReading.size()));
    if (readings == 0) {
      whileReading.clear();
    }
    if (!closed && books != null) {
      parts.reload(books);
      since.forEach(this::take);
      changedCells.clear();
      changedColumns = false;
      hears.rosterChanged();
    }
  }
}

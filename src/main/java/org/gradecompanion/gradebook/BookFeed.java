package org.gradecompanion.gradebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.CellRecord;
import org.gradecompanion.model.SectionBook;
import org.gradecompanion.store.Store;
import org.gradecompanion.store.StoreChange;
import org.jspecify.annotations.Nullable;

/**
 * Keeps an open gradebook as the store has it: takes what is announced, and reads its sections
 * again when more than that changed. Front executor's thread only.
 */
final class BookFeed implements AutoCloseable {
  private final BookParts parts;
  private final Store store;
  private final Executor front;
  private final Supplier<LocalDate> today;
  private final Announcements announcements;
  private final BookListener hears;
  private final List<StoreChange> whileReading = new ArrayList<>();
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

  void start() {
    announcements.deliverTo(change -> front.execute(() -> follow(change)));
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
    Set<CellId> mine = new HashSet<>();
    boolean columns = false;
    for (LiveBook part : parts.all()) {
      columns |= part.put(change.assignments()) | part.setToday(today.get());
    }
    for (CellRecord cell : change.cells()) {
      Optional<LiveBook> part = parts.having(cell.id().assignment());
      if (part.isPresent() && newer(part.get(), cell)) {
        columns |= part.get().put(cell);
        mine.add(cell.id());
      }
    }
    if (columns) {
      hears.columnsChanged();
    } else if (!mine.isEmpty()) {
      hears.cellsChanged(mine);
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
      hears.rosterChanged();
    }
  }
}

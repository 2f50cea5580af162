package org.gradecompanion.practice;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Objects of one kind by their sourcedId, in the order in which they came. Thread-safe. */
final class Table<E extends Entity> {
  private final Map<String, E> rows = new LinkedHashMap<>();
  private @Nullable List<E> snapshot;

  static <E extends Entity> Table<E> of(Collection<E> entities) {
    Table<E> table = new Table<>();
    entities.forEach(table::put);
    return table;
  }

  synchronized @Nullable E get(String sourcedId) {
    return rows.get(sourcedId);
  }

  /** Stores it in place of the one with the same id. Returns whether there was none. */
  synchronized boolean put(E entity) {
    snapshot = null;
    return rows.put(entity.sourcedId(), entity) == null;
  }

  synchronized @Nullable E remove(String sourcedId) {
    snapshot = null;
    return rows.remove(sourcedId);
  }

  /** What is here now: the list does not change. */
  synchronized List<E> list() {
    if (snapshot == null) {
      snapshot = List.copyOf(rows.values());
    }
    return snapshot;
  }
}

package org.gradecompanion.practice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The categories, line items and results. Reading is thread-safe; who writes holds this object's
 * monitor, so that what was checked is still true when it is stored.
 */
final class Gradebook {
  private final Table<Category> categories = new Table<>();
  private final Table<LineItem> lineItems = new Table<>();
  private final Table<Result> results = new Table<>();
  private volatile Runnable listener = () -> {};
  private final Map<String, Table<LineItem>> itemsByClass = new ConcurrentHashMap<>();
  private final Map<String, Table<Result>> resultsByItem = new ConcurrentHashMap<>();

  /** Calls back after each change of a line item or result, on the thread that made it. */
  void whenChanged(Runnable newListener) {
    listener = newListener;
  }

  Table<Category> categories() {
    return categories;
  }

  Table<LineItem> lineItems() {
    return lineItems;
  }

  Table<Result> results() {
    return results;
  }

  List<LineItem> itemsOf(String classId) {
    return listOf(itemsByClass, classId);
  }

  List<Result> resultsOf(String lineItemId) {
    return listOf(resultsByItem, lineItemId);
  }

  List<Result> resultsOfClass(String classId) {
    List<Result> all = new ArrayList<>();
    itemsOf(classId).forEach(item -> all.addAll(resultsOf(item.sourcedId())));
    return all;
  }

  List<Result> cell(String lineItemId, String studentId) {
    return resultsOf(lineItemId).stream().filter(r -> r.studentId().equals(studentId)).toList();
  }

  private static <E extends Entity> List<E> listOf(Map<String, Table<E>> index, String key) {
    Table<E> table = index.get(key);
    return table == null ? List.of() : table.list();
  }

  private static <E extends Entity> void leave(
      Map<String, Table<E>> index, String key, String sourcedId) {
    Table<E> table = index.get(key);
    if (table != null) {
      table.remove(sourcedId);
    }
  }

  /** Returns whether it is new. */
  synchronized boolean save(LineItem item) {
    LineItem before = lineItems.get(item.sourcedId());
    if (before != null && !before.classId().equals(item.classId())) {
      leave(itemsByClass, before.classId(), item.sourcedId());
    }
    itemsByClass.computeIfAbsent(item.classId(), k -> new Table<>()).put(item);
    boolean fresh = lineItems.put(item);
    listener.run();
    return fresh;
  }

  /** Returns whether it is new. */
  synchronized boolean save(Result result) {
    Result before = results.get(result.sourcedId());
    if (before != null && !before.lineItemId().equals(result.lineItemId())) {
      leave(resultsByItem, before.lineItemId(), result.sourcedId());
    }
    resultsByItem.computeIfAbsent(result.lineItemId(), k -> new Table<>()).put(result);
    boolean fresh = results.put(result);
    listener.run();
    return fresh;
  }

  /** Takes a line item away, and its results with it. Returns it, or null if there was none. */
  synchronized @Nullable LineItem deleteLineItem(String sourcedId) {
    LineItem gone = lineItems.remove(sourcedId);
    if (gone != null) {
      leave(itemsByClass, gone.classId(), sourcedId);
      resultsOf(sourcedId).forEach(result -> results.remove(result.sourcedId()));
      resultsByItem.remove(sourcedId);
      listener.run();
    }
    return gone;
  }

  synchronized @Nullable Result deleteResult(String sourcedId) {
    Result gone = results.remove(sourcedId);
    if (gone != null) {
      leave(resultsByItem, gone.lineItemId(), sourcedId);
      listener.run();
    }
    return gone;
  }
}

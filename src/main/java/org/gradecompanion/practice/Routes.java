package org.gradecompanion.practice;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What can be read, by the shape of its path, such as {@code classes/}*{@code /students}. */
final class Routes {
  /** The objects of a collection, for the ids in the path. */
  record Many(Kind kind, Function<List<String>, List<? extends Entity>> find) {}

  /** The object with an id, or null. */
  record One(Kind kind, Function<String, @Nullable Entity> find) {}

  private final Predicate<Kind> served;
  private final Map<String, Many> collections = new LinkedHashMap<>();
  private final Map<String, One> singles = new LinkedHashMap<>();

  /**
   * @param served which kinds can be read here; the routes to the others are left out
   */
  Routes(Predicate<Kind> served) {
    this.served = served;
  }

  @Nullable Many collection(String shape) {
    return collections.get(shape);
  }

  @Nullable One single(String shape) {
    return singles.get(shape);
  }

  void many(String shape, Kind kind, Function<List<String>, List<? extends Entity>> find) {
    if (served.test(kind)) {
      collections.put(shape, new Many(kind, find));
    }
  }

  void both(
      String path,
      Kind kind,
      Function<List<String>, List<? extends Entity>> all,
      Function<String, @Nullable Entity> one) {
    many(path, kind, all);
    if (served.test(kind)) {
      singles.put(path + "/*", new One(kind, one));
    }
  }
}

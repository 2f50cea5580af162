package org.gradecompanion.exchange;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Finds things by what people call them: several names, the strongest first. The first name that
 * anything has decides, so that an id is never mistaken for a title.
 */
final class Finder<T> {
  private final List<Map<String, Set<T>>> byName = new ArrayList<>();

  /**
   * @param names how each thing is called, strongest first; a blank name is none
   */
  Finder(Collection<T> things, List<Function<T, String>> names) {
    for (Function<T, String> name : names) {
      Map<String, Set<T>> index = new HashMap<>();
      for (T thing : things) {
        String key = key(name.apply(thing));
        if (!key.isEmpty()) {
          index.computeIfAbsent(key, each -> new LinkedHashSet<>()).add(thing);
        }
      }
      byName.add(index);
    }
  }

  /** Those called so: none, one, or several that share the name. */
  Set<T> called(String text) {
    String key = key(text);
    return byName.stream()
        .map(index -> index.getOrDefault(key, Set.of()))
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElse(Set.of());
  }

  /**
   * Names are the same when they differ only in case, white space, the shape of an apostrophe or
   * how accents are coded.
   */
  static String key(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC)
        .strip()
        .replace('\u2019', '\'')
        .replaceAll("\\s+", " ")
        .replaceAll("\\s*,\\s*", ", ")
        .toLowerCase(Locale.ROOT);
  }
}

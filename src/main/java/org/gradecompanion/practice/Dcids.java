package org.gradecompanion.practice;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * PowerSchool's numbers (ID and DCID) for what the district holds under a sourcedId. They are
 * derived from it, so a restarted district gives the same ones. Thread-safe.
 */
final class Dcids {
  private static final long HIGHEST = 999_999_999;

  private final Map<String, Long> numbers = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();

  /**
   * The number of a thing, from 1 to 999 999 999.
   *
   * @param space the column it stands in, such as {@code sections.dcid}
   */
  synchronized long of(String space, String sourcedId) {
    String name = space + "/" + sourcedId;
    Long known = numbers.get(name);
    if (known != null) {
      return known;
    }
    long number = first(name);
    while (names.containsKey(space + "#" + number)) {
      number = number % HIGHEST + 1;
    }
    numbers.put(name, number);
    names.put(space + "#" + number, sourcedId);
    return number;
  }

  /** The sourcedId behind a number that was given out, or null. */
  synchronized @Nullable String sourcedId(String space, long number) {
    return names.get(space + "#" + number);
  }

  private static long first(String name) {
    CRC32 sum = new CRC32();
    sum.update(name.getBytes(StandardCharsets.UTF_8));
    return sum.getValue() % HIGHEST + 1;
  }
}

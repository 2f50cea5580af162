package org.gradecompanion.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.gradecompanion.model.Score;
import org.jspecify.annotations.Nullable;

/**
 * What a program said it saved before it was killed. Where it was about to save something else,
 * that may be there instead.
 */
final class Said {
  private final Map<String, Set<String>> scores = new HashMap<>();
  private final Map<String, Set<String>> points = new HashMap<>();
  private final Set<String> added = new HashSet<>();
  private int saved;

  /**
   * @param words {@code typed} or {@code saved} with cell and score; {@code adding}, {@code added},
   *     {@code changing} or {@code changed} with column and points; or anything else
   */
  void note(String[] words) {
    switch (words[0]) {
      case "typed" -> scores.computeIfAbsent(words[1], cell -> nothing()).add(words[2]);
      case "adding", "changing" ->
          points.computeIfAbsent(words[1], column -> new HashSet<>()).add(words[2]);
      case "saved" -> is(scores, words[1], words[2]);
      case "added", "changed" -> {
        is(points, words[1], words[2]);
        added.add(words[1]);
      }
      default -> {
        return;
      }
    }
  }

  private void is(Map<String, Set<String>> all, String what, String value) {
    saved++;
    all.put(what, new HashSet<>(Set.of(value)));
  }

  private static Set<String> nothing() {
    return new HashSet<>(Set.of(""));
  }

  /** How many edits were said to be saved. */
  int saved() {
    return saved;
  }

  /** Everything is there; from now on it is what is there now. */
  void isIn(HeldWork held) {
    isIn(held, held);
  }

  /**
   * Everything is here, or at least there: scores that left cannot be read back over every way in.
   */
  void isIn(HeldWork here, HeldWork there) {
    scores.forEach(
        (cell, possible) -> {
          String now = words(here.scores().get(cell));
          String elsewhere = words(there.scores().get(cell));
          String kept = possible.contains(now) ? now : elsewhere;
          assertThat(possible).as("what may be the score for %s", cell).contains(kept);
          possible.retainAll(here == there ? Set.of(kept) : possible);
        });
    points.forEach(
        (column, possible) -> {
          String now = here.points().get(column);
          assertThat(now != null || !added.contains(column)).as("%s is there", column).isTrue();
          if (now != null) {
            String elsewhere = there.points().get(column);
            String kept = possible.contains(now) || elsewhere == null ? now : elsewhere;
            assertThat(possible).as("what may be the points of %s", column).contains(kept);
            possible.retainAll(here == there ? Set.of(kept) : possible);
          }
        });
  }

  private static String words(@Nullable Score score) {
    return score == null ? "" : score.points().toPlainString();
  }
}

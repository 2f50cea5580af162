package org.gradecompanion.gradebook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.Score;
import org.gradecompanion.store.Edit;

/**
 * What was done here and is not on disk yet: of each thing the newest edit, since an older one must
 * not come after it. Confined to one thread.
 */
final class Unsaved {
  private final Map<Object, Entry> entries = new LinkedHashMap<>();
  private final Set<Object> refused = new HashSet<>();
  private long numbers;

  private final List<Many> many = new ArrayList<>();

  private record Entry(Edit edit, long number) {}

  /** Very many scores that were entered together: kept as they came. */
  private static final class Many {
    private final long number;
    private final Set<Object> overtaken = new HashSet<>();
    private Map<CellId, Score> scores = Map.of();

    private Many(long number) {
      this.number = number;
    }

    private Optional<Score> score(CellId cell) {
      return overtaken.contains(cell) ? Optional.empty() : Optional.ofNullable(scores.get(cell));
    }

    private int size() {
      return scores.size() - (int) overtaken.stream().filter(scores::containsKey).count();
    }
  }

  /** Takes note of edits that are on their way to the disk; answers their number. */
  long add(List<Edit> edits) {
    numbers++;
    for (Edit edit : edits) {
      entries.put(edit.subject(), new Entry(edit, numbers));
      refused.remove(edit.subject());
    }
    return numbers;
  }

  /** Very many scores are done now, though they are not made ready yet; answers their number. */
  long expectMany() {
    many.add(new Many(++numbers));
    return numbers;
  }

  /** Takes note of very many scores that were expected, which costs nothing. */
  void addMany(long number, Map<CellId, Score> scores) {
    many.stream().filter(each -> each.number == number).forEach(each -> each.scores = scores);
  }

  /** Very many scores reached the disk, or are not to; false when there are none of this number. */
  boolean forgetMany(long number) {
    return many.removeIf(each -> each.number == number);
  }

  /** These reached the disk; what was done since to the same things stays. */
  void saved(List<Edit> edits, long number) {
    for (Many older : many) {
      if (older.number < number) {
        edits.forEach(edit -> older.overtaken.add(edit.subject()));
      }
    }
    for (Edit edit : edits) {
      if (newest(edit, number)) {
        entries.remove(edit.subject());
      }
    }
  }

  /** The disk refused these. */
  void refused(List<Edit> edits, long number) {
    if (forgetMany(number)) {
      for (Edit edit : edits) {
        entries.merge(
            edit.subject(),
            new Entry(edit, number),
            (there, late) -> there.number > number ? there : late);
      }
    }
    edits.stream()
        .filter(edit -> newest(edit, number))
        .forEach(edit -> refused.add(edit.subject()));
  }

  /** Whether nothing newer was done to the same thing than what has this number. */
  boolean newest(Edit edit, long number) {
    Entry entry = entries.get(edit.subject());
    return entry != null && entry.number == number;
  }

  Optional<Score> score(CellId cell) {
    Entry entry = entries.get(cell);
    for (int at = many.size() - 1; at >= 0; at--) {
      Many each = many.get(at);
      if (entry == null || entry.number < each.number) {
        Optional<Score> score = each.score(cell);
        if (score.isPresent()) {
          return score;
        }
      }
    }
    return Optional.ofNullable(entry).map(one -> ((Edit.ScoreSet) one.edit).score());
  }

  /** What is on its way to the disk about an assignment, in the order in which it was done. */
  List<Edit> about(AssignmentId assignment) {
    return entries.values().stream()
        .map(Entry::edit)
        .filter(edit -> edit.thing().equals(assignment))
        .toList();
  }

  /** What is to be tried again, in the order in which it was done. */
  List<Edit> refused() {
    return entries.entrySet().stream()
        .filter(entry -> refused.contains(entry.getKey()))
        .map(entry -> entry.getValue().edit)
        .toList();
  }

  boolean anyRefused() {
    return !refused.isEmpty();
  }

  int size() {
    return entries.size() + many.stream().mapToInt(Many::size).sum();
  }
}

package org.gradecompanion.gradebook;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

  private record Entry(Edit edit, long number) {}

  /** Takes note of edits that are on their way to the disk; answers their number. */
  long add(List<Edit> edits) {
    numbers++;
    for (Edit edit : edits) {
      entries.put(edit.subject(), new Entry(edit, numbers));
      refused.remove(edit.subject());
    }
    return numbers;
  }

  /** These reached the disk; what was done since to the same things stays. */
  void saved(List<Edit> edits, long number) {
    for (Edit edit : edits) {
      if (newest(edit, number)) {
        entries.remove(edit.subject());
      }
    }
  }

  /** The disk refused these. */
  void refused(List<Edit> edits, long number) {
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
    return Optional.ofNullable(entries.get(cell))
        .map(entry -> ((Edit.ScoreSet) entry.edit).score());
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
    return entries.size();
  }
}

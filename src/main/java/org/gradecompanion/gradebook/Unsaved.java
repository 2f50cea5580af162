package org.gradecompanion.gradebook;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.Score;
import org.gradecompanion.model.SectionId;
import org.gradecompanion.model.StudentId;
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

  /** A hold is kept apart from the assignment: neither replaces the other. */
  private record Hold(AssignmentId assignment) {}

  /** So is keeping a score here, from the score. */
  private record LeftOut(CellId cell) {}

  private record Locked(SectionId section, StudentId student) {}

  private record Grouped(AssignmentId assignment) {}

  /** Takes note of edits that are on their way to the disk; answers their number. */
  long add(List<Edit> edits) {
    numbers++;
    for (Edit edit : edits) {
      entries.put(key(edit), new Entry(edit, numbers));
      refused.remove(key(edit));
    }
    return numbers;
  }

  /** These reached the disk; what was done since to the same things stays. */
  void saved(List<Edit> edits, long number) {
    for (Edit edit : edits) {
      if (newest(edit, number)) {
        entries.remove(key(edit));
      }
    }
  }

  /** The disk refused these. */
  void refused(List<Edit> edits, long number) {
    edits.stream().filter(edit -> newest(edit, number)).forEach(edit -> refused.add(key(edit)));
  }

  /** Whether nothing newer was done to the same thing than what has this number. */
  boolean newest(Edit edit, long number) {
    Entry entry = entries.get(key(edit));
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

  private static Object key(Edit edit) {
    if (edit instanceof Edit.ScoreSet set) {
      return set.cell();
    }
    if (edit instanceof Edit.HoldSet hold) {
      return new Hold(hold.assignment());
    }
    if (edit instanceof Edit.LeftOutSet leftOut) {
      return new LeftOut(leftOut.cell());
    }
    if (edit instanceof Edit.StudentLockSet lock) {
      return new Locked(lock.section(), lock.student());
    }
    if (edit instanceof Edit.GroupSet group) {
      return new Grouped(group.assignment());
    }
    if (edit instanceof Edit.MasterClassSaved saved) {
      return saved.masterClass().id();
    }
    if (edit instanceof Edit.MasterClassRemoved removed) {
      return removed.masterClass();
    }
    return edit instanceof Edit.AssignmentSaved saved
        ? saved.assignment().id()
        : ((Edit.AssignmentRemoved) edit).assignment();
  }
}

package org.gradecompanion.store;

import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.SyncKey;

/** What one journal file holds, as far as is needed to know when it may be deleted. */
final class Segment {
  private final int number;
  private final Path file;
  private final Map<SyncKey, Long> revisions = new HashMap<>();
  private final Set<AssignmentId> holds = new HashSet<>();
  private long lastSeq;

  Segment(int number, Path file) {
    this.number = number;
    this.file = file;
  }

  void note(JournalEntry entry) {
    lastSeq = Math.max(lastSeq, entry.seq());
    for (JournalEdit edit : entry.edits()) {
      if (edit instanceof JournalEdit.Revised revised) {
        revisions.merge(revised.key(), revised.revision(), Math::max);
      } else if (edit instanceof JournalEdit.HoldEdit hold) {
        holds.add(hold.assignment());
      }
    }
  }

  int number() {
    return number;
  }

  Path file() {
    return file;
  }

  long lastSeq() {
    return lastSeq;
  }

  /** The newest revision that it holds of each item. */
  Map<SyncKey, Long> revisions() {
    return Collections.unmodifiableMap(revisions);
  }

  /** Assignments that were put on hold or released. */
  Set<AssignmentId> holds() {
    return Collections.unmodifiableSet(holds);
  }
}

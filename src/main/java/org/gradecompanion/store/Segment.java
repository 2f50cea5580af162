package org.gradecompanion.store;

import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gradecompanion.model.SyncKey;

/** What one journal file holds, as far as is needed to know when it may be deleted. */
final class Segment {
  private final int number;
  private final Path file;
  private final Map<SyncKey, Long> revisions = new HashMap<>();
  private final Map<Object, JournalEdit.Standing> standing = new LinkedHashMap<>();
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
      } else if (edit instanceof JournalEdit.Standing newest) {
        standing.put(newest.about(), newest);
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

  /** The newest edit that it holds of each thing that PowerTeacher is never told. */
  Map<Object, JournalEdit.Standing> standing() {
    return Collections.unmodifiableMap(standing);
  }
}

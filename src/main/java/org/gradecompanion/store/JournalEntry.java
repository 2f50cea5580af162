package org.gradecompanion.store;

import java.time.Instant;
import java.util.List;

/**
 * One journal record: what was committed together.
 *
 * @param seq grows by one with every record of this store, never used twice
 * @param device the computer it was entered on
 */
record JournalEntry(long seq, Instant at, String device, List<JournalEdit> edits) {
  JournalEntry {
    edits = List.copyOf(edits);
  }
}

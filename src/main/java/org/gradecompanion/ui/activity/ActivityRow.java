package org.gradecompanion.ui.activity;

import java.util.Locale;
import org.gradecompanion.model.CellState;
import org.gradecompanion.model.SyncKey;
import org.jspecify.annotations.Nullable;

/**
 * One attempt in words, or a removal.
 *
 * @param key null for a removal, which was of no single thing
 * @param state the state it led to, for the glyph
 * @param who the student, or that it was the assignment itself
 * @param next what happens next, or how PowerTeacher showed that it has it; possibly empty
 * @param details what the office needs: the request's identifier and the server's words; empty when
 *     there is nothing to tell
 */
public record ActivityRow(
    @Nullable SyncKey key,
    String time,
    CellState state,
    String who,
    String assignment,
    String outcome,
    String next,
    String details) {
  /** Whether what a person looks for is in it, in any case. */
  boolean has(String text, Locale locale) {
    String wanted = text.strip().toLowerCase(locale);
    return who.toLowerCase(locale).contains(wanted)
        || assignment.toLowerCase(locale).contains(wanted);
  }

  /** Never the words: they name a student. */
  @Override
  public String toString() {
    return "ActivityRow[" + state + "]";
  }
}

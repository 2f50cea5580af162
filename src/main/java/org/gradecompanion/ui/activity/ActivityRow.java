package org.gradecompanion.ui.activity;

import org.gradecompanion.model.CellState;

/**
 * One attempt in words.
 *
 * @param state the state it led to, for the glyph
 * @param details what the office needs: the request's identifier and the server's words; empty for
 *     a success
 */
public record ActivityRow(
    String time, CellState state, String who, String assignment, String outcome, String details) {
  /** Never the words: they name a student. */
  @Override
  public String toString() {
    return "ActivityRow[" + state + "]";
  }
}

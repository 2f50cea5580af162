package org.gradecompanion.model;

/** Something that is pushed on its own: a cell's score, or an assignment. */
public sealed interface SyncKey permits CellId, AssignmentKey {
  /** The assignment itself, or the one that the cell belongs to. */
  AssignmentId assignment();
}

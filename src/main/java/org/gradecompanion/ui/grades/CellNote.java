package org.gradecompanion.ui.grades;

import org.gradecompanion.model.SyncKey;

/** A finding about a cell or its assignment, in words, with the fixes that apply to it. */
public record CellNote(SyncKey key, FieldFinding finding) {}

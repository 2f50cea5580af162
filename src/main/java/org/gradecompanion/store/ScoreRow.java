package org.gradecompanion.store;

import org.gradecompanion.model.CellRecord;

/**
 * A cell where it lies in the table, so that it is written back without being looked for again.
 *
 * @param row H2's own number of the row, good for the transaction that read it
 */
record ScoreRow(long row, CellRecord cell) {}

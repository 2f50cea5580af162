package org.gradecompanion.gateway;

import java.time.LocalDate;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.Score;

/**
 * A score as it is to be written.
 *
 * @param resultId the identifier it has, or will have, in PowerTeacher
 * @param score what it shall hold; blank removes it there
 * @param expected what PowerTeacher last confirmed; a different present value is a conflict
 * @param repeat an earlier attempt's outcome is unknown, so ours may already be there
 * @param on the day of the score, in the school's zone
 */
public record OutgoingScore(
    CellId cell, String resultId, Score score, Score expected, boolean repeat, LocalDate on) {}

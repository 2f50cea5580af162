package org.gradecompanion.exchange.bundle;

import org.gradecompanion.model.Message;

/**
 * Something is wrong with one row.
 *
 * @param file such as {@code users.csv}
 * @param line where the row starts in it, from 1
 * @param why what is wrong, what was done about it and what to do; names no student
 */
public record BundleProblem(String file, long line, Message why) {}

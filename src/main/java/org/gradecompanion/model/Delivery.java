package org.gradecompanion.model;

import org.jspecify.annotations.Nullable;

/**
 * The last time that PowerTeacher confirmed something.
 *
 * @param attempt which PowerTeacher confirmed
 * @param score what was sent then; null for an assignment, or when it is not known any more
 */
public record Delivery(PushAttempt attempt, @Nullable Score score) {}

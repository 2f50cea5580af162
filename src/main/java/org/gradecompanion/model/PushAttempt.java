package org.gradecompanion.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to push one thing; the log only grows.
 *
 * @param reason why it did not succeed, null when PowerTeacher confirmed it
 */
public record PushAttempt(Instant at, SyncKey key, long revision, @Nullable Reason reason) {}

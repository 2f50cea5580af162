package org.gradecompanion.model;

import org.jspecify.annotations.Nullable;

/**
 * How PowerTeacher showed that it has something as it was sent.
 *
 * @param requestId the identifier of the request that wrote it, for the server's own log; null when
 *     it was there already
 */
public record Receipt(Proof proof, @Nullable String requestId) {
  /** The kinds of proof, none of which is the mere status of an answer. */
  public enum Proof {
    /** It was read again after it was written. */
    READ_BACK,
    /** The answer to the request that wrote it shows it as it is stored. */
    ANSWER,
    /** It was read, and was so already. */
    FOUND
  }
}

package org.gradecompanion.model;

import org.jspecify.annotations.Nullable;

/**
 * Why an attempt did not succeed.
 *
 * @param detail for "copy details for the office": the server's own words, without student data, at
 *     most {@value #MAX_DETAIL} characters, possibly empty
 * @param requestId the identifier of the request, for the server's own log; null when none was made
 */
public record Reason(ReasonCode code, String detail, @Nullable String requestId) {
  /** Longer server texts are cut: they are kept in the database and shown in one line. */
  public static final int MAX_DETAIL = 500;

  public Reason {
    Checks.present(code, "reason code");
    detail = detail.length() > MAX_DETAIL ? detail.substring(0, MAX_DETAIL) : detail;
  }

  public static Reason of(ReasonCode code) {
    return new Reason(code, "", null);
  }
}

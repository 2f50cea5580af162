package org.gradecompanion.model;

import java.math.BigDecimal;

/** Shared checks of the model's values. Messages name the kind of value, never the value itself. */
final class Checks {
  /** OneRoster limits a sourcedId to 255 characters. */
  private static final int MAX_IDENTIFIER = 255;

  private Checks() {}

  static void identifier(String value, String kind) {
    if (value == null || value.isBlank() || value.length() > MAX_IDENTIFIER) {
      throw new IllegalArgumentException(
          kind + " must have 1 to " + MAX_IDENTIFIER + " characters that are not all blank");
    }
  }

  static <T> T present(T value, String what) {
    if (value == null) {
      throw new IllegalArgumentException(what + " must be given");
    }
    return value;
  }

  /** Without trailing zeros and without an exponent: equal values are equal. */
  static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}

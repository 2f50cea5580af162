package org.gradecompanion.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads the members of a server's objects leniently: missing and null are the same, numbers and
 * booleans may be text.
 */
public final class Members {
  // More digits than any score has; an exponent of a billion would fill the memory.
  private static final int MAX_DIGITS = 40;

  private Members() {}

  /** The member as text, or an empty text. */
  public static String text(JsonNode object, String name) {
    JsonNode node = object.path(name);
    return node.isValueNode() && !node.isNull() ? node.asText().strip() : "";
  }

  /** The member as yes or no; {@code otherwise} when it says neither. */
  public static boolean yes(JsonNode object, String name, boolean otherwise) {
    return switch (text(object, name).toLowerCase(Locale.ROOT)) {
      case "true", "1", "yes" -> true;
      case "false", "0", "no" -> false;
      default -> otherwise;
    };
  }

  /** The member as an exact number. */
  public static Optional<BigDecimal> number(JsonNode object, String name) {
    String text = text(object, name);
    if (text.isEmpty() || text.length() > MAX_DIGITS) {
      return Optional.empty();
    }
    try {
      BigDecimal value = new BigDecimal(text);
      return Math.abs(value.scale()) > MAX_DIGITS ? Optional.empty() : Optional.of(value);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}

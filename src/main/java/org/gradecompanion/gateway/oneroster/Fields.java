package org.gradecompanion.gateway.oneroster;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads the fields of OneRoster objects leniently: missing and null are the same, numbers and
 * booleans may be text, a reference may be shortened to its identifier.
 */
final class Fields {
  private static final int MAX_IDENTIFIER = 255;
  // More digits than any score has; an exponent of a billion would fill the memory.
  private static final int MAX_DIGITS = 40;

  private Fields() {}

  /** The field as text, or an empty text. */
  static String text(JsonNode object, String name) {
    JsonNode node = object.path(name);
    return node.isValueNode() && !node.isNull() ? node.asText().strip() : "";
  }

  /** The object's own identifier, if it has a usable one. */
  static Optional<String> id(JsonNode object) {
    return usable(text(object, "sourcedId"));
  }

  /** The identifier that a reference points to. */
  static Optional<String> ref(JsonNode object, String name) {
    return target(object.path(name));
  }

  /** The identifiers that a list of references points to; one alone counts as a list. */
  static List<String> refs(JsonNode object, String name) {
    JsonNode node = object.path(name);
    List<String> ids = new ArrayList<>();
    if (node.isArray()) {
      node.forEach(child -> target(child).ifPresent(ids::add));
    } else {
      target(node).ifPresent(ids::add);
    }
    return ids;
  }

  private static Optional<String> target(JsonNode reference) {
    return usable(
        reference.isObject() ? text(reference, "sourcedId") : reference.asText("").strip());
  }

  private static Optional<String> usable(String id) {
    return id.isEmpty() || id.length() > MAX_IDENTIFIER ? Optional.empty() : Optional.of(id);
  }

  /** The field as yes or no; {@code otherwise} when it says neither. */
  static boolean yes(JsonNode object, String name, boolean otherwise) {
    return switch (text(object, name).toLowerCase(Locale.ROOT)) {
      case "true", "1", "yes" -> true;
      case "false", "0", "no" -> false;
      default -> otherwise;
    };
  }

  /** The field as an exact number. */
  static Optional<BigDecimal> number(JsonNode object, String name) {
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

  /** Not marked as deleted. */
  static boolean active(JsonNode object) {
    String status = text(object, "status").toLowerCase(Locale.ROOT);
    return status.isEmpty() || status.equals("active");
  }

  static JsonNode metadata(JsonNode object) {
    return object.path("metadata");
  }
}

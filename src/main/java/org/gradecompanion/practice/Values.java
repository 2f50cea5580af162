package org.gradecompanion.practice;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Compares members of objects: numbers as numbers, dates as moments, the rest as text without
 * regard to case.
 */
final class Values {
  private Values() {}

  /** Adds the values at a dotted path; a list gives each of its elements. */
  static void collect(JsonNode from, String path, List<JsonNode> to) {
    if (from.isArray()) {
      from.forEach(element -> collect(element, path, to));
      return;
    }
    int dot = path.indexOf('.');
    JsonNode next = from.path(dot < 0 ? path : path.substring(0, dot));
    if (next.isMissingNode() || next.isNull()) {
      return;
    }
    if (dot >= 0) {
      collect(next, path.substring(dot + 1), to);
    } else if (next.isArray()) {
      next.forEach(to::add);
    } else {
      to.add(next);
    }
  }

  static int compare(JsonNode found, String value) {
    if (found.isNumber()) {
      try {
        return found.decimalValue().compareTo(new BigDecimal(value.strip()));
      } catch (NumberFormatException e) {
        return found.asText().compareToIgnoreCase(value);
      }
    }
    String text = found.asText();
    if (looksLikeDate(text) && looksLikeDate(value)) {
      Optional<Instant> left = WireDate.instant(text);
      Optional<Instant> right = WireDate.instant(value);
      if (left.isPresent() && right.isPresent()) {
        return left.get().compareTo(right.get());
      }
    }
    return text.compareToIgnoreCase(value);
  }

  private static boolean looksLikeDate(String text) {
    return text.length() >= 10 && text.charAt(4) == '-' && text.charAt(7) == '-';
  }

  /** Orders objects by a path; those that have nothing there come last. */
  static Comparator<JsonNode> by(String path) {
    return (left, right) -> {
      Optional<JsonNode> a = first(left, path);
      Optional<JsonNode> b = first(right, path);
      if (a.isEmpty() || b.isEmpty()) {
        return Boolean.compare(a.isEmpty(), b.isEmpty());
      }
      return a.get().isNumber() && b.get().isNumber()
          ? a.get().decimalValue().compareTo(b.get().decimalValue())
          : compare(a.get(), b.get().asText());
    };
  }

  private static Optional<JsonNode> first(JsonNode object, String path) {
    List<JsonNode> values = new ArrayList<>();
    collect(object, path, values);
    return values.stream().findFirst();
  }
}

package org.gradecompanion.gateway.oneroster;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gradecompanion.gateway.Members;

/**
 * Reads the fields of OneRoster objects leniently: missing and null are the same, numbers and
 * booleans may be text, a reference may be shortened to its identifier or to its address.
 */
final class Fields {
  private static final int MAX_IDENTIFIER = 255;

  private Fields() {}

  /** The field as text, or an empty text. */
  static String text(JsonNode object, String name) {
    return Members.text(object, name);
  }

  /** The words of a list, without commas; one text with commas counts as a list. */
  static List<String> texts(JsonNode object, String name) {
    JsonNode node = object.path(name);
    List<String> texts = new ArrayList<>();
    (node.isArray() ? node : List.of(node)).forEach(each -> texts.add(each.asText("")));
    return texts.stream()
        .flatMap(each -> Arrays.stream(each.split(",")))
        .map(String::strip)
        .filter(each -> !each.isEmpty() && each.length() <= MAX_IDENTIFIER)
        .distinct()
        .toList();
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
    if (!reference.isObject()) {
      return usable(reference.asText("").strip());
    }
    String id = text(reference, "sourcedId");
    return usable(id.isEmpty() ? lastSegment(text(reference, "href")) : id);
  }

  /** The identifier at the end of an address, relative or not. */
  private static String lastSegment(String href) {
    String path = href.replaceFirst("[?#].*$", "").replaceFirst("/+$", "");
    try {
      String segment = path.substring(path.lastIndexOf('/') + 1);
      return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return "";
    }
  }

  private static Optional<String> usable(String id) {
    return id.isEmpty() || id.length() > MAX_IDENTIFIER ? Optional.empty() : Optional.of(id);
  }

  /** The field as yes or no; {@code otherwise} when it says neither. */
  static boolean yes(JsonNode object, String name, boolean otherwise) {
    return Members.yes(object, name, otherwise);
  }

  /** The field as an exact number. */
  static Optional<BigDecimal> number(JsonNode object, String name) {
    return Members.number(object, name);
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

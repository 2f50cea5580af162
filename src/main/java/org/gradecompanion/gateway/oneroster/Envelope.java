package org.gradecompanion.gateway.oneroster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What servers wrap a list or an object in: the name that OneRoster gives it, that name written
 * another way, another name, or nothing.
 */
final class Envelope {
  private static final String STATUS = "statusinfoset";

  private Envelope() {}

  /**
   * The named list, whatever its name's case; null counts as empty and one object as a list of it;
   * without that name, the only list that is there.
   */
  static Optional<JsonNode> list(JsonNode body, String key) {
    Optional<JsonNode> named = named(body, key);
    if (named.isPresent()) {
      return named.flatMap(Envelope::asList);
    }
    List<JsonNode> lists =
        body.properties().stream()
            .filter(entry -> !plain(entry.getKey()).equals(STATUS))
            .map(Map.Entry::getValue)
            .filter(JsonNode::isArray)
            .toList();
    return lists.size() == 1 ? Optional.of(lists.get(0)) : Optional.empty();
  }

  private static Optional<JsonNode> asList(JsonNode value) {
    if (value.isArray()) {
      return Optional.of(value);
    }
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    if (value.isNull()) {
      return Optional.of(list);
    }
    return Fields.id(value).isPresent() ? Optional.of(list.add(value)) : Optional.empty();
  }

  /** The named object, alone in a list of that name, or without a wrapper. */
  static Optional<JsonNode> object(JsonNode body, String key) {
    JsonNode value = named(body, key).orElse(body);
    JsonNode object = value.isArray() && value.size() == 1 ? value.get(0) : value;
    boolean wrapped = value != body;
    return object.isObject() && (wrapped || Fields.id(object).isPresent())
        ? Optional.of(object)
        : Optional.empty();
  }

  private static Optional<JsonNode> named(JsonNode body, String key) {
    if (body.has(key)) {
      return Optional.of(body.get(key));
    }
    return body.properties().stream()
        .filter(entry -> plain(entry.getKey()).equals(plain(key)))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static String plain(String name) {
    return name.replaceAll("[_\\- ]", "").toLowerCase(Locale.ROOT);
  }
}

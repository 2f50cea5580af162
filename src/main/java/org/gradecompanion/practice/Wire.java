package org.gradecompanion.practice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes what the district holds as the JSON of one edition of OneRoster. */
final class Wire {
  static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .build();

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private final String url;
  private final Edition edition;
  private final Members12 members12;

  /**
   * @param url of the server, without a slash at its end
   */
  Wire(String url, Edition edition, Roster roster) {
    this.url = url;
    this.edition = edition;
    this.members12 = new Members12(roster);
  }

  Edition edition() {
    return edition;
  }

  /** The base URL of the service that a kind of object belongs to, without a slash at its end. */
  String root(Kind kind) {
    return url + edition.path(kind);
  }

  ObjectNode json(Entity entity) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    Base base = entity.base();
    node.put("sourcedId", base.sourcedId());
    node.put("status", base.status());
    node.put("dateLastModified", STAMP.format(base.modified()));
    if (base.metadata() != null && !base.metadata().isEmpty()) {
      node.set("metadata", base.metadata());
    }
    entity.write(node, this);
    if (edition == Edition.V1_2) {
      members12.amend(node, entity, this);
    }
    return node;
  }

  void ref(ObjectNode to, String name, Kind kind, @Nullable String sourcedId) {
    if (sourcedId != null) {
      to.set(name, ref(kind, sourcedId));
    }
  }

  void refs(ObjectNode to, String name, Kind kind, List<String> sourcedIds) {
    ArrayNode array = to.putArray(name);
    sourcedIds.forEach(id -> array.add(ref(kind, id)));
  }

  private ObjectNode ref(Kind kind, String sourcedId) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("href", root(kind) + "/" + kind.plural() + "/" + Urls.encode(sourcedId))
        .put("sourcedId", sourcedId)
        .put("type", kind.singular());
  }

  static void text(ObjectNode to, String name, @Nullable String value) {
    if (value != null) {
      to.put(name, value);
    }
  }

  static void texts(ObjectNode to, String name, List<String> values) {
    ArrayNode array = to.putArray(name);
    values.forEach(array::add);
  }

  static void number(ObjectNode to, String name, @Nullable BigDecimal value) {
    if (value != null) {
      to.put(name, value);
    }
  }

  static byte[] bytes(JsonNode node) {
    try {
      return JSON.writeValueAsBytes(node);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of plain nodes cannot be written", e);
    }
  }

  static String stamp(Instant instant) {
    return STAMP.format(instant);
  }
}

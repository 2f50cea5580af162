package org.gradecompanion.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gradecompanion.model.ReasonCode;

/** JSON as it comes from and goes to servers. Numbers stay exact: no score passes a double. */
public final class Json {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  /** The byte order mark that some servers put before UTF-8. */
  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private Json() {}

  /**
   * Reads the answer of a successful read.
   *
   * @throws GatewayException NO_ANSWER when the text ends in its middle, FOREIGN_ANSWER when it is
   *     no JSON object or array
   */
  public static JsonNode require(Reply reply) throws GatewayException {
    try {
      JsonNode node = MAPPER.readTree(reply.body());
      if (node != null && node.isContainerNode()) {
        return node;
      }
      throw reply.failure(ReasonCode.FOREIGN_ANSWER, "the answer is not a JSON object");
    } catch (JsonProcessingException e) {
      throw endsInItsMiddle(reply, e)
          ? reply.failure(ReasonCode.NO_ANSWER, "the answer ends in its middle")
          : reply.failure(ReasonCode.FOREIGN_ANSWER, "the answer is not JSON");
    } catch (IOException e) {
      throw reply.failure(ReasonCode.FOREIGN_ANSWER, "the answer is not JSON");
    }
  }

  /** After a comma the parser misses a name, not the end. */
  private static boolean endsInItsMiddle(Reply reply, JsonProcessingException e) {
    byte[] body = reply.body();
    int start = startsWithMark(body) ? MARK.length : 0;
    boolean begun = body.length > start && (body[start] == '{' || body[start] == '[');
    boolean atItsEnd = e.getLocation() != null && e.getLocation().getByteOffset() >= body.length;
    return e instanceof JsonEOFException || begun && atItsEnd;
  }

  private static boolean startsWithMark(byte[] body) {
    return body.length >= MARK.length && Arrays.equals(body, 0, MARK.length, MARK, 0, MARK.length);
  }

  /**
   * The rows of a list.
   *
   * @throws GatewayException FOREIGN_ANSWER when one is no object: read as none, it would pass for
   *     something that is not there
   */
  public static List<JsonNode> objects(Reply reply, JsonNode list) throws GatewayException {
    List<JsonNode> rows = new ArrayList<>();
    for (JsonNode row : list) {
      if (!row.isObject()) {
        throw reply.failure(ReasonCode.FOREIGN_ANSWER, "a list holds no objects");
      }
      rows.add(row);
    }
    return rows;
  }

  /** The JSON object or array in the body, if it is one. */
  public static Optional<JsonNode> parse(Reply reply) {
    try {
      return Optional.ofNullable(MAPPER.readTree(reply.body())).filter(JsonNode::isContainerNode);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  public static com.fasterxml.jackson.databind.node.ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  public static byte[] bytes(JsonNode node) {
    try {
      return MAPPER.writeValueAsBytes(node);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of plain values is always writable", e);
    }
  }
}

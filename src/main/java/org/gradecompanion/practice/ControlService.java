package org.gradecompanion.practice;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.time.Duration;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The misbehaviour switches over HTTP: POST a JSON object with the switches to turn, GET to see how
 * they stand. Unauthenticated, as it only listens on this computer; a web page in a browser is
 * turned away.
 *
 * <p>The switches: {@code offline}, {@code expireTokens}, {@code bareAnswers} and {@code behave}
 * (true or false), {@code slowMillis}, {@code refuseStudent} (a sourcedId or null), {@code
 * deleteLineItem} (a sourcedId), {@code renameLineItem} {sourcedId, title}, {@code closeTerm}
 * {sourcedId, closed}, {@code changeScore} {lineItem, student, score}, {@code lockStudent} {class,
 * student, locked}, {@code masterClass} {id, owner, parts: [{section, links}]} (without parts it is
 * forgotten), {@code fail} {count, status, retryAfterSeconds, method, path}, {@code cut} {count,
 * afterBytes, method, path} and {@code forget} {count, method, path}.
 */
final class ControlService implements HttpHandler {
  static final String PATH = "/practice/control";
  private static final int LARGEST_BODY = 64 * 1024;

  private final Misbehaviour misbehaviour;
  private final Supplier<ObjectNode> facts;
  private final boolean behindTheDoor;
  private final Set<String> switches =
      Set.of(
          "offline",
          "slowMillis",
          "fail",
          "cut",
          "forget",
          "expireTokens",
          "refuseStudent",
          "closeTerm",
          "changeScore",
          "lockStudent",
          "deleteLineItem",
          "renameLineItem",
          "masterClass",
          "bareAnswers",
          "behave");

  /**
   * @param facts what else the answer tells about the district
   * @param behindTheDoor whether it is reached through the door that it shuts, so that it must
   *     answer first
   */
  ControlService(Misbehaviour misbehaviour, Supplier<ObjectNode> facts, boolean behindTheDoor) {
    this.misbehaviour = misbehaviour;
    this.facts = facts;
    this.behindTheDoor = behindTheDoor;
  }

  static boolean isControl(String path) {
    return path.equals(PATH) || path.equals(PATH + "/");
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readNBytes(LARGEST_BODY);
    JsonNode wanted = JsonNodeFactory.instance.objectNode();
    Answer answer;
    try {
      String method = exchange.getRequestMethod();
      if (!isControl(exchange.getRequestURI().getRawPath())) {
        throw Refusal.of(404, "unknown object", "The switches are at " + PATH + ".");
      }
      if (exchange.getRequestHeaders().containsKey("Origin")) {
        throw Refusal.of(403, "forbidden", "The switches are not for web pages.");
      }
      if (method.equals("POST")) {
        wanted = turn(body);
      } else if (!method.equals("GET")) {
        throw Refusal.of(405, "unsupported", "Use GET or POST.");
      }
      answer = Answer.json(200, state(wanted));
    } catch (Refusal e) {
      answer = e.answer("practice control");
    } catch (IllegalArgumentException e) {
      answer = Refusal.badRequest("invalid data", e.getMessage()).answer("practice control");
    }
    Reply.send(exchange, answer);
    if (behindTheDoor && answer.status() == 200 && wanted.path("offline").asBoolean()) {
      misbehaviour.offline(true);
    }
  }

  private JsonNode turn(byte[] body) throws IOException {
    JsonNode wanted;
    try {
      wanted = Wire.JSON.readTree(body);
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw Refusal.badRequest("invalid data", "The body is not well-formed JSON.");
    }
    if (!wanted.isObject()) {
      throw Refusal.badRequest("invalid data", "The body must be a JSON object with switches.");
    }
    for (Iterator<String> names = wanted.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (!switches.contains(name)) {
        throw Refusal.badRequest(
            "invalid data",
            "There is no switch '" + name + "'. There are: " + String.join(", ", switches) + ".");
      }
    }
    if (wanted.path("behave").asBoolean()) {
      misbehaviour.behave();
    }
    for (Map.Entry<String, JsonNode> one : wanted.properties()) {
      turn(one.getKey(), one.getValue());
    }
    return wanted;
  }

  private void turn(String name, JsonNode value) {
    switch (name) {
      case "slowMillis" -> misbehaviour.slow(Duration.ofMillis(value.asLong()));
      case "bareAnswers" -> misbehaviour.bareAnswers(value.asBoolean());
      case "refuseStudent" -> misbehaviour.refuseStudent(textOrNull(value));
      case "deleteLineItem" -> misbehaviour.deleteLineItem(value.asText());
      case "renameLineItem" ->
          misbehaviour.renameLineItem(
              value.path("sourcedId").asText(), value.path("title").asText());
      case "closeTerm" ->
          misbehaviour.closeTerm(
              value.path("sourcedId").asText(), value.path("closed").asBoolean(true));
      case "changeScore" -> changeScore(value);
      case "masterClass" -> misbehaviour.masterClass(MasterClass.read(value));
      case "lockStudent" ->
          misbehaviour.lockStudent(
              value.path("class").asText(),
              value.path("student").asText(),
              value.path("locked").asBoolean(true));
      case "fail" ->
          misbehaviour.failNext(
              value.path("count").asInt(1),
              value.path("status").asInt(500),
              value.has("retryAfterSeconds")
                  ? Duration.ofSeconds(value.get("retryAfterSeconds").asLong())
                  : null,
              match(value));
      case "cut" ->
          misbehaviour.cutAnswerAfter(
              value.path("afterBytes").asInt(0), value.path("count").asInt(1), match(value));
      case "forget" -> misbehaviour.forgetNext(value.path("count").asInt(1), match(value));
      case "expireTokens" -> {
        if (value.asBoolean()) {
          misbehaviour.expireTokens();
        }
      }
      case "offline" -> {
        if (!behindTheDoor) {
          misbehaviour.offline(value.asBoolean());
        }
      }
      default -> {
        // behave came before all the others
      }
    }
  }

  private void changeScore(JsonNode value) {
    JsonNode score = value.path("score");
    if (!score.isNumber() && !score.isNull()) {
      throw Refusal.badRequest("invalid data", "The score of changeScore is a number or null.");
    }
    misbehaviour.changeScore(
        value.path("lineItem").asText(),
        value.path("student").asText(),
        score.isNull() ? null : score.decimalValue());
  }

  private static RequestMatch match(JsonNode value) {
    return new RequestMatch(textOrNull(value.path("method")), textOrNull(value.path("path")));
  }

  private static @Nullable String textOrNull(JsonNode value) {
    return value.isTextual() && !value.asText().isEmpty() ? value.asText() : null;
  }

  private ObjectNode state(JsonNode wanted) {
    ObjectNode state = facts.get();
    state.put("offline", misbehaviour.isOffline() || wanted.path("offline").asBoolean());
    state.put("slowMillis", misbehaviour.delay().toMillis());
    state.put("failing", misbehaviour.planned(false));
    state.put("cutting", misbehaviour.planned(true));
    state.put("refuseStudent", misbehaviour.refusedStudent());
    state.put("bareAnswers", misbehaviour.answersBare());
    return state;
  }
}

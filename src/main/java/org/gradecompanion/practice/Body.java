package org.gradecompanion.practice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one object that a client sent, leniently: what may be missing may be missing. */
final class Body {
  /** More digits than any score or maximum has, on either side of the point. */
  private static final int DIGITS = 30;

  private final JsonNode object;
  private final String sourcedId;

  private Body(JsonNode object, String sourcedId) {
    this.object = object;
    this.sourcedId = sourcedId;
  }

  /**
   * @param bytes JSON with the kind's singular envelope key
   * @param sourcedId the one in the address, with which the body's must agree
   * @throws Refusal 400 when it is not JSON, 422 when it is not such an object
   */
  static Body read(byte[] bytes, Kind kind, String sourcedId) {
    JsonNode object = json(bytes).path(kind.singular());
    if (!object.isObject()) {
      throw Refusal.invalid("The body must be an object with the member " + kind.singular() + ".");
    }
    Body body = new Body(object, sourcedId);
    String own = body.text("sourcedId");
    if (own != null && !own.equals(sourcedId)) {
      throw Refusal.invalid("The sourcedId of the body differs from the one in the address.");
    }
    return body;
  }

  /**
   * The objects of a set, each with the sourcedId that its sender gave it.
   *
   * @param bytes JSON with the kind's plural envelope key
   * @throws Refusal as {@link #read}
   */
  static List<Body> readAll(byte[] bytes, Kind kind) {
    JsonNode set = json(bytes).path(kind.plural());
    if (!set.isArray()) {
      throw Refusal.invalid("The body must be an object with the list " + kind.plural() + ".");
    }
    List<Body> bodies = new ArrayList<>();
    for (JsonNode object : set) {
      if (!object.isObject()) {
        throw Refusal.invalid("The list " + kind.plural() + " has something that is no object.");
      }
      bodies.add(new Body(object, new Body(object, "").requiredText("sourcedId")));
    }
    return bodies;
  }

  private static JsonNode json(byte[] bytes) {
    try {
      return Wire.JSON.readTree(bytes);
    } catch (JsonProcessingException e) {
      throw Refusal.badRequest("invalid data", "The body is not well-formed JSON.");
    } catch (IOException e) {
      throw Refusal.badRequest("invalid data", "The body cannot be read.");
    }
  }

  /** The same object under another sourcedId. */
  Body under(String otherId) {
    return new Body(object, otherId);
  }

  String sourcedId() {
    return sourcedId;
  }

  Base base(Instant now) {
    String status = text("status");
    if (status != null && !status.equals(Base.ACTIVE) && !status.equals(Base.TO_BE_DELETED)) {
      throw Refusal.invalid("The status is active or tobedeleted.");
    }
    JsonNode metadata = object.path("metadata");
    return new Base(
        sourcedId,
        status == null ? Base.ACTIVE : status,
        now,
        metadata.isObject() ? ((ObjectNode) metadata) : null);
  }

  @Nullable String text(String name) {
    JsonNode value = object.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    if (!value.isTextual()) {
      throw Refusal.invalid("The member " + name + " must be a text.");
    }
    return value.textValue();
  }

  String requiredText(String name) {
    String text = text(name);
    if (text == null || text.isBlank()) {
      throw Refusal.invalid("The member " + name + " is missing.");
    }
    return text;
  }

  /** A yes or no, which OneRoster 1.2 writes as a text. */
  @Nullable Boolean flag(String name) {
    String text = text(name);
    if (text == null) {
      return null;
    }
    if (!text.equals("true") && !text.equals("false")) {
      throw Refusal.invalid("The member " + name + " must be the text true or false.");
    }
    return Boolean.valueOf(text);
  }

  /** A date or date-time, as a date-time. */
  @Nullable String dateTime(String name) {
    String text = text(name);
    if (text == null || text.isBlank()) {
      return null;
    }
    if (WireDate.read(text).isEmpty()) {
      throw Refusal.invalid("The member " + name + " is not a date or date-time.");
    }
    return WireDate.dateTime(text);
  }

  /** The day of a date or date-time. */
  @Nullable LocalDate day(String name) {
    String text = dateTime(name);
    return text == null ? null : WireDate.day(text);
  }

  /** A number, also as a text; null when it is missing, null or an empty text. */
  @Nullable BigDecimal number(String name) {
    JsonNode value = object.path(name);
    if (value.isMissingNode() || value.isNull() || value.isTextual() && value.asText().isBlank()) {
      return null;
    }
    try {
      BigDecimal number =
          value.isNumber() ? value.decimalValue() : new BigDecimal(value.asText().strip());
      if (number.precision() <= DIGITS && Math.abs(number.scale()) <= DIGITS) {
        return number;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw Refusal.invalid("The member " + name + " is not a number that can be stored.");
  }

  /** The sourcedId of a reference: the rest of it may be missing. */
  @Nullable String ref(String name) {
    JsonNode value = object.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    JsonNode id = value.path("sourcedId");
    if (!id.isTextual() || id.asText().isBlank()) {
      throw Refusal.invalid("The member " + name + " must be a reference with a sourcedId.");
    }
    return id.textValue();
  }

  String requiredRef(String name) {
    String id = ref(name);
    if (id == null) {
      throw Refusal.invalid("The member " + name + " is missing.");
    }
    return id;
  }
}

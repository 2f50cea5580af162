package org.gradecompanion.practice;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads the members of objects that a plugin sent to PowerTeacher Pro. */
final class XteBody {
  /** More digits than any score or maximum has, on either side of the point. */
  private static final int DIGITS = 30;

  private XteBody() {}

  /**
   * @throws Refusal 400 when it is no JSON object
   */
  static JsonNode object(byte[] bytes) {
    JsonNode root;
    try {
      root = Wire.JSON.readTree(bytes);
    } catch (IOException e) {
      throw bad("The body is not well-formed JSON.");
    }
    if (root == null || !root.isObject()) {
      throw bad("The body must be a JSON object.");
    }
    return root;
  }

  static String text(JsonNode object, String name) {
    JsonNode value = object.path(name);
    return value.isValueNode() && !value.isNull() ? value.asText() : "";
  }

  static String required(JsonNode object, String name) {
    String text = text(object, name);
    if (text.isBlank()) {
      throw bad("The member " + name + " is missing.");
    }
    return text;
  }

  /** A number of PowerSchool's; 0 when there is none. */
  static long dcid(JsonNode object, String name) {
    return object.path(name).asLong(0);
  }

  static boolean yes(JsonNode object, String name) {
    JsonNode value = object.path(name);
    if (!value.isMissingNode() && !value.isNull() && !value.isBoolean()) {
      throw bad("The member " + name + " must be true or false.");
    }
    return value.asBoolean(false);
  }

  static @Nullable BigDecimal number(JsonNode object, String name) {
    String text = text(object, name).strip();
    if (text.isEmpty()) {
      return null;
    }
    try {
      BigDecimal number = new BigDecimal(text);
      if (number.precision() <= DIGITS && Math.abs(number.scale()) <= DIGITS) {
        return number;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw bad("The member " + name + " is not a number that can be stored.");
  }

  static @Nullable LocalDate day(JsonNode object, String name) {
    String text = text(object, name).strip();
    try {
      return text.isEmpty() ? null : LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw bad("The member " + name + " is not a date such as 2026-11-20.");
    }
  }

  static Refusal bad(String message) {
    return Refusal.badRequest("invalid data", message);
  }
}

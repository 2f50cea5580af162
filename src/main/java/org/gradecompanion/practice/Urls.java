package org.gradecompanion.practice;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Paths, queries and forms. */
final class Urls {
  private Urls() {}

  static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /**
   * The parts of a raw path, decoded.
   *
   * @throws Refusal 400 when it cannot be decoded
   */
  static List<String> segments(String rawPath) {
    List<String> parts = new ArrayList<>();
    for (String part : rawPath.split("/")) {
      if (!part.isEmpty()) {
        parts.add(decode(part.replace("+", "%2B")));
      }
    }
    return parts;
  }

  /**
   * The parameters of a raw query or of a form; of a repeated name, the first.
   *
   * @throws Refusal 400 when it cannot be decoded
   */
  static Map<String, String> parameters(@Nullable String raw) {
    Map<String, String> parameters = new LinkedHashMap<>();
    if (raw != null) {
      for (String pair : raw.split("&")) {
        int equals = pair.indexOf('=');
        if (!pair.isEmpty()) {
          String name = decode(equals < 0 ? pair : pair.substring(0, equals));
          parameters.putIfAbsent(name, equals < 0 ? "" : decode(pair.substring(equals + 1)));
        }
      }
    }
    return parameters;
  }

  static String decode(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw Refusal.badRequest("invalid data", "The address is not well percent-encoded.");
    }
  }
}

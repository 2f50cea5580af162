package org.gradecompanion.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gradecompanion.model.Reason;

/**
 * What a server says about a refusal, in whatever shape: imsx status (flat, wrapped, as an array,
 * with or without its prefix), PowerSchool's {@code {message, errors:[{field, message, params}]}},
 * lists of sentences, sentences by field, OAuth errors, plain text.
 *
 * @param fields the fields it names, lower case
 * @param codes its short codes, lower case
 * @param texts its sentences
 */
record ServerWords(Set<String> fields, Set<String> codes, Set<String> texts) {
  private static final int DEEPEST = 6;
  private static final int LONGEST_SENTENCE = 2000;
  private static final String ERRORS = "errors";
  private static final String FIELD = "field of ";
  // These quote what was sent, which may be a student's.
  private static final Set<String> QUOTES =
      Set.of("params", "value", "rejectedvalue", "input", "data", "trace", "stacktrace");

  static ServerWords of(Reply reply) {
    ServerWords words =
        new ServerWords(new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
    Optional<JsonNode> json = Json.parse(reply);
    json.ifPresent(node -> words.collect(node, "", 0));
    if (json.isEmpty() && !reply.html()) {
      byte[] body = reply.body();
      int some = Math.min(body.length, LONGEST_SENTENCE);
      words.sentence(new String(body, 0, some, StandardCharsets.UTF_8).strip());
    }
    return words;
  }

  /** Text that is no JSON, whatever its type says; JSON that is cut is none. */
  private void sentence(String text) {
    String bare = text.replaceAll("^\"|\"$", "").strip();
    if (!bare.isEmpty() && !bare.startsWith("{") && !bare.startsWith("[")) {
      texts.add(bare);
    }
  }

  /**
   * @param holder the name that it stands under, empty at the top
   */
  private void collect(JsonNode node, String holder, int depth) {
    if (depth > DEEPEST) {
      return;
    }
    if (node.isArray()) {
      node.forEach(child -> element(child, holder, depth));
      return;
    }
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      String name = plain(entry.getKey());
      JsonNode value = entry.getValue();
      if (QUOTES.contains(name)) {
        continue;
      }
      if (value.isContainerNode()) {
        collect(value, holder.equals(ERRORS) ? FIELD + name : name, depth + 1);
      } else if (value.isTextual()) {
        take(name, value.textValue());
      }
    }
  }

  /** Of {@code {"errors":["…"]}} or {@code {"errors":{"title":["…"]}}}. */
  private void element(JsonNode child, String holder, int depth) {
    if (!child.isTextual()) {
      collect(child, holder, depth + 1);
    } else if (holder.equals(ERRORS)) {
      take("message", child.textValue());
    } else if (holder.startsWith(FIELD)) {
      take("field", holder.substring(FIELD.length()));
      take("message", child.textValue());
    }
  }

  private void take(String name, String value) {
    switch (name) {
      case "field", "fieldname", "property" -> fields.add(value.toLowerCase(Locale.ROOT));
      case "codeminorfieldname" -> {
        // OneRoster 1.2's own preset names no field.
        if (!value.equalsIgnoreCase("TargetEndSystem")) {
          fields.add(value.toLowerCase(Locale.ROOT));
        }
      }
      case "codeminor", "codeminorfieldvalue", "codemajor", "severity", "code" ->
          codes.add(plain(value));
      case "description", "message", "error_description", "detail", "error", "reason" -> {
        if (!value.isBlank()) {
          texts.add(value.strip());
        }
      }
      default -> {}
    }
  }

  private static String plain(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.startsWith("imsx_") ? lower.substring("imsx_".length()) : lower;
  }

  /** Everything it says, lower case, to look for clues in. */
  String all() {
    return (String.join(" ", codes) + " " + String.join(" ", texts)).toLowerCase(Locale.ROOT);
  }

  /** It reports a failure, whatever the HTTP status was. */
  boolean failure() {
    return codes.contains("failure") || codes.contains("error") || codes.contains("unsupported");
  }

  /** It is about a field that the client may not see or write: the office has to grant it. */
  boolean accessRefused() {
    return all().matches(".*(access to field|noaccess|column lacks).*");
  }

  /** One line for the office: its sentences, or else its codes, and what it has to grant. */
  String detail() {
    Set<String> parts = new LinkedHashSet<>(texts.isEmpty() ? codes : texts);
    if (accessRefused()) {
      parts.addAll(fields);
    }
    String line = String.join("; ", parts);
    String clean = line.replaceAll("\\p{Cntrl}+", " ").replaceAll("\\S+@\\S+", "(e-mail)");
    return clean.length() > Reason.MAX_DETAIL ? clean.substring(0, Reason.MAX_DETAIL) : clean;
  }
}

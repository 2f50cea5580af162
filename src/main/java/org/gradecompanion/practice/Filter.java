package org.gradecompanion.practice;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * A OneRoster filter: one clause {@code field<op>'value'}, or two that are joined by AND or OR. A
 * quote in the value is doubled.
 */
final class Filter implements Predicate<JsonNode> {
  private static final List<String> OPERATORS = List.of("!=", ">=", "<=", "=", ">", "<", "~");

  private final String text;
  private final Kind kind;
  private final Edition edition;
  private int at;
  private final List<Clause> clauses = new ArrayList<>();
  private boolean either;

  private Filter(Kind kind, Edition edition, String text) {
    this.kind = kind;
    this.edition = edition;
    this.text = text;
  }

  /**
   * @throws Refusal 400 when it is not a filter, or not for this kind
   */
  static Filter parse(Kind kind, Edition edition, String text) {
    Filter filter = new Filter(kind, edition, text);
    filter.parse();
    return filter;
  }

  @Override
  public boolean test(JsonNode object) {
    return either
        ? clauses.stream().anyMatch(clause -> clause.test(object))
        : clauses.stream().allMatch(clause -> clause.test(object));
  }

  private void parse() {
    clauses.add(clause());
    spaces();
    if (at < text.length()) {
      if (takes("AND")) {
        either = false;
      } else if (takes("OR")) {
        either = true;
      } else {
        throw bad("only AND or OR may follow the first clause");
      }
      clauses.add(clause());
      spaces();
      if (at < text.length()) {
        throw bad("a filter has at most two clauses");
      }
    }
  }

  private Clause clause() {
    spaces();
    int start = at;
    while (at < text.length()
        && (Character.isLetterOrDigit(text.charAt(at)) || "._-".indexOf(text.charAt(at)) >= 0)) {
      at++;
    }
    String field = text.substring(start, at);
    if (field.isEmpty()) {
      throw bad("a field name was expected");
    }
    if (!kind.hasPath(edition, field)) {
      throw Refusal.badRequest(
          "invalid_filter_field",
          "A " + kind.singular() + " has no field '" + field + "' to filter by.");
    }
    spaces();
    String operator =
        OPERATORS.stream()
            .filter(o -> text.startsWith(o, at))
            .findFirst()
            .orElseThrow(() -> bad("one of = != > >= < <= ~ was expected"));
    at += operator.length();
    spaces();
    return new Clause(field, operator, quoted());
  }

  private String quoted() {
    if (at >= text.length() || text.charAt(at) != '\'') {
      throw bad("a value in single quotes was expected");
    }
    at++;
    StringBuilder value = new StringBuilder();
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c != '\'') {
        value.append(c);
      } else if (at < text.length() && text.charAt(at) == '\'') {
        value.append(c);
        at++;
      } else {
        return value.toString();
      }
    }
    throw bad("the quote around a value is not closed");
  }

  private boolean takes(String word) {
    boolean here = text.regionMatches(true, at, word, 0, word.length());
    if (here) {
      at += word.length();
    }
    return here;
  }

  private void spaces() {
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
  }

  private Refusal bad(String why) {
    return Refusal.badRequest(
        "invalid_filter_field", "The filter cannot be read at position " + (at + 1) + ": " + why);
  }
}

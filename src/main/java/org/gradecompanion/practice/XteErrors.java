package org.gradecompanion.practice;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Refusals in the shape of PowerSchool's own APIs: a message, and errors by field. */
final class XteErrors {
  private static final String MESSAGE = "message";

  private XteErrors() {}

  static Answer answer(Refusal refusal) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    if (refusal.violations().isEmpty()) {
      return Answer.json(refusal.status(), body.put(MESSAGE, refusal.getMessage()));
    }
    body.put(MESSAGE, "Validation failed");
    ArrayNode errors = body.putArray("errors");
    for (Violation violation : refusal.violations()) {
      ObjectNode error = errors.addObject();
      error.put("field", violation.field()).put(MESSAGE, violation.message());
      ObjectNode params = error.putObject("params");
      violation.params().forEach(params::put);
    }
    return Answer.json(refusal.status(), body);
  }
}

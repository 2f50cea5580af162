package org.gradecompanion.practice;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** A request that is not fulfilled; answered with an error body instead. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String codeMinor;
  private final transient List<Violation> violations;

  private Refusal(int status, String codeMinor, String description, List<Violation> violations) {
    super(description, null, false, false);
    this.status = status;
    this.codeMinor = codeMinor;
    this.violations = violations;
  }

  static Refusal of(int status, String codeMinor, String description) {
    return new Refusal(status, codeMinor, description, List.of());
  }

  static Refusal badRequest(String codeMinor, String description) {
    return of(400, codeMinor, description);
  }

  static Refusal unknown(String what) {
    return of(404, "unknown object", what + " was not found.");
  }

  /** A well-formed body that cannot be what the client means. */
  static Refusal invalid(String description) {
    return of(422, "invalid data", description);
  }

  /** PowerTeacher's validation. */
  static Refusal validation(List<Violation> violations) {
    String description =
        violations.stream().map(Violation::message).collect(Collectors.joining(" "));
    return new Refusal(409, "invalid data", "Validation failed. " + description, violations);
  }

  int status() {
    return status;
  }

  List<Violation> violations() {
    return violations;
  }

  /** The error body of an edition. */
  Answer answer(String operation, Edition edition) {
    return edition == Edition.V1_1 ? answer(operation) : answer12();
  }

  /** The 1.1 error body, with PowerTeacher's own members beside it for a failed validation. */
  Answer answer(String operation) {
    ObjectNode body = statusInfo(codeMinor, getMessage(), operation);
    if (!violations.isEmpty()) {
      body.put("message", "Validation failed");
      ArrayNode errors = body.putArray("errors");
      for (Violation violation : violations) {
        ObjectNode error = errors.addObject();
        error.put("field", violation.field()).put("message", violation.message());
        ObjectNode params = error.putObject("params");
        violation.params().forEach(params::put);
      }
    }
    return Answer.json(status, body);
  }

  /**
   * The 1.2 error body, which allows no members of PowerTeacher's own: the fields that its
   * validation names are in the place for names. 1.2 has 422 for it.
   */
  private Answer answer12() {
    boolean unsupported = codeMinor.equals("unsupported");
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("imsx_codeMajor", unsupported ? "unsupported" : "failure");
    body.put("imsx_severity", "error").put("imsx_description", getMessage());
    if (!unsupported) {
      ArrayNode fields = body.putObject("imsx_CodeMinor").putArray("imsx_codeMinorField");
      List<String> names =
          violations.isEmpty()
              ? List.of("TargetEndSystem")
              : violations.stream().map(Violation::field).toList();
      for (String name : names) {
        fields
            .addObject()
            .put("imsx_codeMinorFieldName", name)
            .put("imsx_codeMinorFieldValue", codeMinor12());
      }
    }
    return Answer.json(violations.isEmpty() ? status : 422, body);
  }

  /** 1.2 writes without blanks, and has no value of its own for a wrong sort field. */
  private String codeMinor12() {
    return codeMinor.equals("invalid_sort_field")
        ? "invalid_selection_field"
        : codeMinor.replace(" ", "");
  }

  static ObjectNode statusInfo(String codeMinor, String description, String operation) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.putArray("statusInfoSet")
        .addObject()
        .put("imsx_codeMajor", "failure")
        .put("imsx_severity", "error")
        .put("imsx_messageRefIdentifier", UUID.randomUUID().toString())
        .put("imsx_operationRefIdentifier", operation)
        .put("imsx_description", description)
        .put("imsx_codeMinor", codeMinor);
    return body;
  }
}

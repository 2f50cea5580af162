package org.gradecompanion.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradecompanion.gateway.Refusals.Subject.ASSIGNMENT;
import static org.gradecompanion.gateway.Refusals.Subject.READ;
import static org.gradecompanion.gateway.Refusals.Subject.SCORE;
import static org.gradecompanion.model.ReasonCode.CATEGORY;
import static org.gradecompanion.model.ReasonCode.DUE_DATE;
import static org.gradecompanion.model.ReasonCode.DUPLICATE_TITLE;
import static org.gradecompanion.model.ReasonCode.EXEMPT;
import static org.gradecompanion.model.ReasonCode.FOREIGN_ANSWER;
import static org.gradecompanion.model.ReasonCode.GIVEN_BY_ANOTHER;
import static org.gradecompanion.model.ReasonCode.GONE;
import static org.gradecompanion.model.ReasonCode.NOT_COUNTED;
import static org.gradecompanion.model.ReasonCode.NOT_IN_PASSBACK_GROUP;
import static org.gradecompanion.model.ReasonCode.NOT_PASSED_BACK_NOW;
import static org.gradecompanion.model.ReasonCode.NOT_YOUR_SECTION;
import static org.gradecompanion.model.ReasonCode.OVER_MAXIMUM;
import static org.gradecompanion.model.ReasonCode.RATE_LIMITED;
import static org.gradecompanion.model.ReasonCode.REFUSED;
import static org.gradecompanion.model.ReasonCode.SERVER_DOWN;
import static org.gradecompanion.model.ReasonCode.SERVER_ERROR;
import static org.gradecompanion.model.ReasonCode.SIGNED_OUT;
import static org.gradecompanion.model.ReasonCode.STUDENT_LOCKED;
import static org.gradecompanion.model.ReasonCode.STUDENT_NOT_IN_SECTION;
import static org.gradecompanion.model.ReasonCode.TERM_CLOSED;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.gradecompanion.model.ReasonCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RefusalsTest {
  private final Clock clock = new HandClock();

  private static Reply reply(int status, String type, String body, Map<String, String> more) {
    Map<String, String> headers = new HashMap<>(more);
    headers.put("content-type", type);
    return new Reply(status, headers, body.getBytes(StandardCharsets.UTF_8), "req-1");
  }

  private static Reply json(int status, String body) {
    return reply(status, "application/json", body, Map.of());
  }

  private static String set(String minor, String description) {
    return """
        {"statusInfoSet":[{"imsx_codeMajor":"failure","imsx_severity":"error",
         "imsx_codeMinor":"%s","imsx_description":"%s"}]}"""
        .formatted(minor, description);
  }

  private static String validation(String field, String message) {
    return """
        {"message":"Validation failed","errors":[{"field":"%s","message":"%s",
         "params":{"student_dcid":7,"name":"Ana Lee"}}]}"""
        .formatted(field, message);
  }

  /** The body of OneRoster 1.2, which is flat. */
  private static String flat(String name, String description) {
    return """
        {"imsx_codeMajor":"failure","imsx_severity":"error","imsx_description":"%s",
         "imsx_CodeMinor":{"imsx_codeMinorField":[{"imsx_codeMinorFieldName":"%s",
         "imsx_codeMinorFieldValue":"invaliddata"}]}}"""
        .formatted(description, name);
  }

  static Stream<Arguments> table() {
    return Stream.of(
        Arguments.of(ASSIGNMENT, 422, flat("TeacherCategory.Id", "Not possible"), CATEGORY),
        Arguments.of(ASSIGNMENT, 422, flat("TargetEndSystem", "Not possible"), REFUSED),
        Arguments.of(ASSIGNMENT, 422, flat("TargetEndSystem", "The term is closed"), TERM_CLOSED),
        Arguments.of(SCORE, 422, flat("Student.id", "Not possible"), STUDENT_NOT_IN_SECTION),
        Arguments.of(
            ASSIGNMENT, 422, set("invalid data", "Due date is outside the term"), DUE_DATE),
        Arguments.of(ASSIGNMENT, 409, validation("duedate", "Due Date Error"), DUE_DATE),
        Arguments.of(ASSIGNMENT, 409, validation("x", "Assignment is Locked"), TERM_CLOSED),
        Arguments.of(SCORE, 422, set("invaliddata", "The term is closed"), TERM_CLOSED),
        Arguments.of(ASSIGNMENT, 409, validation("teachercategoryid", "invalid"), CATEGORY),
        Arguments.of(ASSIGNMENT, 422, set("invaliddata", "category not active"), CATEGORY),
        Arguments.of(
            ASSIGNMENT, 409, validation("name", "Assignment Already Exists"), DUPLICATE_TITLE),
        Arguments.of(
            ASSIGNMENT, 422, set("invaliddata", "title must be unique in class"), DUPLICATE_TITLE),
        Arguments.of(
            SCORE,
            409,
            validation("x", "Student.id [7] does not have an AssignmentStudentAssociation"),
            STUDENT_NOT_IN_SECTION),
        Arguments.of(SCORE, 404, set("unknownobject", "unknown student"), STUDENT_NOT_IN_SECTION),
        Arguments.of(SCORE, 422, set("invaliddata", "score exceeds the maximum"), OVER_MAXIMUM),
        Arguments.of(
            SCORE, 403, "{\"message\":\"User does not teach section 12\"}", NOT_YOUR_SECTION),
        Arguments.of(
            ASSIGNMENT, 409, validation("Passback.EffectiveDate", "x"), NOT_PASSED_BACK_NOW),
        Arguments.of(SCORE, 409, validation("Passback.GradingPeriod", "x"), NOT_PASSED_BACK_NOW),
        Arguments.of(SCORE, 409, validation("Passback.TeacherGroup", "x"), NOT_IN_PASSBACK_GROUP),
        Arguments.of(ASSIGNMENT, 409, validation("Passback.Giver", "x"), GIVEN_BY_ANOTHER),
        Arguments.of(
            ASSIGNMENT,
            409,
            validation("AssignmentSection.IsCountedInFinalGrade", "x"),
            NOT_COUNTED),
        Arguments.of(SCORE, 409, validation("AssignmentScore.IsExempt", "x"), EXEMPT),
        Arguments.of(SCORE, 409, validation("Student.RosterLock", "x"), STUDENT_LOCKED),
        Arguments.of(SCORE, 403, "{}", NOT_YOUR_SECTION),
        Arguments.of(SCORE, 403, "{\"message\":\"Forbidden Rate Limit\"}", RATE_LIMITED),
        Arguments.of(SCORE, 403, "{\"message\":\"No access to field\"}", REFUSED),
        Arguments.of(SCORE, 404, set("unknownobject", "lineItem not found"), GONE),
        Arguments.of(SCORE, 422, set("invaliddata", "lineItem li-1 does not exist"), GONE),
        Arguments.of(
            SCORE,
            500,
            "{\"message\":\"Unable to find com.pearson.powerschool.xte.model.AssignmentSection"
                + " with id 3\"}",
            GONE),
        Arguments.of(SCORE, 500, "{\"imsx_codeMajor\":\"failure\"}", SERVER_ERROR),
        Arguments.of(SCORE, 503, "", SERVER_DOWN),
        Arguments.of(SCORE, 429, "", RATE_LIMITED),
        Arguments.of(SCORE, 401, "", SIGNED_OUT),
        Arguments.of(SCORE, 302, "", FOREIGN_ANSWER),
        Arguments.of(SCORE, 511, "", FOREIGN_ANSWER),
        Arguments.of(READ, 404, "{}", FOREIGN_ANSWER),
        Arguments.of(
            SCORE,
            400,
            "{\"codeMajor\":\"failure\",\"CodeMinor\":{\"codeMinorField\":"
                + "[{\"codeMinorFieldValue\":\"invaliddata\"}]}}",
            REFUSED),
        Arguments.of(ASSIGNMENT, 422, "{\"description\":\"category is missing\"}", CATEGORY),
        Arguments.of(ASSIGNMENT, 422, "{\"errors\":[\"Title already exists\"]}", DUPLICATE_TITLE),
        Arguments.of(
            ASSIGNMENT,
            422,
            "{\"errors\":{\"title\":[\"has already been taken\"]}}",
            DUPLICATE_TITLE),
        Arguments.of(ASSIGNMENT, 400, "{\"errors\":{\"dueDate\":[\"is bad\"]}}", DUE_DATE),
        Arguments.of(
            ASSIGNMENT,
            400,
            "{\"error\":\"invalid_request\",\"error_description\":\"unknown category\"}",
            CATEGORY),
        Arguments.of(
            ASSIGNMENT, 422, "{\"error\":{\"message\":\"The term is closed\"}}", TERM_CLOSED),
        Arguments.of(
            ASSIGNMENT, 422, "{\"title\":\"Bad\",\"detail\":\"term is closed\"}", TERM_CLOSED),
        Arguments.of(ASSIGNMENT, 422, "\"The term is closed\"", TERM_CLOSED),
        Arguments.of(ASSIGNMENT, 422, "The term is closed", TERM_CLOSED),
        Arguments.of(
            ASSIGNMENT,
            422,
            "[{\"codeMajor\":\"failure\",\"description\":\"The term is closed\"}]",
            TERM_CLOSED),
        Arguments.of(ASSIGNMENT, 422, "{\"message\":\"The term is clo", REFUSED),
        Arguments.of(ASSIGNMENT, 400, "", REFUSED));
  }

  @ParameterizedTest
  @MethodSource("table")
  void refusal_isNamedByItsCause(
      Refusals.Subject subject, int status, String body, ReasonCode code) {
    Answer.Failed failed = Refusals.of(json(status, body), subject, clock);

    assertThat(failed.reason().code()).isEqualTo(code);
    assertThat(failed.reason().requestId()).isEqualTo("req-1");
  }

  @Test
  void detail_keepsTheServersSentencesAndNotWhatTheyQuote() {
    Reply reply = json(409, validation("x", "Refused for ana@school.example"));

    String detail = Refusals.of(reply, SCORE, clock).reason().detail();

    assertThat(detail).isEqualTo("Validation failed; Refused for (e-mail)");
  }

  @Test
  void plainText_isKept_andAWebPageIsNot() {
    Reply text = reply(422, "text/plain", "Term is closed", Map.of());
    Reply page = reply(422, "text/html", "<html>Term is closed</html>", Map.of());

    assertThat(Refusals.of(text, SCORE, clock).reason().code()).isEqualTo(TERM_CLOSED);
    assertThat(Refusals.of(text, SCORE, clock).reason().detail()).isEqualTo("Term is closed");
    assertThat(Refusals.of(page, SCORE, clock).reason().code()).isEqualTo(FOREIGN_ANSWER);
    assertThat(Refusals.of(page, SCORE, clock).reason().detail()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1",
    "7, 7",
    "999999999, 3600",
    "'Fri, 20 Nov 2026 15:01:30 GMT', 90",
    "'Fri, 20 Nov 2026 14:00:00 GMT', 1",
    "'Fri, 27 Nov 2026 15:00:00 GMT', 3600"
  })
  void retryAfter_isReadAsSecondsOrDate_betweenASecondAndAnHour(String header, long seconds) {
    Reply reply = reply(429, "application/json", "", Map.of("retry-after", header));

    assertThat(Refusals.of(reply, SCORE, clock).retryAfter())
        .isEqualTo(Duration.ofSeconds(seconds));
  }

  @Test
  void retryAfterThatNobodyUnderstands_isNotGiven() {
    Reply reply = reply(429, "application/json", "", Map.of("retry-after", "soon"));

    assertThat(Refusals.of(reply, SCORE, clock).retryAfter()).isNull();
  }

  @Test
  void retryAfterDate_isMeasuredByTheServersClock() {
    Reply reply =
        reply(
            429,
            "application/json",
            "",
            Map.of(
                "retry-after", "Sat, 20 Nov 2027 15:00:30 GMT",
                "date", "Sat, 20 Nov 2027 15:00:00 GMT"));

    assertThat(Refusals.of(reply, SCORE, clock).retryAfter()).isEqualTo(Duration.ofSeconds(30));
  }
}

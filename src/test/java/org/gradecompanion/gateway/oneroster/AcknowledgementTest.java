package org.gradecompanion.gateway.oneroster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradecompanion.gateway.ScriptedServer.empty;
import static org.gradecompanion.gateway.ScriptedServer.html;
import static org.gradecompanion.gateway.ScriptedServer.json;

import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import org.gradecompanion.gateway.Answer;
import org.gradecompanion.model.ReasonCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which answers to a write count as its acknowledgement. */
class AcknowledgementTest extends GatewayStory {
  static Stream<Arguments> foreignAnswers() {
    return Stream.of(
        Arguments.of(html(200), ReasonCode.FOREIGN_ANSWER),
        Arguments.of(html(201), ReasonCode.FOREIGN_ANSWER),
        Arguments.of(empty(302), ReasonCode.FOREIGN_ANSWER),
        Arguments.of(html(307), ReasonCode.FOREIGN_ANSWER),
        Arguments.of(html(511), ReasonCode.FOREIGN_ANSWER),
        Arguments.of(html(403), ReasonCode.FOREIGN_ANSWER),
        Arguments.of(empty(407), ReasonCode.FOREIGN_ANSWER),
        Arguments.of(json(200, "\"ok\""), ReasonCode.FOREIGN_ANSWER),
        Arguments.of(json(200, "OK"), ReasonCode.FOREIGN_ANSWER),
        Arguments.of(json(200, "[]{"), ReasonCode.FOREIGN_ANSWER),
        Arguments.of(json(200, "{\"portal\":\"sign in\"}"), ReasonCode.FOREIGN_ANSWER),
        Arguments.of(json(200, "{\"lineItem\":"), ReasonCode.NO_ANSWER),
        Arguments.of(
            json(200, "{\"statusInfoSet\":[{\"imsx_codeMajor\":\"failure\"}]}"),
            ReasonCode.REFUSED),
        Arguments.of(html(500), ReasonCode.SERVER_ERROR),
        Arguments.of(html(502), ReasonCode.SERVER_ERROR),
        Arguments.of(html(503), ReasonCode.SERVER_DOWN),
        Arguments.of(empty(429), ReasonCode.RATE_LIMITED));
  }

  @ParameterizedTest
  @MethodSource("foreignAnswers")
  void answerThatIsNoAcknowledgement_confirmsNothing(MockResponse answer, ReasonCode code) {
    server.on("GET /lineItems/li1", json(404, "{}"), json(200, STORED));
    server.on("PUT /lineItems/li1", answer);

    assertThat(code(gateway.push(ASSIGNMENT))).isEqualTo(code);
  }

  @Test
  void emptyOk_isConfirmedOnlyByTheReadBack() {
    server.on("GET /lineItems/li1", json(404, "{}"));
    server.on("PUT /lineItems/li1", empty(200));

    assertThat(code(gateway.push(ASSIGNMENT))).isEqualTo(ReasonCode.NOT_STORED);
  }

  @Test
  void plainSentence_isConfirmedOnlyByTheReadBack() {
    MockResponse created =
        new MockResponse.Builder()
            .code(201)
            .addHeader("Content-Type", "text/plain; charset=utf-8")
            .body("Created")
            .build();
    server.on("GET /lineItems/li1", json(404, "{}"), json(200, STORED), json(404, "{}"));
    server.on("PUT /lineItems/li1", created);

    assertThat(gateway.push(ASSIGNMENT)).isInstanceOf(Answer.Confirmed.class);
    assertThat(code(gateway.push(ASSIGNMENT))).isEqualTo(ReasonCode.NOT_STORED);
  }

  @Test
  void notFoundAsAWebPage_isANewAssignment() {
    server.on("GET /lineItems/li1", html(404), json(200, STORED));
    server.on("PUT /lineItems/li1", empty(201));

    assertThat(gateway.push(ASSIGNMENT)).isInstanceOf(Answer.Confirmed.class);
  }

  @Test
  void notFoundAsAWebPageAfterTheWrite_confirmsNothing() {
    server.on("GET /lineItems/li1", html(404));
    server.on("PUT /lineItems/li1", empty(201));

    assertThat(code(gateway.push(ASSIGNMENT))).isEqualTo(ReasonCode.FOREIGN_ANSWER);
  }

  @Test
  void readBackByAPortal_confirmsNothing() {
    server.on("GET /lineItems/li1", json(404, "{}"), html(200));
    server.on("PUT /lineItems/li1", empty(201));

    assertThat(code(gateway.push(ASSIGNMENT))).isEqualTo(ReasonCode.FOREIGN_ANSWER);
  }
}

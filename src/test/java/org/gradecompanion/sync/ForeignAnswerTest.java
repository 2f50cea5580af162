package org.gradecompanion.sync;

import static java.nio.charset.StandardCharsets.UTF_16;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gradecompanion.model.ReasonCode.FOREIGN_ANSWER;
import static org.gradecompanion.model.ReasonCode.NOT_STORED;
import static org.gradecompanion.model.ReasonCode.NO_ANSWER;
import static org.gradecompanion.model.ReasonCode.OFFLINE;
import static org.gradecompanion.model.ReasonCode.RATE_LIMITED;
import static org.gradecompanion.model.ReasonCode.REFUSED;
import static org.gradecompanion.model.ReasonCode.SERVER_DOWN;
import static org.gradecompanion.model.ReasonCode.SERVER_ERROR;
import static org.gradecompanion.model.ReasonCode.SIGNED_OUT;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gradecompanion.gateway.HttpTimeouts;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.GatewayKind;
import org.gradecompanion.model.Reason;
import org.gradecompanion.model.ReasonCode;
import org.gradecompanion.testing.StrangeAnswers;
import org.gradecompanion.testing.WireFault;
import org.gradecompanion.testing.WireFault.Stranger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What answers in the server's place, or as no server should. Nothing is confirmed, the reason says
 * what happened, and when the server is itself again the score is there once.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ForeignAnswerTest {
  /** A body that drips takes longer than this as a whole, and is never silent so long. */
  private static final HttpTimeouts HURRIED =
      new HttpTimeouts(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(2));

  /** As a server answers that took a score and kept nothing. */
  private static final String TAKEN = "{\"result\":{\"sourcedId\":\"any\",\"score\":9}}";

  private static final String FAILURE =
      "{\"imsx_codeMajor\":\"failure\",\"imsx_severity\":\"error\"}";

  private static final String DUPLICATES =
      "{\"access_token\":\"a\",\"access_token\":\"b\",\"results\":[],\"results\":[]}";

  private Optional<GatewayKind> begun = Optional.empty();
  private WireDay day;
  private CellId cell;
  private int points;

  /** Where it answers. */
  private enum Place {
    TOKEN(GatewayKind.ONEROSTER_1_1, "POST .*/oauth/access_token"),
    /** Before the write: nothing has left yet. */
    READ(GatewayKind.ONEROSTER_1_1, "GET .*/results"),
    WRITE(GatewayKind.ONEROSTER_1_1, "PUT .*/results/.*"),
    /** After the write, which it was to prove. */
    READ_BACK(GatewayKind.ONEROSTER_1_1, "GET .*/results"),
    /** A write whose answer is all the proof there is. */
    PROVING_WRITE(GatewayKind.POWERTEACHER, "PUT .*/ws/xte/score");

    private final GatewayKind kind;
    private final String requests;

    Place(GatewayKind kind, String requests) {
      this.kind = kind;
      this.requests = requests;
    }

    private WireFault fault(Stranger stranger) {
      return WireFault.stranger(requests, this == READ_BACK ? 1 : 0, stranger);
    }
  }

  /** What it is, and the reason at each place. */
  private record Row(String what, Stranger answer, List<ReasonCode> reasons) {
    private Arguments at(Place place) {
      return Arguments.of(what, place, reasons.get(place.ordinal()), answer);
    }
  }

  private static Row row(
      String what,
      Stranger answer,
      ReasonCode token,
      ReasonCode read,
      ReasonCode write,
      ReasonCode readBack,
      ReasonCode provingWrite) {
    return new Row(what, answer, List.of(token, read, write, readBack, provingWrite));
  }

  private static Row row(String what, Stranger answer, ReasonCode everywhere) {
    return row(what, answer, everywhere, everywhere, everywhere, everywhere, everywhere);
  }

  /** What is no answer at all: a riddle only after something has left. */
  private static Row none(String what, Stranger answer) {
    return row(what, answer, OFFLINE, OFFLINE, NO_ANSWER, NO_ANSWER, NO_ANSWER);
  }

  /** What a write may be answered with, and a read not: the read that proves it sees the truth. */
  private static Row emptyWords(String what, Stranger answer) {
    return row(
        what, answer, FOREIGN_ANSWER, FOREIGN_ANSWER, NOT_STORED, FOREIGN_ANSWER, FOREIGN_ANSWER);
  }

  /** Place by place, so that those of one kind of gateway share a day. */
  static Stream<Arguments> answers() {
    List<Row> rows = rows();
    return Stream.of(Place.values()).flatMap(place -> rows.stream().map(row -> row.at(place)));
  }

  private static List<Row> rows() {
    return List.of(
        row("a portal's page", StrangeAnswers.page("200 OK"), FOREIGN_ANSWER),
        row("a portal's page for 403", StrangeAnswers.page("403 Forbidden"), FOREIGN_ANSWER),
        row("a web server's 404", StrangeAnswers.page("404 Not Found"), FOREIGN_ANSWER),
        row(
            "a redirect to a portal",
            StrangeAnswers.bare("302 Found", "Location: /portal"),
            FOREIGN_ANSWER),
        row(
            "a redirect that keeps the method",
            StrangeAnswers.bare("307 Temporary Redirect", "Location: /portal"),
            FOREIGN_ANSWER),
        row("511", StrangeAnswers.page("511 Network Authentication Required"), FOREIGN_ANSWER),
        row("407", StrangeAnswers.bare("407 Proxy Authentication Required"), FOREIGN_ANSWER),
        row("no HTTP", StrangeAnswers.raw("220 mail.example ESMTP\r\n"), FOREIGN_ANSWER),
        row("101", StrangeAnswers.bare("101 Switching Protocols"), FOREIGN_ANSWER),
        none(
            "1xx without an end",
            StrangeAnswers.raw("HTTP/1.1 103 Early Hints\r\n\r\n".repeat(50))),
        emptyWords("an empty 200", StrangeAnswers.bare("200 OK")),
        emptyWords(
            "204 without a body",
            StrangeAnswers.raw("HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n")),
        emptyWords("a sentence", StrangeAnswers.text("200 OK", "It works!")),
        emptyWords("JSON of a write", StrangeAnswers.json(TAKEN)),
        row("JSON of another service", StrangeAnswers.json("{\"ok\":true}"), FOREIGN_ANSWER),
        row("a list of something else", StrangeAnswers.json("[1, 2]"), FOREIGN_ANSWER),
        row("JSON null", StrangeAnswers.json("null"), FOREIGN_ANSWER),
        row("a JSON text", StrangeAnswers.json("\"fine\""), FOREIGN_ANSWER),
        row("doubled members", StrangeAnswers.json(DUPLICATES), FOREIGN_ANSWER),
        row(
            "a failure under 200",
            StrangeAnswers.json(FAILURE),
            FOREIGN_ANSWER,
            REFUSED,
            REFUSED,
            REFUSED,
            FOREIGN_ANSWER),
        row("100 000 levels", StrangeAnswers.json(StrangeAnswers.nested(100_000)), FOREIGN_ANSWER),
        row("100 megabytes", StrangeAnswers.large(100), FOREIGN_ANSWER),
        row("a gzip bomb", StrangeAnswers.bomb(200), FOREIGN_ANSWER),
        row("a page in UTF-16", StrangeAnswers.in(UTF_16, "<html>Sign in</html>"), FOREIGN_ANSWER),
        none("a body that drips for ever", StrangeAnswers.drip()),
        none("headers without an end", StrangeAnswers.headerFlood()),
        none("a body that breaks off", StrangeAnswers.cutJson("{\"results\":[")),
        none("JSON that ends in its middle", StrangeAnswers.json("{\"results\":[{\"a\":")),
        none(
            "a chunk without a length",
            StrangeAnswers.raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n")),
        row(
            "500 as a page",
            StrangeAnswers.page("500 Internal Server Error"),
            SERVER_DOWN,
            SERVER_ERROR,
            SERVER_ERROR,
            SERVER_ERROR,
            SERVER_ERROR),
        row(
            "502 of a proxy",
            StrangeAnswers.text("502 Bad Gateway", "upstream"),
            SERVER_DOWN,
            SERVER_ERROR,
            SERVER_ERROR,
            SERVER_ERROR,
            SERVER_ERROR),
        row(
            "503 until a date",
            StrangeAnswers.bare(
                "503 Service Unavailable", "Retry-After: Fri, 20 Nov 2026 15:10:00 GMT"),
            SERVER_DOWN),
        row("429 without a time", StrangeAnswers.bare("429 Too Many"), RATE_LIMITED),
        row("401 for ever", StrangeAnswers.bare("401 Unauthorized"), SIGNED_OUT));
  }

  private void begin(Place place) {
    if (!begun.equals(Optional.of(place.kind))) {
      end();
      day = new WireDay(place.kind, HURRIED).begin();
      begun = Optional.of(place.kind);
      AssignmentId quiz = day.add("Quiz");
      day.drain();
      cell = new CellId(quiz, day.students().get(0));
    }
  }

  @AfterAll
  void end() {
    if (day != null) {
      day.close();
    }
  }

  @ParameterizedTest(name = "{0} at {1} is {2}")
  @MethodSource("answers")
  void strangeAnswer_confirmsNothing_saysWhy_andLosesNothing(
      String what, Place place, ReasonCode reason, Stranger answer) {
    begin(place);
    String score = "1." + points++ + "1";
    if (place == Place.TOKEN) {
      day.district().misbehave().expireTokens();
    }
    day.relay().plan(place.fault(answer));
    day.relay().forgetRequests();
    day.enter(cell, score);

    day.push();

    assertThat(day.sync(cell).pending()).isTrue();
    assertThat(day.sync(cell).leasedUntil()).isNull();
    assertThat(said().map(Reason::code)).contains(reason);
    assertThat(day.relay().requests()).noneMatch(request -> request.contains("portal"));

    day.relay().plan(null);
    if (reason.next() == ReasonCode.Next.PERSON) {
      day.resend(cell);
    }
    day.forward(Duration.ofHours(2));
    day.push();
    assertThat(day.sync(cell).pending()).isFalse();
    assertThat(day.scoresTitled("Quiz")).containsExactly(score);
  }

  /** Why nothing goes at all: one banner; else why this cell did not go. */
  private Optional<Reason> said() {
    return day.status().reason().or(() -> Optional.ofNullable(day.sync(cell).reason()));
  }
}

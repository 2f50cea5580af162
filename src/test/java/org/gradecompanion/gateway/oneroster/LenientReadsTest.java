package org.gradecompanion.gateway.oneroster;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gradecompanion.gateway.ScriptedServer.empty;
import static org.gradecompanion.gateway.ScriptedServer.json;

import java.nio.charset.Charset;
import java.util.List;
import mockwebserver3.MockResponse;
import okio.Buffer;
import org.gradecompanion.gateway.Answer;
import org.gradecompanion.model.ReasonCode;
import org.gradecompanion.model.Score;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same score and the same assignment, in all the ways in which servers write them. */
class LenientReadsTest extends GatewayStory {
  private static final String ROW =
      """
      {"sourcedId":"r-a","lineItem":{"sourcedId":"li1"},"student":{"sourcedId":"a"},"score":8}""";

  /** Pushes what is there already: read rightly, it needs no write. */
  private Answer pushWhatIsThere() {
    return gateway.push(ASSIGNMENT, List.of(score("a", Score.of("8"), Score.BLANK))).get(cell("a"));
  }

  private void assertRead() {
    assertThat(pushWhatIsThere()).isInstanceOf(Answer.Confirmed.class);
    assertThat(server.requests()).noneMatch(request -> request.getMethod().equals("PUT"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"results\":[ROW]}",
        "{\"Results\":[ROW]}",
        "{\"RESULTS\":[ROW],\"warnings\":[]}",
        "{\"data\":[ROW]}",
        "{\"statusInfoSet\":[{\"imsx_codeMajor\":\"success\"}],\"items\":[ROW]}",
        "{\"results\":ROW}",
        "[ROW]"
      })
  void list_isReadWhateverItStandsUnder(String body) {
    server.on(RESULTS, json(200, body.replace("ROW", ROW)));

    assertRead();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"results\":null}", "{\"results\":[]}", "[]", "{\"Results\":null}"})
  void emptyList_isNothingThere(String body) {
    server.on(RESULTS, json(200, body), json(200, "{\"results\":[" + ROW + "]}"));
    server.on("PUT /results/r-a", empty(201));

    assertThat(pushWhatIsThere()).isInstanceOf(Answer.Confirmed.class);
    assertThat(server.count("PUT /results/r-a")).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"li1\"",
        "{\"sourcedId\":\"li1\",\"href\":null,\"type\":null}",
        "{\"href\":\"lineItems/li1\"}",
        "{\"href\":\"/ims/oneroster/v1p1/lineItems/li1\",\"type\":\"lineItem\"}",
        "{\"href\":\"https://elsewhere.example/lineItems/li1/?x=y#z\",\"sourcedId\":null}",
        "{\"href\":\"lineItems/l%691\",\"sourcedId\":\"\"}"
      })
  void reference_isReadShortenedOrByItsAddress(String reference) {
    String row = ROW.replace("{\"sourcedId\":\"li1\"}", reference);
    server.on(RESULTS, json(200, "{\"results\":[" + row + "]}"));

    assertRead();
  }

  @ParameterizedTest
  @CsvSource({
    "8",
    "8.0",
    "8.000000",
    "8e0",
    "'\"8\"'",
    "'\" 8.00 \"'",
  })
  void number_isReadAsNumberOrText(String score) {
    server.on(RESULTS, json(200, "{\"results\":[" + ROW.replace(":8}", ":" + score + "}") + "]}"));

    assertRead();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e999999999", "-1e999999999", "\"1e999999999\"", "1e-999999999", "NaN"})
  void numberWithoutMeasure_isNotTakenForOurs(String score) {
    server.on(RESULTS, json(200, "{\"results\":[" + ROW.replace(":8}", ":" + score + "}") + "]}"));
    server.on("PUT /results/r-a", empty(201));

    assertThat(pushWhatIsThere()).isInstanceOf(Answer.Failed.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"true", "\"true\"", "\"True\"", "1", "\"yes\""})
  void mark_isReadAsBooleanTextOrNumber(String yes) {
    server.on(
        RESULTS,
        json(200, "{\"results\":[" + ROW.replace(":8}", ":8,\"late\":" + yes + "}") + "]}"));

    Answer answer = pushWhatIsThere();

    // A mark that the teacher did not set is a difference where results have such marks at all.
    assertThat(answer).isInstanceOf(second() ? Answer.Conflicting.class : Answer.Confirmed.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-32BE"})
  void text_isReadInAnyEncodingOfJson(String charset) {
    server.on(RESULTS, in(Charset.forName(charset), "{\"results\":[" + ROW + "]}"));

    assertRead();
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "text/json", "application/octet-stream", "nonsense", ""})
  void text_isReadWhateverItsTypeSays(String type) {
    MockResponse.Builder answer = new MockResponse.Builder().code(200);
    answer.addHeader("Content-Type", type).body("{\"results\":[" + ROW + "]}");
    server.on(RESULTS, answer.build());

    assertRead();
  }

  @Test
  void byteOrderMark_isNoPartOfTheAnswer() {
    server.on(RESULTS, in(UTF_8, "\uFEFF{\"results\":[" + ROW + "]}"));

    assertRead();
  }

  @Test
  void cutAfterAByteOrderMark_isNoAnswer() {
    server.on(RESULTS, results());
    server.on("PUT /results/r-a", in(UTF_8, "\uFEFF{\"result\":{\"sourcedId\":\"r-a\","));

    assertThat(code(pushWhatIsThere())).isEqualTo(ReasonCode.NO_ANSWER);
  }

  private static MockResponse in(Charset charset, String text) {
    return new MockResponse.Builder()
        .code(200)
        .addHeader("Content-Type", "application/json")
        .body(new Buffer().write(text.getBytes(charset)))
        .build();
  }

  @ParameterizedTest
  @ValueSource(strings = {"lineItem", "LineItem", "lineitem", "line_item"})
  void object_isReadWhateverItsNamesCase(String name) {
    server.on("GET /lineItems/li1", json(404, "{}"), json(200, STORED.replace("lineItem", name)));
    server.on("PUT /lineItems/li1", empty(201));

    assertThat(gateway.push(ASSIGNMENT)).isInstanceOf(Answer.Confirmed.class);
  }

  @Test
  void object_isReadWithoutAWrapper() {
    String bare = STORED.strip().replaceFirst("^\\{\"lineItem\":", "").replaceFirst("}$", "");
    server.on("GET /lineItems/li1", json(404, "{}"), json(200, bare));
    server.on("PUT /lineItems/li1", empty(201));

    assertThat(gateway.push(ASSIGNMENT)).isInstanceOf(Answer.Confirmed.class);
  }

  @Test
  void listOfSomethingElse_isForeign_andNotAMissingScore() {
    server.on(RESULTS, json(200, "{\"results\":[\"r-a\",\"r-b\"]}"));

    Answer answer =
        gateway.push(ASSIGNMENT, List.of(score("a", Score.of("9"), Score.of("8")))).get(cell("a"));

    assertThat(code(answer)).isEqualTo(ReasonCode.FOREIGN_ANSWER);
  }
}

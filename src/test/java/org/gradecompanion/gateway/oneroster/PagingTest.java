package org.gradecompanion.gateway.oneroster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradecompanion.gateway.ScriptedServer.json;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.gradecompanion.gateway.Answer;
import org.gradecompanion.gateway.HandClock;
import org.gradecompanion.gateway.Http;
import org.gradecompanion.model.ReasonCode;
import org.gradecompanion.model.Score;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists from servers that choose their own pages and say of them what they like. */
class PagingTest extends GatewayStory {
  private final HandClock clock = new HandClock();

  @BeforeEach
  void withAClock() {
    gateway.close();
    gateway = new OneRosterGateway(server.connection(), "secret".toCharArray(), new Http(), clock);
  }

  private static int offset(RecordedRequest request) {
    return Integer.parseInt(request.getUrl().queryParameter("offset"));
  }

  private static String rows(int from, int to, String rest) {
    return IntStream.range(from, to)
        .mapToObj(i -> result("r-s" + i, "s" + i, "\"score\":8" + rest))
        .collect(Collectors.joining(",", "{\"results\":[", "]}"));
  }

  /** The answer for a score that is the last of that many. */
  private Answer last(int count) {
    String student = "s" + (count - 1);
    return gateway
        .push(ASSIGNMENT, List.of(score(student, Score.of("8"), Score.BLANK)))
        .get(cell(student));
  }

  private void pages(int size, int count, String header, String value) {
    server.on(
        RESULTS,
        request -> {
          int from = Math.min(offset(request), count);
          String body = rows(from, Math.min(from + size, count), "");
          return json(200, body).newBuilder().addHeader(header, value).build();
        });
  }

  @Test
  void totalThatIsThePagesOwn_doesNotEndTheList() {
    pages(100, 250, "X-Total-Count", "100");

    assertThat(last(250)).isInstanceOf(Answer.Confirmed.class);
  }

  /** A server in which a row of the first page is deleted before the second is asked for. */
  private void shrinks(int total, boolean announced) {
    server.on(
        RESULTS,
        request -> {
          int from = offset(request);
          int there = from == 0 ? total : total - 1;
          // What was before the deleted row moved up by one.
          int skipped = from == 0 ? 0 : 1;
          int to = Math.max(from, Math.min(from + 100, there));
          MockResponse.Builder page =
              json(200, rows(from + skipped, to + skipped, "")).newBuilder();
          if (announced) {
            page.addHeader("X-Total-Count", Integer.toString(there));
          }
          return page.build();
        });
  }

  @ParameterizedTest
  @ValueSource(ints = {120, 101, 151, 201})
  void totalThatShrinksBetweenPages_isAnIncompleteList(int total) {
    shrinks(total, true);

    assertThat(code(last(total))).isEqualTo(ReasonCode.OFFLINE);
    assertThat(server.requests()).noneMatch(request -> request.getMethod().equals("PUT"));
  }

  @Test
  void totalThatGrowsBetweenPages_isReadToItsEnd() {
    server.on(
        RESULTS,
        request -> {
          int from = offset(request);
          int there = from == 0 ? 119 : 120;
          String body = rows(from, Math.max(from, Math.min(from + 100, there)), "");
          String total = Integer.toString(there);
          return json(200, body).newBuilder().addHeader("X-Total-Count", total).build();
        });

    assertThat(last(120)).isInstanceOf(Answer.Confirmed.class);
  }

  @Test
  void linkToElsewhere_isNotFollowed_butThatThereIsMoreIsBelieved() {
    server.on(
        RESULTS,
        request -> {
          int from = Math.min(offset(request), 25);
          MockResponse.Builder page =
              json(200, rows(from, Math.min(from + 10, 25), "")).newBuilder();
          page.addHeader("X-Total-Count", "7");
          page.addHeader("Link", from < 20 ? "</never>; rel=\"next\"" : "</first>; rel=\"first\"");
          return page.build();
        });

    assertThat(last(25)).isInstanceOf(Answer.Confirmed.class);
    assertThat(server.requests()).noneMatch(r -> r.getTarget().contains("never"));
  }

  @Test
  void linkToTheSamePageForEver_endsWhenNothingNewComes() {
    pages(1000, 30, "Link", "<?offset=0>; rel=\"next\"");

    assertThat(last(30)).isInstanceOf(Answer.Confirmed.class);
    assertThat(server.count(RESULTS)).isEqualTo(2);
  }

  @Test
  void totalThatIsNoNumber_isNotBelieved() {
    pages(10, 25, "X-Total-Count", "many");

    assertThat(last(25)).isInstanceOf(Answer.Confirmed.class);
  }

  @Test
  void listWithoutAnEnd_isGivenUp_beforeItFillsTheMemory() {
    String padding = ",\"padding\":\"" + "x".repeat(2 * 1024 * 1024) + "\"";
    server.on(RESULTS, request -> json(200, rows(offset(request), offset(request) + 1, padding)));

    assertThat(code(last(1))).isEqualTo(ReasonCode.FOREIGN_ANSWER);
    assertThat(server.count(RESULTS)).isLessThan(40);
  }

  @Test
  void listThatTakesTheWholeDay_isGivenUp() {
    server.on(
        RESULTS,
        request -> {
          clock.forward(Duration.ofMinutes(4));
          return json(200, rows(offset(request), offset(request) + 1, ""));
        });

    assertThat(code(last(1))).isEqualTo(ReasonCode.OFFLINE);
    assertThat(server.count(RESULTS)).isEqualTo(3);
  }
}

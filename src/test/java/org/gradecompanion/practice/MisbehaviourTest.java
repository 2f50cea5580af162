package org.gradecompanion.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.ConnectException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MisbehaviourTest {
  private static final String ITEM = "item-algebra-p1-graphing-stations";
  private PracticeDistrict district;
  private Client client;
  private String student;

  @BeforeEach
  void start() {
    district = Fixtures.start(Profile.POWERTEACHER);
    client = Client.signedIn(district);
    student = Fixtures.student(district, Fixtures.ALGEBRA);
  }

  @AfterEach
  void close() {
    district.close();
  }

  @Test
  void offline_on_refusesConnections_off_answersOnTheSamePort() {
    String url = district.url();
    district.misbehave().offline(true);

    assertThat(district.misbehave().isOffline()).isTrue();
    assertThatThrownBy(() -> client.get("/orgs"))
        .isInstanceOf(UncheckedIOException.class)
        .hasCauseInstanceOf(ConnectException.class);
    assertThatThrownBy(() -> client.signIn()).isInstanceOf(UncheckedIOException.class);

    district.misbehave().offline(false);
    assertThat(district.url()).isEqualTo(url);
    assertThat(client.get("/orgs").status()).isEqualTo(200);
  }

  @Test
  void offline_manyTimes_keepsWhatWasStored() {
    client.put("/lineItems/li-1", Fixtures.goodLineItem("Essay"));
    for (int i = 0; i < 10; i++) {
      district.misbehave().offline(true);
      district.misbehave().offline(false);
    }

    assertThat(client.get("/lineItems/li-1").status()).isEqualTo(200);
  }

  @Test
  void slow_set_delaysEachAnswer() {
    district.misbehave().slow(Duration.ofMillis(60));
    long before = System.nanoTime();
    client.get("/orgs");

    assertThat(Duration.ofNanos(System.nanoTime() - before))
        .isGreaterThanOrEqualTo(Duration.ofMillis(60));
  }

  @Test
  void slow_districtClosed_doesNotWait() throws InterruptedException {
    district.misbehave().slow(Duration.ofHours(1));
    Thread asking =
        new Thread(
            () -> {
              try {
                client.get("/orgs");
              } catch (UncheckedIOException e) {
                // cut, as it should be
              }
            });
    asking.start();
    district.close();

    asking.join(15_000);
    assertThat(asking.isAlive()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403, 429, 500, 503})
  void failNext_some_thenAnswersAsBefore(int status) {
    district.misbehave().failNext(2, status);

    assertThat(client.get("/orgs").status()).isEqualTo(status);
    assertThat(client.get("/orgs").json().at("/statusInfoSet/0/imsx_codeMajor").asText())
        .isEqualTo("failure");
    assertThat(client.get("/orgs").status()).isEqualTo(200);
  }

  @Test
  void failNext_withRetryAfter_saysTheSeconds() {
    district.misbehave().failNext(1, 429, Duration.ofSeconds(7), RequestMatch.any());

    assertThat(client.get("/orgs").header("Retry-After")).isEqualTo("7");
    assertThat(client.get("/orgs").header("Retry-After")).isEmpty();
  }

  @Test
  void failNext_onWrites_doesNotStore_andLeavesReadsAlone() {
    district.misbehave().failNext(1, 500, null, RequestMatch.on("PUT", "/lineItems/"));

    assertThat(client.get("/lineItems").status()).isEqualTo(200);
    assertThat(client.put("/lineItems/li-1", Fixtures.goodLineItem("Essay")).status())
        .isEqualTo(500);
    assertThat(client.get("/lineItems/li-1").status()).isEqualTo(404);
    assertThat(client.put("/lineItems/li-1", Fixtures.goodLineItem("Essay")).status())
        .isEqualTo(201);
  }

  @Test
  void failNext_any_sparesTheTokenUrl_unlessItIsNamed() {
    district.misbehave().failNext(1, 500);
    client.signIn();
    assertThat(client.get("/orgs").status()).isEqualTo(500);

    district.misbehave().failNext(1, 503, null, RequestMatch.on("POST", "/oauth/access_token"));
    assertThat(client.askTokenInForm("").status()).isEqualTo(503);
  }

  @Test
  void expireTokens_now_asksForANewOne() {
    district.misbehave().expireTokens();
    assertThat(client.get("/orgs").status()).isEqualTo(401);

    client.signIn();
    assertThat(client.get("/orgs").status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 40, 100_000})
  void cutAnswer_ofAWrite_storesItAllTheSame(int bytes) {
    district.misbehave().cutAnswerAfter(bytes, 1, RequestMatch.on("PUT", "/lineItems/"));

    assertThatThrownBy(() -> client.put("/lineItems/li-1", Fixtures.goodLineItem("Essay")))
        .isInstanceOf(UncheckedIOException.class)
        .hasCauseInstanceOf(IOException.class);
    assertThat(client.get("/lineItems/li-1").status()).isEqualTo(200);
    assertThat(client.put("/lineItems/li-1", Fixtures.goodLineItem("Essay")).status())
        .isEqualTo(200);
  }

  @Test
  void cutAnswer_ofADelete_sendsNothing() {
    client.put("/lineItems/li-1", Fixtures.goodLineItem("Essay"));
    district.misbehave().cutAnswerAfter(10, 1);

    assertThatThrownBy(() -> client.delete("/lineItems/li-1"))
        .isInstanceOf(UncheckedIOException.class);
    assertThat(client.get("/lineItems/li-1").status()).isEqualTo(404);
  }

  @Test
  void refuseStudent_one_isRefusedAlone() {
    List<String> students = client.get("/classes/" + Fixtures.ALGEBRA + "/students").ids("users");
    district.misbehave().refuseStudent(students.get(0));

    Client.Reply refused = client.put("/results/r-1", Fixtures.result(ITEM, students.get(0), "1"));
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.errorFields()).containsExactly("Student.id");
    assertThat(client.put("/results/r-2", Fixtures.result(ITEM, students.get(1), "1")).status())
        .isEqualTo(201);

    district.misbehave().refuseStudent(null);
    assertThat(client.put("/results/r-1", Fixtures.result(ITEM, students.get(0), "1")).status())
        .isEqualTo(201);
  }

  @Test
  void changeScore_ofACell_isWhatClientsReadNext() {
    client.put("/results/r-1", Fixtures.result(ITEM, student, "1"));
    district.misbehave().changeScore(ITEM, student, new BigDecimal("4.5"));

    assertThat(client.get("/results/r-1").json().at("/result/score").asText()).isEqualTo("4.5");

    district.misbehave().changeScore(ITEM, student, null);
    assertThat(client.get("/results/r-1").json().get("result").has("score")).isFalse();
  }

  @Test
  void changeScore_ofAnEmptyCell_makesAResult() {
    client.put("/lineItems/li-1", Fixtures.goodLineItem("Essay"));
    district.misbehave().changeScore("li-1", student, BigDecimal.ONE);

    JsonNode results =
        client.get("/classes/class-algebra-p1/lineItems/li-1/results").json().get("results");
    assertThat(results).hasSize(1);
    assertThat(results.get(0).get("score").asInt()).isEqualTo(1);
  }

  @Test
  void deleteLineItem_behindOurBack_isGone() {
    district.misbehave().deleteLineItem(ITEM);

    assertThat(client.get("/lineItems/" + ITEM).status()).isEqualTo(404);
    assertThat(client.put("/results/r-1", Fixtures.result(ITEM, student, "1")).status())
        .isEqualTo(422);
    assertThatThrownBy(() -> district.misbehave().deleteLineItem(ITEM))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void bareAnswers_on_putHasNoBody() {
    district.misbehave().bareAnswers(true);
    Client.Reply reply = client.put("/lineItems/li-1", Fixtures.goodLineItem("Essay"));

    assertThat(reply.status()).isEqualTo(201);
    assertThat(reply.body()).isEmpty();
    assertThat(client.put("/lineItems/li-1", Fixtures.lineItem("Essay", "", "x")).body())
        .contains("Validation failed");
  }

  @Test
  void behave_afterMuch_isWellBehaved() {
    district.misbehave().failNext(100, 500);
    district.misbehave().cutAnswerAfter(0, 100);
    district.misbehave().refuseStudent(student);
    district.misbehave().offline(true);
    district.misbehave().behave();

    assertThat(client.put("/results/r-1", Fixtures.result(ITEM, student, "1")).status())
        .isEqualTo(201);
  }

  @Test
  void requests_answered_areListedInOrder() {
    district.forgetRequests();
    client.get("/orgs?limit=1");
    client.put("/lineItems/li-1", Fixtures.goodLineItem("Essay"));
    client.get("/lineItems/none");

    assertThat(district.requests())
        .containsExactly(
            new RequestSeen("GET", "/ims/oneroster/v1p1/orgs", "limit=1", 200),
            new RequestSeen("PUT", "/ims/oneroster/v1p1/lineItems/li-1", "", 201),
            new RequestSeen("GET", "/ims/oneroster/v1p1/lineItems/none", "", 404));
    assertThat(district.requestCount()).isEqualTo(3);
  }

  @Test
  void holdings_asked_areWhatClientsRead() {
    client.put("/lineItems/li-1", Fixtures.goodLineItem("Essay"));
    client.put("/results/r-1", Fixtures.result("li-1", student, "2.5"));

    assertThat(district.lineItems())
        .anySatisfy(i -> assertThat(i.get("sourcedId").asText()).isEqualTo("li-1"));
    assertThat(district.results())
        .anySatisfy(
            r -> {
              assertThat(r.get("sourcedId").asText()).isEqualTo("r-1");
              assertThat(r.get("score").decimalValue()).isEqualByComparingTo("2.5");
            });
  }
}

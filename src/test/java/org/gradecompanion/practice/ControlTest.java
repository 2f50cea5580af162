package org.gradecompanion.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ControlTest {
  private static final String ITEM = "item-algebra-p1-graphing-stations";
  private PracticeDistrict district;
  private Client client;
  private Client nobody;

  @BeforeEach
  void start() {
    district = Fixtures.start(Profile.POWERTEACHER);
    client = Client.signedIn(district);
    nobody = Client.signedOut(district);
  }

  @AfterEach
  void close() {
    district.close();
  }

  @Test
  void state_asked_tellsTheSwitches() {
    JsonNode state = nobody.get(district.controlUrl()).json();

    assertThat(state.get("profile").asText()).isEqualTo("powerteacher");
    assertThat(state.get("offline").asBoolean()).isFalse();
    assertThat(state.get("url").asText()).isEqualTo(district.url());
    assertThat(nobody.get(district.url() + "/practice/control").json().get("controlUrl").asText())
        .isEqualTo(district.controlUrl());
  }

  @Test
  void offline_switchedOnTheMainPort_comesBackThroughItsOwn() {
    Client.Reply reply = nobody.post(district.url() + "/practice/control", "{'offline':true}");
    assertThat(reply.json().get("offline").asBoolean()).isTrue();
    assertThat(nobody.get(district.controlUrl()).status()).isEqualTo(200);

    nobody.post(district.controlUrl(), "{'offline':true}");
    assertThatThrownBy(() -> client.get("/orgs")).isInstanceOf(UncheckedIOException.class);

    JsonNode state = nobody.post(district.controlUrl(), "{'offline':false}").json();
    assertThat(state.get("offline").asBoolean()).isFalse();
    assertThat(client.get("/orgs").status()).isEqualTo(200);
  }

  @Test
  void fail_switched_failsWhatMatches() {
    nobody.post(
        district.controlUrl(),
        "{'fail':{'count':1,'status':429,'retryAfterSeconds':3,'method':'GET','path':'/orgs'}}");

    assertThat(client.get("/classes").status()).isEqualTo(200);
    Client.Reply reply = client.get("/orgs");
    assertThat(reply.status()).isEqualTo(429);
    assertThat(reply.header("Retry-After")).isEqualTo("3");
  }

  @Test
  void cut_switched_cuts() {
    JsonNode state =
        nobody.post(district.controlUrl(), "{'cut':{'count':1,'afterBytes':5}}").json();

    assertThat(state.get("cutting").asInt()).isEqualTo(1);
    assertThatThrownBy(() -> client.get("/orgs")).isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void schoolsDoings_switched_happen() {
    String student = Fixtures.student(district, Fixtures.ALGEBRA);
    nobody.post(
        district.controlUrl(),
        "{'changeScore':{'lineItem':'"
            + ITEM
            + "','student':'"
            + student
            + "','score':1.25},"
            + "'closeTerm':{'sourcedId':'term-2','closed':true},'refuseStudent':'"
            + student
            + "','slowMillis':1,'bareAnswers':true,'deleteLineItem':'item-algebra-p1-term-1-test'}");

    JsonNode state = nobody.get(district.controlUrl()).json();
    assertThat(state.get("refuseStudent").asText()).isEqualTo(student);
    assertThat(state.get("slowMillis").asInt()).isEqualTo(1);
    String path = "/classes/class-algebra-p1/lineItems/" + ITEM + "/results?limit=99";
    assertThat(client.get(path).all("results", "score")).contains("1.25");
    assertThat(client.get("/terms/term-2").body()).contains("\"closed\":\"true\"");
    assertThat(client.get("/lineItems/item-algebra-p1-term-1-test").status()).isEqualTo(404);

    JsonNode after = nobody.post(district.controlUrl(), "{'behave':true}").json();
    assertThat(after.get("slowMillis").asInt()).isZero();
    assertThat(after.get("refuseStudent").isNull()).isTrue();
  }

  @Test
  void lockStudent_switched_isOnTheRoster() {
    String student = Fixtures.student(district, Fixtures.ALGEBRA);
    String lock = "{'lockStudent':{'class':'class-algebra-p1','student':'" + student + "'";

    nobody.post(district.controlUrl(), lock + "}}");
    assertThat(locked(student)).isEqualTo("true");

    nobody.post(district.controlUrl(), lock + ",'locked':false}}");
    assertThat(locked(student)).isEqualTo("false");
  }

  private String locked(String student) {
    JsonNode found =
        client
            .filtered(
                "/enrollments",
                "class.sourcedId='class-algebra-p1' AND user.sourcedId='" + student + "'")
            .json()
            .at("/enrollments/0");
    return found.at("/metadata/rosterLock").asText();
  }

  @Test
  void expireTokens_switched_ends401() {
    nobody.post(district.controlUrl(), "{'expireTokens':true}");

    assertThat(client.get("/orgs").status()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "[]",
        "{'explode':true}",
        "{'fail':{'status':200}}",
        "{'closeTerm':{'sourcedId':'none'}}",
        "{'deleteLineItem':'none'}",
        "{'renameLineItem':{'sourcedId':'none','title':'Quiz'}}",
        "{'lockStudent':{'class':'none','student':'student-107975'}}",
        "{'lockStudent':{'class':'class-geometry-p5','student':'teacher-delgado'}}",
        "{'changeScore':{'lineItem':'a','student':'b','score':'c'}}"
      })
  void switch_wrong_is400(String body) {
    assertThat(nobody.post(district.controlUrl(), body).status()).isEqualTo(400);
  }

  @Test
  void webPage_inABrowser_isTurnedAway() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(district.controlUrl()))
            .header("Origin", "https://example.org")
            .POST(HttpRequest.BodyPublishers.ofString("{\"offline\":true}"))
            .build();

    assertThat(
            HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .statusCode())
        .isEqualTo(403);
    assertThat(district.misbehave().isOffline()).isFalse();
  }
}

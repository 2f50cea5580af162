package org.gradecompanion.practice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WritesTest {
  private PracticeDistrict district;
  private Client client;
  private String student;

  @BeforeEach
  void start() {
    open(Profile.PLAIN);
  }

  private void open(Profile profile) {
    close();
    district = Fixtures.start(profile);
    client = Client.signedIn(district);
    student = Fixtures.student(district, Fixtures.ALGEBRA);
  }

  @AfterEach
  void close() {
    if (district != null) {
      district.close();
    }
  }

  @ParameterizedTest
  @EnumSource(Profile.class)
  void lineItem_putTwice_isCreatedThenReplaced(Profile profile) {
    open(profile);
    Client.Reply created = client.put("/lineItems/li-1", Fixtures.goodLineItem("Essay"));
    Client.Reply replaced = client.put("/lineItems/li-1", Fixtures.goodLineItem("Longer essay"));

    assertThat(created.status()).isEqualTo(201);
    assertThat(replaced.status()).isEqualTo(200);
    JsonNode stored = client.get("/lineItems/li-1").json();
    assertThat(stored).isEqualTo(replaced.json());
    assertThat(stored.at("/lineItem/title").asText()).isEqualTo("Longer essay");
    assertThat(stored.at("/lineItem/class/href").asText()).endsWith("/classes/class-algebra-p1");
    assertThat(stored.at("/lineItem/class/type").asText()).isEqualTo("class");
    assertThat(stored.at("/lineItem/status").asText()).isEqualTo("active");
    assertThat(stored.at("/lineItem/dateLastModified").asText())
        .isEqualTo("2031-02-20T15:00:00.000Z");
    assertThat(client.get("/classes/class-algebra-p1/lineItems").ids("lineItems"))
        .containsOnlyOnce("li-1");
  }

  @ParameterizedTest
  @EnumSource(Profile.class)
  void result_putTwice_isCreatedThenReplaced(Profile profile) {
    open(profile);
    client.put("/lineItems/li-1", Fixtures.goodLineItem("Essay"));
    Client.Reply created = client.put("/results/r-1", Fixtures.result("li-1", student, "7.50"));
    Client.Reply replaced = client.put("/results/r-1", Fixtures.result("li-1", student, "8"));

    assertThat(created.status()).isEqualTo(201);
    assertThat(created.json().at("/result/score").asText()).isEqualTo("7.5");
    assertThat(replaced.status()).isEqualTo(200);
    assertThat(client.get("/results/r-1").json().at("/result/score").asInt()).isEqualTo(8);
    assertThat(client.get("/classes/class-algebra-p1/lineItems/li-1/results").ids("results"))
        .containsExactly("r-1");
  }

  @Test
  void category_put_isThere() {
    Client.Reply reply = client.put("/categories/c-1", "{'category':{'title':'Projects'}}");

    assertThat(reply.status()).isEqualTo(201);
    assertThat(client.get("/categories").all("categories", "title")).contains("Projects");
    assertThat(client.put("/categories/c-1", "{'category':{'title':'Project'}}").status())
        .isEqualTo(200);
  }

  @Test
  void lineItem_plainDatesAndMissingMembers_isStored() {
    String lean =
        "{'lineItem':{'title':'Lean','dueDate':'2031-02-25','class':{'sourcedId':'class-algebra-p1'},"
            + "'category':{'sourcedId':'category-quiz'}}}";
    client.put("/lineItems/li-1", lean);

    JsonNode item = client.get("/lineItems/li-1").json().get("lineItem");
    assertThat(item.get("dueDate").asText()).isEqualTo("2031-02-25T00:00:00.000Z");
    assertThat(item.at("/gradingPeriod/sourcedId").asText()).isEqualTo("term-2");
    assertThat(item.has("resultValueMax")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "2031-02-19, 2031-02-19",
    "2031-02-19T08:00:00.000Z, 2031-02-19",
    "2031-02-19T23:30:00-05:00, 2031-02-19",
    "2031-02-19T01:00:00+09:00, 2031-02-19",
    "2031-02-19T12:00:00, 2031-02-19"
  })
  void result_scoreDate_isReadAsDay(String given, String day) {
    client.put("/lineItems/li-1", Fixtures.goodLineItem("Essay"));
    String body = Fixtures.result("li-1", student, "1").replace("2031-02-20", given);

    assertThat(client.put("/results/r-1", body).json().at("/result/scoreDate").asText())
        .isEqualTo(day);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "'score':null,", "'score':'',"})
  void result_withoutScore_isStoredBlank(String score) {
    client.put("/lineItems/li-1", Fixtures.goodLineItem("Essay"));
    String body =
        "{'result':{"
            + score
            + "'comment':'','lineItem':{'sourcedId':'li-1'},"
            + "'student':{'sourcedId':'"
            + student
            + "'}}}";
    Client.Reply reply = client.put("/results/r-1", body);

    assertThat(reply.status()).isEqualTo(201);
    JsonNode result = reply.json().get("result");
    assertThat(result.has("score")).isFalse();
    assertThat(result.get("scoreStatus").asText()).isEqualTo("not submitted");
    assertThat(result.get("scoreDate").asText()).isEqualTo("2031-02-20");
  }

  @Test
  void metadata_put_comesBack() {
    client.put(
        "/lineItems/li-1",
        Fixtures.goodLineItem("Essay").replace("'title'", "'metadata':{'a':{'b':1}},'title'"));

    assertThat(client.get("/lineItems/li-1").json().at("/lineItem/metadata/a/b").asInt())
        .isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "lineItems | 400 | {'lineItem':",
        "lineItems | 400 | {} {}",
        "lineItems | 422 | []",
        "lineItems | 422 | {'result':{}}",
        "lineItems | 422 | {'lineItem':{'sourcedId':'other','title':'x'}}",
        "lineItems | 422 | {'lineItem':{'title':'x'}}",
        "lineItems | 422 | {'lineItem':{'title':'x','class':{'sourcedId':'no'},'category':{'sourcedId':'category-quiz'}}}",
        "lineItems | 422 | {'lineItem':{'title':'x','class':{'sourcedId':'class-algebra-p1'},'category':{'sourcedId':'no'}}}",
        "lineItems | 422 | {'lineItem':{'title':'x','class':{'sourcedId':'class-algebra-p1'}}}",
        "lineItems | 422 | {'lineItem':{'class':{'sourcedId':'class-algebra-p1'},'category':{'sourcedId':'category-quiz'}}}",
        "lineItems | 422 | {'lineItem':{'title':'x','dueDate':'soon','class':{'sourcedId':'class-algebra-p1'},'category':{'sourcedId':'category-quiz'}}}",
        "lineItems | 422 | {'lineItem':{'title':'x','resultValueMax':'ten','class':{'sourcedId':'class-algebra-p1'},'category':{'sourcedId':'category-quiz'}}}",
        "lineItems | 422 | {'lineItem':{'title':'x','status':'gone','class':{'sourcedId':'class-algebra-p1'},'category':{'sourcedId':'category-quiz'}}}",
        "results | 422 | {'result':{'lineItem':{'sourcedId':'no'},'student':{'sourcedId':'STUDENT'}}}",
        "results | 422 | {'result':{'lineItem':{'sourcedId':'li-1'},'student':{'sourcedId':'no'}}}",
        "results | 422 | {'result':{'lineItem':{'sourcedId':'li-1'},'student':'STUDENT'}}",
        "results | 422 | {'result':{'lineItem':{'sourcedId':'li-1'},'student':{'sourcedId':'STUDENT'},'score':1e999999}}",
        "results | 422 | {'result':{'lineItem':{'sourcedId':'li-1'},'student':{'sourcedId':'STUDENT'},'scoreStatus':'late'}}",
        "results | 422 | {'result':{'lineItem':{'sourcedId':'li-1'},'student':{'sourcedId':'STUDENT'},'scoreDate':'2031-02-30'}}",
        "categories | 422 | {'category':{}}"
      })
  void put_wrongBody_isRefusedAndStoresNothing(String collection, int status, String body) {
    client.put("/lineItems/li-1", Fixtures.goodLineItem("Essay"));
    Client.Reply reply = client.put("/" + collection + "/new", body.replace("STUDENT", student));

    assertThat(reply.status()).isEqualTo(status);
    assertThat(reply.codeMinor()).isEqualTo("invalid data");
    assertThat(client.get("/" + collection + "/new").status()).isEqualTo(404);
  }

  @Test
  void put_bodyOver1Megabyte_is413() {
    String body = Fixtures.goodLineItem("x".repeat(1 << 20));

    assertThat(client.put("/lineItems/li-1", body).status()).isEqualTo(413);
  }

  @Test
  void lineItem_deleted_isGoneWithItsResults() {
    client.put("/lineItems/li-1", Fixtures.goodLineItem("Essay"));
    client.put("/results/r-1", Fixtures.result("li-1", student, "5"));
    Client.Reply reply = client.delete("/lineItems/li-1");

    assertThat(reply.status()).isEqualTo(204);
    assertThat(reply.body()).isEmpty();
    assertThat(client.get("/lineItems/li-1").status()).isEqualTo(404);
    assertThat(client.get("/results/r-1").status()).isEqualTo(404);
    assertThat(client.delete("/lineItems/li-1").status()).isEqualTo(404);
  }

  @Test
  void result_deleted_isGone() {
    client.put("/lineItems/li-1", Fixtures.goodLineItem("Essay"));
    client.put("/results/r-1", Fixtures.result("li-1", student, "5"));

    assertThat(client.delete("/results/r-1").status()).isEqualTo(204);
    assertThat(client.get("/classes/class-algebra-p1/lineItems/li-1/results").ids("results"))
        .isEmpty();
    assertThat(client.delete("/results/r-1").status()).isEqualTo(404);
  }

  @Test
  void category_deleted_onlyWhenUnused() {
    client.put("/categories/c-1", "{'category':{'title':'Projects'}}");

    assertThat(client.delete("/categories/c-1").status()).isEqualTo(204);
    assertThat(client.delete("/categories/category-quiz").status()).isEqualTo(409);
    assertThat(client.delete("/categories/c-1").status()).isEqualTo(404);
  }

  @Test
  void lineItem_movedToAnotherClass_leavesTheFirst() {
    client.put("/lineItems/li-1", Fixtures.goodLineItem("Essay"));
    client.put(
        "/lineItems/li-1",
        Fixtures.goodLineItem("Essay").replace(Fixtures.ALGEBRA, Fixtures.BIOLOGY));

    assertThat(client.get("/classes/class-algebra-p1/lineItems").ids("lineItems"))
        .doesNotContain("li-1");
    assertThat(client.get("/classes/class-biology-p2/lineItems").ids("lineItems")).contains("li-1");
  }

  @Test
  void sourcedId_withSpecialCharacters_roundTrips() {
    client.put("/lineItems/a%20b%2Fc+d", Fixtures.goodLineItem("Essay"));
    JsonNode item = client.get("/lineItems/a%20b%2Fc+d").json().get("lineItem");

    assertThat(item.get("sourcedId").asText()).isEqualTo("a b/c+d");
    client.put("/results/r-1", Fixtures.result("a b/c+d", student, "5"));
    String href = client.get("/results/r-1").json().at("/result/lineItem/href").asText();
    assertThat(client.get(href).json().at("/lineItem/sourcedId").asText()).isEqualTo("a b/c+d");
  }
}

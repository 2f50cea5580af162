package org.gradecompanion.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTest {
  private static PracticeDistrict district;
  private static Client client;

  @BeforeAll
  static void start() {
    district = Fixtures.start(Profile.PLAIN);
    client = Client.signedIn(district);
  }

  @AfterAll
  static void close() {
    district.close();
  }

  private static String link(Client.Reply reply, String rel) {
    Matcher link = Pattern.compile("<([^>]*)>; rel=\"" + rel + "\"").matcher(reply.header("Link"));
    return link.find() ? link.group(1) : "";
  }

  @Test
  void page_withoutLimit_has100() {
    Client.Reply reply = client.get("/students");

    assertThat(reply.ids("users")).hasSize(100);
    assertThat(reply.header("X-Total-Count")).isEqualTo("104");
  }

  @Test
  void pages_followedByNext_giveEveryObjectOnce() {
    List<String> whole = client.get("/students?limit=1000").ids("users");
    List<String> seen = new ArrayList<>();
    Client.Reply page = client.get("/students?limit=30");
    seen.addAll(page.ids("users"));
    while (!link(page, "next").isEmpty()) {
      page = client.get(link(page, "next"));
      seen.addAll(page.ids("users"));
    }

    assertThat(seen).isEqualTo(whole);
  }

  @Test
  void links_onEachPage_areExact() {
    Client.Reply first = client.get("/students?limit=52");
    Client.Reply middle = client.get("/students?limit=30&offset=40");
    Client.Reply last = client.get("/students?limit=52&offset=52");

    assertThat(link(first, "next")).endsWith("/students?limit=52&offset=52");
    assertThat(link(first, "prev")).isEmpty();
    assertThat(link(first, "last")).endsWith("limit=52&offset=52");
    assertThat(link(middle, "next")).endsWith("limit=30&offset=70");
    assertThat(link(middle, "prev")).endsWith("limit=30&offset=10");
    assertThat(link(middle, "first")).endsWith("limit=30&offset=0");
    assertThat(link(middle, "last")).endsWith("limit=30&offset=90");
    assertThat(link(last, "next")).isEmpty();
    assertThat(link(last, "prev")).endsWith("limit=52&offset=0");
  }

  @Test
  void links_withFilter_keepIt() {
    Client.Reply first = client.get("/users?limit=1&filter=role%3D'teacher'");
    Client.Reply second = client.get(link(first, "next"));

    assertThat(first.header("X-Total-Count")).isEqualTo("2");
    assertThat(second.ids("users")).containsExactly("teacher-orourke");
    assertThat(link(second, "next")).isEmpty();
  }

  @Test
  void head_ofACollection_hasItsHeadersOnly() {
    Client.Reply reply = client.head("/students");

    assertThat(reply.header("X-Total-Count")).isEqualTo("104");
    assertThat(reply.body()).isEmpty();
    assertThat(client.get("/orgs").status()).isEqualTo(200);
  }

  @Test
  void page_behindTheEnd_isEmpty() {
    Client.Reply reply = client.get("/classes?offset=50");

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.ids("classes")).isEmpty();
    assertThat(link(reply, "next")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "limit=0",
        "limit=-1",
        "limit=many",
        "offset=-1",
        "offset=1.5",
        "orderBy=up",
        "limit=99999999999"
      })
  void page_wrongParameter_is400(String query) {
    assertThat(client.get("/classes?" + query).status()).isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/users | email='maria.delgado@riverbend.example' | 1",
        "/users | email='Maria.Delgado@RIVERBEND.example' | 1",
        "/users | role='teacher' | 2",
        "/users | role!='student' | 2",
        "/users | familyName='O''Rourke' | 1",
        "/users | familyName~'o''' | 4",
        "/users | givenName='Daniel' AND familyName='Kim' | 2",
        "/users | sourcedId='teacher-delgado' OR sourcedId='teacher-orourke' | 2",
        "/classes | title~'algebra' | 2",
        "/classes | course.sourcedId='course-biology' | 2",
        "/classes | terms.sourcedId='term-2' | 6",
        "/classes | periods='5' | 1",
        "/classes | status='tobedeleted' | 0",
        "/lineItems | resultValueMax='100' | 2",
        "/lineItems | resultValueMax>='100.0' | 2",
        "/lineItems | resultValueMax>'100' | 0",
        "/lineItems | resultValueMax<'5.5' | 2",
        "/lineItems | resultValueMax<='5' | 2",
        "/lineItems | class.sourcedId='class-algebra-p1' AND category.sourcedId='category-quiz' | 1",
        "/lineItems | dueDate<'2031-01-01' | 2",
        "/lineItems | dateLastModified>'2031-02-20T14:59:59.999Z' | 20",
        "/lineItems | dateLastModified>'2031-02-20T15:00:00.000Z' | 0",
        "/lineItems | dateLastModified>'2031-02-20T09:30:00-05:00' | 20",
        "/categories | metadata.isActive='false' | 1",
        "/enrollments | primary='true' | 6",
        "/academicSessions | startDate <= '2031-02-20' AND endDate >= '2031-02-20' | 2"
      })
  void filter_any_givesWhatItSays(String path, String filter, String count) {
    Client.Reply reply = client.filtered(path, filter);

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.header("X-Total-Count")).isEqualTo(count);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "email",
        "email=x",
        "email='x",
        "email='x' BUT role='y'",
        "email='x' AND",
        "email='x' AND role='y' AND status='z'",
        "email=='x'",
        "colour='red'",
        "email.size='3'",
        "orgs.colour='red'",
        "='x'"
      })
  void filter_wrong_is400(String filter) {
    Client.Reply reply = client.filtered("/users", filter);

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.codeMinor()).isEqualTo("invalid_filter_field");
  }

  @Test
  void sort_byField_ordersBothWays() {
    List<String> up = client.get("/classes?sort=title").all("classes", "title");
    List<String> down = client.get("/classes?sort=title&orderBy=desc").all("classes", "title");

    assertThat(up).isSorted().hasSize(6);
    assertThat(down).isSortedAccordingTo((a, b) -> b.compareTo(a));
  }

  @Test
  void sort_byNumber_isNumeric() {
    List<String> max =
        client.get("/lineItems?sort=resultValueMax").all("lineItems", "resultValueMax");

    assertThat(max.get(0)).isEqualTo("5");
    assertThat(max.get(max.size() - 1)).isEqualTo("100");
  }

  @Test
  void sort_unknownField_is400() {
    Client.Reply reply = client.get("/classes?sort=colour");

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.codeMinor()).isEqualTo("invalid_sort_field");
  }

  @Test
  void fields_some_areAllThatIsGiven() {
    Client.Reply many = client.get("/classes?fields=sourcedId,title");
    Client.Reply one = client.get("/classes/class-algebra-p1?fields=title");

    assertThat(many.json().get("classes").get(0).fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder("sourcedId", "title");
    assertThat(one.json().get("class").fieldNames()).toIterable().containsExactly("title");
  }

  @Test
  void fields_unknown_is400() {
    Client.Reply reply = client.get("/classes?fields=title,colour");

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.codeMinor()).isEqualTo("invalid_selection_field");
  }
}

package org.gradecompanion.practice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** OneRoster 1.2: what its two services read and write, and how they refuse. */
class SecondEditionTest {
  private static final String SCHOOL = "'school':{'sourcedId':'school-riverbend-high'},";

  private PracticeDistrict district;
  private Client client;
  private String rostering;
  private String gradebook;
  private List<String> students;

  @BeforeEach
  void start() {
    open(Profile.POWERTEACHER);
  }

  private void open(Profile profile) {
    close();
    district = Fixtures.start(profile);
    client = Client.signedIn(district);
    String root = district.gateways().get(PracticeDistrict.ONEROSTER_12);
    rostering = root + "/rostering/v1p2";
    gradebook = root + "/gradebook/v1p2";
    students = client.get(rostering + "/classes/" + Fixtures.ALGEBRA + "/students").ids("users");
  }

  @AfterEach
  void close() {
    if (district != null) {
      district.close();
    }
  }

  private static String item(String title) {
    return Fixtures.goodLineItem(title).replace("'title'", SCHOOL + "'title'");
  }

  private static String result(String item, String student, String more) {
    return Fixtures.result(item, student, "7").replace("'scoreStatus'", more + "'scoreStatus'");
  }

  private JsonNode put(String path, String json) {
    Client.Reply reply = client.put(gradebook + path, json);
    assertThat(reply.status()).as(reply.body()).isEqualTo(201);
    assertThat(reply.body()).isEmpty();
    return client.get(gradebook + path).json().elements().next();
  }

  /** The minor codes of an error body, whose shape is checked on the way. */
  private static List<String> minors(Client.Reply reply) {
    JsonNode body = reply.json();
    assertThat(names(body))
        .containsExactly("imsx_codeMajor", "imsx_severity", "imsx_description", "imsx_CodeMinor");
    assertThat(body.get("imsx_codeMajor").asText()).isEqualTo("failure");
    return body.at("/imsx_CodeMinor/imsx_codeMinorField")
        .findValuesAsText("imsx_codeMinorFieldValue");
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "orgs | name type identifier | parent",
        "academicSessions | title startDate endDate type schoolYear | parent children",
        "courses | title courseCode | schoolYear org grades subjects subjectCodes",
        "classes | title course school terms | classCode classType location grades subjects"
            + " subjectCodes periods",
        "users | enabledUser givenName familyName roles | username userIds middleName primaryOrg"
            + " identifier email sms phone agents grades",
        "enrollments | user class school role | primary beginDate endDate",
        "categories | title |",
        "lineItems | title assignDate dueDate class school category | description gradingPeriod"
            + " resultValueMin resultValueMax",
        "results | lineItem student scoreStatus scoreDate | score comment late missing incomplete"
            + " inProgress"
      })
  void object_hasWhatItMustHave_andNothingUnknown(String kind, String must, String may) {
    String base =
        List.of("categories", "lineItems", "results").contains(kind) ? gradebook : rostering;
    List<String> required = List.of(("sourcedId status dateLastModified " + must).split(" "));
    List<String> allowed = new ArrayList<>(required);
    allowed.add("metadata");
    allowed.addAll(List.of((may == null ? "" : may).split(" ")));

    JsonNode all = client.get(base + "/" + kind + "?limit=1000").json().get(kind);

    assertThat(all).isNotEmpty();
    for (JsonNode one : all) {
      assertThat(names(one)).containsAll(required).isSubsetOf(allowed);
    }
  }

  @Test
  void user_hasRolesAndTextsForBooleans() {
    JsonNode user = client.get(rostering + "/teachers/teacher-delgado").json().get("user");

    assertThat(user.get("enabledUser").isTextual()).isTrue();
    assertThat(user.at("/roles/0/roleType").asText()).isEqualTo("primary");
    assertThat(user.at("/roles/0/role").asText()).isEqualTo("teacher");
    assertThat(user.at("/roles/0/org/href").asText())
        .isEqualTo(rostering + "/orgs/school-riverbend-high");
  }

  @Test
  void users_areFilteredByTheirRoles_notByTheFieldOfTheFirstEdition() {
    Client.Reply teachers =
        client.get(rostering + "/users?filter=" + Urls.encode("roles.role='teacher'"));
    Client.Reply wrong = client.get(rostering + "/users?filter=" + Urls.encode("role='teacher'"));

    assertThat(teachers.header("X-Total-Count")).isEqualTo("2");
    assertThat(wrong.status()).isEqualTo(400);
    assertThat(minors(wrong)).containsExactly("invalid_filter_field");
  }

  @Test
  void page_saysHowManyThereAreAndWhereTheNextIs() {
    Client.Reply page = client.get(gradebook + "/results?limit=2&sort=score&fields=score");

    assertThat(page.json().get("results")).hasSize(2).allMatch(one -> one.size() == 1);
    assertThat(page.header("X-Total-Count")).isEqualTo("452");
    assertThat(page.header("Link"))
        .contains(
            "<" + gradebook + "/results?limit=2&sort=score&fields=score&offset=2>; rel=\"next\"");
  }

  @ParameterizedTest
  @CsvSource({
    "rostering, /lineItems",
    "rostering, /classes/class-algebra-p1/categories",
    "rostering, /resources",
    "gradebook, /classes/class-algebra-p1/students",
    "gradebook, /users"
  })
  void pathOfTheOtherService_isNotThere(String service, String path) {
    Client.Reply reply = client.get((service.equals("rostering") ? rostering : gradebook) + path);

    assertThat(reply.status()).isEqualTo(404);
    assertThat(minors(reply)).containsExactly("unknownobject");
  }

  @ParameterizedTest
  @ValueSource(strings = {"scoreScales", "assessmentLineItems", "assessmentResults"})
  void whatTheDistrictDoesNotKeep_isAnEmptyCollection(String kind) {
    assertThat(client.get(gradebook + "/" + kind).json().get(kind)).isEmpty();
    assertThat(client.get("/" + kind).status()).isEqualTo(404);
  }

  @Test
  void lineItem_putTwice_isThereEachTimeWithoutABody() {
    assertThat(put("/lineItems/li-1", item("Essay")).get("title").asText()).isEqualTo("Essay");
    JsonNode stored = put("/lineItems/li-1", item("Longer essay"));

    assertThat(stored.get("title").asText()).isEqualTo("Longer essay");
    assertThat(stored.at("/school/sourcedId").asText()).isEqualTo("school-riverbend-high");
    assertThat(stored.at("/category/href").asText()).startsWith(gradebook + "/categories/");
    assertThat(stored.at("/class/href").asText()).startsWith(rostering + "/classes/");
    assertThat(client.get("/lineItems/li-1").json().at("/lineItem/title").asText())
        .isEqualTo("Longer essay");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "'school':{'sourcedId':'org-riverbend'},"})
  void lineItem_withoutTheSchoolOfItsClass_isRefused(String school) {
    Client.Reply reply =
        client.put(gradebook + "/lineItems/li-1", item("Essay").replace(SCHOOL, school));

    assertThat(reply.status()).isEqualTo(422);
    assertThat(minors(reply)).containsExactly("invaliddata");
  }

  @Test
  void lineItemOfTheFirstEditionWithoutDates_hasSomeHere() {
    open(Profile.PLAIN);
    client.put("/lineItems/li-1", Fixtures.lineItem("Lean", "", "category-quiz"));

    JsonNode item = client.get(gradebook + "/lineItems/li-1").json().get("lineItem");
    assertThat(item.get("assignDate").asText()).isEqualTo("2031-02-20T15:00:00.000Z");
    assertThat(item.get("dueDate").asText()).isEqualTo("2031-02-20T15:00:00.000Z");
  }

  @Test
  void marks_areKept_andTheFirstEditionNeitherShowsNorTakesThemAway() {
    put("/lineItems/li-1", item("Essay"));
    String student = students.get(0);
    String marks = "'late':'true','missing':'false','inProgress':'false',";
    JsonNode stored = put("/results/r-1", result("li-1", student, marks));

    assertThat(stored.get("late").asText()).isEqualTo("true");
    assertThat(stored.get("missing").asText()).isEqualTo("false");
    assertThat(stored.has("incomplete")).isFalse();
    assertThat(client.get("/results/r-1").json().get("result").has("late")).isFalse();

    client.put("/results/r-1", Fixtures.result("li-1", student, "9"));
    JsonNode after = client.get(gradebook + "/results/r-1").json().get("result");
    assertThat(after.get("score").asInt()).isEqualTo(9);
    assertThat(after.get("late").asText()).isEqualTo("true");

    assertThat(put("/results/r-1", result("li-1", student, "")).has("late")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"'late':true,", "'missing':'yes',", "'incomplete':1,"})
  void mark_thatIsNotTheTextTrueOrFalse_isRefused(String mark) {
    put("/lineItems/li-1", item("Essay"));

    Client.Reply reply =
        client.put(gradebook + "/results/r-1", result("li-1", students.get(0), mark));

    assertThat(reply.status()).isEqualTo(422);
    assertThat(minors(reply)).containsExactly("invaliddata");
  }

  @Test
  void validation_isA422ThatNamesTheFields() {
    put("/lineItems/li-1", item("Essay"));

    Client.Reply taken = client.put(gradebook + "/lineItems/li-2", item("Essay"));

    assertThat(taken.status()).isEqualTo(422);
    assertThat(minors(taken)).containsExactly("invaliddata");
    assertThat(taken.json().findValuesAsText("imsx_codeMinorFieldName"))
        .containsExactly("AssignmentSection.Name");
  }

  @Test
  void deleted_isGone() {
    put("/lineItems/li-1", item("Essay"));

    Client.Reply deleted = client.delete(gradebook + "/lineItems/li-1");
    Client.Reply again = client.delete(gradebook + "/lineItems/li-1");

    assertThat(deleted.status()).isEqualTo(204);
    assertThat(deleted.body()).isEmpty();
    assertThat(again.status()).isEqualTo(404);
    assertThat(minors(again)).containsExactly("unknownobject");
  }

  @Test
  void signedOut_isA401InItsOwnShape() {
    Client.Reply reply = Client.signedOut(district).get(rostering + "/classes");

    assertThat(reply.status()).isEqualTo(401);
    assertThat(minors(reply)).containsExactly("unauthorisedrequest");
  }

  @Test
  void misbehaviour_isForBothServices() {
    district.misbehave().failNext(1, 503, null, RequestMatch.on("PUT", "/lineItems"));
    district.misbehave().failNext(1, 429, null, RequestMatch.any());

    assertThat(client.put(gradebook + "/lineItems/li-1", item("Essay")).status()).isEqualTo(503);
    Client.Reply busy = client.get(rostering + "/classes");
    assertThat(busy.status()).isEqualTo(429);
    assertThat(minors(busy)).containsExactly("server_busy");
  }

  private static String set(String plural, String... single) {
    List<String> objects = new ArrayList<>();
    for (String one : single) {
      objects.add(one.substring(one.indexOf(':') + 1, one.length() - 1));
    }
    return "{'" + plural + "':[" + String.join(",", objects) + "]}";
  }

  private static String named(String id, String single) {
    return single.replaceFirst("\\{'(\\w+)':\\{", "{'$1':{'sourcedId':'" + id + "',");
  }

  @Test
  void setOfResults_isCreatedUnderTheGivenIdentifiers_saveThoseThatAreTaken() {
    put("/lineItems/li-1", item("Essay"));
    put("/results/r-0", result("li-1", students.get(0), ""));

    Client.Reply reply =
        client.post(
            gradebook + "/lineItems/li-1/results",
            set(
                "results",
                named("r-1", result("li-1", students.get(1), "'late':'true',")),
                named("r-0", result("li-1", students.get(2), ""))));

    assertThat(reply.status()).isEqualTo(201);
    JsonNode pairs = reply.json().get("sourcedIdPairs");
    assertThat(pairs.at("/0/suppliedSourcedId").asText()).isEqualTo("r-1");
    assertThat(pairs.at("/0/allocatedSourcedId").asText()).isEqualTo("r-1");
    assertThat(pairs.at("/1/suppliedSourcedId").asText()).isEqualTo("r-0");
    String allocated = pairs.at("/1/allocatedSourcedId").asText();
    assertThat(
            client
                .get(gradebook + "/classes/class-algebra-p1/lineItems/li-1/results")
                .ids("results"))
        .containsExactlyInAnyOrder("r-0", "r-1", allocated);
    assertThat(client.get(gradebook + "/results/r-1").json().at("/result/late").asText())
        .isEqualTo("true");
  }

  @Test
  void setWithOneThatIsRefused_createsNone() {
    put("/lineItems/li-1", item("Essay"));
    district.misbehave().refuseStudent(students.get(1));

    Client.Reply reply =
        client.post(
            gradebook + "/lineItems/li-1/results",
            set(
                "results",
                named("r-0", result("li-1", students.get(0), "")),
                named("r-1", result("li-1", students.get(1), ""))));

    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.json().findValuesAsText("imsx_codeMinorFieldName"))
        .containsExactly("Student.id");
    assertThat(client.get(gradebook + "/results/r-0").status()).isEqualTo(404);
  }

  @Test
  void setOfLineItems_isCreatedAsAWholeOrNotAtAll() {
    String address = gradebook + "/classes/class-algebra-p1/lineItems";
    String twice = set("lineItems", named("li-1", item("Essay")), named("li-2", item("Essay")));

    assertThat(client.post(address, twice).status()).isEqualTo(422);
    assertThat(client.get(gradebook + "/lineItems/li-1").status()).isEqualTo(404);

    String both = set("lineItems", named("li-1", item("Essay")), named("li-2", item("Report")));
    assertThat(client.post(address, both).status()).isEqualTo(201);
    assertThat(client.get(address + "?limit=100").ids("lineItems")).contains("li-1", "li-2");
  }

  @ParameterizedTest
  @CsvSource({
    "/classes/class-biology-p2/lineItems",
    "/schools/school-riverbend-high/lineItems",
    "/lineItems/li-0/results",
    "/classes/class-algebra-p1/academicSessions/term-1/results",
    "/classes/class-algebra-p1/academicSessions/term-2/results"
  })
  void set_isOnlyTakenWhereItBelongs(String path) {
    put("/lineItems/li-0", item("Essay"));
    put("/lineItems/li-9", item("Other essay"));
    boolean items = path.endsWith("lineItems");
    String body =
        items
            ? set("lineItems", named("li-1", item("Report")))
            : set("results", named("r-1", result("li-9", students.get(0), "")));
    boolean belongs = path.startsWith("/schools") || path.contains("term-2");

    assertThat(client.post(gradebook + path, body).status()).isEqualTo(belongs ? 201 : 422);
  }

  @Test
  void set_inTheFirstEdition_isNotTaken() {
    assertThat(client.post("/classes/class-algebra-p1/lineItems", "{}").status()).isEqualTo(405);
  }
}

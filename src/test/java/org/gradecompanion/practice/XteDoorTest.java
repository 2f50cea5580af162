package org.gradecompanion.practice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The PowerTeacher Pro door, knocked at by a client that knows nothing of the program. */
class XteDoorTest {
  private PracticeDistrict district;
  private Client client;
  private String user;
  private String section;

  @BeforeEach
  void start() {
    district = Fixtures.start(Profile.POWERTEACHER);
    client = Client.signedIn(district);
    user = first(table("users", "email_addr==maria.delgado@riverbend.example", "dcid"), "dcid");
    section = first(table("sections", "section_number==1", "dcid"), "dcid");
  }

  @AfterEach
  void close() {
    district.close();
  }

  private Client.Reply table(String name, String q, String projection) {
    return client.get(
        district.url()
            + "/ws/schema/table/"
            + name
            + "?q="
            + Urls.encode(q)
            + "&projection="
            + projection);
  }

  private static String first(Client.Reply table, String column) {
    return table.json().at("/record/0/tables").elements().next().get(column).asText();
  }

  private List<String> students() {
    String id = first(table("sections", "dcid==" + section, "id"), "id");
    List<String> dcids = new ArrayList<>();
    for (JsonNode row : table("cc", "sectionid==" + id, "studentid").json().get("record")) {
      String student = row.at("/tables/cc/studentid").asText();
      dcids.add(first(table("students", "id==" + student, "dcid"), "dcid"));
    }
    return dcids;
  }

  private String xte(String path) {
    return district.gateways().get("powerteacher")
        + path
        + (path.contains("?") ? "&" : "?")
        + "users_dcid="
        + user;
  }

  private long category(String name) {
    for (JsonNode row : client.get(xte("/teacher_category?year_id=40")).json()) {
      if (row.get("name").asText().equals(name)) {
        return row.get("teachercategoryid").asLong();
      }
    }
    throw new AssertionError("no category " + name);
  }

  private String assignment(String name, LocalDate due, String points) {
    return ("{'_assignmentsections':[{'sectionsdcid':%s,'name':'%s','duedate':'%s',"
            + "'scoretype':'POINTS','scoreentrypoints':%s,'weight':2,'publishoption':'Never',"
            + "'_assignmentcategoryassociations':[{'teachercategoryid':%s,'isprimary':true}]}]}")
        .formatted(section, name, due, points, category("Quiz"));
  }

  private String create(String name) {
    Client.Reply created =
        client.post(
            xte("/section/assignment/"), assignment(name, Fixtures.TODAY.plusDays(1), "10"));
    assertThat(created.status()).as(created.body()).isEqualTo(201);
    assertThat(created.body()).isEmpty();
    String location = created.header("Location");
    return location.substring(location.lastIndexOf('/') + 1);
  }

  private JsonNode part(String assignment) {
    return client.get(xte("/section/assignment/" + assignment)).json().at("/_assignmentsections/0");
  }

  private static String row(String part, String student, String points) {
    return "{'_assignmentsection':{'assignmentsectionid':%s},'studentsdcid':%s,%s}"
        .formatted(part, student, "'scorepoints':" + points + ",'islate':true");
  }

  private Client.Reply score(String... rows) {
    return client.put(
        xte("/score?status=A&term_id=4000"),
        "{'assignment_scores':[" + String.join(",", rows) + "]}");
  }

  @Test
  void tables_givePagesOfAtMostAHundredRows_asText() {
    String rows = district.url() + "/ws/schema/table/students?projection=dcid,id&pagesize=500";
    JsonNode first = client.get(rows).json();
    JsonNode second = client.get(rows + "&page=2").json();

    assertThat(first.get("name").asText()).isEqualTo("students");
    assertThat(first.get("record")).hasSize(100);
    assertThat(second.get("record")).hasSizeLessThan(100);
    assertThat(first.at("/record/0/tables/students/dcid").isTextual()).isTrue();
    assertThat(first.at("/record/0/tables/students/dcid"))
        .isNotEqualTo(first.at("/record/0/tables/students/id"));
    int counted =
        client.get(district.url() + "/ws/schema/table/students/count").json().get("count").asInt();
    assertThat(counted).isEqualTo(100 + second.get("record").size());
  }

  @Test
  void column_unknown_isRefusedByName_andATableNotServedIsNotFound() {
    Client.Reply refused = table("students", "", "dcid,ssn");
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.json().get("message").asText()).contains("ssn", "students");
    assertThat(table("gen", "", "id").status()).isEqualTo(404);
  }

  @Test
  void numbers_areTheSameAfterARestart() {
    try (PracticeDistrict again = Fixtures.start(Profile.POWERTEACHER)) {
      String url = again.url() + "/ws/schema/table/sections?projection=dcid,id&q=section_number==1";
      assertThat(Client.signedIn(again).get(url).json())
          .isEqualTo(table("sections", "section_number==1", "dcid,id").json());
    }
  }

  @Test
  void assignment_created_isReadByIdAndInThePlainList_asItWasSent() {
    String id = create("Essay");

    JsonNode part = part(id);
    assertThat(part.get("name").asText()).isEqualTo("Essay");
    assertThat(part.get("sectionsdcid").asText()).isEqualTo(section);
    assertThat(part.get("duedate").asText()).isEqualTo("2031-02-21");
    assertThat(part.get("publishoption").asText()).isEqualTo("Never");
    assertThat(part.get("totalpointvalue").asInt()).isEqualTo(20);
    assertThat(part.get("islocked").asBoolean()).isFalse();
    assertThat(part.get("assignmentsectionid").asText()).isNotEqualTo(id);
    JsonNode list = client.get(xte("/section/assignment/?section_ids=" + section)).json();
    assertThat(list.isArray()).isTrue();
    assertThat(list.findValuesAsText("assignmentid")).contains(id);
  }

  @Test
  void assignment_thatBreaksARule_isRefusedInPowerTeachersShape() {
    create("Essay");

    Client.Reply refused =
        client.post(
            xte("/section/assignment/"), assignment("Essay", Fixtures.TODAY.plusYears(1), "10"));

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.json().get("message").asText()).isEqualTo("Validation failed");
    assertThat(refused.errorFields())
        .containsOnly("AssignmentSection.Name", "AssignmentSection.DueDate");
    assertThat(refused.json().has("statusInfoSet")).isFalse();
  }

  @Test
  void put_replacesEverything_andAsksWhatBecomesOfScoresWhenThePointsChange() {
    String id = create("Essay");
    score(row(part(id).get("assignmentsectionid").asText(), students().get(0), "5"));
    String longer =
        assignment("Longer", Fixtures.TODAY.plusDays(2), "20").replace(",'weight':2", "");

    assertThat(client.put(xte("/section/assignment/" + id), longer).status()).isEqualTo(400);
    Client.Reply put =
        client.put(xte("/section/assignment/" + id + "?update_scores=false"), longer);

    assertThat(put.status()).isEqualTo(200);
    assertThat(part(id).get("name").asText()).isEqualTo("Longer");
    assertThat(part(id).get("weight").asInt()).isEqualTo(1);
    assertThat(part(id).get("scoreentrypoints").asInt()).isEqualTo(20);
  }

  @Test
  void scores_areStoredInPlace_andTheAnswerNamesEachStudent() {
    String part = part(create("Essay")).get("assignmentsectionid").asText();
    List<String> students = students();

    Client.Reply stored = score(row(part, students.get(0), "5"), row(part, students.get(1), "6"));
    score(row(part, students.get(0), "7"));

    assertThat(stored.status()).isEqualTo(200);
    assertThat(stored.json().findValuesAsText("studentsdcid"))
        .containsExactly(students.get(0), students.get(1));
    assertThat(stored.body()).doesNotContain("assignmentscoreid");
    List<String> scores = new ArrayList<>();
    for (JsonNode result : district.results()) {
      if (result.at("/lineItem/href").asText().endsWith(essay())) {
        scores.add(result.get("score").asText());
      }
    }
    assertThat(scores).containsExactlyInAnyOrder("7", "6");
  }

  @Test
  void lateScore_isLateOverOneRoster12Too() {
    score(row(part(create("Essay")).get("assignmentsectionid").asText(), students().get(0), "5"));

    String results =
        district.gateways().get("oneroster-1.2")
            + "/gradebook/v1p2/results?filter="
            + Urls.encode("lineItem.sourcedId='" + essay() + "'");
    assertThat(client.get(results).all("results", "late")).containsExactly("true");
  }

  private String essay() {
    return district.lineItems().stream()
        .filter(item -> item.get("title").asText().equals("Essay"))
        .findFirst()
        .orElseThrow()
        .get("sourcedId")
        .asText();
  }

  @Test
  void details_areTheLineItemsMetadata_andCountTowardsItsLimits() {
    create("Essay");

    JsonNode metadata = client.get("/lineItems/" + essay()).json().at("/lineItem/metadata");
    assertThat(metadata.get("weight").asInt()).isEqualTo(2);
    assertThat(metadata.get("publishOption").asText()).isEqualTo("Never");
    String tooMany = assignment("Other", Fixtures.TODAY.plusDays(1), "5000");
    assertThat(client.post(xte("/section/assignment/"), tooMany).errorFields())
        .containsExactly("AssignmentSection.ScoreEntryPoints");
  }

  @Test
  void details_writtenOverOneRoster_areReadHere() {
    String id = create("Essay");
    client.put(
        "/lineItems/" + essay(),
        Fixtures.withMetadata("Essay", "'weight':'1.5','isCountedInFinalGrade':'false'"));

    assertThat(part(id).get("weight").decimalValue()).isEqualByComparingTo("1.5");
    assertThat(part(id).get("iscountedinfinalgrade").isBoolean()).isTrue();
    assertThat(part(id).get("iscountedinfinalgrade").asBoolean()).isFalse();
  }

  @Test
  void lockedStudent_keepsTheScoreThatIsThere() {
    String part = part(create("Essay")).get("assignmentsectionid").asText();
    String student = students().get(0);
    score(row(part, student, "5"));
    district.misbehave().lockStudent(Fixtures.ALGEBRA, scoredStudent(), true);

    Client.Reply changed = score(row(part, student, "6"));
    Client.Reply blanked =
        score(row(part, student, "null").replace("'islate':true", "'islate':false"));

    assertThat(changed.errorFields()).containsExactly("Student.RosterLock");
    assertThat(changed.json().at("/errors/0/params/student_dcid").asText()).isEqualTo(student);
    assertThat(blanked.errorFields()).containsExactly("Student.RosterLock");
  }

  private String scoredStudent() {
    return district.results().stream()
        .filter(result -> result.at("/lineItem/sourcedId").asText().equals(essay()))
        .findFirst()
        .orElseThrow()
        .at("/student/sourcedId")
        .asText();
  }

  @Test
  void oneBadStudent_refusesTheWholeBatch_byNumber() {
    String part = part(create("Essay")).get("assignmentsectionid").asText();
    int before = district.results().size();

    Client.Reply refused = score(row(part, students().get(0), "5"), row(part, "123456", "6"));

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.json().at("/errors/0/field").asText())
        .startsWith("Student.id [123456] does not have an AssignmentStudentAssociation");
    assertThat(refused.json().at("/errors/0/params/student_dcid").asText()).isEqualTo("123456");
    assertThat(refused.json().at("/errors/0/params/assignment_section_id").asText())
        .isEqualTo(part);
    assertThat(district.results()).hasSize(before);
  }

  @Test
  void blankScore_takesTheResultAway() {
    String part = part(create("Essay")).get("assignmentsectionid").asText();
    String student = students().get(0);
    int before = district.results().size();
    score(row(part, student, "5"));

    score(row(part, student, "null").replace("'islate':true", "'islate':false"));

    assertThat(district.results()).hasSize(before);
  }

  @Test
  void delete_withScores_needsForce_andItsScoresAreThenGone() {
    String id = create("Essay");
    String part = part(id).get("assignmentsectionid").asText();
    score(row(part, students().get(0), "5"));

    assertThat(client.delete(xte("/section/assignment/" + id)).status()).isEqualTo(412);
    assertThat(client.delete(xte("/section/assignment/" + id + "?force=true")).status())
        .isEqualTo(204);
    assertThat(client.get(xte("/section/assignment/" + id)).status()).isEqualTo(404);
    Client.Reply gone = score(row(part, students().get(0), "5"));
    assertThat(gone.status()).isEqualTo(500);
    assertThat(gone.json().get("message").asText())
        .startsWith(
            "Unable to find com.pearson.powerschool.xte.model.AssignmentSection with id " + part);
  }

  @Test
  void anotherTeachersSection_isForbidden() {
    String own = user;
    String id = create("Essay");
    user = first(table("users", "email_addr==siobhan.orourke@riverbend.example", "dcid"), "dcid");

    Client.Reply refused = client.delete(xte("/section/assignment/" + id));

    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.json().get("message").asText())
        .startsWith("User does not teach section " + section);
    assertThat(user).isNotEqualTo(own);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/ws/xte/teacher_category?year_id=40", "/ws/schema/table/users"})
  void withoutAToken_nothingIsGiven(String path) {
    Client.Reply reply = Client.signedOut(district).get(district.url() + path);

    assertThat(reply.status()).isEqualTo(401);
    assertThat(reply.json().get("message").asText()).isNotBlank();
  }

  @Test
  void misbehaviour_appliesHereToo_inThisDoorsShape() {
    district.misbehave().failNext(1, 503, null, RequestMatch.on("GET", "/teacher_category"));

    Client.Reply failed = client.get(xte("/teacher_category?year_id=40"));

    assertThat(failed.status()).isEqualTo(503);
    assertThat(failed.json().has("message")).isTrue();
    assertThat(failed.json().has("statusInfoSet")).isFalse();
    assertThat(client.get(xte("/teacher_category?year_id=40")).status()).isEqualTo(200);
  }
}

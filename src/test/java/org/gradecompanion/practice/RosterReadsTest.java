package org.gradecompanion.practice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RosterReadsTest {
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

  @ParameterizedTest
  @CsvSource({
    "/orgs, orgs, 2",
    "/schools, orgs, 1",
    "/academicSessions, academicSessions, 4",
    "/terms, academicSessions, 3",
    "/gradingPeriods, academicSessions, 3",
    "/courses, courses, 4",
    "/classes, classes, 6",
    "/users?limit=200, users, 106",
    "/teachers, users, 2",
    "/students?limit=200, users, 104",
    "/enrollments?limit=500, enrollments, 155",
    "/categories, categories, 7",
    "/lineItems, lineItems, 20",
    "/results?limit=1000, results, 452",
    "/demographics, demographics, 0",
    "/resources, resources, 0",
    "/schools/school-riverbend-high/classes, classes, 6",
    "/schools/school-riverbend-high/courses, courses, 4",
    "/schools/school-riverbend-high/terms, academicSessions, 3",
    "/schools/school-riverbend-high/teachers, users, 2",
    "/schools/school-riverbend-high/students?limit=200, users, 104",
    "/schools/school-riverbend-high/enrollments?limit=200, enrollments, 155",
    "/schools/school-riverbend-high/classes/class-algebra-p1/enrollments, enrollments, 29",
    "/schools/school-riverbend-high/classes/class-algebra-p1/students, users, 28",
    "/schools/school-riverbend-high/classes/class-algebra-p1/teachers, users, 1",
    "/courses/course-algebra-1/classes, classes, 2",
    "/courses/course-algebra-1/resources, resources, 0",
    "/terms/term-2/classes, classes, 6",
    "/terms/term-2/gradingPeriods, academicSessions, 1",
    "/classes/class-algebra-p1/students, users, 28",
    "/classes/class-algebra-p1/teachers, users, 1",
    "/classes/class-algebra-p1/resources, resources, 0",
    "/classes/class-algebra-p1/categories, categories, 6",
    "/classes/class-algebra-p1/lineItems, lineItems, 4",
    "/classes/class-algebra-p1/lineItems/item-algebra-p1-graphing-stations/results?limit=99,"
        + " results, 24",
    "/teachers/teacher-delgado/classes, classes, 3",
    "/users/teacher-delgado/classes, classes, 3"
  })
  void collection_read_hasItsEnvelopeAndAllObjects(String path, String envelope, int count) {
    Client.Reply reply = client.get(path);

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.header("Content-Type")).startsWith("application/json");
    assertThat(reply.json().fieldNames()).toIterable().containsExactly(envelope);
    assertThat(reply.json().get(envelope)).hasSize(count);
    assertThat(reply.header("X-Total-Count")).isEqualTo(Integer.toString(count));
  }

  @ParameterizedTest
  @CsvSource({
    "/orgs/org-riverbend, org",
    "/schools/school-riverbend-high, org",
    "/academicSessions/session-year, academicSession",
    "/terms/term-2, academicSession",
    "/gradingPeriods/term-2, academicSession",
    "/courses/course-biology, course",
    "/classes/class-algebra-p1, class",
    "/users/teacher-orourke, user",
    "/teachers/teacher-orourke, user",
    "/enrollments/enr-algebra-p1-t, enrollment",
    "/categories/category-quiz, category",
    "/lineItems/item-algebra-p1-term-1-test, lineItem"
  })
  void object_read_hasTheSharedFields(String path, String envelope) {
    JsonNode object = client.get(path).json().get(envelope);

    assertThat(path).endsWith(object.get("sourcedId").asText());
    assertThat(object.get("status").asText()).isEqualTo("active");
    assertThat(object.get("dateLastModified").asText()).isEqualTo("2031-02-20T15:00:00.000Z");
  }

  @ParameterizedTest
  @CsvSource({
    "/orgs/nobody",
    "/schools/org-riverbend",
    "/students/teacher-delgado",
    "/teachers/nobody/classes",
    "/students/teacher-delgado/classes",
    "/terms/session-year",
    "/classes/nothing/students",
    "/classes/class-algebra-p1/lineItems/item-biology-p2-microscope-lab/results",
    "/schools/nothing/classes",
    "/results/nothing",
    "/nothing",
    "/classes/class-algebra-p1/students/x/y"
  })
  void unknown_read_is404WithErrorBody(String path) {
    Client.Reply reply = client.get(path);

    assertThat(reply.status()).isEqualTo(404);
    assertThat(reply.codeMinor()).isEqualTo("unknown object");
    assertThat(reply.json().at("/statusInfoSet/0/imsx_description").asText()).isNotBlank();
  }

  @Test
  void reference_read_leadsToItsObject() {
    JsonNode item = client.get("/lineItems/item-algebra-p1-term-1-test").json().get("lineItem");

    for (String name : List.of("class", "category", "gradingPeriod")) {
      JsonNode ref = item.get(name);
      Client.Reply there = client.get(ref.get("href").asText());
      assertThat(there.json().get(ref.get("type").asText()).get("sourcedId"))
          .isEqualTo(ref.get("sourcedId"));
    }
    assertThat(item.get("resultValueMax").decimalValue()).isEqualByComparingTo("100");
  }

  @Test
  void student_classesAndResults_areOnlyTheirOwn() {
    String student = Fixtures.student(district, Fixtures.ALGEBRA);
    Client.Reply classes = client.get("/students/" + student + "/classes");
    String path = "/classes/" + Fixtures.ALGEBRA + "/students/" + student + "/results";

    assertThat(classes.ids("classes")).contains(Fixtures.ALGEBRA).hasSizeBetween(1, 2);
    JsonNode results = client.get(path).json().get("results");
    assertThat(results).isNotEmpty().hasSizeLessThanOrEqualTo(4);
    results.forEach(r -> assertThat(r.at("/student/sourcedId").asText()).isEqualTo(student));
  }

  @Test
  void classResults_areThoseOfItsLineItems() {
    int sum = 0;
    for (String item : client.get("/classes/class-algebra-p1/lineItems").ids("lineItems")) {
      String path = "/classes/class-algebra-p1/lineItems/" + item + "/results?limit=200";
      sum += client.get(path).ids("results").size();
    }

    assertThat(client.get("/classes/class-algebra-p1/results?limit=500").ids("results"))
        .hasSize(sum)
        .doesNotHaveDuplicates();
  }

  @Test
  void rostering_written_is405() {
    Client.Reply reply = client.put("/users/teacher-delgado", "{}");

    assertThat(reply.status()).isEqualTo(405);
    assertThat(reply.header("Allow")).isEqualTo("GET");
  }
}

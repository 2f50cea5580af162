package org.gradecompanion.practice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class BundledSchoolTest {
  private static PracticeDistrict district;
  private static Client client;

  @BeforeAll
  static void start() {
    district = Fixtures.start(Profile.POWERTEACHER);
    client = Client.signedIn(district);
  }

  @AfterAll
  static void close() {
    district.close();
  }

  @Test
  void school_bundled_hasNoBrokenRow() {
    assertThat(district.notices()).isEmpty();
    assertThat(client.get("/orgs").all("orgs", "type")).containsExactly("district", "school");
    assertThat(client.get("/schools").ids("orgs")).containsExactly("school-riverbend-high");
  }

  @Test
  void teachers_two_haveThreeSectionsEachAndTeachOneTogether() {
    List<String> teachers = client.get("/teachers").ids("users");

    assertThat(teachers).containsExactly("teacher-delgado", "teacher-orourke");
    assertThat(client.get("/teachers/teacher-delgado/classes").ids("classes"))
        .containsExactly("class-algebra-p1", "class-algebra-p3", "class-geometry-p5");
    assertThat(client.get("/teachers/teacher-orourke/classes").ids("classes"))
        .containsExactly(
            "class-geometry-p5", "class-biology-p2", "class-biology-p4", "class-chemistry-p6");
    assertThat(district.teacherEmails())
        .containsExactly("maria.delgado@riverbend.example", "siobhan.orourke@riverbend.example");
  }

  @Test
  void sections_six_have17To31Students() {
    List<Integer> sizes = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (String id : client.get("/classes").ids("classes")) {
      List<String> students = client.get("/classes/" + id + "/students").ids("users");
      sizes.add(students.size());
      seen.addAll(students);
    }

    assertThat(sizes).hasSize(6).allMatch(n -> n >= 17 && n <= 31).contains(17, 31);
    assertThat(seen).hasSizeBetween(95, 110);
  }

  @Test
  void coTaughtSection_geometry_isLedByTheOtherTeacher() {
    Map<String, Boolean> lead = new HashMap<>();
    Set<String> locked = new HashSet<>();
    for (JsonNode one : client.get("/enrollments?limit=1000").json().get("enrollments")) {
      if (one.at("/class/sourcedId").asText().equals("class-geometry-p5")) {
        String user = one.at("/user/sourcedId").asText();
        if (one.get("role").asText().equals("teacher")) {
          lead.put(user, one.get("primary").asBoolean());
        }
        if (one.at("/metadata/rosterLock").asText().equals("true")) {
          locked.add(user);
        }
      }
    }

    assertThat(lead).isEqualTo(Map.of("teacher-orourke", true, "teacher-delgado", false));
    assertThat(locked).as("students that were set on its roster by hand").hasSize(1);
  }

  @Test
  void students_all_haveOwnNumberAndEmail() {
    JsonNode students = client.get("/students?limit=500").json().get("users");
    Set<String> numbers = new HashSet<>();
    Set<String> emails = new HashSet<>();
    StringBuilder names = new StringBuilder();
    for (JsonNode student : students) {
      numbers.add(student.get("identifier").asText());
      emails.add(student.get("email").asText());
      names.append(student.get("givenName").asText()).append(student.get("familyName").asText());
    }

    assertThat(numbers).hasSize(students.size());
    assertThat(emails).hasSize(students.size());
    assertThat(names.toString()).contains("é", "ñ", "ś", "'", "-");
  }

  @Test
  void section_one_hasTwoStudentsOfTheSameName() {
    Map<String, List<String>> numbersByName = new HashMap<>();
    for (JsonNode s : client.get("/classes/class-algebra-p3/students").json().get("users")) {
      String name = s.get("familyName").asText() + ", " + s.get("givenName").asText();
      numbersByName.computeIfAbsent(name, k -> new ArrayList<>()).add(s.get("identifier").asText());
    }

    assertThat(numbersByName.values().stream().filter(n -> n.size() == 2)).hasSize(1);
    assertThat(numbersByName.get("Kim, Daniel")).doesNotHaveDuplicates().hasSize(2);
  }

  @Test
  void terms_three_lieAroundToday() {
    JsonNode terms = client.get("/terms").json().get("academicSessions");

    assertThat(terms).hasSize(3);
    assertThat(end(terms.get(0))).isBefore(Fixtures.TODAY);
    assertThat(start(terms.get(1))).isEqualTo(Fixtures.TODAY.minusDays(45));
    assertThat(end(terms.get(1))).isEqualTo(Fixtures.TODAY.plusDays(45));
    assertThat(start(terms.get(2))).isAfter(Fixtures.TODAY);
    assertThat(terms.get(0).at("/metadata/closed").asText()).isEqualTo("true");
    assertThat(terms.get(1).at("/metadata/closed").asText("")).isEmpty();
    assertThat(client.get("/academicSessions").json().findValuesAsText("schoolYear"))
        .as("terms of a year that ends in another calendar year")
        .hasSize(4)
        .containsOnly(Integer.toString(Fixtures.TODAY.plusDays(135).getYear()));
    assertThat(client.get("/gradingPeriods").ids("academicSessions"))
        .isEqualTo(client.get("/terms").ids("academicSessions"));
    assertThat(client.get("/academicSessions").ids("academicSessions")).hasSize(4);
    assertThat(client.get("/academicSessions/session-year").json().at("/academicSession/children"))
        .hasSize(3);
  }

  @Test
  void sections_all_areTaughtInAllThreeTerms() {
    for (JsonNode schoolClass : client.get("/classes").json().get("classes")) {
      assertThat(schoolClass.get("terms").findValuesAsText("sourcedId"))
          .containsExactly("term-1", "term-2", "term-3");
    }
  }

  @Test
  void categories_ofEveryKind_areThere() {
    Map<String, JsonNode> byTitle = new HashMap<>();
    client
        .get("/categories")
        .json()
        .get("categories")
        .forEach(c -> byTitle.put(c.get("title").asText(), c.get("metadata")));

    assertThat(byTitle)
        .containsKeys("Classwork", "Homework", "Quiz", "Test", "Participation")
        .hasSize(7);
    assertThat(byTitle.get("Test").get("categoryType").asText()).isEqualTo("district");
    assertThat(byTitle.get("Test").get("isActive").asText()).isEqualTo("true");
    assertThat(byTitle.get("Participation").get("isActive").asText()).isEqualTo("false");
    assertThat(byTitle.get("Exit Tickets").get("categoryType").asText()).isEqualTo("user");
    assertThat(byTitle.get("Exit Tickets").get("teacherSourcedId").asText())
        .isEqualTo("teacher-delgado");
    assertThat(byTitle.get("Lab Notebook").get("teacherSourcedId").asText())
        .isEqualTo("teacher-orourke");
  }

  @Test
  void sections_all_haveScoredAssignmentsInTheOpenTerm() {
    for (String id : client.get("/classes").ids("classes")) {
      int students = client.get("/classes/" + id + "/students").ids("users").size();
      int open = 0;
      for (JsonNode item : client.get("/classes/" + id + "/lineItems").json().get("lineItems")) {
        LocalDate due = LocalDate.parse(item.get("dueDate").asText().substring(0, 10));
        assertThat(due).isBefore(Fixtures.TODAY);
        if (due.isAfter(Fixtures.TODAY.minusDays(46))) {
          open++;
          String path = "/classes/" + id + "/lineItems/" + item.get("sourcedId").asText();
          int results = client.get(path + "/results").ids("results").size();
          assertThat(results).isBetween(students * 3 / 4, students);
        }
      }
      assertThat(open).isEqualTo(3);
    }
  }

  @Test
  void dates_clockInAnotherYear_moveWithIt() {
    Clock other = Clock.fixed(Instant.parse("2040-01-03T12:00:00Z"), ZoneOffset.UTC);
    try (PracticeDistrict later =
        PracticeDistrict.start(
            PracticeOptions.builder().clock(other).zone(ZoneOffset.UTC).build())) {
      JsonNode open = later.terms().get(1);

      assertThat(open.get("startDate").asText()).isEqualTo("2039-11-19");
      assertThat(open.get("endDate").asText()).isEqualTo("2040-02-17");
      assertThat(open.get("schoolYear").asText()).isEqualTo("2040");
      assertThat(later.lineItems().get(1).get("dueDate").asText())
          .isEqualTo("2039-12-01T00:00:00.000Z");
    }
  }

  private static LocalDate start(JsonNode term) {
    return LocalDate.parse(term.get("startDate").asText());
  }

  private static LocalDate end(JsonNode term) {
    return LocalDate.parse(term.get("endDate").asText());
  }
}

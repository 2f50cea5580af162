package org.gradecompanion.practice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PowerTeacherProfileTest {
  private static final String HOMEWORK = "category-homework";
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

  private static LocalDate day(int fromToday) {
    return Fixtures.TODAY.plusDays(fromToday);
  }

  private Client.Reply put(String id, String lineItem) {
    return client.put("/lineItems/" + id, lineItem);
  }

  private String storedTitle(String title) {
    put("li-1", Fixtures.goodLineItem(title));
    return client.get("/lineItems/li-1").json().at("/lineItem/title").asText();
  }

  @ParameterizedTest
  @CsvSource({"49, 49", "50, 50", "51, 50", "60, 50", "300, 50"})
  void title_ofLength_isStoredCutTo50(int given, int stored) {
    assertThat(storedTitle("x".repeat(given))).hasSize(stored);
  }

  @Test
  void title_emojiAtTheCut_isNotSplit() {
    String fits = "x".repeat(49) + "\uD83D\uDE00";

    assertThat(storedTitle(fits)).isEqualTo(fits);
    assertThat(storedTitle(fits + "y")).isEqualTo(fits);
  }

  @Test
  void title_combiningMarkAtTheCut_takesItsLetterAlong() {
    assertThat(storedTitle("x".repeat(49) + "e\u0301")).isEqualTo("x".repeat(49));
  }

  @ParameterizedTest
  @CsvSource({"4000, 4000", "4001, 4000"})
  void description_ofLength_isStoredCutTo4000(int given, int stored) {
    String text = "d".repeat(given);
    put(
        "li-1",
        Fixtures.goodLineItem("Essay").replace("'class'", "'description':'" + text + "','class'"));

    assertThat(client.get("/lineItems/li-1").json().at("/lineItem/description").asText())
        .hasSize(stored);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Essay", "ESSAY", " essay "})
  void title_ofAnotherInTheClass_isRefused(String title) {
    put("li-1", Fixtures.goodLineItem("Essay"));
    Client.Reply reply = put("li-2", Fixtures.goodLineItem(title));

    assertThat(reply.status()).isEqualTo(409);
    assertThat(reply.errorFields()).containsExactly("AssignmentSection.Name");
    assertThat(client.get("/lineItems/li-2").status()).isEqualTo(404);
  }

  @Test
  void title_equalAfterTheCut_isRefused() {
    String start = "x".repeat(50);
    put("li-1", Fixtures.goodLineItem(start + "one"));

    assertThat(put("li-2", Fixtures.goodLineItem(start + "two")).status()).isEqualTo(409);
    assertThat(put("li-2", Fixtures.goodLineItem("y" + start)).status()).isEqualTo(201);
  }

  @Test
  void title_ofItselfOrOfADeletedOrOfAnotherClass_isStored() {
    put("li-1", Fixtures.goodLineItem("Essay"));
    assertThat(put("li-1", Fixtures.goodLineItem("Essay")).status()).isEqualTo(200);

    String elsewhere = Fixtures.goodLineItem("Essay").replace(Fixtures.ALGEBRA, Fixtures.BIOLOGY);
    assertThat(put("li-2", elsewhere).status()).isEqualTo(201);

    String dropped =
        Fixtures.goodLineItem("Essay").replace("'title'", "'status':'tobedeleted','title'");
    assertThat(put("li-1", dropped).status()).isEqualTo(200);
    assertThat(put("li-3", Fixtures.goodLineItem("Essay")).status()).isEqualTo(201);
  }

  @Test
  void refusal_any_isBothOneRosterAndPowerTeacher() {
    JsonNode body = put("li-1", Fixtures.lineItem("Essay", "", HOMEWORK)).json();

    assertThat(body.at("/statusInfoSet/0/imsx_codeMinor").asText()).isEqualTo("invalid data");
    assertThat(body.at("/statusInfoSet/0/imsx_severity").asText()).isEqualTo("error");
    assertThat(body.at("/statusInfoSet/0/imsx_description").asText()).contains("due date");
    assertThat(body.get("message").asText()).isEqualTo("Validation failed");
    assertThat(body.at("/errors/0/field").asText()).isEqualTo("AssignmentSection.DueDate");
    assertThat(body.at("/errors/0/message").asText()).isNotBlank();
    assertThat(body.at("/errors/0/params").isObject()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "-45, -45, 201", // the open term's first day
    "-46, -46, 409", // the closed term's last
    "-46, -45, 409", // straddles
    "-45, 45, 201", // the whole open term
    "0, 46, 201", // into the next term
    "46, 135, 201", // the future term, to its last day
    "46, 136, 409", // after the year
    "-136, 0, 409", // before the year
    "-200, 0, 409"
  })
  void dates_assignAndDue_mustLieInTermsThatAreOpen(int assigned, int due, int status) {
    Client.Reply reply = put("li-1", Fixtures.lineItem("Essay", day(assigned), day(due), HOMEWORK));

    assertThat(reply.status()).isEqualTo(status);
    if (status == 409) {
      assertThat(reply.errorFields()).containsOnly("AssignmentSection.DueDate");
    }
  }

  @Test
  void dates_dueMissing_isRefused() {
    String noDue = Fixtures.lineItem("Essay", "'assignDate':'" + day(0) + "',", HOMEWORK);

    assertThat(put("li-1", noDue).errorFields()).containsExactly("AssignmentSection.DueDate");
  }

  @Test
  void dates_assignMissing_isStored() {
    String noAssign = Fixtures.lineItem("Essay", "'dueDate':'" + day(0) + "',", HOMEWORK);

    assertThat(put("li-1", noAssign).status()).isEqualTo(201);
  }

  @Test
  void dates_ofATermThatWasClosedEarly_areRefused() {
    put("li-1", Fixtures.goodLineItem("Essay"));
    district.misbehave().closeTerm("term-2", true);

    assertThat(put("li-2", Fixtures.goodLineItem("Other")).errorFields())
        .containsExactly("AssignmentSection.DueDate");
    assertThat(put("li-1", Fixtures.goodLineItem("Essay 2")).errorFields()).contains("Term.Closed");
    assertThat(client.put("/results/r-1", Fixtures.result("li-1", student, "5")).errorFields())
        .containsExactly("Term.Closed");
    assertThat(client.delete("/lineItems/li-1").status()).isEqualTo(409);
    assertThat(client.get("/terms/term-2").json().at("/academicSession/metadata/closed").asText())
        .isEqualTo("true");

    district.misbehave().closeTerm("term-2", false);
    assertThat(client.put("/results/r-1", Fixtures.result("li-1", student, "5")).status())
        .isEqualTo(201);
  }

  @ParameterizedTest
  @CsvSource({
    "category-homework, 201",
    "category-exit-tickets, 201", // the class's teacher's own
    "category-lab-notebook, 409", // another teacher's own
    "category-participation, 409", // not active
    "category-unknown, 409"
  })
  void category_mustBeActiveAndTheTeachersOrTheDistricts(String category, int status) {
    Client.Reply reply = put("li-1", Fixtures.lineItem("Essay", day(0), day(1), category));

    assertThat(reply.status()).isEqualTo(status);
    if (status == 409) {
      assertThat(reply.errorFields()).containsExactly("TeacherCategory.Id");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "category-lab-notebook, 201", // the lead teacher's own
    "category-exit-tickets, 409" // of the other teacher of the class
  })
  void category_ofACoTaughtClass_isTheLeadTeachers(String category, int status) {
    String item =
        Fixtures.lineItem("Essay", day(0), day(1), category)
            .replace(Fixtures.ALGEBRA, "class-geometry-p5");

    assertThat(put("li-1", item).status()).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({
    "plain text & 5 < 6, 201",
    "x<y and y>z, 201",
    "<p class=MsoNormal>pasted</p>, 409",
    "zero\\u200Bwidth, 409",
    "bell\\u0007, 409"
  })
  void description_withPastedFormatting_isRefused(String description, int status) {
    Client.Reply reply =
        put(
            "li-1",
            Fixtures.goodLineItem("Essay")
                .replace("'class':", "'description':'" + description + "','class':"));

    assertThat(reply.status()).isEqualTo(status);
    if (status == 409) {
      assertThat(reply.errorFields()).containsExactly("AssignmentSection.Description");
    }
  }

  @Test
  void lineItem_wrongInEveryWay_namesThemAll() {
    Client.Reply reply =
        put("li-1", Fixtures.lineItem("Slope and Intercept Quiz", "", "category-participation"));

    assertThat(reply.errorFields())
        .containsExactly(
            "AssignmentSection.Name", "AssignmentSection.DueDate", "TeacherCategory.Id");
  }

  @ParameterizedTest
  @CsvSource({"10, 201", "10.00, 201", "10.01, 409", "11, 409", "0, 201", "null, 201"})
  void score_againstTheMaximum_isStoredOrRefused(String score, int status) {
    put("li-1", Fixtures.goodLineItem("Essay"));
    Client.Reply reply = client.put("/results/r-1", Fixtures.result("li-1", student, score));

    assertThat(reply.status()).isEqualTo(status);
    if (status == 409) {
      assertThat(reply.errorFields()).containsExactly("AssignmentScore.ScorePoints");
    }
  }

  @Test
  void student_notInTheClass_isRefused() {
    put("li-1", Fixtures.goodLineItem("Essay"));
    String stranger = Fixtures.student(district, "class-algebra-p3");
    Client.Reply reply = client.put("/results/r-1", Fixtures.result("li-1", stranger, "5"));

    assertThat(reply.status()).isEqualTo(409);
    assertThat(reply.errorFields()).containsExactly("Student.id");
    assertThat(reply.json().at("/errors/0/params/student_sourcedId").asText()).isEqualTo(stranger);
  }

  @Test
  void result_ofALockedAssignment_isRefused() {
    Client.Reply reply =
        client.put("/results/r-1", Fixtures.result("item-algebra-p1-term-1-test", student, "5"));

    assertThat(reply.errorFields()).containsExactly("Term.Closed");
  }

  @Test
  void result_underAnotherId_takesThePlaceOfTheCellsFirst() {
    put("li-1", Fixtures.goodLineItem("Essay"));
    client.put("/results/r-1", Fixtures.result("li-1", student, "5"));
    client.put("/results/r-2", Fixtures.result("li-1", student, "6"));

    assertThat(client.get("/classes/class-algebra-p1/lineItems/li-1/results").ids("results"))
        .containsExactly("r-2");
  }
}

package org.gradecompanion.practice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Under PowerTeacher's rules: weight, extra points, publication, comments and locked students. */
class LineItemDetailsTest {
  private static final String POINTS = "AssignmentSection.ScoreEntryPoints";
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

  private Client.Reply put(String metadata) {
    return client.put("/lineItems/li-1", Fixtures.withMetadata("Essay", metadata));
  }

  private JsonNode metadata() {
    return client.get("/lineItems/li-1").json().at("/lineItem/metadata");
  }

  @ParameterizedTest
  @CsvSource({
    "999.9, 0, 201", // 10 points x 999.9
    "999.9, 0.000001, 409",
    "1, 9989, 201",
    "1, 9989.000001, 409",
    "0.5, 9994, 201"
  })
  void points_timesWeightPlusExtra_areAtMost9999(String weight, String extra, int status) {
    Client.Reply reply = put("'weight':" + weight + ",'extraPoints':'" + extra + "'");

    assertThat(reply.status()).isEqualTo(status);
    assertThat(reply.errorFields()).isEqualTo(status == 409 ? List.of(POINTS) : List.of());
  }

  @ParameterizedTest
  @CsvSource({
    "weight, -1, AssignmentSection.Weight",
    "weight, 1.0000001, AssignmentSection.Weight",
    "extraPoints, -1, AssignmentSection.ExtraCreditPoints"
  })
  void number_thatCannotBeStored_isRefused(String name, String value, String field) {
    assertThat(put("'" + name + "':" + value).errorFields()).containsExactly(field);
  }

  @Test
  void weight_thatIsNoNumber_isNotUnderstood() {
    assertThat(put("'weight':'heavy'").status()).isEqualTo(422);
  }

  @ParameterizedTest
  @CsvSource({"12, 201", "12.01, 409"})
  void score_overThePoints_mayUseTheExtraPoints(String score, int status) {
    put("'extraPoints':2");

    assertThat(client.put("/results/r-1", Fixtures.result("li-1", student, score)).status())
        .isEqualTo(status);
  }

  @Test
  void lineItem_new_isPublishedAtOnceWithItsScores() {
    put("'note':'x'");

    assertThat(metadata().get("publishOption").asText()).isEqualTo("Immediately");
    assertThat(metadata().get("isScoresPublish").asText()).isEqualTo("true");
    assertThat(metadata().get("note").asText()).isEqualTo("x");
  }

  @Test
  void lineItem_whoseTeacherTookItBack_staysUnpublished() {
    put("");
    put("'publishOption':'Never','isScoresPublish':'false'");
    client.put("/lineItems/li-1", Fixtures.goodLineItem("Essay, second try"));

    assertThat(metadata().get("publishOption").asText()).isEqualTo("Never");
    assertThat(metadata().get("isScoresPublish").asText()).isEqualTo("false");
  }

  @Test
  void comment_ofAResult_doesNotArrive() {
    put("");
    String said =
        Fixtures.result("li-1", student, "5").replace("'score':", "'comment':'Well done','score':");
    client.put("/results/r-1", said);

    JsonNode stored = client.get("/results/r-1").json().get("result");
    assertThat(stored.get("score").asInt()).isEqualTo(5);
    assertThat(stored.has("comment")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"POWERTEACHER", "UNIFIED_CLASSROOM"})
  void student_lockedOnTheRoster_keepsOldScoresAndGetsNoNew(Profile profile) {
    try (PracticeDistrict other = Fixtures.start(profile)) {
      Client there = Client.signedIn(other);
      there.put("/lineItems/li-1", Fixtures.goodLineItem("Essay"));
      there.put("/results/r-1", Fixtures.result("li-1", student, "5"));
      other.misbehave().lockStudent(Fixtures.ALGEBRA, student, true);

      assertThat(there.put("/results/r-1", Fixtures.result("li-1", student, "6")).errorFields())
          .containsExactly("Student.RosterLock");
      assertThat(there.delete("/results/r-1").errorFields()).containsExactly("Student.RosterLock");
      assertThat(there.get("/results/r-1").json().at("/result/score").asInt()).isEqualTo(5);

      other.misbehave().lockStudent(Fixtures.ALGEBRA, student, false);
      assertThat(there.put("/results/r-1", Fixtures.result("li-1", student, "6")).status())
          .isEqualTo(200);
    }
  }

  @Test
  void student_lockedInOneClass_isFreeInAnother() {
    String locked = "student-107975";
    String geometry = "item-geometry-p5-triangle-proofs";
    String biology = "item-biology-p4-microscope-lab";

    assertThat(client.put("/results/r-1", Fixtures.result(geometry, locked, "5")).errorFields())
        .containsExactly("Student.RosterLock");
    assertThat(client.put("/results/r-2", Fixtures.result(biology, locked, "5")).status())
        .isEqualTo(201);
  }
}

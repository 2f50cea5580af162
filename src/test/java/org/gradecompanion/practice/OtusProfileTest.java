package org.gradecompanion.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a district refuses that passes grades back by Otus' rules. */
class OtusProfileTest {
  private static final String CO_TAUGHT = "class-geometry-p5";
  private PracticeDistrict district;
  private Client client;
  private String student;

  @BeforeEach
  void start() {
    district = Fixtures.start(Profile.OTUS);
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

  private static String dated(int assigned, int due) {
    return Fixtures.lineItem("Essay", day(assigned), day(due), "category-homework");
  }

  private List<String> refused(String lineItem) {
    return client.put("/lineItems/li-1", lineItem).errorFields();
  }

  @ParameterizedTest
  @CsvSource({"49, true", "50, false"})
  void title_under50Characters_isTaken(int length, boolean taken) {
    List<String> refused = refused(Fixtures.goodLineItem("x".repeat(length)));

    assertThat(refused.isEmpty()).isEqualTo(taken);
  }

  @ParameterizedTest
  @CsvSource({"10, true", "10.0, true", "10.5, false"})
  void points_whole_areTaken(String points, boolean taken) {
    String item =
        Fixtures.goodLineItem("Essay")
            .replace("'resultValueMax':10", "'resultValueMax':'" + points + "'");

    assertThat(refused(item).isEmpty()).isEqualTo(taken);
  }

  @Test
  void title_ofAnotherOnAnotherDueDate_isTaken() {
    client.put("/lineItems/li-1", dated(0, 1));

    assertThat(client.put("/lineItems/li-2", dated(0, 1)).errorFields())
        .containsExactly("AssignmentSection.Name");
    assertThat(client.put("/lineItems/li-2", dated(0, 2)).status()).isEqualTo(201);
  }

  @ParameterizedTest
  @CsvSource({"category-quiz, true", "category-exit-tickets, false", "category-unknown, false"})
  void category_ofTheDistrict_isTaken(String category, boolean taken) {
    String item = Fixtures.lineItem("Essay", day(0), day(1), category);

    assertThat(refused(item)).isEqualTo(taken ? List.of() : List.of("TeacherCategory.Id"));
  }

  @ParameterizedTest
  @CsvSource({
    "45, true", // the present period's last day
    "46, false", // the next one's first
    "135, false"
  })
  void due_inThePresentPeriod_isTaken(int due, boolean taken) {
    assertThat(refused(dated(0, due)))
        .isEqualTo(taken ? List.of() : List.of("Passback.GradingPeriod"));
  }

  @Test
  void due_outsideEveryOrInAClosedPeriod_isOnlyADueDateProblem() {
    assertThat(refused(dated(0, 136))).containsExactly("AssignmentSection.DueDate");
    assertThat(refused(dated(-60, -50))).containsOnly("AssignmentSection.DueDate");
  }

  @Test
  void due_movedOutOfThePresentPeriod_isTakenSoThatNothingOldStays() {
    client.put("/lineItems/li-1", dated(0, 1));

    assertThat(refused(dated(0, 50))).isEmpty();
    assertThat(refused(dated(0, 51))).containsExactly("Passback.GradingPeriod");
    assertThat(client.put("/results/r-1", Fixtures.result("li-1", student, "5")).errorFields())
        .containsExactly("Passback.GradingPeriod");
    assertThat(refused(dated(0, 2))).isEmpty();
    assertThat(client.put("/results/r-1", Fixtures.result("li-1", student, "5")).status())
        .isEqualTo(201);
  }

  @ParameterizedTest
  @CsvSource({"true, true", "'true', true", "false, false", "'false', false"})
  void finalGrade_countedIn_isAskedFor(String counted, boolean taken) {
    String item = Fixtures.withMetadata("Essay", "'isCountedInFinalGrade':" + counted);

    assertThat(refused(item))
        .isEqualTo(taken ? List.of() : List.of("AssignmentSection.IsCountedInFinalGrade"));
  }

  @Test
  void result_exempt_isRefused() {
    client.put("/lineItems/li-1", Fixtures.goodLineItem("Essay"));
    String exempt = Fixtures.result("li-1", student, "5").replace("fully graded", "exempt");

    assertThat(client.put("/results/r-1", exempt).errorFields())
        .containsExactly("AssignmentScore.IsExempt");
  }

  @ParameterizedTest
  @CsvSource({
    "maria.delgado@riverbend.example, true",
    "Maria.Delgado@Riverbend.example, true",
    "siobhan.orourke@riverbend.example, false",
    "office@riverbend.example, false"
  })
  void giver_whoTeachesTheClass_isTaken(String giver, boolean taken) {
    String item = Fixtures.withMetadata("Essay", "'givenBy':'" + giver + "'");

    assertThat(refused(item)).isEqualTo(taken ? List.of() : List.of("Passback.Giver"));
    assertThat(refused(item.replace(Fixtures.ALGEBRA, CO_TAUGHT)).isEmpty())
        .isEqualTo(!giver.startsWith("office"));
  }

  @Test
  void lineItem_new_isNotPublishedByItself() {
    client.put("/lineItems/li-1", Fixtures.goodLineItem("Essay"));

    assertThat(client.get("/lineItems/li-1").json().at("/lineItem/metadata").isMissingNode())
        .isTrue();
  }

  @Test
  void student_lockedOnTheRoster_isTaken() {
    client.put("/lineItems/li-1", Fixtures.goodLineItem("Essay"));
    district.misbehave().lockStudent(Fixtures.ALGEBRA, student, true);

    assertThat(client.put("/results/r-1", Fixtures.result("li-1", student, "5")).status())
        .isEqualTo(201);
  }
}

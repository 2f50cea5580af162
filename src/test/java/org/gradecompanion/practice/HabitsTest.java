package org.gradecompanion.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gradecompanion.practice.Fixtures.ALGEBRA;
import static org.gradecompanion.practice.Fixtures.TODAY;
import static org.gradecompanion.practice.Fixtures.goodLineItem;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A district as stubborn as some servers are. */
class HabitsTest {
  private PracticeDistrict district;

  @AfterEach
  void close() {
    if (district != null) {
      district.close();
    }
  }

  private Client start(Habit... habits) {
    district =
        PracticeDistrict.start(
            Fixtures.options().profile(Profile.PLAIN).habits(Set.of(habits)).build());
    return Client.signedIn(district);
  }

  private static String plain(String title) {
    return goodLineItem(title).replace("T00:00:00.000Z", "");
  }

  @Test
  void dates_areDemandedAndGiven() {
    Client client = start(Habit.DATES);

    assertThat(client.put("/lineItems/i1", goodLineItem("Quiz")).status()).isEqualTo(400);
    assertThat(client.put("/lineItems/i1", plain("Quiz")).status()).isEqualTo(201);
    assertThat(client.get("/lineItems/i1").json().at("/lineItem/dueDate").asText())
        .isEqualTo(TODAY.plusDays(2).toString());
  }

  @Test
  void dateTimes_areDemandedAndGiven() {
    Client client = start(Habit.DATE_TIMES);
    String times =
        "'assignDate':'" + TODAY + "T00:00:00.000Z','dueDate':'" + TODAY + "T00:00:00.000Z',";

    assertThat(client.put("/lineItems/i1", plain("Quiz")).status()).isEqualTo(400);
    assertThat(
            client
                .put("/lineItems/i1", Fixtures.lineItem("Quiz", times, "category-homework"))
                .status())
        .isEqualTo(201);
    JsonNode results = client.get("/results?limit=5").json().get("results");
    assertThat(results).isNotEmpty();
    assertThat(results).allMatch(result -> result.get("scoreDate").asText().length() > 10);
  }

  @Test
  void shortReferences_areDemandedAndGiven() {
    Client client = start(Habit.SHORT_REFERENCES);
    String full = goodLineItem("Quiz").replace("'class':{", "'class':{'type':'class',");

    assertThat(client.put("/lineItems/i1", full).status()).isEqualTo(400);
    assertThat(client.put("/lineItems/i1", goodLineItem("Quiz")).status()).isEqualTo(201);
    assertThat(client.get("/lineItems/i1").json().at("/lineItem/class").toString())
        .isEqualTo("{\"sourcedId\":\"" + ALGEBRA + "\"}");
  }

  @Test
  void scopes_areRefused() {
    district = PracticeDistrict.start(Fixtures.options().habits(Set.of(Habit.NO_SCOPES)).build());
    Client client = Client.signedOut(district);
    String grant = "grant_type=client_credentials";

    assertThat(
            client
                .askToken(district.clientId(), district.clientSecret(), grant + "&scope=a")
                .status())
        .isEqualTo(400);
    assertThat(client.askToken(district.clientId(), district.clientSecret(), grant).status())
        .isEqualTo(200);
  }

  @Test
  void classRosters_areOnlyInTheEnrollments() {
    Client client = start(Habit.NO_CLASS_ROSTERS);

    assertThat(client.get("/classes/" + ALGEBRA + "/students").status()).isEqualTo(404);
    assertThat(
            client.filtered("/enrollments", "class.sourcedId='" + ALGEBRA + "'").ids("enrollments"))
        .isNotEmpty();
  }

  @Test
  void contradiction_isRefusedInASentence() {
    assertThatThrownBy(
            () -> PracticeOptions.builder().habits(Set.of(Habit.DATES, Habit.DATE_TIMES)))
        .isInstanceOf(PracticeException.class)
        .hasMessageContaining("not both");
  }
}

package org.gradecompanion.gateway.oneroster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradecompanion.gateway.ScriptedServer.empty;
import static org.gradecompanion.gateway.ScriptedServer.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Set;
import org.gradecompanion.gateway.OutgoingAssignment;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentDetails;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What OneRoster has no field for goes as metadata, and only where it is not as usual. */
class AssignmentDetailsTest extends GatewayStory {
  private static final AssignmentDetails SPECIAL =
      AssignmentDetails.USUAL
          .withWeight(new BigDecimal("1.5"))
          .withExtraPoints(new BigDecimal("2"))
          .withInFinalGrade(false)
          .withGivenBy("ann@school.example");
  private static final String THEIRS =
      "\"metadata\":{\"scoreType\":\"POINTS\",\"weight\":3,\"isCountedInFinalGrade\":\"false\"}";

  private JsonNode written(
      AssignmentDetails details, @Nullable AssignmentDetails confirmed, String there)
      throws IOException {
    Assignment ours = ASSIGNMENT.assignment();
    server.on("GET /lineItems/li1", there.isEmpty() ? json(404, "{}") : json(200, there));
    server.on("PUT /lineItems/li1", empty(200));
    gateway.push(
        new OutgoingAssignment(
            ours.withDetails(details),
            SECTION,
            null,
            confirmed == null ? null : ours.withDetails(confirmed),
            false,
            null,
            Set.of()));
    return sent("PUT").get("lineItem").path("metadata");
  }

  private static String there() {
    return STORED.replaceFirst("\"metadata\":\\{.*?\\}", THEIRS);
  }

  @Test
  void details_usual_areNotWritten() throws IOException {
    assertThat(written(AssignmentDetails.USUAL, null, "").isMissingNode()).isTrue();
  }

  @Test
  void details_special_areWritten() throws IOException {
    JsonNode metadata = written(SPECIAL, null, "");

    assertThat(metadata.get("weight").decimalValue()).isEqualByComparingTo("1.5");
    assertThat(metadata.get("extraPoints").decimalValue()).isEqualByComparingTo("2");
    assertThat(metadata.get("isCountedInFinalGrade").isBoolean()).isTrue();
    assertThat(metadata.get("isCountedInFinalGrade").asBoolean()).isFalse();
    assertThat(metadata.get("givenBy").asText()).isEqualTo("ann@school.example");
  }

  @Test
  void details_type_staysHere() throws IOException {
    assertThat(written(AssignmentDetails.USUAL.withType("Quiz"), null, "").isMissingNode())
        .isTrue();
  }

  @Test
  void details_setInPowerTeacher_stay() throws IOException {
    JsonNode metadata = written(AssignmentDetails.USUAL, AssignmentDetails.USUAL, there());

    assertThat(metadata.get("weight").asInt()).isEqualTo(3);
    assertThat(metadata.get("isCountedInFinalGrade").asText()).isEqualTo("false");
  }

  @Test
  void details_usualAgain_areTakenAway() throws IOException {
    JsonNode metadata = written(AssignmentDetails.USUAL, SPECIAL, there());

    assertThat(metadata.has("weight")).isFalse();
    assertThat(metadata.has("isCountedInFinalGrade")).isFalse();
    assertThat(metadata.get("scoreType").asText()).isEqualTo("POINTS");
  }
}

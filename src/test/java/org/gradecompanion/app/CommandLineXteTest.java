package org.gradecompanion.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** An administrator whose district has a plugin for the PowerTeacher Pro API. */
class CommandLineXteTest extends CommandLineStory {
  private static final String ALGEBRA = "class-algebra-p1";

  @Test
  void scoresImported_arriveOverThePowerTeacherProApi_andAreReadBackEqual() throws IOException {
    String url = district.gateways().get("powerteacher");
    JsonNode connected = connect("powerteacher", url, district.tokenUrl()).json();
    assertThat(connected.get("gateway").asText()).isEqualTo("powerteacher");
    assertThat(done("pull").json().get("sections").asInt()).isEqualTo(3);
    Map<String, String> scores = new HashMap<>();
    StringBuilder csv = new StringBuilder(HEAD);
    for (String student : students(ALGEBRA)) {
      String score = Integer.toString(scores.size() % 20);
      scores.put(student, score);
      csv.append(algebra()).append(',').append(student.replace("student-", ""));
      csv.append(",Over the API,").append(score).append(",20,2026-11-20,Quiz,\n");
    }
    run("import", write(csv.toString()));

    JsonNode pushed = done("push").json();

    assertThat(pushed.get("confirmed").asInt()).isEqualTo(scores.size() + 1);
    assertThat(pushed.get("faults")).isEmpty();
    assertThat(reader().scores(ALGEBRA, "Over the API")).isEqualTo(scores);
    assertThat(done("push").json().get("confirmed").asInt()).isZero();
    assertThat(done("pull").json().get("changed").asInt()).isZero();
    JsonNode doctor = done("doctor").json();
    for (String step : List.of("sign-in", "read", "teacher")) {
      assertThat(result(doctor, step)).as(step).isEqualTo("ok");
    }
  }

  private String algebra() {
    return StreamSupport.stream(done("status").json().get("sections").spliterator(), false)
        .filter(each -> each.get("title").asText().equals("Algebra I (1)"))
        .map(each -> each.get("id").asText())
        .findFirst()
        .orElseThrow();
  }
}

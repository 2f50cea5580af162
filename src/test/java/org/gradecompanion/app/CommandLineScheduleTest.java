package org.gradecompanion.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.gradecompanion.cli.CommandRun;
import org.junit.jupiter.api.Test;

/** {@code gradebook schedule}. */
class CommandLineScheduleTest extends CommandLineStory {
  @Test
  void schedule_asInstalled_isAtOnce_andIsKeptWhenChanged() {
    assertThat(done("schedule").json().get("leaves").asText()).isEqualTo("at-once");

    done("schedule", "nightly", "--at", "21:30");
    JsonNode nightly = done("schedule").json();
    assertThat(nightly.get("leaves").asText()).isEqualTo("nightly");
    assertThat(nightly.get("nightlyAt").asText()).isEqualTo("21:30");

    done("schedule", "on-request");
    assertThat(done("schedule").json().get("nightlyAt").asText())
        .as("the time is remembered")
        .isEqualTo("21:30");
  }

  @Test
  void unknownSchedule_isWrongUse_andNamesThoseThereAre() {
    CommandRun run = run("schedule", "sometimes");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("sometimes", "at-once, nightly, on-request");
    assertThat(run("schedule", "nightly", "--at", "25:00").code()).isEqualTo(2);
  }

  @Test
  void push_whileScoresLeaveOnlyOnRequest_isARequest() throws Exception {
    connect();
    done("pull");
    done("schedule", "on-request");
    String section = "class-algebra-p1";
    done("import", write(HEAD + row(section, students(section).get(0), "Exit ticket", "9")));

    assertThat(done("push").json().get("confirmed").asInt()).isEqualTo(2);
  }
}

package org.gradecompanion.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gradecompanion.cli.CommandRun;
import org.junit.jupiter.api.Test;

/** Scores go to the district and back by pull, import, preflight and push. */
class CommandLineSyncTest extends CommandLineStory {
  @Test
  void scoresImportedOffline_arriveWhenPushedOnline_andAreReadBackEqual() throws IOException {
    assertThat(connect().code()).isZero();
    JsonNode pulled = done("pull").json();
    assertThat(pulled.get("sections").asInt()).isEqualTo(3);
    assertThat(pulled.get("students").asInt()).isPositive();
    String section = done("status").json().at("/sections/0/id").asText();
    List<String> students = students(section);
    Map<String, String> scores = new HashMap<>();
    StringBuilder csv = new StringBuilder(HEAD);
    for (String student : students) {
      String score = String.valueOf(scores.size() * 0.5);
      scores.put(student, score.replace(".0", ""));
      csv.append(section + "," + student + ",Network off," + score + ",20,2026-11-20,Quiz,\n");
    }

    district.misbehave().offline(true);
    JsonNode imported = run("import", write(csv.toString())).json();
    assertThat(imported.get("imported").asInt()).isEqualTo(students.size());
    assertThat(imported.get("created").asInt()).isEqualTo(1);
    assertThat(done("preflight").json().at("/counts/ready").asInt()).isEqualTo(students.size() + 1);
    CommandRun offline = run("push");
    assertThat(offline.code()).isEqualTo(3);
    assertThat(offline.json().get("stopped").asText()).isEqualTo("OFFLINE");
    assertThat(offline.json().get("confirmed").asInt()).isZero();
    assertThat(offline.err()).contains("Everything is saved here");
    assertThat(done("status").json().get("unsent").asInt()).isEqualTo(students.size() + 1);

    district.misbehave().offline(false);
    JsonNode pushed = done("push").json();
    assertThat(pushed.get("confirmed").asInt()).isEqualTo(students.size() + 1);
    assertThat(pushed.get("faults")).isEmpty();
    assertThat(done("status").json().get("unsent").asInt()).isZero();
    assertThat(reader().scores(section, "Network off")).isEqualTo(scores);
    assertThat(done("push").json().get("confirmed").asInt()).isZero();
  }

  @Test
  void scoresPushedOverTheSecondVersion_arriveToo() throws IOException {
    String url = district.gateways().get("oneroster-1.2");
    assertThat(connect("oneroster-1.2", url, district.tokenUrl()).json().get("gateway").asText())
        .isEqualTo("oneroster-1.2");
    done("pull");
    String section = done("status").json().at("/sections/0/id").asText();
    Map<String, String> scores = new HashMap<>();
    StringBuilder csv = new StringBuilder(HEAD);
    for (String student : students(section)) {
      scores.put(student, "7.5");
      csv.append(row(section, student, "Second version", "7.5"));
    }
    done("import", write(csv.toString()));

    assertThat(done("push").json().get("confirmed").asInt()).isEqualTo(scores.size() + 1);

    assertThat(reader().scores(section, "Second version")).isEqualTo(scores);
    assertThat(done("status").json().get("unsent").asInt()).isZero();
  }

  @Test
  void whatPowerTeacherWouldChangeOrRefuse_isSaidBeforeAndListedAfter() throws IOException {
    connect();
    done("pull");
    String section = done("status").json().at("/sections/0/id").asText();
    List<String> students = students(section);
    String longTitle = "A title of more than fifty characters that will be cut there";
    run(
        "import",
        write(
            HEAD
                + row(section, students.get(0), longTitle, "5")
                + row(section, students.get(1), "Small quiz", "11")
                + row(section, students.get(2), "Small quiz", "9")
                + row(section, students.get(3), "Small quiz", "8")));

    CommandRun preflight = run("preflight");
    assertThat(preflight.code()).isEqualTo(1);
    JsonNode cut = finding(preflight.json(), "R1");
    assertThat(cut.fieldNames())
        .toIterable()
        .containsExactly("rule", "severity", "section", "assignment", "message", "before", "after");
    assertThat(cut.get("severity").asText()).isEqualTo("changes");
    assertThat(cut.get("before").asText()).isEqualTo(longTitle);
    assertThat(cut.get("after").asText()).hasSizeLessThanOrEqualTo(50);
    JsonNode over = finding(preflight.json(), "R5");
    assertThat(over.fieldNames())
        .toIterable()
        .containsExactly("rule", "severity", "section", "assignment", "student", "message");
    assertThat(over.get("severity").asText()).isEqualTo("blocks");
    assertThat(over.get("student").asText()).isEqualTo(students.get(1));
    assertThat(preflight.json().at("/counts/blocked").asInt()).isEqualTo(1);

    district.misbehave().refuseStudent(students.get(3));
    CommandRun push = run("push");
    assertThat(push.code()).isEqualTo(1);
    JsonNode result = push.json();
    assertThat(result.get("blocked").asInt()).isEqualTo(1);
    assertThat(result.get("notSent").asInt()).isEqualTo(1);
    assertThat(result.get("confirmed").asInt()).isEqualTo(4);
    assertThat(reasons(result.get("faults")))
        .containsEntry(students.get(1), "R5")
        .containsEntry(students.get(3), "STUDENT_NOT_IN_SECTION");
    CommandRun status = run("status");
    assertThat(status.code()).isEqualTo(1);
    assertThat(status.json().get("needsPerson").asInt()).isEqualTo(2);
    assertThat(status.json().get("attention")).hasSize(2);

    district.misbehave().refuseStudent(null);
    run("import", write(HEAD + row(section, students.get(1), "Small quiz", "10")));
    run("import", write(HEAD + row(section, students.get(3), "Small quiz", "7")));
    assertThat(done("push").json().get("confirmed").asInt()).isEqualTo(2);
    assertThat(reader().scores(section, "Small quiz"))
        .isEqualTo(Map.of(students.get(1), "10", students.get(2), "9", students.get(3), "7"));
  }

  @Test
  void scoreThatWasRefused_isSentAgainByTheNextPush() throws IOException {
    connect();
    done("pull");
    String section = done("status").json().at("/sections/0/id").asText();
    String student = students(section).get(0);
    run("import", write(HEAD + row(section, student, "Refused once", "5")));
    district.misbehave().refuseStudent(student);
    assertThat(run("push").json().get("notSent").asInt()).isEqualTo(1);
    district.misbehave().refuseStudent(null);

    assertThat(done("push").json().get("confirmed").asInt()).isEqualTo(1);

    assertThat(reader().scores(section, "Refused once")).isEqualTo(Map.of(student, "5"));
  }

  @Test
  void assignmentDeletedThere_isGone_andNotCreatedAgainUnasked() throws IOException {
    connect();
    done("pull");
    String section = done("status").json().at("/sections/0/id").asText();
    String student = students(section).get(0);
    run("import", write(HEAD + row(section, student, "Deleted there", "5")));
    done("push");
    district.misbehave().deleteLineItem(itemCalled(section, "Deleted there"));
    run("import", write(HEAD + row(section, student, "Deleted there", "9")));

    for (int i = 0; i < 2; i++) {
      CommandRun push = run("push");
      assertThat(push.code()).isEqualTo(1);
      assertThat(push.json().at("/faults/0/reason").asText()).isEqualTo("GONE");
    }
    assertThat(reader().all("/classes/" + section + "/lineItems", "lineItems"))
        .noneMatch(each -> each.get("title").asText().equals("Deleted there"));
  }

  @Test
  void scoreChangedThereMeanwhile_isAConflictWithBothValues_howeverOftenPushed()
      throws IOException {
    connect();
    done("pull");
    String section = done("status").json().at("/sections/0/id").asText();
    String student = students(section).get(0);
    run("import", write(HEAD + row(section, student, "Changed there", "5")));
    done("push");
    String item = itemCalled(section, "Changed there");
    district.misbehave().changeScore(item, student, new java.math.BigDecimal("8"));
    run("import", write(HEAD + row(section, student, "Changed there", "9")));

    assertThat(run("push").json().get("conflicts").asInt()).isEqualTo(1);
    JsonNode fault = run("push").json().at("/faults/0");

    assertThat(fault.get("reason").asText()).isEqualTo("CONFLICT");
    assertThat(fault.get("ours").asInt()).isEqualTo(9);
    assertThat(fault.get("theirs").asInt()).isEqualTo(8);
    assertThat(reader().scores(section, "Changed there")).isEqualTo(Map.of(student, "8"));
  }

  @Test
  void secondPull_saysWhatItRead_andThatNothingIsNew() {
    connect();
    JsonNode first = done("pull").json();
    JsonNode second = done("pull").json();

    for (String what : List.of("sections", "students", "assignments", "scores")) {
      assertThat(second.get(what).asInt()).as(what).isPositive().isEqualTo(first.get(what).asInt());
    }
    assertThat(first.get("changed").asInt()).isPositive();
    assertThat(second.get("changed").asInt()).isZero();
  }
}

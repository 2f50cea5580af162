package org.gradecompanion.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gradecompanion.cli.CommandRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code gradebook activity} and {@code gradebook proof}. */
class CommandLineActivityTest extends CommandLineStory {
  private static final String SECTION = "class-algebra-p1";

  private String ana;
  private String quiz;

  @BeforeEach
  void pushTwoScores() throws IOException {
    connect();
    done("pull");
    ana = students(SECTION).get(0);
    String ben = students(SECTION).get(1);
    done(
        "import",
        write(
            HEAD + row(SECTION, ana, "Exit ticket", "9") + row(SECTION, ben, "Exit ticket", "8")));
    done("push");
    quiz = done("activity", "--student", ana).json().get(0).get("assignment").asText();
  }

  @Test
  void activity_tellsEveryAttempt_howItWasProved_andByWhichRequest() {
    JsonNode attempts = done("activity").json();
    assertThat(attempts).hasSize(3);
    assertThat(attempts)
        .allSatisfy(
            attempt -> {
              assertThat(attempt.get("outcome").asText()).isEqualTo("In PowerTeacher");
              assertThat(attempt.get("proof").asText()).isEqualTo("read-back");
              assertThat(attempt.get("request").asText()).isNotEmpty();
            });
    assertThat(done("activity", "--student", ana).json()).hasSize(1);
    assertThat(done("activity", "--not-sent").json()).isEmpty();
    assertThat(done("activity", "--limit", "2").json()).hasSize(2);
  }

  @Test
  void exportForTheOffice_hasEveryAttempt_andNoNameAndNoScore() throws IOException {
    Path file = folder.resolve("activity.csv");
    done("activity", "--export", file.toString());

    List<String> lines = Files.readAllLines(file);
    assertThat(lines).hasSize(4);
    assertThat(lines.get(0)).startsWith("settled,sent,section,assignment_id,assignment,student_id");
    assertThat(lines)
        .anySatisfy(
            line -> assertThat(line).contains("Exit ticket", ana, "confirmed", "read-back"));
    String family = nameOf(ana);
    assertThat(String.join("\n", lines)).doesNotContain(family);
  }

  @Test
  void proofOfAnAssignment_isAPageToPrint_orATable_withTheRequests() throws IOException {
    Path page = folder.resolve("proof.html");
    Path table = folder.resolve("proof.csv");
    done("proof", "--assignment", quiz, "--out", page.toString());
    done("proof", "--assignment", quiz, "--out", table.toString());
    JsonNode lines = done("proof", "--assignment", quiz).json().get("lines");

    assertThat(lines).hasSize(2);
    String request = lines.get(0).get("request").asText();
    assertThat(Files.readString(page))
        .contains("<title>Proof of delivery: Exit ticket</title>", nameOf(ana), "9 of 10", request);
    assertThat(Files.readAllLines(table)).hasSize(3);
    assertThat(Files.readString(table)).contains("Read back", request);
  }

  @Test
  void proofOfAStudent_listsTheirScores_andAnUnknownOneIsWrongUse() {
    JsonNode lines = done("proof", "--student", ana).json().get("lines");
    assertThat(lines)
        .anySatisfy(
            line -> {
              assertThat(line.get("assignment").asText()).isEqualTo(quiz);
              assertThat(line.get("standing").asText()).isEqualTo("delivered");
              assertThat(line.get("points").asInt()).isEqualTo(9);
            });

    CommandRun unknown = run("proof", "--student", "nobody");
    assertThat(unknown.code()).isEqualTo(2);
    assertThat(unknown.err()).contains("nobody");
    assertThat(run("proof").code()).isEqualTo(2);
  }

  private String nameOf(String student) {
    return reader().all("/classes/" + SECTION + "/students", "users").stream()
        .filter(user -> user.get("sourcedId").asText().equals(student))
        .map(user -> user.get("familyName").asText())
        .findFirst()
        .orElseThrow();
  }
}

package org.gradecompanion.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.gradecompanion.cli.CommandRun;
import org.junit.jupiter.api.Test;

/** Pulls that need a person, on the command line. */
class CommandLineDoubtTest extends CommandLineStory {
  @Test
  void rosterThatLostAThirdOfAClass_isAppliedOnlyWhenToldSo() {
    connect();
    int before = done("pull").json().get("students").asInt();
    String section = done("status").json().at("/sections/0/id").asText();
    List<String> students = students(section);
    students
        .subList(0, students.size() / 2)
        .forEach(student -> district.misbehave().enrol(section, student, false));

    CommandRun pull = run("pull");
    assertThat(pull.code()).isEqualTo(1);
    assertThat(pull.err())
        .contains("without " + students.size() / 2 + " of " + students.size() + " students")
        .contains("Your roster was kept.", "gradebook pull --accept-shrunken-roster");

    int after = done("pull", "--accept-shrunken-roster").json().get("students").asInt();
    assertThat(after).isLessThan(before);
    done("pull");
  }

  @Test
  void serverThatLostScores_stopsThePush_untilToldWhatToDo() throws IOException {
    connect();
    done("pull");
    String section = done("status").json().at("/sections/0/id").asText();
    List<String> students = students(section).subList(0, 6);
    StringBuilder csv = new StringBuilder(HEAD);
    students.forEach(student -> csv.append(row(section, student, "Lost", "7")));
    csv.append(row(section, students.get(0), "Lost too", "5"));
    run("import", write(csv.toString()));
    done("push");
    district.misbehave().deleteLineItem(itemCalled(section, "Lost"));
    district.misbehave().deleteLineItem(itemCalled(section, "Lost too"));

    CommandRun pull = run("pull");
    assertThat(pull.code()).isEqualTo(1);
    assertThat(pull.err())
        .contains("no longer has 2 assignments and 7 scores", "gradebook pull --lost resend");
    run("import", write(HEAD + row(section, students.get(1), "Lost", "9")));
    CommandRun push = run("push");
    assertThat(push.code()).isEqualTo(1);
    assertThat(push.json().get("stopped").asText()).isEqualTo("SERVER_RESTORED");
    assertThat(push.json().get("confirmed").asInt()).isZero();

    done("pull", "--lost", "resend");
    done("push");
    assertThat(reader().scores(section, "Lost")).hasSize(6).containsEntry(students.get(1), "9");
    assertThat(reader().scores(section, "Lost too")).hasSize(1);
  }
}

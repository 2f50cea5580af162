package org.gradecompanion.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gradecompanion.cli.CommandRun;
import org.gradecompanion.exchange.bundle.SampleBundle;
import org.junit.jupiter.api.Test;

/** Rosters from files, on the command line. */
class CommandLineRostersTest extends CommandLineStory {
  private static final String SCORES =
      """
      section,student,assignment,score,points,due,category
      %s,%s,Quiz,7,10,2026-11-20,%s
      """;

  private final SampleBundle bundle = new SampleBundle();

  @Test
  void preview_changesNothing_andApply_takesTheRosters() {
    JsonNode preview = rosters().json();
    assertThat(preview.get("applied").asBoolean()).isFalse();
    assertThat(preview.get("sending").asText()).isEqualTo("nowhere");
    assertThat(preview.at("/sections/0/standing").asText()).isEqualTo("new");
    assertThat(preview.at("/sections/0/joined").asInt()).isEqualTo(2);
    assertThat(done("status").json().get("sections")).isEmpty();

    rosters("--apply");
    JsonNode status = done("status").json();
    assertThat(status.at("/sections/0/title").asText()).isEqualTo("Biology 1");
    assertThat(status.at("/sections/0/students").asInt()).isEqualTo(2);
    assertThat(status.get("connection").isNull()).isTrue();
    assertThat(rosters().json().get("changed").asInt()).isZero();
  }

  @Test
  void studentsWhoJoinMoveAndLeave_areCounted() {
    rosters("--apply");
    bundle
        .replace("enrollments.csv", "e-1,bio-1,org-2,s-1", "e-1,bio-2,org-2,s-1")
        .replace("enrollments.csv", "e-2,bio-1,org-2,s-2", "e-2,art-1,org-2,s-2")
        .add("enrollments.csv", "e-9,bio-1,org-2,s-4,student,,,");
    JsonNode sections = rosters().json().get("sections");
    assertThat(sections.get(0).toString()).contains("\"joined\":1,\"moved\":0,\"left\":2");
    assertThat(sections.get(1).toString()).contains("\"joined\":0,\"moved\":1,\"left\":0");
  }

  @Test
  void studentsOfAThirdOfAClass_areMissedOnlyWhenToldSo() {
    for (int i = 5; i < 11; i++) {
      bundle
          .add("users.csv", "s-" + i + ",true,org-2,student,s" + i + ",A,B," + i + ",")
          .add("enrollments.csv", "x-" + i + ",bio-1,org-2,s-" + i + ",student,,,");
    }
    rosters("--apply");
    bundle.replace("enrollments.csv", "x-", "e-1,gone,x-");

    CommandRun preview = run("rosters", path(), "--teacher", SampleBundle.TEACHER);
    assertThat(preview.code()).isEqualTo(1);
    assertThat(preview.json().at("/doubts/0").asText()).contains("without 6 of 8 students");
    CommandRun asked = run("rosters", path(), "--teacher", SampleBundle.TEACHER, "--apply");
    assertThat(asked.code()).isEqualTo(1);
    assertThat(asked.err()).contains("without 6 of 8 students", "--accept-shrunken-roster");

    run(
        "rosters",
        path(),
        "--teacher",
        SampleBundle.TEACHER,
        "--apply",
        "--accept-shrunken-roster");
    JsonNode after = run("rosters", path(), "--teacher", SampleBundle.TEACHER).json();
    assertThat(after.get("changed").asInt()).isZero();
    assertThat(after.get("doubts")).isEmpty();
  }

  @Test
  void connectedServer_staysConnected_andKeepsWhatItHas() throws IOException {
    connect();
    done("pull");
    String section = done("status").json().at("/sections/0/id").asText();
    String student = students(section).get(0);
    done("import", write(SCORES.formatted(section, student, "Quiz")));
    done("push");
    CommandRun asked = run("rosters", path(), "--teacher", SampleBundle.TEACHER, "--apply");
    assertThat(asked.code()).isEqualTo(1);
    assertThat(asked.err()).contains("of your 3 classes");
    JsonNode taken = rosters("--apply", "--accept-shrunken-roster").json();
    assertThat(taken.get("sending").asText()).isEqualTo("as-before");
    JsonNode status = done("status").json();
    assertThat(status.at("/connection/url").asText()).startsWith("http");
    assertThat(status.get("sections")).hasSize(2);
    assertThat(run("pull", "--accept-shrunken-roster").json().get("conflicts").asInt()).isZero();
    assertThat(reader().scores(section, "Quiz")).containsEntry(student, "7");
  }

  @Test
  void badRows_areSaidAndWrittenDown_withoutNames() throws IOException {
    bundle
        .add("users.csv", "s-1,true,org-2,student,twice,Mallory,Canary,9,m@school.example")
        .add("enrollments.csv", "e-9,bio-1,org-2,s-77,student,,,");
    Path file = folder.resolve("problems.csv");
    CommandRun run =
        run("rosters", path(), "--teacher", SampleBundle.TEACHER, "--problems", file.toString());
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("users.csv, line 9: an earlier row has the same sourcedId");
    assertThat(run.json().get("problems")).hasSize(2);
    String written = Files.readString(file);
    assertThat(written)
        .startsWith("file,line,problem\r\nusers.csv,9,")
        .contains("enrollments.csv,10");
    assertThat(run.out() + run.err() + written).doesNotContain("Canary", "Mallory");
  }

  @Test
  void bundleThatIsRefused_isWrongUse_andChangesNothing() {
    rosters("--apply");
    bundle.replace("manifest.csv", "file.users,bulk", "file.users,delta");
    CommandRun run = run("rosters", path(), "--teacher", SampleBundle.TEACHER, "--apply");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("users.csv holds only what changed lately");
    assertThat(done("status").json().get("sections")).hasSize(2);
  }

  @Test
  void scoresOfAStudentWhoLeft_stay() throws IOException {
    rosters("--apply");
    bundle.replace("enrollments.csv", "e-2,bio-1,org-2,s-2", "e-2,art-1,org-2,s-2");
    rosters("--apply");
    CommandRun late = run("import", write(SCORES.formatted("bio-1", "s-2", "Quiz")));
    assertThat(late.err()).contains("has left Biology 1");
  }

  private CommandRun rosters(String... more) {
    String[] args = new String[more.length + 4];
    args[0] = "rosters";
    args[1] = path();
    args[2] = "--teacher";
    args[3] = SampleBundle.TEACHER;
    System.arraycopy(more, 0, args, 4, more.length);
    return done(args);
  }

  private String path() {
    return bundle.folder(folder.resolve("bundle")).toString();
  }
}

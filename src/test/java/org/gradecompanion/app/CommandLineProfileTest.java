package org.gradecompanion.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gradecompanion.cli.CommandRun;
import org.junit.jupiter.api.Test;

/** The command line under another profile than the usual one. */
class CommandLineProfileTest extends CommandLineStory {
  private static final String LONG =
      "Reading comprehension: chapters 1 to 12 and questions 4 and 5";

  @Test
  void profile_whileNobodyHasChosen_isTheDefault() {
    JsonNode profile = done("profile").json();
    assertThat(profile.get("profile").asText()).isEqualTo("powerteacher");
    assertThat(profile.get("differences")).isEmpty();
    assertThat(profile.get("profiles")).extracting(JsonNode::asText).contains("otus");
  }

  @Test
  void otherProfile_isWhatPreflightAndPushGoBy() throws IOException {
    connect();
    done("pull");
    String section = "class-algebra-p1";
    done("import", write(HEAD + row(section, students(section).get(0), LONG, "9")));
    assertThat(finding(done("preflight").json(), "R1").get("severity").asText())
        .isEqualTo("changes");

    assertThat(done("profile", "otus").json().get("differences")).isNotEmpty();
    CommandRun preflight = run("preflight");
    assertThat(preflight.code()).isEqualTo(1);
    assertThat(finding(preflight.json(), "R1").get("severity").asText()).isEqualTo("blocks");

    assertThat(run("push").json().get("confirmed").asInt()).isZero();
    assertThat(titles(section)).noneMatch(title -> title.startsWith("Reading comprehension: ch"));
  }

  @Test
  void profileOfADistrict_thatIsDamagedLater_letsNothingLeave() throws IOException {
    connect();
    done("pull");
    Path file = folder.resolve("riverbend.properties");
    Files.writeString(file, "title = Riverbend\n");
    done("profile", file.toString());
    Files.writeString(folder.resolve("settings/profiles/riverbend.properties"), "damaged");

    CommandRun push = run("push");

    assertThat(push.code()).isEqualTo(1);
    assertThat(push.err()).contains("riverbend.properties, line 1");
    assertThat(done("profile", "powerteacher").json().get("profile").asText())
        .isEqualTo("powerteacher");
    done("push");
  }

  @Test
  void profileOfADistrict_howeverItsFileIsCalled_holdsAtTheNextStart() throws IOException {
    connect();
    done("pull");
    for (String name : List.of("riverbend.txt", "RIVERBEND.PROPERTIES")) {
      Path file = folder.resolve(name);
      Files.writeString(file, "title = Riverbend\nassignment.title.limit = 30\n");
      done("profile", file.toString());

      assertThat(done("profile").json().get("title").asText()).isEqualTo("Riverbend");
      done("push");
    }
  }

  @Test
  void unknownProfile_isWrongUse_andNamesThoseThereAre() {
    CommandRun run = run("profile", "nowhere");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("nowhere", "otus", "unified-classroom");
  }

  private Iterable<String> titles(String section) {
    return reader().all("/classes/" + section + "/lineItems", "lineItems").stream()
        .map(each -> each.get("title").asText())
        .toList();
  }
}

package org.gradecompanion.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.gradecompanion.cli.CommandRun;
import org.junit.jupiter.api.Test;

/** Files that are broken or not there are named by the import. */
class CommandLineImportTest extends CommandLineStory {
  @Test
  void brokenRows_areNamedOnStandardErrorByLine_andTheRestGoesIn() throws IOException {
    connect();
    done("pull");
    String section = done("status").json().at("/sections/0/id").asText();
    String good = row(section, students(section).get(0), "Quiz X", "5");
    CommandRun run =
        run(
            "import",
            write(
                HEAD
                    + "No such class,s,Quiz X,5,,,,\n"
                    + row(section, "nobody", "Quiz X", "5")
                    + good));
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("line 2:", "No such class", "line 3:");
    assertThat(run.json().get("imported").asInt()).isEqualTo(1);
    assertThat(run.json().get("problems").findValuesAsText("line")).containsExactly("2", "3");
  }

  @Test
  void fileThatIsNotThere_isWrongUse() {
    CommandRun run = run("import", folder.resolve("none.csv").toString());
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("none.csv");
    assertThat(run.json().at("/error/kind").asText()).isEqualTo("wrong-use");
  }
}

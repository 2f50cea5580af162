package org.gradecompanion.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.gradecompanion.cli.CommandRun;
import org.gradecompanion.gradebook.Await;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.Roster;
import org.gradecompanion.model.Score;
import org.gradecompanion.model.Student;
import org.gradecompanion.model.StudentId;
import org.gradecompanion.store.Edit;
import org.gradecompanion.testing.Rosters;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code gradebook archive}: last year's class, and this year's. */
class CommandLineArchiveTest extends CommandLineStory {
  private static final String LATER = "2027-06-01";

  private Path file;

  @BeforeEach
  void lastYear() {
    file = folder.resolve("2026.gradebook-backup");
    environment.put("PHRASE", "a lantern over the harbour");
    environment.put("OTHER", "another");
    try (Core core = Core.open(place(), clock, () -> {})) {
      Await.of(core.store().apply(Rosters.both()));
    }
    lastYearIsOver();
  }

  @Test
  void classesThatEnded_areListed_andNothingIsWrittenOrRemoved() {
    JsonNode ended = done("archive", "--before", LATER).json();

    assertThat(ended).hasSize(2);
    assertThat(ended.get(0).get("section").asText()).isEqualTo("section-1");
    assertThat(ended.get(0).get("students").asInt()).isEqualTo(4);
    assertThat(ended.get(0).get("scores").asInt()).isEqualTo(1);
    assertThat(ended.get(0).get("removable").asBoolean()).isTrue();
    assertThat(ended.get(1).get("removable").asBoolean()).as("still listed").isFalse();
    assertThat(done("archive", "--before", "2026-12-01").json()).isEmpty();
    assertThat(run("archive", "--before", LATER, "--remove").code()).isEqualTo(2);
  }

  @Test
  void archive_holdsTheClassesEncryptedAndAsATable_andOnlyThenTheyAreRemoved() throws IOException {
    assertThat(remove("PHRASE").err()).as("there is no archive").contains("cannot be read");
    archive();

    assertThat(Files.readString(table()))
        .contains("ALG-1,\"Family1, Given1\",1,Old quiz,7,")
        .contains("ALG-2,");
    assertThat(Files.readAllBytes(file)).asString().doesNotContain("Family1");
    assertThat(done("archive", "--before", LATER).json()).as("nothing is removed yet").hasSize(2);
    assertThat(remove("OTHER").err()).contains("passphrase does not open");

    JsonNode removed = remove("PHRASE").json();

    assertThat(removed).hasSize(1);
    assertThat(removed.get(0).get("section").asText()).isEqualTo("section-1");
    JsonNode told = done("activity", "--removed").json().get(0);
    assertThat(told.get("class").asText()).isEqualTo("Algebra (ALG-1)");
    assertThat(told.get("whole").asBoolean()).isTrue();
    assertThat(told.get("students").asInt()).isEqualTo(4);
    assertThat(done("archive", "--before", LATER).json()).hasSize(1);
    assertThat(remove("PHRASE").err()).contains("No class");
    done("restore", file.toString(), "--file-passphrase-env", "PHRASE", "--apply");
    assertThat(done("archive", "--before", LATER).json()).as("restored").hasSize(2);
  }

  @Test
  void olderArchive_isWrittenOverOnlyOnAWord() throws IOException {
    Files.writeString(file, "all that is left of a class");

    CommandRun refused =
        run("archive", file.toString(), "--before", LATER, "--file-passphrase-env", "PHRASE");

    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err()).contains(file.toString(), "--replace");
    assertThat(file).hasContent("all that is left of a class");
    String variable = "--file-passphrase-env";
    done("archive", file.toString(), "--before", LATER, variable, "PHRASE", "--replace");
    assertThat(remove("PHRASE").code()).isZero();
  }

  @Test
  void tableOfAnOlderArchive_isKeptToo() throws IOException {
    Path table = file.resolveSibling(file.getFileName() + ".csv");
    Files.writeString(table, "all that is left of a class");

    CommandRun refused =
        run("archive", file.toString(), "--before", LATER, "--file-passphrase-env", "PHRASE");

    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err()).contains(table.toString(), "--replace");
    assertThat(table).hasContent("all that is left of a class");
    assertThat(file).doesNotExist();
  }

  @Test
  void classWithSomethingUnsent_isNamed_andNeitherArchivedNorRemoved() {
    archive();
    enter("9");

    CommandRun refused =
        run("archive", file + "2", "--before", LATER, "--file-passphrase-env", "PHRASE");

    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.err()).contains("Algebra (ALG-1)");
    assertThat(remove("PHRASE").code()).isEqualTo(1);
    assertThat(done("archive", "--before", LATER).json().get(0).get("unsent").asInt()).isEqualTo(1);
  }

  @Test
  void archiveOfAnotherState_removesNothing() {
    archive();
    Roster again = Rosters.both();
    try (Core core = Core.open(place(), clock, () -> {})) {
      Roster changed =
          new Roster(
              again.teacher(),
              again.terms(),
              again.categories(),
              again.sections(),
              again.teachers(),
              again.students(),
              again.assignments(),
              List.of(
                  new Roster.RemoteScore(Rosters.cell(Rosters.OLD, 1), "result-1", Score.of("8"))));
      Await.of(core.store().apply(changed));
    }
    lastYearIsOver();

    assertThat(remove("PHRASE").err()).contains("does not hold this as it is here now");
    assertThat(done("archive", "--before", LATER).json()).hasSize(2);
  }

  @Test
  void studentWhoLeft_isArchivedAloneEncryptedAndAsATable_andOnlyThenRemoved() throws IOException {
    someoneLeaves();
    JsonNode departed = done("archive", "--departed").json();
    assertThat(departed).hasSize(1);
    assertThat(departed.get(0).get("student").asText()).isEqualTo("student-5");
    assertThat(departed.get(0).get("scores").asInt()).isEqualTo(1);
    assertThat(removeDeparted().err()).as("there is no archive").contains("cannot be read");

    done("archive", file.toString(), "--departed", "--file-passphrase-env", "PHRASE");
    assertThat(Files.readString(table()))
        .contains("ALG-2,\"Family5, Given5\",5,Old quiz,6,")
        .doesNotContain("Family6", "Poster", "ALG-1");
    assertThat(done("archive", "--departed").json()).as("nothing is removed yet").hasSize(1);

    assertThat(removeDeparted().json()).hasSize(1);
    assertThat(done("archive", "--departed").json()).isEmpty();
    assertThat(removeDeparted().err()).contains("no student who left");
  }

  @Test
  void neitherADayNorDeparted_orBoth_isWrongUse() {
    assertThat(run("archive").code()).isEqualTo(2);
    assertThat(run("archive", "--departed", "--before", LATER).code()).isEqualTo(2);
  }

  private CommandRun removeDeparted() {
    return run(
        "archive", file.toString(), "--departed", "--remove", "--file-passphrase-env", "PHRASE");
  }

  /** Student 5 has a score in the second class, and then is not in it any more. */
  private void someoneLeaves() {
    Roster both = Rosters.both();
    CellId cell = new CellId(Rosters.OLD_IN_SECOND, new StudentId("student-5"));
    for (List<Student> students :
        List.of(
            both.students().get(Rosters.SECOND),
            both.students().get(Rosters.SECOND).subList(1, 2))) {
      try (Core core = Core.open(place(), clock, () -> {})) {
        Await.of(
            core.store()
                .apply(
                    new Roster(
                        both.teacher(),
                        both.terms(),
                        both.categories(),
                        List.of(both.sections().get(1)),
                        Map.of(Rosters.SECOND, List.of(both.teacher())),
                        Map.of(Rosters.SECOND, students),
                        both.assignments().subList(1, 3),
                        List.of(new Roster.RemoteScore(cell, "result-5", Score.of("6"))))));
      }
    }
  }

  private void lastYearIsOver() {
    Roster both = Rosters.both();
    try (Core core = Core.open(place(), clock, () -> {})) {
      Await.of(
          core.store()
              .apply(
                  new Roster(
                      both.teacher(),
                      both.terms(),
                      both.categories(),
                      List.of(both.sections().get(1)),
                      Map.of(Rosters.SECOND, List.of(both.teacher())),
                      Map.of(Rosters.SECOND, both.students().get(Rosters.SECOND)),
                      both.assignments().subList(1, 3),
                      List.of())));
    }
  }

  private void enter(String score) {
    try (Core core = Core.open(place(), clock, () -> {})) {
      Await.of(
          core.store()
              .commit(List.of(new Edit.ScoreSet(Rosters.cell(Rosters.OLD, 1), Score.of(score)))));
    }
  }

  private void archive() {
    done("archive", file.toString(), "--before", LATER, "--file-passphrase-env", "PHRASE");
  }

  private CommandRun remove(String variable) {
    return run(
        "archive",
        file.toString(),
        "--before",
        LATER,
        "--remove",
        "--file-passphrase-env",
        variable);
  }

  private Path table() {
    return folder.resolve("2026.gradebook-backup.csv");
  }
}

package org.gradecompanion.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gradecompanion.cli.CommandRun;
import org.gradecompanion.gradebook.Await;
import org.gradecompanion.model.Roster;
import org.gradecompanion.model.Score;
import org.gradecompanion.store.Edit;
import org.gradecompanion.testing.Rosters;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code gradebook retention}: classes that ended leave in their time, after they were told of. */
class CommandLineRetentionTest extends CommandLineStory {
  /** More than a year after the last day of both classes. */
  private static final int LATER = 420;

  @BeforeEach
  void classes() {
    try (Core core = Core.open(place(), clock, () -> {})) {
      Await.of(core.store().apply(Rosters.both()));
      Await.of(core.store().apply(onlySecond()));
    }
  }

  @Test
  void asInstalled_classesAreKept_howeverLongAgoTheyEnded() {
    JsonNode kept = at(4000, "retention", "--apply").json();

    assertThat(kept.get("years").asInt()).isZero();
    assertThat(kept.get("removed")).isEmpty();
    assertThat(kept.get("coming")).isEmpty();
    assertThat(held(4000)).isEqualTo(2);
    assertThat(at(0, "retention", "4").code()).isEqualTo(2);
  }

  @Test
  void dueClass_isToldFirst_andGoesThirtyDaysLater_andTheListedOneStays() {
    at(0, "retention", "1");
    assertThat(at(0, "retention").json().get("coming")).as("it goes on").isEmpty();

    JsonNode looked = at(LATER, "retention").json();
    assertThat(looked.get("coming").get(0).get("section").asText()).isEqualTo("section-1");
    assertThat(looked.get("coming").get(0).get("goesOn").isNull()).as("not told yet").isTrue();
    assertThat(looked.get("staying").get(0).get("section").asText()).isEqualTo("section-2");

    JsonNode told = at(LATER, "retention", "--apply").json();
    assertThat(told.get("removed")).isEmpty();
    assertThat(told.get("coming").get(0).get("goesOn").asText()).isEqualTo("2028-02-13");
    assertThat(at(LATER + 29, "retention", "--apply").json().get("removed")).isEmpty();

    JsonNode gone = at(LATER + 30, "retention", "--apply").json();

    assertThat(gone.get("removed").get(0).get("section").asText()).isEqualTo("section-1");
    assertThat(held(LATER + 30)).isEqualTo(1);
    try (Core core = Core.open(place(), clock, () -> {})) {
      assertThat(Await.of(core.store().removals(5)))
          .singleElement()
          .satisfies(
              removal -> {
                assertThat(removal.label()).isEqualTo("Algebra (ALG-1)");
                assertThat(removal.whole()).isTrue();
              });
    }
  }

  @Test
  void dueClassWithSomethingUnsent_staysAndIsNamed_untilThatIsSettled() {
    at(0, "retention", "1");
    at(LATER, "retention", "--apply");
    try (Core core = Core.open(place(), clock, () -> {})) {
      Edit typed = new Edit.ScoreSet(Rosters.cell(Rosters.OLD, 1), Score.of("9"));
      Await.of(core.store().commit(List.of(typed)));
    }

    JsonNode later = at(LATER + 60, "retention", "--apply").json();

    assertThat(later.get("removed")).isEmpty();
    assertThat(later.get("staying").get(0).get("section").asText()).isEqualTo("section-1");
    assertThat(later.get("staying").get(0).get("unsent").asInt()).isEqualTo(1);
    assertThat(held(LATER + 60)).isEqualTo(2);
  }

  @Test
  void whatARestorePutAside_goesThirtyDaysLater_onlyWhereATimeIsChosen() throws IOException {
    at(0, "retention", "--apply");
    Path aside = putAside("20261015-000000-000");
    Path recent = putAside("20261119-000000-000");
    at(0, "retention", "--apply");
    assertThat(aside).exists();

    at(10, "retention", "1", "--apply");

    assertThat(aside).doesNotExist();
    assertThat(folder.resolve("settings/secrets-20261015-000000-000.json")).doesNotExist();
    assertThat(recent).exists();
  }

  private Path putAside(String name) throws IOException {
    Path aside = Files.createDirectories(folder.resolve("data/previous").resolve(name));
    Files.writeString(aside.resolve("store.id"), name);
    Files.writeString(aside.resolve("key.check"), "");
    Files.writeString(folder.resolve("settings/secrets-" + name + ".json"), "{}");
    return aside;
  }

  private int held(int days) {
    return at(days, "archive", "--before", "2099-01-01").json().size();
  }

  private CommandRun at(int days, String... args) {
    List<String> all =
        new ArrayList<>(
            List.of(
                "--json",
                "--data",
                folder.resolve("data").toString(),
                "--settings",
                folder.resolve("settings").toString()));
    all.addAll(List.of(args));
    Clock then = Clock.offset(clock, Duration.ofDays(days));
    return CommandRun.of(
        new JoinedProgram(place -> 2, then), environment, all.toArray(String[]::new));
  }

  private static Roster onlySecond() {
    Roster both = Rosters.both();
    return new Roster(
        both.teacher(),
        both.terms(),
        both.categories(),
        List.of(both.sections().get(1)),
        Map.of(Rosters.SECOND, List.of(both.teacher())),
        Map.of(Rosters.SECOND, both.students().get(Rosters.SECOND)),
        both.assignments().subList(1, 3),
        List.of());
  }
}

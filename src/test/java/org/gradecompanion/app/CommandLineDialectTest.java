package org.gradecompanion.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradecompanion.practice.Habit.DATES;
import static org.gradecompanion.practice.Habit.DATE_TIMES;
import static org.gradecompanion.practice.Habit.NO_CLASS_ROSTERS;
import static org.gradecompanion.practice.Habit.NO_MARKS;
import static org.gradecompanion.practice.Habit.NO_SCOPES;
import static org.gradecompanion.practice.Habit.SHORT_REFERENCES;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.gradecompanion.cli.CommandRun;
import org.gradecompanion.model.Connection;
import org.gradecompanion.model.Dialect;
import org.gradecompanion.practice.Habit;
import org.gradecompanion.practice.PracticeDistrict;
import org.gradecompanion.practice.PracticeOptions;
import org.gradecompanion.practice.RequestMatch;
import org.gradecompanion.practice.RequestSeen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Districts that speak OneRoster in a way of their own: the doctor finds out, and it is kept. */
class CommandLineDialectTest extends CommandLineStory {
  private static final Dialect DATED =
      new Dialect(
          Dialect.Dates.DATE,
          Dialect.References.SHORT,
          false,
          Dialect.Rosters.BY_ENROLLMENTS,
          true);

  static Stream<Arguments> districts() {
    return Stream.of(
        Arguments.of("oneroster-1.1", Set.of(), Dialect.USUAL),
        Arguments.of(
            "oneroster-1.1", Set.of(DATES, SHORT_REFERENCES, NO_SCOPES, NO_CLASS_ROSTERS), DATED),
        Arguments.of(
            "oneroster-1.2",
            Set.of(DATE_TIMES, SHORT_REFERENCES),
            Dialect.USUAL.written(Dialect.Dates.DATE_TIME, Dialect.References.SHORT)),
        Arguments.of(
            "oneroster-1.2",
            Set.of(NO_CLASS_ROSTERS, NO_SCOPES),
            Dialect.USUAL.readingRosters(Dialect.Rosters.BY_ENROLLMENTS).scoped(false)));
  }

  private void stubborn(Set<Habit> habits) {
    district.close();
    district =
        PracticeDistrict.start(
            PracticeOptions.builder().clock(clock).zone(ZoneOffset.UTC).habits(habits).build());
    environment.put("SECRET", district.clientSecret());
  }

  private CommandRun connect(String gateway) {
    return connect(gateway, district.gateways().get(gateway), district.tokenUrl());
  }

  private Dialect stored() {
    try (Core core = Core.open(place(), clock, () -> {})) {
      return core.connections().current().join().map(Connection::dialect).orElseThrow();
    }
  }

  private static String words(JsonNode doctor, String step) {
    return StreamSupport.stream(doctor.get("checks").spliterator(), false)
        .filter(each -> each.get("step").asText().equals(step))
        .map(each -> each.get("message").asText())
        .findFirst()
        .orElse("");
  }

  @ParameterizedTest
  @MethodSource("districts")
  void doctor_findsOutByReading_andThenEverythingIsSentInThatForm(
      String gateway, Set<Habit> habits, Dialect dialect) throws IOException {
    stubborn(habits);
    connect(gateway);

    JsonNode doctor = done("doctor").json();

    assertThat(result(doctor, "gradebook")).isEqualTo("ok");
    assertThat(result(doctor, "dates")).isEqualTo("ok");
    assertThat(result(doctor, "references")).isEqualTo("ok");
    assertThat(stored()).isEqualTo(dialect);
    assertThat(district.requests()).extracting(RequestSeen::method).containsOnly("GET", "POST");
    assertThat(district.requests().stream().filter(seen -> seen.method().equals("POST")))
        .allMatch(seen -> seen.path().equals("/oauth/access_token"));

    done("pull");
    district.forgetRequests();
    done("import", write(HEAD + row("class-algebra-p1", "student-102125", "Own way", "7")));
    JsonNode pushed = done("push").json();
    assertThat(pushed.get("confirmed").asInt()).isEqualTo(2);
    assertThat(district.requests()).noneMatch(seen -> seen.status() == 400);
    assertThat(district.lineItems())
        .extracting(item -> item.path("title").asText())
        .containsOnlyOnce("Own way");
  }

  @ParameterizedTest
  @MethodSource("districts")
  void withoutTheDoctor_theFirstRefusedWriteShowsIt(
      String gateway, Set<Habit> habits, Dialect dialect) throws IOException {
    stubborn(habits);
    connect(gateway);
    done("pull");
    done("import", write(HEAD + row("class-algebra-p1", "student-102125", "Own way", "7")));

    JsonNode pushed = done("push").json();

    assertThat(pushed.get("confirmed").asInt()).isEqualTo(2);
    assertThat(pushed.get("faults")).isEmpty();
    assertThat(stored().dates()).isEqualTo(dialect.dates());
    assertThat(stored().references()).isEqualTo(dialect.references());
    assertThat(district.lineItems())
        .extracting(item -> item.path("title").asText())
        .containsOnlyOnce("Own way");
  }

  @Test
  void doctor_saysInWordsWhatItFound_andWhatItCannotTell() {
    stubborn(Set.of(DATES, NO_SCOPES, NO_MARKS));
    connect("oneroster-1.2");

    JsonNode doctor = done("doctor").json();

    assertThat(words(doctor, "dates")).contains("without a time, as this server has them");
    assertThat(words(doctor, "references")).contains("in full");
    assertThat(words(doctor, "scopes")).contains("knows none");
    assertThat(words(doctor, "rosters")).contains("read from the class");
    assertThat(result(doctor, "marks")).isEqualTo("not-reached");
    assertThat(words(doctor, "marks")).contains("only when one is sent");
  }

  @Test
  void whatAPersonSet_standsAgainstWhatTheDoctorSees() {
    String url = district.gateways().get("oneroster-1.2");
    JsonNode connected =
        done(
                "connect",
                "--gateway",
                "oneroster-1.2",
                "--url",
                url,
                "--token-url",
                district.tokenUrl(),
                "--client-id",
                district.clientId(),
                "--client-secret-env",
                "SECRET",
                "--teacher",
                district.teacherEmails().get(0),
                "--dates",
                "date-time",
                "--references",
                "short",
                "--scopes",
                "no",
                "--rosters",
                "by-enrollments",
                "--marks",
                "no")
            .json();
    assertThat(connected.at("/dialect/dates").asText()).isEqualTo("date-time");

    assertThat(words(done("doctor").json(), "marks")).contains("stay here");

    assertThat(stored())
        .isEqualTo(
            new Dialect(
                Dialect.Dates.DATE_TIME,
                Dialect.References.SHORT,
                false,
                Dialect.Rosters.BY_ENROLLMENTS,
                false));
  }

  @Test
  void choiceThatIsNone_isWrongUse_andNamesTheChoices() {
    CommandRun run =
        run(
            "connect",
            "--gateway",
            "oneroster-1.1",
            "--url",
            "https://sis.example.org/v1p1",
            "--token-url",
            "https://sis.example.org/token",
            "--client-id",
            "id",
            "--client-secret-env",
            "SECRET",
            "--teacher",
            "t@school.example",
            "--dates",
            "tomorrow");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("--dates", "tomorrow", "as-specified, date, date-time");
  }

  @Test
  void gradebookThatMayNotBeRead_isNamedByTheDoctor() {
    connect("oneroster-1.2");
    for (String path : List.of("/classes/", "/lineItems")) {
      district.misbehave().failNext(1000, 403, Duration.ZERO, RequestMatch.on("GET", path));
    }

    CommandRun doctor = run("doctor");

    assertThat(doctor.code()).isEqualTo(3);
    assertThat(result(doctor.json(), "teacher")).isEqualTo("ok");
    assertThat(result(doctor.json(), "gradebook")).isEqualTo("failed");
    assertThat(words(doctor.json(), "gradebook")).contains("but not their gradebook");
  }
}

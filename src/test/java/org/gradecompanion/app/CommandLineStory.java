package org.gradecompanion.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.gradecompanion.cli.CommandRun;
import org.gradecompanion.cli.Place;
import org.gradecompanion.practice.PracticeDistrict;
import org.gradecompanion.practice.PracticeOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Commands one after the other, as an administrator types them, against the practice district. */
abstract class CommandLineStory {
  static final String HEAD = "section,student,assignment,score,points,due,category,description\n";

  final Clock clock = Clock.fixed(Instant.parse("2026-11-20T15:00:00Z"), ZoneOffset.UTC);
  final JoinedProgram program = new JoinedProgram(place -> 2, clock);
  final Map<String, String> environment = new HashMap<>();
  @TempDir Path folder;
  PracticeDistrict district;

  @BeforeEach
  void start() {
    district =
        PracticeDistrict.start(PracticeOptions.builder().clock(clock).zone(ZoneOffset.UTC).build());
    environment.put("SECRET", district.clientSecret());
  }

  @AfterEach
  void stop() {
    district.close();
  }

  CommandRun done(String... args) {
    CommandRun run = run(args);
    assertThat(run.code()).as(run.err()).isZero();
    return run;
  }

  CommandRun run(String... args) {
    List<String> all =
        new ArrayList<>(
            List.of(
                "--json",
                "--data",
                folder.resolve("data").toString(),
                "--settings",
                folder.resolve("settings").toString()));
    for (String option : List.of("--data", "--settings")) {
      if (List.of(args).contains(option)) {
        all.subList(all.indexOf(option), all.indexOf(option) + 2).clear();
      }
    }
    all.addAll(List.of(args));
    return CommandRun.of(program, environment, all.toArray(String[]::new));
  }

  Place place() {
    return new Place(
        Optional.of(folder.resolve("data")),
        Optional.of(folder.resolve("settings")),
        Optional.empty());
  }

  CommandRun connect() {
    return connect(district.gateways().get("oneroster-1.1"), district.tokenUrl());
  }

  CommandRun connect(String url, String tokenUrl) {
    return connect("oneroster-1.1", url, tokenUrl);
  }

  CommandRun connect(String gateway, String url, String tokenUrl) {
    return run(
        "connect",
        "--gateway",
        gateway,
        "--url",
        url,
        "--token-url",
        tokenUrl,
        "--client-id",
        district.clientId(),
        "--client-secret-env",
        "SECRET",
        "--teacher",
        district.teacherEmails().get(0),
        "--zone",
        "UTC");
  }

  DistrictReader reader() {
    return new DistrictReader(
        district.gateways().get("oneroster-1.1"),
        district.tokenUrl(),
        district.clientId(),
        district.clientSecret());
  }

  List<String> students(String section) {
    return reader().all("/classes/" + section + "/students", "users").stream()
        .map(user -> user.get("sourcedId").asText())
        .toList();
  }

  String itemCalled(String section, String title) {
    return reader().all("/classes/" + section + "/lineItems", "lineItems").stream()
        .filter(each -> each.get("title").asText().equals(title))
        .findFirst()
        .orElseThrow()
        .get("sourcedId")
        .asText();
  }

  String write(String csv) throws IOException {
    return Files.writeString(folder.resolve("scores.csv"), csv).toString();
  }

  static String row(String section, String student, String title, String score) {
    return section + "," + student + "," + title + "," + score + ",10,2026-11-20,Quiz,\n";
  }

  static JsonNode finding(JsonNode preflight, String rule) {
    return StreamSupport.stream(preflight.get("findings").spliterator(), false)
        .filter(each -> each.get("rule").asText().equals(rule))
        .findFirst()
        .orElseThrow();
  }

  static Map<String, String> reasons(JsonNode faults) {
    return StreamSupport.stream(faults.spliterator(), false)
        .collect(
            Collectors.toMap(
                fault -> fault.get("student").asText(), fault -> fault.get("reason").asText()));
  }

  static String result(JsonNode doctor, String step) {
    return StreamSupport.stream(doctor.get("checks").spliterator(), false)
        .filter(each -> each.get("step").asText().equals(step))
        .map(each -> each.get("result").asText())
        .findFirst()
        .orElse("no such step");
  }
}

package org.gradecompanion.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.gradecompanion.cli.CommandRun;
import org.gradecompanion.practice.PracticeDistrict;
import org.gradecompanion.practice.PracticeOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands one after the other, as an administrator types them, against the practice district. */
class CommandLineStoryTest {
  private static final String HEAD =
      "section,student,assignment,score,points,due,category,description\n";

  private final Clock clock = Clock.fixed(Instant.parse("2026-11-20T15:00:00Z"), ZoneOffset.UTC);
  private final JoinedProgram program = new JoinedProgram(place -> 2, clock);
  private final Map<String, String> environment = new HashMap<>();
  @TempDir Path folder;
  private PracticeDistrict district;

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
    assertThat(cut.get("severity").asText()).isEqualTo("changes");
    assertThat(cut.get("before").asText()).isEqualTo(longTitle);
    assertThat(cut.get("after").asText()).hasSizeLessThanOrEqualTo(50);
    JsonNode over = finding(preflight.json(), "R5");
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

  @Test
  void wrongSecret_isExitCode3_andNothingChanges() {
    environment.put("SECRET", "not-the-secret");
    connect();
    CommandRun pull = run("pull");
    assertThat(pull.code()).isEqualTo(3);
    assertThat(pull.err()).contains("client ID or secret");
    CommandRun doctor = run("doctor");
    assertThat(doctor.code()).isEqualTo(3);
    assertThat(result(doctor.json(), "sign-in")).isEqualTo("failed");
    assertThat(result(doctor.json(), "database")).isEqualTo("ok");
  }

  @Test
  void addressThatLeadsNowhere_isExitCode3_andSaysToCheckIt() {
    String wrong = district.gateways().get("oneroster-1.1").replace("v1p1", "v9");
    connect(wrong, district.tokenUrl());
    CommandRun pull = run("pull");
    assertThat(pull.code()).isEqualTo(3);
    assertThat(pull.err()).contains(wrong, "check the address");
  }

  @Test
  void nobodyAtTheAddress_isExitCode3() {
    district.close();
    connect();
    CommandRun pull = run("pull");
    assertThat(pull.code()).isEqualTo(3);
    assertThat(pull.err()).contains(district.url(), "Check the network and the address");
  }

  @Test
  void serverThatAnswersHtml_isExitCode3_andIsNamedAForeignAnswer() throws IOException {
    HttpServer portal = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    portal.createContext(
        "/",
        exchange -> {
          byte[] page = "<html>Sign in to the Wi-Fi</html>".getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("Content-Type", "text/html");
          exchange.sendResponseHeaders(200, page.length);
          exchange.getResponseBody().write(page);
          exchange.close();
        });
    portal.start();
    try {
      String url = "http://127.0.0.1:" + portal.getAddress().getPort();
      connect(url, url + "/token");
      CommandRun pull = run("pull");
      assertThat(pull.code()).isEqualTo(3);
      assertThat(pull.err()).contains("something else answered");
    } finally {
      portal.stop(0);
    }
  }

  @Test
  void unencryptedServerElsewhere_isWrongUse_andNothingIsStored() {
    CommandRun run = connect("http://sis.example.org/v1p1", "http://sis.example.org/token");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("sis.example.org");
    assertThat(done("status").json().get("connection").isNull()).isTrue();
  }

  @Test
  void nothingConnected_pullAndPushAreWrongUse_statusAndDoctorAreWell() {
    assertThat(run("pull").code()).isEqualTo(2);
    assertThat(run("push").code()).isEqualTo(2);
    assertThat(done("status").json().get("sections")).isEmpty();
    assertThat(result(done("doctor").json(), "connection")).isEqualTo("not-reached");
  }

  @Test
  void ownerOnlyKeyFile_isSaidOnStandardErrorAndWeakToTheDoctor_aPassphraseIsNot() {
    CommandRun plain = run("status");
    assertThat(plain.err().lines().filter(line -> line.contains("key lies in a file"))).hasSize(1);
    assertThat(result(run("doctor").json(), "key")).isEqualTo("weak");
    environment.put("PHRASE", "correct horse");
    String other = folder.resolve("other").toString();
    CommandRun sealed = run("status", "--data", other, "--passphrase-env", "PHRASE");
    assertThat(sealed.code()).isZero();
    assertThat(sealed.err()).isEmpty();
    environment.put("PHRASE", "battery staple");
    CommandRun wrong = run("status", "--data", other, "--passphrase-env", "PHRASE");
    assertThat(wrong.code()).isEqualTo(1);
    assertThat(wrong.err()).containsIgnoringCase("passphrase");
  }

  @Test
  void rebuiltDatabase_isNeverSaidToBeAllSent_andLosesNoScore() throws IOException {
    connect();
    done("pull");
    String section = done("status").json().at("/sections/0/id").asText();
    String student = students(section).get(0);
    run("import", write(HEAD + row(section, student, "Kept", "7")));
    Files.writeString(folder.resolve("data/gradebook.mv.db"), "no database");

    for (int i = 0; i < 2; i++) {
      CommandRun status = run("status");
      assertThat(status.code()).isEqualTo(1);
      assertThat(status.json().get("pullNeeded").asBoolean()).isTrue();
      assertThat(status.err()).contains("gradebook pull");
    }
    done("pull");
    assertThat(done("status").json().get("pullNeeded").asBoolean()).isFalse();
    done("push");

    assertThat(reader().scores(section, "Kept")).isEqualTo(Map.of(student, "7"));
  }

  @Test
  void dataFolderThatCannotBe_isNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    String inside = file.resolve("data").toString();
    CommandRun status = run("status", "--data", inside);
    assertThat(status.code()).isEqualTo(1);
    assertThat(status.err()).contains(inside);
    CommandRun doctor = run("doctor", "--data", inside);
    assertThat(doctor.code()).isEqualTo(1);
    assertThat(result(doctor.json(), "data-folder")).isEqualTo("failed");
  }

  @Test
  void settingsInsideTheData_areRefused() {
    String data = folder.resolve("d").toString();
    CommandRun run = run("status", "--data", data, "--settings", data);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("--settings");
  }

  @Test
  void dataThatAnotherStartHasOpen_isSaidAndLeftAlone() {
    try (Core open = Core.open(place(), clock, () -> {})) {
      CommandRun run = run("status");
      assertThat(run.code()).isEqualTo(1);
      assertThat(run.err()).contains("already open");
      assertThat(open.recovery().smooth()).isTrue();
    }
    assertThat(run("status").code()).isZero();
  }

  private CommandRun done(String... args) {
    CommandRun run = run(args);
    assertThat(run.code()).as(run.err()).isZero();
    return run;
  }

  private CommandRun run(String... args) {
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

  private org.gradecompanion.cli.Place place() {
    return new org.gradecompanion.cli.Place(
        java.util.Optional.of(folder.resolve("data")),
        java.util.Optional.of(folder.resolve("settings")),
        java.util.Optional.empty());
  }

  private CommandRun connect() {
    return connect(district.gateways().get("oneroster-1.1"), district.tokenUrl());
  }

  private CommandRun connect(String url, String tokenUrl) {
    return run(
        "connect",
        "--gateway",
        "oneroster-1.1",
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

  private DistrictReader reader() {
    return new DistrictReader(
        district.gateways().get("oneroster-1.1"),
        district.tokenUrl(),
        district.clientId(),
        district.clientSecret());
  }

  private List<String> students(String section) {
    return reader().all("/classes/" + section + "/students", "users").stream()
        .map(user -> user.get("sourcedId").asText())
        .toList();
  }

  private String itemCalled(String section, String title) {
    return reader().all("/classes/" + section + "/lineItems", "lineItems").stream()
        .filter(each -> each.get("title").asText().equals(title))
        .findFirst()
        .orElseThrow()
        .get("sourcedId")
        .asText();
  }

  private String write(String csv) throws IOException {
    return Files.writeString(folder.resolve("scores.csv"), csv).toString();
  }

  private static String row(String section, String student, String title, String score) {
    return section + "," + student + "," + title + "," + score + ",10,2026-11-20,Quiz,\n";
  }

  private static JsonNode finding(JsonNode preflight, String rule) {
    return StreamSupport.stream(preflight.get("findings").spliterator(), false)
        .filter(each -> each.get("rule").asText().equals(rule))
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, String> reasons(JsonNode faults) {
    return StreamSupport.stream(faults.spliterator(), false)
        .collect(
            Collectors.toMap(
                fault -> fault.get("student").asText(), fault -> fault.get("reason").asText()));
  }

  private static String result(JsonNode doctor, String step) {
    return StreamSupport.stream(doctor.get("checks").spliterator(), false)
        .filter(each -> each.get("step").asText().equals(step))
        .map(each -> each.get("result").asText())
        .findFirst()
        .orElse("no such step");
  }
}

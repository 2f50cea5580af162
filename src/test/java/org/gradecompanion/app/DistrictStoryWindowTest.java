package org.gradecompanion.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.zip.ZipFile;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.Connection;
import org.gradecompanion.model.GatewayKind;
import org.gradecompanion.practice.PracticeDistrict;
import org.gradecompanion.practice.PracticeOptions;
import org.gradecompanion.settings.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/**
 * A district is set up once: an administrator walks the nine steps, makes the plugin archive and
 * the connection file; a teacher opens that file on another computer and pushes a score.
 */
@ExtendWith(ApplicationExtension.class)
class DistrictStoryWindowTest {
  private static final String OPPORTUNITY = "006123456789012345";
  private static final int ROW = 1;
  private static final int COLUMN = 3;
  private static final String PASSPHRASE = "maple street 4";

  @TempDir Path folder;
  private PracticeDistrict district;
  private ProgramWindow program;

  @BeforeEach
  void start() {
    district = PracticeDistrict.start(PracticeOptions.builder().build());
  }

  @AfterEach
  void stop() {
    if (program != null) {
      program.close();
    }
    district.close();
  }

  @Test
  void district_isSetUpOnce_andATeacherPushesFromAnotherComputer(FxRobot robot) throws IOException {
    Path archive = folder.resolve("gradebook-plugin.zip");
    Path file = folder.resolve("riverbend.gradebook-connection");
    program =
        ProgramWindow.openConnected(
            folder.resolve("administrator"),
            robot,
            Settings.Theme.LIGHT,
            connection(),
            district.clientSecret());
    program.core.profile().take(rules());
    setup();
    program.shot("district/light-01-setup");

    program.clickText("Checklist…");
    for (int step = 1; step <= 4; step++) {
      tick("#step" + step);
    }
    fill("#note2", "Quote 4711 came by mail");
    program.await(
        "what is known is shown", () -> says(".step-found", "Connected to the district."));
    assertThat(program.texts(".step-found").get(0))
        .contains(
            "Quiz > Quiz",
            "Riverbend High School > Lab > Homework",
            "2020-08-01",
            "1 teacher is in the passback group");
    assertThat(program.texts(".step-found")).contains("No score was confirmed yet.");
    program.shot("district/light-02-checklist");
    program.clickText("Close");

    program.clickText("Plugin…");
    fill("#publisher", "Riverbend Schools");
    fill("#contact", "it@riverbend.example");
    fill("#opportunity", "0061234567890123");
    fill("#pluginPath", archive.toString());
    program.clickText("Make the archive");
    program.await(
        "too few digits are refused",
        () -> says(".plugin-form .field-problem", "exactly 18 digits"));
    fill("#opportunity", OPPORTUNITY);
    program.shot("district/light-03-plugin");
    program.clickText("Make the archive");
    program.await("the archive is there", () -> Files.exists(archive));
    assertThat(descriptor(archive)).contains(OPPORTUNITY, "it@riverbend.example");

    program.clickText("Pull rosters");
    program.awaitClasses();
    push("2");

    setup();
    program.clickText("Decisions…");
    program.await(
        "the decisions are shown",
        () -> ProgramWindow.fx(() -> group().getText()).equals(district.teacherEmails().get(0)));
    fill("#group", district.teacherEmails().get(0) + "\nsubstitute@riverbend.example");
    program.clickText("Add an exception");
    fillException();
    program.clickText("See what it changes");
    program.await("it is shown", () -> says(".choices-form .fingerprint-box", "a push sends 0"));
    program.shot("district/light-04-decisions");
    program.clickText("Put in force");
    program.await(
        "it is in force", () -> program.core.profile().get().passing().group().size() == 2);

    program.clickText("Checklist…");
    program.await(
        "the push proves write access",
        () -> program.texts(".step-found").contains("Writing works: scores were confirmed."));
    assertThat(program.texts(".step-found")).contains("Nothing waits.");
    assertThat(selected("#step4")).isTrue();
    assertThat(selected("#step5")).isFalse();
    for (int step = 5; step <= 9; step++) {
      tick("#step" + step);
    }
    program.clickText("Close");

    program.clickText("Make the file…");
    fill("#district", "Riverbend Schools");
    fill("#exportPath", file.toString());
    program.clickText("Put the client secret into it, sealed with a passphrase");
    fill(".export-form #passphrase", PASSPHRASE);
    program.clickText("Write the file");
    program.await("the fingerprint is shown", () -> !program.text("#fingerprint").isEmpty());
    String fingerprint = program.text("#fingerprint");
    program.shot("district/light-05-export");
    assertThat(Files.readString(file))
        .contains(
            fingerprint,
            "Quiz > Quiz",
            "school Riverbend High School > Lab > Homework; grade 09 > Quiz > Homework")
        .doesNotContain(district.clientSecret());
    program.close();

    program = ProgramWindow.openNew(folder.resolve("teacher"), robot, Settings.Theme.DARK);
    program.click("#file");
    fill("#openPath", file.toString());
    program.await(
        "the fingerprint is the published one",
        () -> program.text("#fingerprint").equals(fingerprint));
    program.clickText("Set everything up");
    program.await("the e-mail is asked for", () -> says(".open-form .field-problem", "e-mail"));
    fill(".open-form #email", district.teacherEmails().get(0));
    fill(".open-form #passphrase", "another");
    program.clickText("Set everything up");
    program.await(
        "a wrong passphrase is told", () -> says(".open-form .field-problem", "does not open"));
    assertThat(program.core.connections().current().join()).isEmpty();
    fill(".open-form #passphrase", PASSPHRASE);
    program.shot("district/dark-06-open");
    program.clickText("Set everything up");
    program.awaitClasses();
    assertThat(program.core.profile().get().title()).isEqualTo("Riverbend rules");
    assertThat(program.core.profile().get().filing().exceptions()).hasSize(2);
    push("4");
    program.shot("district/dark-07-sent");
  }

  /** Enters a score for an open assignment and waits until PowerTeacher has it. */
  private void push(String points) {
    program.press(KeyCode.CONTROL, KeyCode.DIGIT1);
    ProgramWindow.fx(
        () -> {
          program.grid().moveTo(ROW, COLUMN);
          program.grid().requestFocus();
          return null;
        });
    program.type(points);
    program.press(KeyCode.ENTER);
    CellId cell = ProgramWindow.fx(() -> program.adapter().cellAt(ROW, COLUMN).orElseThrow());
    List<String> wanted = List.of(cell.student().value(), cell.assignment().value(), points);
    program.await("the score is there", () -> there().contains(wanted));
    program.await("all is sent", () -> program.text("#statusLead").equals("All sent"));
  }

  /** The second line of exceptions: grades of the classes here are offered. */
  private void fillException() {
    program.await("a line is there", () -> ProgramWindow.all("#exceptions .map-row").size() == 2);
    ProgramWindow.fx(
        () -> {
          HBox line = (HBox) List.copyOf(ProgramWindow.all("#exceptions .map-row")).get(1);
          ComboBox<?> name = (ComboBox<?>) line.getChildren().get(1);
          assertThat(name.getItems()).hasToString("[09, 10]");
          name.getEditor().setText("09");
          ((TextInputControl) line.getChildren().get(2)).setText("Quiz");
          @SuppressWarnings("unchecked")
          ComboBox<String> category = (ComboBox<String>) line.getChildren().get(3);
          assertThat(category.getItems()).contains("Homework").doesNotContain("Participation");
          category.setValue("Homework");
          return null;
        });
  }

  private List<List<String>> there() {
    return new DistrictReader(
            district.gateways().get(PracticeDistrict.ONEROSTER_11),
            district.tokenUrl(),
            district.clientId(),
            district.clientSecret())
        .all("/results", "results").stream()
            .map(
                each ->
                    List.of(
                        each.path("student").path("sourcedId").asText(),
                        each.path("lineItem").path("sourcedId").asText(),
                        each.path("score").decimalValue().stripTrailingZeros().toPlainString()))
            .toList();
  }

  private void setup() {
    program.press(KeyCode.CONTROL, KeyCode.DIGIT4);
    program.await("the card is shown", () -> program.find("#tour").isPresent());
  }

  private void fill(String field, String text) {
    program.await(field + " is there", () -> program.find(field).isPresent());
    ProgramWindow.fx(
        () -> {
          TextInputControl input = (TextInputControl) program.find(field).orElseThrow();
          input.requestFocus();
          input.setText(text);
          return null;
        });
  }

  /** With the keyboard: not all of the list is in view. */
  private void tick(String box) {
    program.await(box + " is there", () -> program.find(box).isPresent());
    ProgramWindow.fx(
        () -> {
          program.find(box).orElseThrow().requestFocus();
          return null;
        });
    program.press(KeyCode.SPACE);
    program.await(box + " is ticked", () -> selected(box));
  }

  private TextInputControl group() {
    return (TextInputControl) program.find("#group").orElseThrow();
  }

  private boolean says(String query, String part) {
    return program.texts(query).stream().anyMatch(text -> text.contains(part));
  }

  private boolean selected(String box) {
    return ProgramWindow.fx(
        () -> ((javafx.scene.control.CheckBox) program.find(box).orElseThrow()).isSelected());
  }

  private Path rules() throws IOException {
    return Files.writeString(
        folder.resolve("riverbend.properties"),
        """
        title = Riverbend rules
        category.map = Quiz > Quiz
        category.exceptions = school Riverbend High School > Lab > Homework
        dates.effective = 2020-08-01
        passback.group = %s
        """
            .formatted(district.teacherEmails().get(0)));
  }

  private Connection connection() {
    return new Connection(
        GatewayKind.ONEROSTER_1_1,
        URI.create(district.gateways().get(PracticeDistrict.ONEROSTER_11)),
        URI.create(district.tokenUrl()),
        district.clientId(),
        district.teacherEmails().get(0),
        ZoneId.systemDefault(),
        false);
  }

  private static String descriptor(Path archive) throws IOException {
    try (ZipFile zip = new ZipFile(archive.toFile())) {
      return new String(
          zip.getInputStream(zip.getEntry("plugin.xml")).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}

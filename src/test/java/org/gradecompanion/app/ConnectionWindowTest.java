package org.gradecompanion.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.gradecompanion.model.ProxySetting;
import org.gradecompanion.practice.PracticeDistrict;
import org.gradecompanion.settings.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** How the school is reached, in the window: filled in, tried, mended. */
@ExtendWith(ApplicationExtension.class)
class ConnectionWindowTest {
  /** Where the rest of the left column is. */
  private static final double LOWER = 0.55;

  @TempDir Path folder;
  private ProgramWindow program;

  @AfterEach
  void close() {
    if (program != null) {
      program.close();
    }
  }

  @Test
  void connection_isTried_mended_andTriedAgain(FxRobot robot) throws IOException {
    program = ProgramWindow.open(folder, robot, Settings.Theme.LIGHT);
    ProgramWindow.fx(
        () -> {
          program.stage().setWidth(1280);
          program.stage().setHeight(800);
          return null;
        });
    PracticeDistrict school = program.district();
    program.press(KeyCode.CONTROL, KeyCode.DIGIT4);

    fill("#url", school.url() + "/wrong/v1p1");
    fill("#tokenUrl", school.tokenUrl());
    fill("#clientId", school.clientId());
    fill("#secret", "not the secret");
    fill("#email", school.teacherEmails().get(0));
    use("#save");
    program.await("it cannot be pulled", () -> program.text("#pulled").contains("failed"));
    program.shot("connection/01-filled-in");

    focus("#check");
    program.press(KeyCode.SPACE);
    program.await("the secret is wrong", () -> summary().equals("One step does not work yet."));
    assertThat(said()).anyMatch(words -> words.contains("does not accept the client ID"));
    assertThat(program.texts(".doctor-mender"))
        .containsExactly("Your district's PowerSchool administrator can mend this.");
    program.shot("connection/02-wrong-secret");

    fill("#secret", school.clientSecret());
    use("#save");
    program.await("it cannot be pulled", () -> program.text("#pulled").contains("failed"));
    use("#check");
    program.await(
        "the right address is named",
        () -> said().stream().anyMatch(words -> words.contains("/ims/oneroster/v1p1")));

    fill("#url", school.gateways().get(PracticeDistrict.ONEROSTER_11));
    fill("#secret", school.clientSecret());
    use("#save");
    program.await("it is pulled", () -> program.text("#pulled").contains("students"));
    use("#check");
    program.await("all steps work", () -> summary().equals("All steps work."));
    assertThat(said()).anyMatch(words -> words.contains("was created in"));
    assertThat(school.lineItems())
        .noneMatch(item -> item.path("title").asText().startsWith("Connection test"));
    program.shot("connection/03-all-steps-work");

    use("#copy");
    String copied = ProgramWindow.fx(() -> Clipboard.getSystemClipboard().getString());
    assertThat(copied).contains("Works: Signing in").doesNotContain(school.clientSecret());

    use("#proxyByHand");
    fill("#proxyHost", "proxy.school.test");
    use("#saveProxy");
    program.await("the port is missing", () -> program.text("#proxyProblem").contains("port"));
    fill("#proxyPort", "8080");
    fill("#proxyUser", "me");
    fill("#proxyPassword", "a proxy word");
    use("#saveProxy");
    program.await(
        "it is saved",
        () -> program.core.network().load().proxy().mode() == ProxySetting.Mode.MANUAL);
    program.theme(Settings.Theme.DARK);
    program.shot("connection/04-network-dark");
    focus("#url");
    use(".dialect-pane");
    program.shot("connection/05-dialect-dark");
    ProgramWindow.fx(
        () -> {
          ((ScrollPane) program.find(".setup-view").orElseThrow()).setVvalue(LOWER);
          return null;
        });
    program.shot("connection/06-authority-dark");
    assertNowhereInClear("a proxy word", school.clientSecret());
  }

  private String summary() {
    return program.text(".doctor-summary");
  }

  private List<String> said() {
    return program.texts(".doctor-step .label");
  }

  /** Types over what is there, as a person who tabs into a field does. */
  private void fill(String query, String text) {
    focus(query);
    ProgramWindow.fx(
        () -> {
          ((TextInputControl) program.find(query).orElseThrow()).selectAll();
          return null;
        });
    program.type(text);
  }

  /** Presses it, as one does who tabs to it. */
  private void use(String query) {
    focus(query);
    program.press(KeyCode.SPACE);
  }

  /** Brings it into view, where a click can reach it too. */
  private void focus(String query) {
    ProgramWindow.fx(
        () -> {
          program.find(query).orElseThrow().requestFocus();
          return null;
        });
  }

  private void assertNowhereInClear(String... secrets) throws IOException {
    try (var files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertThat(bytes).as(file.toString()).doesNotContain(secrets);
      }
    }
  }
}

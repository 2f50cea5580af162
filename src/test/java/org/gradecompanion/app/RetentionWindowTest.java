package org.gradecompanion.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.RadioButton;
import javafx.scene.input.KeyCode;
import org.gradecompanion.cli.Place;
import org.gradecompanion.gradebook.Await;
import org.gradecompanion.model.Roster;
import org.gradecompanion.model.SectionId;
import org.gradecompanion.model.Student;
import org.gradecompanion.settings.Retention;
import org.gradecompanion.settings.Settings;
import org.gradecompanion.settings.SettingsFile;
import org.gradecompanion.testing.Rosters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** Classes that ended long ago, and students who left, in the window: told, archived, removed. */
@ExtendWith(ApplicationExtension.class)
class RetentionWindowTest {
  private static final Instant THEN = Instant.parse("2026-11-22T10:00:00Z");
  private static final String NEXT_YEAR = "2028-01-14T10:00:00Z";

  @TempDir Path folder;
  private ProgramWindow program;

  @AfterEach
  void close() {
    if (program != null) {
      program.close();
    }
  }

  @Test
  void classThatIsDue_isToldAtTheStartWithAnArchiveOffered_andIsGoneAMonthLater(FxRobot robot) {
    new SettingsFile(folder.resolve("settings"))
        .save(Settings.DEFAULTS.withRetention(Retention.UNTIL_ARCHIVED.withYears(1)));
    stored(Rosters.both(), onlySecond());

    open(robot, NEXT_YEAR);
    program.await("it is told", () -> program.texts(".button").contains("I have read this"));
    assertThat(program.texts(".label"))
        .anyMatch(text -> text.contains("Algebra (ALG-1)") && text.contains("Feb 13, 2028"))
        .anyMatch(text -> text.contains("staying") && text.contains("Algebra (ALG-2)"));
    program.shot("retention/01-told-light");
    program.type("18 ");
    program.press(KeyCode.ENTER);
    assertThat(program.texts(".button")).as("typed for a cell").contains("I have read this");
    program.clickText("Make an archive…");
    program.await("the classes are found", () -> program.says("#archiveSaid", "2 classes ended"));
    assertThat(program.text("#due")).contains("Algebra (ALG-1) is removed here on Feb 13, 2028");
    program.reveal("#keptYears");
    program.shot("retention/02-card-light");
    program.theme(Settings.Theme.DARK);
    program.reveal("#keptYears");
    program.shot("retention/03-card-dark");
    assertThat(held()).hasSize(2);
    program.close();

    open(robot, "2028-02-13T10:00:00Z");
    program.await("it is gone", () -> held().equals(List.of(Rosters.SECOND)));
    program.press(KeyCode.CONTROL, KeyCode.DIGIT3);
    program.await(
        "activity says so", () -> program.texts(".label").contains("Removed from this computer"));
    assertThat(program.texts(".activity-cell .assignment")).containsExactly("Algebra (ALG-1)");
    program.shot("retention/04-activity-light");
  }

  @Test
  void noticeThatNobodyRead_isGivenAgainAtTheNextStart(FxRobot robot) {
    new SettingsFile(folder.resolve("settings"))
        .save(Settings.DEFAULTS.withRetention(Retention.UNTIL_ARCHIVED.withYears(1)));
    stored(Rosters.both(), onlySecond());
    open(robot, NEXT_YEAR);
    program.await("it is told", () -> program.texts(".button").contains("I have read this"));

    program.press(KeyCode.ESCAPE);
    program.await("it is closed", () -> !program.texts(".button").contains("I have read this"));
    program.close();

    open(robot, NEXT_YEAR);
    program.await("it is told", () -> program.texts(".button").contains("I have read this"));
  }

  @Test
  void studentWhoLeft_isArchivedAndRemoved_andTheClassGoesOn(FxRobot robot) {
    Roster all = Rosters.small();
    stored(all, with(all, all.students().get(Rosters.SECTION).subList(1, 4)));
    open(robot, THEN.toString());
    program.press(KeyCode.CONTROL, KeyCode.DIGIT4);
    program.await("Setup is shown", () -> program.find("#departedScope").isPresent());
    ProgramWindow.fx(
        () -> {
          ((RadioButton) program.find("#departedScope").orElseThrow()).fire();
          return null;
        });
    program.await("the student is found", () -> program.says("#archiveSaid", "One student left"));
    assertThat(program.texts(".label")).contains("Family1, Given1, Algebra (ALG-1)");
    program.fill("#archivePath", folder.resolve("left").toString());
    program.fill("#archivePassphrase", "a lantern");
    program.fill("#archiveAgain", "a lantern");
    program.use("#archive");
    program.await("it is written", () -> program.says("#archiveSaid", "Written and read back"));
    program.reveal("#removeArchived");
    program.shot("retention/05-departed-light");

    program.use("#removeArchived");
    program.await("it asks", () -> program.texts(".button").contains("Keep them"));
    program.shot("retention/06-departed-asks-light");
    program.clickText("Remove them");
    program.await("it is done", () -> program.says("#archiveSaid", "One student was removed"));

    assertThat(Await.of(program.core.store().book(Rosters.SECTION)).students())
        .extracting(each -> each.id().value())
        .containsExactly("student-2", "student-3", "student-4");
    program.press(KeyCode.CONTROL, KeyCode.DIGIT1);
    program.await("the grid is without them", () -> program.adapter().rowCount() == 3);
  }

  private void open(FxRobot robot, String at) {
    program =
        ProgramWindow.openWithoutServer(
            place(), Clock.fixed(Instant.parse(at), ZoneOffset.UTC), robot, Settings.Theme.LIGHT);
    ProgramWindow.fx(
        () -> {
          program.stage().setWidth(1280);
          program.stage().setHeight(800);
          return null;
        });
  }

  /** Without a passphrase, which costs a second at each start. */
  private Place place() {
    return ProgramWindow.place(folder, Optional.empty());
  }

  private void stored(Roster... rosters) {
    Clock clock = Clock.fixed(THEN, ZoneOffset.UTC);
    try (Core core = Core.open(place(), clock, () -> {})) {
      for (Roster roster : rosters) {
        Await.of(core.store().apply(roster));
      }
    }
  }

  private List<SectionId> held() {
    return Await.of(program.core.store().past()).stream().map(each -> each.section().id()).toList();
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

  private static Roster with(Roster all, List<Student> students) {
    return new Roster(
        all.teacher(),
        all.terms(),
        all.categories(),
        all.sections(),
        all.teachers(),
        Map.of(Rosters.SECTION, students),
        all.assignments(),
        all.scores());
  }
}

package org.gradecompanion.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.gradecompanion.gradebook.BulkEntry;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.Connection;
import org.gradecompanion.model.GatewayKind;
import org.gradecompanion.model.Score;
import org.gradecompanion.model.SectionBook;
import org.gradecompanion.model.SectionId;
import org.gradecompanion.practice.PracticeDistrict;
import org.gradecompanion.practice.PracticeOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/** What leaves by itself once the window is there. */
class EngineStartTest {
  @TempDir Path folder;

  @Test
  void practiceDistrictThatCannotBePrepared_isAProblem_andTheNextSchoolsScoresLeaveAllTheSame()
      throws IOException, TimeoutException {
    try (Core before = ProgramWindow.core(folder)) {
      new PracticeSchool(before, Runnable::run).prepare().join();
    }
    try (Core core = ProgramWindow.core(folder);
        PracticeDistrict school =
            PracticeDistrict.start(
                PracticeOptions.builder().clock(Clock.systemUTC()).zone(ZoneOffset.UTC).build())) {
      Path secrets = secrets();
      Path aside = Files.move(secrets, folder.resolve("aside"));
      Path obstacle = Files.createDirectories(secrets.resolve("obstacle"));

      CompletableFuture<Void> started =
          new EngineStart(core, new PracticeSchool(core, Runnable::run))
              .run(core.connections().current().join());

      assertThat(started).failsWithin(40, TimeUnit.SECONDS);
      Files.delete(obstacle);
      Files.delete(secrets);
      Files.move(aside, secrets);
      connect(core, school);
      score(core);
      WaitForAsyncUtils.waitFor(40, TimeUnit.SECONDS, () -> waiting(core) == 0);
    }
  }

  private static void connect(Core core, PracticeDistrict school) {
    Connection connection =
        new Connection(
            GatewayKind.ONEROSTER_1_1,
            URI.create(school.gateways().get("oneroster-1.1")),
            URI.create(school.tokenUrl()),
            school.clientId(),
            school.teacherEmails().get(0),
            ZoneOffset.UTC,
            false);
    core.connections().save(connection, school.clientSecret().toCharArray()).join();
    core.engine().pull().join();
  }

  private static void score(Core core) {
    SectionId section = core.gradebooks().sections().join().get(0).id();
    BulkEntry entry = core.gradebooks().bulk(section).join();
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    Assignment quiz =
        new Assignment(
            new AssignmentId("quiz"),
            section,
            "Quiz",
            "",
            BigDecimal.TEN,
            today,
            today,
            entry.categories().get(0).id());
    entry.add(quiz);
    entry.enter(new CellId(quiz.id(), entry.students().iterator().next().id()), Score.of("3"));
    entry.save().join();
  }

  private static long waiting(Core core) {
    List<SectionId> sections =
        core.gradebooks().sections().join().stream().map(section -> section.id()).toList();
    return sections.stream()
        .map(section -> core.store().book(section).join())
        .map(SectionBook::cells)
        .flatMap(List::stream)
        .filter(cell -> cell.sync().pending())
        .count();
  }

  private Path secrets() throws IOException {
    try (var files = Files.list(folder.resolve("settings"))) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("secrets-"))
          .findFirst()
          .orElseThrow();
    }
  }
}

package org.gradecompanion.app;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gradecompanion.bench.DistrictProcess;
import org.gradecompanion.bench.SchoolBundle;
import org.gradecompanion.cli.Place;
import org.gradecompanion.gradebook.BulkEntry;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.CategoryId;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.Connection;
import org.gradecompanion.model.GatewayKind;
import org.gradecompanion.model.Score;
import org.gradecompanion.model.Section;
import org.gradecompanion.model.Student;
import org.gradecompanion.sync.PushSummary;

/** The whole program behind a window, over a real store, with many assignments to score. */
final class BenchProgram implements AutoCloseable {
  private final Core core;
  private final List<Section> sections;

  BenchProgram(
      Path folder, GatewayKind kind, DistrictProcess district, URI gateway, int assignments) {
    core =
        Core.open(
            new Place(
                Optional.of(folder.resolve("data")),
                Optional.of(folder.resolve("settings")),
                Optional.empty()),
            Clock.systemUTC(),
            () -> {});
    Connection connection =
        new Connection(
            kind,
            gateway,
            district.tokenUrl(),
            district.clientId(),
            SchoolBundle.TEACHER,
            ZoneId.systemDefault(),
            false);
    core.connections().save(connection, district.clientSecret().toCharArray()).join();
    core.engine().pull().join();
    sections = core.gradebooks().sections().join();
    for (Section section : sections) {
      BulkEntry entry = core.gradebooks().bulk(section.id()).join();
      for (int i = 0; i < assignments / sections.size(); i++) {
        entry.add(assignment(entry, i));
      }
      entry.save().join();
    }
    push();
  }

  private static Assignment assignment(BulkEntry entry, int number) {
    LocalDate today = LocalDate.now();
    CategoryId category = entry.categories().get(0).id();
    return new Assignment(
        new AssignmentId(UUID.randomUUID().toString()),
        entry.section().id(),
        "Quiz " + number,
        "",
        BigDecimal.TEN,
        today,
        today,
        category);
  }

  /** A score for every student and assignment. */
  void score() {
    for (Section section : sections) {
      BulkEntry entry = core.gradebooks().bulk(section.id()).join();
      int at = 0;
      for (Assignment assignment : new ArrayList<>(entry.assignments())) {
        for (Student student : entry.students()) {
          entry.enter(
              new CellId(assignment.id(), student.id()), Score.of(BigDecimal.valueOf(at++ % 11)));
        }
      }
      entry.save().join();
    }
  }

  /** Pushes all that waits. */
  void push() {
    PushSummary left = core.engine().drain().join();
    if (left.waiting() + left.deferred() + left.faults() + left.blocked() + left.held() > 0) {
      throw new IllegalStateException("not all was confirmed: " + left);
    }
  }

  @Override
  public void close() {
    core.close();
  }
}

package org.gradecompanion.gradebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.Connection;
import org.gradecompanion.rules.Finding;
import org.gradecompanion.rules.PreflightReport;
import org.gradecompanion.rules.PreflightReport.Bucket;
import org.gradecompanion.rules.Profile;
import org.gradecompanion.store.Edit;
import org.gradecompanion.store.Store;
import org.gradecompanion.testing.Rosters;
import org.gradecompanion.testing.Stores;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A term's last day lasts until midnight where the school is, wherever this computer is. */
class SchoolZoneTest {
  private static final LocalDate LAST_DAY = Rosters.TODAY.plusDays(40);
  @TempDir Path folder;

  @ParameterizedTest(name = "{1} days after the last day of the term, {2} in {0}: {3}")
  @CsvSource({
    "America/New_York, 0, 23:30, READY",
    "America/New_York, 1, 00:10, BLOCKED",
    "Pacific/Auckland, 0, 23:30, READY",
    "Pacific/Auckland, 1, 00:10, BLOCKED",
    "Asia/Kolkata, 0, 23:59:59, READY",
    "Asia/Kolkata, 1, 00:00, BLOCKED"
  })
  void assignment_dueOnTheLastDayOfATerm_passesUntilMidnightInTheSchoolsZone(
      String zone, int days, LocalTime time, Bucket expected) {
    ZoneId school = ZoneId.of(zone);
    Instant now = LAST_DAY.plusDays(days).atTime(time).atZone(school).toInstant();
    try (Stores stores = Stores.open(folder, Clock.fixed(now, ZoneId.of("UTC")))) {
      Store store = stores.store();
      store.save(connected(school)).join();
      store.apply(Rosters.small()).join();
      Assignment quiz = Rosters.assignment("last", "Last quiz").withDates(LAST_DAY, LAST_DAY);
      store.commit(List.of(new Edit.AssignmentSaved(quiz))).join();

      PreflightReport report = summary(store, Clock.fixed(now, ZoneId.of("UTC")));

      assertThat(report.size()).isEqualTo(1);
      assertThat(report.count(expected)).isEqualTo(1);
      assertThat(report.findings())
          .extracting(Finding::rule)
          .contains(expected == Bucket.BLOCKED ? "R6" : "R14")
          .doesNotContain(expected == Bucket.BLOCKED ? "R1" : "R6");
    }
  }

  private static PreflightReport summary(Store store, Clock clock) {
    return new Gradebooks(store, Profile::powerTeacher, clock)
        .summary(Rosters.SECTION, true)
        .join()
        .preflight();
  }

  private static Connection connected(ZoneId zone) {
    Connection usual = Rosters.CONNECTION;
    return new Connection(
        usual.kind(),
        usual.url(),
        usual.tokenUrl(),
        usual.clientId(),
        usual.teacherEmail(),
        zone,
        usual.practice());
  }
}

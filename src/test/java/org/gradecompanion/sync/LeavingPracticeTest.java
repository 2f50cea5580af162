package org.gradecompanion.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.Connection;
import org.gradecompanion.model.GatewayKind;
import org.gradecompanion.model.PullChoice;
import org.gradecompanion.model.Roster;
import org.gradecompanion.model.SectionBook;
import org.gradecompanion.model.Student;
import org.gradecompanion.model.StudentId;
import org.gradecompanion.practice.PracticeDistrict;
import org.gradecompanion.practice.PracticeOptions;
import org.gradecompanion.store.Edit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * From the practice district to a school of the same class names, students and identifiers: what
 * was practised never arrives there, and what is typed for the school does.
 */
class LeavingPracticeTest {
  @TempDir Path folder;
  private SchoolDay day;
  private PracticeDistrict school;
  private List<StudentId> students;
  private AssignmentId sent;

  /** In the practice district a quiz is sent; a score, an assignment and a deletion are not. */
  @BeforeEach
  void practise() {
    day = new SchoolDay(folder).begin();
    school =
        PracticeDistrict.start(
            PracticeOptions.builder()
                .clock(day.clock())
                .zone(ZoneOffset.UTC)
                .credentials("practice", day.district().clientSecret())
                .build());
    students = day.students();
    sent = day.add("Practised");
    AssignmentId deleted = day.add("Deleted");
    day.drain();
    day.engine().pause();
    day.enter(sent, students.get(0), "9");
    AssignmentId fresh = day.add("Fresh");
    day.enter(fresh, students.get(0), "8");
    day.commit(new Edit.AssignmentRemoved(deleted));
    day.district().forgetRequests();
    school.forgetRequests();
  }

  @AfterEach
  void close() {
    day.close();
    school.close();
  }

  @Test
  void school_connectedInItsPlace_getsNothingThatWasPractised_andWhatIsTypedNow() {
    connect();
    day.engine().resume();
    day.forward(Duration.ofHours(1));

    assertThat(writes()).isZero();
    assertThat(titles()).doesNotContain("Practised", "Fresh");

    AssignmentId real = day.add("Real");
    day.enter(real, students.get(1), "7");
    day.forward(Duration.ofMinutes(5));

    assertThat(titles()).contains("Real").doesNotContain("Practised", "Fresh");
    assertThat(scores("Real")).containsExactly("7");
    assertThat(day.cell(sent, students.get(0)).score().points()).as("kept here").isNotNull();
    assertThat(day.cell(sent, students.get(0)).leftOut()).isTrue();
  }

  @Test
  void rostersFromFiles_thenASchool_getsWhatWasTypedAfterTheRosters() {
    day.engine().take(people(), PullChoice.ASK);
    day.planner().run();
    AssignmentId real = day.add("Real");
    day.enter(real, students.get(1), "7");
    day.engine().resume();
    day.forward(Duration.ofMinutes(5));
    assertThat(day.engine().status().phase()).isEqualTo(SyncStatus.Phase.NOT_CONNECTED);

    connect();
    day.pull();
    day.forward(Duration.ofMinutes(5));

    assertThat(titles()).contains("Real").doesNotContain("Practised", "Fresh");
    assertThat(scores("Real")).containsExactly("7");
  }

  private void connect() {
    SchoolDay.get(
        day.store()
            .save(
                new Connection(
                    GatewayKind.ONEROSTER_1_1,
                    URI.create(school.gateways().get(GatewayKind.ONEROSTER_1_1.code())),
                    URI.create(school.tokenUrl()),
                    school.clientId(),
                    SchoolDay.TEACHER,
                    ZoneOffset.UTC,
                    false)));
    day.planner().run();
  }

  private Roster people() {
    SectionBook book = day.book();
    return Roster.ofPeople(
        SchoolDay.get(day.store().teacher()).orElseThrow(),
        book.terms(),
        List.of(),
        List.of(book.section()),
        Map.of(),
        Map.of(book.section().id(), book.students().stream().filter(Student::enrolled).toList()));
  }

  private long writes() {
    return school.requests().stream()
        .filter(r -> !r.method().equals("GET") && !r.path().endsWith("/token"))
        .filter(r -> !r.path().endsWith("access_token"))
        .count();
  }

  private List<String> titles() {
    return school.lineItems().stream().map(item -> item.path("title").asText()).toList();
  }

  private List<String> scores(String title) {
    return school.lineItems().stream()
        .filter(item -> item.path("title").asText().equals(title))
        .flatMap(
            item ->
                school.results().stream()
                    .filter(r -> r.at("/lineItem/sourcedId").equals(item.path("sourcedId"))))
        .map(r -> r.path("score").asText())
        .toList();
  }
}

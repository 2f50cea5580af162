package org.gradecompanion.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gradecompanion.gradebook.ActivityEntry;
import org.gradecompanion.gradebook.DeliveryReport;
import org.gradecompanion.gradebook.DeliveryReport.Line;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.CategoryId;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.CellRecord;
import org.gradecompanion.model.Delivery;
import org.gradecompanion.model.PushAttempt;
import org.gradecompanion.model.Reason;
import org.gradecompanion.model.ReasonCode;
import org.gradecompanion.model.Receipt;
import org.gradecompanion.model.Score;
import org.gradecompanion.model.Section;
import org.gradecompanion.model.SectionId;
import org.gradecompanion.model.Student;
import org.gradecompanion.model.StudentId;
import org.gradecompanion.model.SyncFacts;
import org.gradecompanion.model.TeacherId;
import org.gradecompanion.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written for others to read. */
class ProofFileTest {
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
  private static final Section ALGEBRA =
      new Section(new SectionId("s"), "Algebra", "", "", new TeacherId("t"), List.of());
  private static final Assignment QUIZ =
      new Assignment(
          new AssignmentId("quiz"),
          ALGEBRA.id(),
          "=1+1 <Quiz> & more",
          "",
          BigDecimal.TEN,
          null,
          null,
          new CategoryId("homework"));
  private static final Student ANA =
      new Student(new StudentId("student-1"), "Ana", "Pérez", "", "", true);
  private static final CellId CELL = new CellId(QUIZ.id(), ANA.id());

  @TempDir Path folder;
  private final Words words = Words.load(Locale.US);
  private final ProofFile proofs =
      new ProofFile(words::say, Locale.US, Clock.fixed(NOON, ZoneOffset.UTC), ZoneOffset.UTC);

  private static Line line(SyncFacts sync, Score confirmed, Delivery delivery) {
    CellRecord cell = new CellRecord(CELL, "r", confirmed, confirmed, null, sync);
    return new Line(ALGEBRA, QUIZ, ANA, cell, Optional.ofNullable(delivery));
  }

  private static SyncFacts facts(long revision, long confirmed) {
    return new SyncFacts(
        revision, confirmed, revision, confirmed > 0, null, 0, null, null, null, null);
  }

  private static Delivery delivery(String points, Receipt receipt) {
    return new Delivery(
        new PushAttempt(NOON, CELL, 1, null, NOON.minusSeconds(3), null, receipt),
        Score.of(points));
  }

  private static DeliveryReport ofAna(Line... lines) {
    return new DeliveryReport(Optional.empty(), Optional.of(ANA), List.of(lines));
  }

  @Test
  void deliveredScore_saysWhenAndHow() {
    Receipt readBack = new Receipt(Receipt.Proof.READ_BACK, "request-7");

    List<String> row =
        proofs.rows(ofAna(line(facts(1, 1), Score.of("8"), delivery("8", readBack)))).get(0);

    assertThat(row.subList(1, 3)).containsExactly("8 of 10", "In PowerTeacher");
    assertThat(row.get(3)).contains("11:59:57");
    assertThat(row.get(4)).contains("12:00:00");
    assertThat(row.subList(5, 7)).containsExactly("Read back", "request-7");
  }

  @Test
  void newerValue_isNotProvedByAnOlderDelivery() {
    Delivery older = delivery("8", null);

    List<List<String>> rows =
        proofs.rows(
            ofAna(
                line(facts(2, 1), Score.of("8"), older),
                line(facts(1, 0), Score.BLANK, null),
                line(facts(0, 0), Score.of("6"), null)));

    assertThat(rows)
        .extracting(row -> row.get(2))
        .containsExactly(
            "In PowerTeacher; a newer value is not confirmed yet",
            "Not confirmed yet",
            "Read from PowerTeacher");
  }

  @Test
  void page_isWholeAndEscaped() throws IOException {
    Path file = folder.resolve("proof.html");
    proofs.write(file, ofAna(line(facts(1, 1), Score.of("8"), delivery("8", null))));

    assertThat(Files.readString(file))
        .startsWith("<!doctype html>")
        .contains("Proof of delivery: Pérez, Ana", "=1+1 &lt;Quiz&gt; &amp; more (Algebra)")
        .doesNotContain("<Quiz>")
        .endsWith("</html>\n");
  }

  @Test
  void table_givesASpreadsheetNoFormula() throws IOException {
    Path file = folder.resolve("proof.CSV");
    proofs.write(file, ofAna(line(facts(1, 1), Score.of("8"), delivery("8", null))));

    assertThat(Files.readAllLines(file).get(1)).startsWith("'=1+1 <Quiz> & more (Algebra),8 of 10");
  }

  /** The lines of an activity file about a refused score: of Ana, and of nobody known here. */
  private List<String> activity(String serverSays) throws IOException {
    Reason refused = new Reason(ReasonCode.REFUSED, serverSays, "request-1");
    PushAttempt attempt = new PushAttempt(NOON, CELL, 3, refused, null, null, null);
    Path file = folder.resolve("activity.csv");
    ActivityFile.write(
        file,
        List.of(
            new ActivityEntry(attempt, Optional.of(ALGEBRA), Optional.of(QUIZ), Optional.of(ANA)),
            new ActivityEntry(attempt, Optional.of(ALGEBRA), Optional.of(QUIZ), Optional.empty())));
    return Files.readAllLines(file);
  }

  @Test
  void activity_namesNoStudentAndNoScore() throws IOException {
    assertThat(activity("no, \"never\"").subList(0, 2))
        .containsExactly(
            "settled,sent,section,assignment_id,assignment,student_id,revision,outcome,next,"
                + "next_try,proof,request_id,server_says",
            "2026-11-20T12:00:00Z,,Algebra,quiz,'=1+1 <Quiz> & more,student-1,3,refused,person,,,"
                + "request-1,\"no, \"\"never\"\"\"");
  }

  @Test
  void activity_namesNoStudent_alsoWhereTheServerDoes() throws IOException {
    List<String> lines = activity("Ana PÉREZ has dropped");

    assertThat(lines.get(1)).endsWith(",request-1,(student) (student) has dropped");
    assertThat(lines.get(2)).endsWith(",request-1,");
  }
}

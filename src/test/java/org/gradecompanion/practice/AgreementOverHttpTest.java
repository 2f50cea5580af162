package org.gradecompanion.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.gradecompanion.gateway.Answer;
import org.gradecompanion.gateway.Gateway;
import org.gradecompanion.gateway.GatewayException;
import org.gradecompanion.gateway.OutgoingAssignment;
import org.gradecompanion.gateway.OutgoingScore;
import org.gradecompanion.gateway.access.Gateways;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.CellRecord;
import org.gradecompanion.model.Connection;
import org.gradecompanion.model.GatewayKind;
import org.gradecompanion.model.ReasonCode;
import org.gradecompanion.model.Roster;
import org.gradecompanion.model.Section;
import org.gradecompanion.model.SyncFacts;
import org.gradecompanion.rules.Finding;
import org.gradecompanion.rules.Preflight;
import org.gradecompanion.rules.PreflightReport.Bucket;
import org.gradecompanion.rules.PreflightReport.Item;
import org.gradecompanion.rules.SectionRules;
import org.gradecompanion.rules.Severity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The same as {@link AgreementTest}, less often, through the program's own gateway and the
 * district's real door: what is ready is confirmed, what is blocked is refused for that reason.
 *
 * <p>{@code -Dagreement.http.books=N} tries so many, {@code -Dagreement.http.seed=N} only that one.
 */
class AgreementOverHttpTest {
  private static final int BOOKS = Integer.getInteger("agreement.http.books", 300);
  private static final Map<String, ReasonCode> REASONS =
      Map.of(
          "R2", ReasonCode.DUPLICATE_TITLE,
          "R5", ReasonCode.OVER_MAXIMUM,
          "R6", ReasonCode.DUE_DATE,
          "R8", ReasonCode.CATEGORY,
          "R18", ReasonCode.REFUSED,
          "R19", ReasonCode.REFUSED);

  private PracticeDistrict district;
  private Gateway gateway;
  private Roster roster;
  private PulledBook book;

  @BeforeEach
  void start() throws GatewayException {
    district = Fixtures.start(Profile.POWERTEACHER);
    Connection connection =
        new Connection(
            GatewayKind.ONEROSTER_1_1,
            URI.create(district.gateways().get(PracticeDistrict.ONEROSTER_11)),
            URI.create(district.tokenUrl()),
            district.clientId(),
            district.teacherEmails().get(0),
            Fixtures.CLOCK.getZone(),
            true);
    gateway = Gateways.open(connection, district.clientSecret().toCharArray(), Fixtures.CLOCK);
    roster = gateway.pull(connection.teacherEmail());
    Section section = roster.sections().get(0);
    book =
        new PulledBook(
            section,
            roster.terms(),
            roster.categories(),
            roster.teachers().get(section.id()),
            roster.teacher(),
            roster.students().get(section.id()).subList(0, 2));
  }

  @AfterEach
  void stop() {
    gateway.close();
    district.close();
  }

  @Test
  void push_ofRandomGradebooks_isAnsweredAsPredicted() {
    Long only = Long.getLong("agreement.http.seed");
    LongStream seeds = only == null ? LongStream.range(0, BOOKS) : LongStream.of(only);
    seeds.forEach(
        seed -> {
          try {
            check(seed);
          } catch (AssertionError | RuntimeException problem) {
            throw new AssertionError(
                "Seed " + seed + " disagrees; replay it with -Dagreement.http.seed=" + seed,
                problem);
          }
        });
  }

  private void check(long seed) {
    RandomWork work =
        new RandomWork(
            new Random(seed * 0x9E3779B97F4A7C15L),
            book,
            Fixtures.TODAY,
            Fixtures.TODAY,
            "h" + seed,
            false);
    List<AssignmentRecord> all = new ArrayList<>(work.assignments());
    roster.assignments().stream()
        .filter(assignment -> assignment.section().equals(book.section().id()))
        .map(AgreementOverHttpTest::there)
        .forEach(all::add);
    SectionRules rules =
        new SectionRules(
            book.with(all, work.cells()),
            Fixtures.TODAY,
            org.gradecompanion.rules.Profile.powerTeacher());
    Map<Object, Item> predicted = new HashMap<>();
    Preflight.of(rules, all, work.cells()).items().forEach(i -> predicted.put(i.key(), i));

    for (boolean forced : List.of(false, true)) {
      for (AssignmentRecord record : work.assignments()) {
        Item item = predicted.get(record.key());
        boolean blocked = item.bucket() == Bucket.BLOCKED;
        if (blocked == forced && item.bucket() != Bucket.LEFT_OUT) {
          push(record.assignment(), item, rules);
        }
      }
    }
    for (AssignmentRecord record : work.assignments()) {
      Bucket header = predicted.get(record.key()).bucket();
      if (header == Bucket.READY || header == Bucket.WILL_CHANGE) {
        work.cells().stream()
            .filter(cell -> cell.id().assignment().equals(record.assignment().id()))
            .filter(cell -> predicted.containsKey(cell.id()))
            .forEach(cell -> push(cell, predicted.get(cell.id()), record, rules));
        assertThat(gateway.delete(record.assignment().id())).isInstanceOf(Answer.Confirmed.class);
      }
    }
  }

  private void push(Assignment assignment, Item item, SectionRules rules) {
    Assignment outgoing = rules.outgoing(assignment);
    if (outgoing.dueOn().isEmpty()) {
      // Nothing that this gateway could even write.
      assertThat(item.bucket()).isEqualTo(Bucket.BLOCKED);
      return;
    }
    Answer answer = gateway.push(outgoing(outgoing, rules));
    if (item.bucket() != Bucket.BLOCKED) {
      assertThat(answer).as(what(item)).isInstanceOf(Answer.Confirmed.class);
    } else if (!outgoing.title().isBlank()) {
      assertThat(reason(answer, item)).as(what(item)).isIn(expected(item));
    } else {
      assertThat(reason(answer, item)).as(what(item)).isEqualTo(ReasonCode.REFUSED);
    }
  }

  private void push(CellRecord cell, Item item, AssignmentRecord record, SectionRules rules) {
    if (item.bucket() == Bucket.LEFT_OUT) {
      assertThat(gateway.carried(cell.score()).isBlank()).as(what(item)).isTrue();
      return;
    }
    OutgoingScore score =
        new OutgoingScore(
            cell.id(), cell.resultId(), cell.score(), cell.confirmed(), false, Fixtures.TODAY);
    Answer answer =
        gateway
            .push(outgoing(rules.outgoing(record.assignment()), rules), List.of(score))
            .get(cell.id());
    if (item.bucket() == Bucket.BLOCKED) {
      assertThat(reason(answer, item)).as(what(item)).isIn(expected(item));
    } else {
      assertThat(answer).as(what(item)).isInstanceOf(Answer.Confirmed.class);
    }
  }

  private OutgoingAssignment outgoing(Assignment outgoing, SectionRules rules) {
    return new OutgoingAssignment(outgoing, book.section(), rules.termOf(outgoing).orElse(null));
  }

  private static ReasonCode reason(Answer answer, Item item) {
    assertThat(answer).as(what(item)).isInstanceOf(Answer.Failed.class);
    return ((Answer.Failed) answer).reason().code();
  }

  private static Set<ReasonCode> expected(Item item) {
    return item.findings().stream()
        .filter(finding -> finding.severity() == Severity.BLOCKS)
        .map(Finding::rule)
        .map(REASONS::get)
        .collect(Collectors.toSet());
  }

  private static String what(Item item) {
    return item.bucket()
        + item.findings().stream().map(f -> " " + f.message().key()).collect(Collectors.joining());
  }

  private static AssignmentRecord there(Assignment assignment) {
    SyncFacts settled = new SyncFacts(0, 0, 0, true, null, 0, null, null, null, null);
    return new AssignmentRecord(assignment, assignment, false, false, settled);
  }
}

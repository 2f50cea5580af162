package org.gradecompanion.practice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.gradecompanion.gateway.Answer;
import org.gradecompanion.gateway.Gateway;
import org.gradecompanion.gateway.GatewayException;
import org.gradecompanion.gateway.KnownScores;
import org.gradecompanion.gateway.OutgoingAssignment;
import org.gradecompanion.gateway.OutgoingScore;
import org.gradecompanion.gateway.access.Gateways;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.CellRecord;
import org.gradecompanion.model.Connection;
import org.gradecompanion.model.GatewayKind;
import org.gradecompanion.model.ReasonCode;
import org.gradecompanion.model.Roster;
import org.gradecompanion.model.Section;
import org.gradecompanion.model.Student;
import org.gradecompanion.model.SyncFacts;
import org.gradecompanion.rules.Preflight;
import org.gradecompanion.rules.PreflightReport.Bucket;
import org.gradecompanion.rules.PreflightReport.Item;
import org.gradecompanion.rules.SectionRules;

/** A practice district with its real door, and the program's own gateway to it. */
final class HttpAgreement implements AutoCloseable {
  private static final Set<Bucket> GOES = EnumSet.of(Bucket.READY, Bucket.WILL_CHANGE);

  private final DistrictProfile kind;
  private final Passback passback;
  private final GatewayKind way;
  private final PracticeDistrict district;
  private final Gateway gateway;
  private final Roster roster;

  HttpAgreement(DistrictProfile kind, Passback passback, GatewayKind way) throws GatewayException {
    this.kind = kind;
    this.passback = passback;
    this.way = way;
    district =
        PracticeDistrict.start(
            Fixtures.options()
                .profile(kind.practice())
                .effectiveDate(passback.effectiveDate())
                .passbackGroup(List.copyOf(passback.group()))
                .build());
    Connection connection =
        new Connection(
            way,
            URI.create(district.gateways().get(way.code())),
            URI.create(district.tokenUrl()),
            district.clientId(),
            district.teacherEmails().get(0),
            Fixtures.CLOCK.getZone(),
            true);
    gateway = Gateways.open(connection, district.clientSecret().toCharArray(), Fixtures.CLOCK);
    roster = gateway.pull(connection.teacherEmail());
  }

  @Override
  public void close() {
    gateway.close();
    district.close();
  }

  /** A section of the teacher, with two students and those who are locked on its roster. */
  private PulledBook book(Section section) {
    List<Student> students = roster.students().get(section.id());
    return new PulledBook(
        section,
        roster.terms(),
        roster.categories(),
        roster.teachers().get(section.id()),
        roster.teacher(),
        students.stream()
            .filter(each -> each.lock().locked() || students.indexOf(each) < 2)
            .toList());
  }

  void check(long seed) {
    Random random = new Random(seed * 0x9E3779B97F4A7C15L);
    PulledBook book = book(roster.sections().get(random.nextInt(roster.sections().size())));
    RandomDistrict own = RandomDistrict.of(random, kind, passback);
    RandomWork work =
        new RandomWork(
            random,
            book,
            Fixtures.TODAY,
            own.rules().dates().effective().orElse(Fixtures.TODAY),
            "h" + seed,
            false);
    List<AssignmentRecord> all = new ArrayList<>(work.assignments());
    roster.assignments().stream()
        .filter(assignment -> assignment.section().equals(book.section().id()))
        .map(HttpAgreement::there)
        .forEach(all::add);
    SectionRules rules =
        new SectionRules(
            book.with(all, work.cells()), Fixtures.TODAY, own.rules().over(way.carriage()));
    new Push(book, work, rules, all).check();
  }

  private static AssignmentRecord there(Assignment assignment) {
    SyncFacts settled = new SyncFacts(0, 0, 0, true, null, 0, null, null, null, null);
    return new AssignmentRecord(assignment, assignment, false, false, settled);
  }

  /** One random gebook's push: what goes first, then what stays and is forced. */
  private final class Push {
    private final PulledBook book;
    private final RandomWork work;
    private final SectionRules rules;
    private final Map<Object, Item> predicted = new HashMap<>();

    /** What the district has, by the identifier that it gave it, if it gives any. */
    private final Map<AssignmentId, Optional<String>> arrived = new HashMap<>();

    Push(PulledBook book, RandomWork work, SectionRules rules, List<AssignmentRecord> all) {
      this.book = book;
      this.work = work;
      this.rules = rules;
      Preflight.of(rules, all, work.cells()).items().forEach(i -> predicted.put(i.key(), i));
    }

    void check() {
      for (boolean goes : List.of(true, false)) {
        for (AssignmentRecord record : work.assignments()) {
          if (goes == GOES.contains(predicted.get(record.key()).bucket()) && !record.held()) {
            push(record, predicted.get(record.key()));
          }
        }
      }
      for (AssignmentRecord record : work.assignments()) {
        if (GOES.contains(predicted.get(record.key()).bucket())) {
          work.cells().stream()
              .filter(cell -> cell.id().assignment().equals(record.assignment().id()))
              .filter(cell -> predicted.containsKey(cell.id()))
              .forEach(cell -> push(cell, predicted.get(cell.id()), record));
        }
      }
      List.copyOf(arrived.keySet()).forEach(this::takeAway);
    }

    private void takeAway(AssignmentId id) {
      AssignmentRecord record =
          work.assignments().stream()
              .filter(each -> each.assignment().id().equals(id))
              .findFirst()
              .orElseThrow();
      OutgoingAssignment there = outgoing(rules.outgoing(record.assignment()), true);
      assertThat(gateway.delete(there, new KnownScores(List.of(), Set.of())))
          .isInstanceOf(Answer.Confirmed.class);
    }

    private void push(AssignmentRecord record, Item item) {
      Assignment outgoing = rules.outgoing(record.assignment());
      if (outgoing.dueOn().isEmpty() || outgoing.inCategory().isEmpty()) {
        // Nothing that this gateway could even write.
        assertThat(item.bucket()).isIn(Bucket.BLOCKED, Bucket.LEFT_OUT);
        return;
      }
      boolean goes = GOES.contains(item.bucket());
      if (!goes && !outgoing.title().isBlank() && refusable(record, item).isEmpty()) {
        // The server cannot know what is wrong: it would take it, and with it its title.
        return;
      }
      Answer answer = gateway.push(outgoing(outgoing));
      if (answer instanceof Answer.Confirmed confirmed) {
        arrived.put(outgoing.id(), Optional.ofNullable(confirmed.remoteId()));
      }
      String what = Meaning.of(item) + " " + kind;
      if (goes) {
        assertThat(answer).as(what).isInstanceOf(Answer.Confirmed.class);
        assertThat(newestIsPublished()).as(what).isEqualTo(Meaning.says(item, "rules.R14.visible"));
      } else if (outgoing.title().isBlank()) {
        assertThat(reason(answer, what)).isEqualTo(ReasonCode.REFUSED);
      } else {
        // The server may name another of its reasons, of which the first is told.
        assertThat(reason(answer, what)).as(what).isIn(Meaning.reasons(rules.check(record)));
      }
    }

    /** For which of the reasons that are shown the server can refuse it. */
    private Set<ReasonCode> refusable(AssignmentRecord record, Item item) {
      Set<ReasonCode> shown = Meaning.reasons(item.findings());
      if (othersMayGiveIt(record)) {
        shown.remove(ReasonCode.NOT_IN_PASSBACK_GROUP);
      }
      if (way == GatewayKind.POWERTEACHER) {
        // To that door there is no assign date, so none can be outside a term.
        shown.remove(ReasonCode.DUE_DATE);
      }
      return shown;
    }

    /** The server is not told who has signed in: another teacher of the class may have given it. */
    private boolean othersMayGiveIt(AssignmentRecord record) {
      return record.assignment().details().givenBy().isBlank()
          && book.teachers().stream().anyMatch(teacher -> passback.includes(teacher.email()));
    }

    private boolean newestIsPublished() {
      List<JsonNode> items = district.lineItems();
      JsonNode newest = items.get(items.size() - 1);
      return newest.at("/metadata/" + Publication.OPTION).asText().equals("Immediately");
    }

    private void push(CellRecord cell, Item item, AssignmentRecord record) {
      String what = "cell " + Meaning.of(item) + " " + kind;
      Set<ReasonCode> codes = Meaning.reasons(rules.check(cell, record));
      if (item.bucket() != Bucket.READY && codes.isEmpty()
          || gateway.carried(cell.score()).isBlank() && cell.confirmed().isBlank()) {
        // Kept here for a reason that no server knows, or there is nothing that could be sent.
        return;
      }
      OutgoingScore score =
          new OutgoingScore(
              cell.id(), cell.resultId(), cell.score(), cell.confirmed(), false, Fixtures.TODAY);
      Answer answer =
          gateway
              .push(outgoing(rules.outgoing(record.assignment())), List.of(score))
              .get(cell.id());
      if (item.bucket() == Bucket.READY) {
        assertThat(answer).as(what).isInstanceOf(Answer.Confirmed.class);
      } else {
        assertThat(reason(answer, what)).as(what).isIn(codes);
      }
    }

    private OutgoingAssignment outgoing(Assignment outgoing) {
      return outgoing(outgoing, false);
    }

    private OutgoingAssignment outgoing(Assignment outgoing, boolean repeat) {
      Optional<String> remoteId = arrived.getOrDefault(outgoing.id(), Optional.empty());
      return new OutgoingAssignment(
          outgoing,
          book.section(),
          rules.termOf(outgoing).orElse(null),
          remoteId.isPresent() ? outgoing : null,
          repeat,
          remoteId.orElse(null),
          Set.of());
    }
  }

  private static ReasonCode reason(Answer answer, String what) {
    assertThat(answer).as(what).isInstanceOf(Answer.Failed.class);
    return ((Answer.Failed) answer).reason().code();
  }
}

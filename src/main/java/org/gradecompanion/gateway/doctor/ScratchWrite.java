package org.gradecompanion.gateway.doctor;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.gradecompanion.gateway.Answer;
import org.gradecompanion.gateway.Gateway;
import org.gradecompanion.gateway.GatewayException;
import org.gradecompanion.gateway.KnownScores;
import org.gradecompanion.gateway.OutgoingAssignment;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.Category;
import org.gradecompanion.model.Connection;
import org.gradecompanion.model.Message;
import org.gradecompanion.model.ProbeStep;
import org.gradecompanion.model.ProbeStep.Mender;
import org.gradecompanion.model.Reason;
import org.gradecompanion.model.ReasonCode;
import org.gradecompanion.model.Roster;
import org.gradecompanion.model.Section;
import org.gradecompanion.model.Term;
import org.gradecompanion.model.UserError;
import org.jspecify.annotations.Nullable;

/** Creates an assignment in one of the teacher's classes, and removes it at once. */
final class ScratchWrite {
  private static final Set<ReasonCode> NOT_LET =
      Set.of(
          ReasonCode.REFUSED,
          ReasonCode.NOT_YOUR_SECTION,
          ReasonCode.NOT_IN_PASSBACK_GROUP,
          ReasonCode.NOT_PASSED_BACK_NOW);

  private final Gateway gateway;
  private final Connection connection;
  private final SignIn signIn;
  private final Clock clock;
  private final String title;

  ScratchWrite(Gateway gateway, Connection connection, SignIn signIn, Clock clock, String title) {
    this.gateway = gateway;
    this.connection = connection;
    this.signIn = signIn;
    this.clock = clock;
    this.title = title;
  }

  ProbeStep step(String id) {
    if (signIn.readOnly()) {
      return Found.failed(id, Mender.DISTRICT, "setup.doctor.write.readOnly");
    }
    try {
      Optional<OutgoingAssignment> scratch = scratch(gateway.pull(connection.teacherEmail()));
      return scratch.isPresent()
          ? tried(id, scratch.get())
          : Found.weak(id, Mender.NOBODY, "setup.doctor.write.nowhere");
    } catch (UserError e) {
      return new ProbeStep(id, ProbeStep.Result.FAILED, e.userMessage(), Mender.DISTRICT);
    } catch (GatewayException e) {
      return Found.refused(id, "setup.doctor.read.failed", connection.url(), e.reason());
    }
  }

  private ProbeStep tried(String id, OutgoingAssignment scratch) {
    AtomicReference<@Nullable String> trace = new AtomicReference<>();
    Answer written = gateway.push(scratch, trace::set);
    if (written instanceof Answer.Failed failed && !mayBeThere(failed.reason())) {
      return refused(id, scratch, failed.reason());
    }
    String remote = written instanceof Answer.Confirmed it ? it.remoteId() : trace.get();
    Answer removed = gateway.delete(known(scratch, remote), KnownScores.NONE);
    if (!(removed instanceof Answer.Confirmed)) {
      return Found.failed(
          id,
          Mender.YOU,
          "setup.doctor.write.left",
          scratch.assignment().title(),
          scratch.section().label());
    }
    return written instanceof Answer.Failed failed
        ? Found.refused(id, "setup.doctor.write.failed", connection.url(), failed.reason())
        : Found.ok(id, "setup.doctor.write.ok", scratch.section().label());
  }

  /** A refusal is an answer; after anything else nobody knows. */
  private static boolean mayBeThere(Reason reason) {
    return reason.code().next() != ReasonCode.Next.PERSON || reason.code() == ReasonCode.NOT_STORED;
  }

  private ProbeStep refused(String id, OutgoingAssignment scratch, Reason reason) {
    String section = scratch.section().label();
    if (reason.detail().contains("scope")) {
      return Found.failed(id, Mender.DISTRICT, "setup.doctor.write.readOnly");
    }
    if (NOT_LET.contains(reason.code())) {
      return Found.failed(
          id, Mender.POWERSCHOOL, "setup.doctor.write.refused", section, reason.detail());
    }
    // It may be written, though not this.
    return Found.weak(
        id,
        Mender.DISTRICT,
        "setup.doctor.write.odd",
        section,
        Message.of("reason." + reason.code().name()));
  }

  private Optional<OutgoingAssignment> scratch(Roster roster) {
    LocalDate today = LocalDate.now(clock.withZone(connection.zone()));
    for (Section section : roster.sections()) {
      Optional<Term> term = term(roster, section, today);
      Optional<Category> category =
          roster.categories().stream()
              .filter(each -> each.usableBy(section.leadTeacher()))
              .min(Comparator.comparing(each -> !each.districtLevel()));
      if (term.isPresent() && category.isPresent()) {
        LocalDate due = today.isBefore(term.get().start()) ? term.get().start() : today;
        Assignment assignment =
            new Assignment(
                new AssignmentId(UUID.randomUUID().toString()),
                section.id(),
                title,
                "",
                BigDecimal.TEN,
                due,
                due,
                category.get().id());
        return Optional.of(new OutgoingAssignment(assignment, section, term.get()));
      }
    }
    return Optional.empty();
  }

  private static Optional<Term> term(Roster roster, Section section, LocalDate today) {
    return roster.terms().stream()
        .filter(term -> section.terms().isEmpty() || section.terms().contains(term.id()))
        .filter(term -> term.isOpen(today))
        .min(Comparator.comparing(Term::start).thenComparing(Term::end));
  }

  private static OutgoingAssignment known(OutgoingAssignment scratch, @Nullable String remote) {
    return new OutgoingAssignment(
        scratch.assignment(), scratch.section(), scratch.term(), null, false, remote, Set.of());
  }
}

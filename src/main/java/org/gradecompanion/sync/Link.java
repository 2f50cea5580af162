package org.gradecompanion.sync;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.gradecompanion.gateway.Gateway;
import org.gradecompanion.gateway.GatewayException;
import org.gradecompanion.gateway.OutgoingAssignment;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.Connection;
import org.gradecompanion.model.Message;
import org.gradecompanion.model.PullChoice;
import org.gradecompanion.model.PullDoubt;
import org.gradecompanion.model.PullOutcome;
import org.gradecompanion.model.Reason;
import org.gradecompanion.model.ReasonCode;
import org.gradecompanion.model.Resolution;
import org.gradecompanion.model.Roster;
import org.gradecompanion.model.SectionBook;
import org.gradecompanion.model.SectionId;
import org.gradecompanion.model.TheirAssignment;
import org.gradecompanion.model.UserError;
import org.gradecompanion.store.Store;
import org.jspecify.annotations.Nullable;

/** The current connection and its open gateway. Changed on the planning thread only. */
final class Link implements AutoCloseable {
  private final Store store;
  private final Function<Connection, Optional<Gateway>> opener;
  private volatile @Nullable Open open;

  private record Open(Connection connection, Gateway gateway) {}

  Link(Store store, Function<Connection, Optional<Gateway>> opener) {
    this.store = store;
    this.opener = opener;
  }

  /** Opens the gateway of the connection that the store has now, instead of the one before. */
  void renew() {
    close();
    store
        .connection()
        .join()
        .ifPresent(
            connection ->
                opener
                    .apply(connection)
                    .ifPresent(gateway -> open = new Open(connection, gateway)));
  }

  /** Whether the connection that the store has now is to the server that is open. */
  boolean sameServer() {
    Open now = open;
    return now != null
        && store
            .connection()
            .join()
            .filter(it -> it.url().equals(now.connection.url()))
            .isPresent();
  }

  boolean isOpen() {
    return open != null;
  }

  Optional<Gateway> gateway() {
    return Optional.ofNullable(open).map(Open::gateway);
  }

  /** The open gateway, opened now if need be. */
  Gateway require() {
    return requireOpen().gateway;
  }

  private Open requireOpen() {
    if (open == null) {
      renew();
    }
    Open now = open;
    if (now == null) {
      throw new UserError(UserError.Kind.WRONG_USE, Message.of("setup.error.notConnected"));
    }
    return now;
  }

  /** Today where the school is. */
  LocalDate today(Clock clock) {
    Open now = open;
    return LocalDate.now(now == null ? clock : clock.withZone(now.connection.zone()));
  }

  /**
   * Reads everything of the teacher, then applies it at once.
   *
   * @param choice what a person said to a doubt about it
   * @throws DoubtfulPull when a person has to decide; nothing was applied
   */
  PullOutcome pull(PullChoice choice) throws GatewayException {
    Open now = requireOpen();
    return apply(now.gateway.pull(now.connection.teacherEmail()), choice);
  }

  /**
   * Applies a roster.
   *
   * @throws DoubtfulPull when a person has to decide; nothing was applied
   */
  PullOutcome apply(Roster roster, PullChoice choice) {
    for (PullDoubt doubt : store.review(roster).join()) {
      if (!doubt.settledBy(choice)) {
        throw new DoubtfulPull(doubt);
      }
      if (doubt instanceof PullDoubt.RestoredServer) {
        boolean ours = choice == PullChoice.SEND_AGAIN;
        store.decide(roster, ours ? Resolution.KEEP_MINE : Resolution.TAKE_THEIRS).join();
      }
    }
    return store.apply(roster).join();
  }

  /** Reads one assignment as PowerTeacher has it now. */
  Optional<TheirAssignment> present(SectionId section, AssignmentId id) throws GatewayException {
    SectionBook outline = store.ledger().outline(section);
    for (AssignmentRecord record : outline.assignments()) {
      if (record.assignment().id().equals(id)) {
        return require()
            .present(
                new OutgoingAssignment(
                    record.assignment(),
                    outline.section(),
                    null,
                    record.confirmed(),
                    true,
                    record.remoteId(),
                    outline.remoteIdsBeside(record)));
      }
    }
    return Optional.empty();
  }

  /** A failed pull in a sentence. */
  UserError explained(GatewayException e) {
    Reason reason = e.reason();
    String code = "reason." + reason.code().name();
    // While connecting, "no network" is as often an address that was mistyped.
    String advice = reason.code() == ReasonCode.OFFLINE ? "setup.error.pull.offline" : code + ".do";
    return new UserError(
        reason.code().next() == ReasonCode.Next.PERSON
            ? UserError.Kind.NEEDS_PERSON
            : UserError.Kind.UNREACHABLE,
        Message.of(
            "setup.error.pull",
            requireOpen().connection.url().toString(),
            Message.of(code),
            Message.of(advice)),
        e);
  }

  /** Cuts what is in flight. */
  @Override
  public void close() {
    Open before = open;
    open = null;
    if (before != null) {
      before.gateway.close();
    }
  }
}

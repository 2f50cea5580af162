package org.gradecompanion.sync;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.gradecompanion.gateway.Gateway;
import org.gradecompanion.gateway.GatewayException;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.Connection;
import org.gradecompanion.model.PullChoice;
import org.gradecompanion.model.PullOutcome;
import org.gradecompanion.model.PushSchedule;
import org.gradecompanion.model.ReasonCode;
import org.gradecompanion.model.Roster;
import org.gradecompanion.model.SectionId;
import org.gradecompanion.model.Subscription;
import org.gradecompanion.model.TheirAssignment;
import org.gradecompanion.model.UserError;
import org.gradecompanion.store.Store;
import org.gradecompanion.store.StoreChange;
import org.jspecify.annotations.Nullable;

/**
 * Brings what was edited into PowerTeacher, in the background: waits until typing settles, pushes
 * in dependency order, settles each answer, backs off. All planning, and pulls, happen on one
 * thread, so that a roster never overwrites what a push is just confirming. Its public methods
 * return at once, except {@link #close}, and are safe for several threads.
 */
public final class SyncEngine implements AutoCloseable {
  private static final int SENDERS = 4;

  private final Store store;
  private final ExecutorService senders;
  private final Account account;
  private final StatusBoard board;
  private final Doubts doubts;
  private final Link link;
  private final Departures departures;
  private final Planner planner;
  private final Rounds rounds;
  private final Drain drain;
  private volatile @Nullable Subscription subscription;

  /** The engine as the program uses it. */
  public SyncEngine(
      Store store,
      Function<Connection, Optional<Gateway>> gateways,
      PushGate gate,
      Clock clock,
      SyncTimings timings) {
    this(
        store,
        gateways,
        gate,
        clock,
        timings,
        Executors.newSingleThreadScheduledExecutor(Planner.daemon("sync-planner")),
        Executors.newFixedThreadPool(SENDERS, Planner.daemon("sync-sender")));
  }

  /**
   * @param gateways opens the gateway of the current connection; none when its secret is not there
   * @param thread one thread to plan on; belongs to the engine from here on
   * @param senders of what goes at the same time; belong to the engine from here on
   */
  public SyncEngine(
      Store store,
      Function<Connection, Optional<Gateway>> gateways,
      PushGate gate,
      Clock clock,
      SyncTimings timings,
      ScheduledExecutorService thread,
      ExecutorService senders) {
    this.store = store;
    this.senders = senders;
    RandomGenerator chance = RandomGenerator.getDefault();
    account = new Account(timings, chance);
    board = new StatusBoard(account);
    doubts = new Doubts(store, account, board);
    link = new Link(store, gateways);
    planner = new Planner(thread, clock);
    departures = new Departures(store.ledger(), clock, timings.timetable());
    Passes passes =
        new Passes(
            store,
            link,
            gate,
            new PullFirst(store.ledger(), link, account, doubts),
            departures,
            clock,
            timings,
            senders,
            account,
            board,
            planner::closing,
            chance);
    rounds =
        new Rounds(
            planner, store.ledger(), link, passes, departures, account, board, clock, timings);
    drain = new Drain(planner, link, passes, departures, rounds, account, clock);
  }

  /** Takes back what a crash left leased, sends what waits, and follows every edit from now on. */
  public void start() {
    planner.run(
        () -> {
          store.ledger().takeBackLeases();
          departures.start();
          subscription = store.subscribe(this::changed);
          connect();
          rounds.pass();
        });
  }

  /**
   * Tries everything now, whatever it or the account waits for, except for what the server asked to
   * wait.
   */
  public void pushNow() {
    planner.run(
        () -> {
          rounds.forgetTrouble();
          if (!link.isOpen()) {
            connect();
          }
          rounds.passAll();
        });
  }

  /** Looks again at what may be sent: the rules have changed. */
  public void rulesChanged() {
    planner.run(rounds::pass);
  }

  /**
   * Makes a change that has several parts, such as other rules and another server, between two
   * passes: nothing is sent that one part is judged by to what another part replaces. Fails as the
   * change does.
   */
  public CompletableFuture<Void> together(Runnable change) {
    return planner.answer(
        future -> {
          boolean open = link.isOpen();
          link.close();
          try {
            change.run();
            future.complete(null);
          } finally {
            if (open) {
              connect();
            }
          }
        });
  }

  /** Scores leave at other times from now on. */
  public void leave(PushSchedule schedule) {
    planner.run(() -> rounds.change(schedule));
  }

  /** Sends nothing by itself until {@link #resume}; what is in flight is settled. */
  public void pause() {
    board.set(facts -> facts.paused(true));
  }

  public void resume() {
    board.set(facts -> facts.paused(false));
    planner.run(rounds::pass);
  }

  /**
   * Reads the teacher's rosters, terms, categories, assignments and scores and applies them,
   * complete or not at all. Fails with a {@link UserError}.
   */
  public CompletableFuture<PullOutcome> pull() {
    return pull(PullChoice.ASK);
  }

  /**
   * The same, after a person has decided about the last pull, which was not applied ({@link
   * SyncStatus#doubt}).
   */
  public CompletableFuture<PullOutcome> pull(PullChoice choice) {
    return planner.answer(future -> pull(choice, future));
  }

  private void pull(PullChoice choice, CompletableFuture<PullOutcome> future) {
    try {
      if (account.rateLimited()) {
        throw new GatewayException(account.reason().orElseThrow(), account.pause().orElse(null));
      }
      PullOutcome outcome = link.pull(choice);
      board.set(facts -> facts.connected(true));
      account.reset();
      doubts.settled();
      future.complete(outcome);
      rounds.pass();
    } catch (DoubtfulPull e) {
      board.set(facts -> facts.connected(true));
      doubts.raise(e.doubt());
      rounds.arm();
      throw e;
    } catch (GatewayException e) {
      if (e.reason().code().next() == ReasonCode.Next.ACCOUNT && !account.rateLimited()) {
        account.pause(e.reason(), e.retryAfter());
        rounds.arm();
      }
      throw link.explained(e);
    }
  }

  /**
   * Applies a roster that came from files, complete or not at all; needs no connection. Fails with
   * a {@link UserError} when it is doubtful and nobody has decided about it: then nothing was
   * applied.
   */
  public CompletableFuture<PullOutcome> take(Roster roster, PullChoice choice) {
    return planner.answer(future -> future.complete(link.apply(roster, choice)));
  }

  /**
   * Reads one assignment as PowerTeacher has it now; empty when it is not there. Fails with a
   * {@link UserError}.
   */
  public CompletableFuture<Optional<TheirAssignment>> present(SectionId section, AssignmentId id) {
    return planner.answer(
        future -> {
          try {
            future.complete(link.present(section, id));
          } catch (GatewayException e) {
            throw link.explained(e);
          }
        });
  }

  /** Leaves a doubtful roster alone: the one that is held stays until the next pull. */
  public void keepRoster() {
    planner.run(doubts::putOff);
  }

  /**
   * Pushes everything that can go now, each thing once, even while paused and also what waits for
   * its next try; waits as a server asks, up to two minutes. For the command line.
   */
  public CompletableFuture<PushSummary> drain() {
    return planner.answer(
        future -> {
          // Passes through the store's writer, so that every edit committed before is seen.
          store.ledger().settle(List.of());
          rounds.forgetTrouble();
          link.require();
          doubts.recall();
          board.set(facts -> facts.connected(true));
          drain.into(future);
        });
  }

  public SyncStatus status() {
    return board.status();
  }

  /** Tells the status now and whenever it changes, on the engine's threads. */
  public Subscription subscribe(Consumer<SyncStatus> listener) {
    return board.subscribe(listener);
  }

  private void connect() {
    rounds.connect();
    if (link.isOpen()) {
      doubts.recall();
    }
  }

  private void changed(StoreChange change) {
    if (change.connection()) {
      planner.run(
          () -> {
            // What a server asked for is not over because we know more of how it speaks.
            boolean asked = account.rateLimited() && link.sameServer();
            if (!asked) {
              account.reset();
            }
            connect();
            if (asked) {
              rounds.arm();
            } else {
              rounds.pass();
            }
          });
    }
    if (Wakening.by(change, departures::wakes)) {
      rounds.soon();
    }
  }

  /** Stops: what is in flight is cut, and repeated with the same identifier at the next start. */
  @Override
  public void close() {
    planner.beginToClose();
    Subscription following = subscription;
    if (following != null) {
      following.close();
    }
    rounds.cancel();
    link.close();
    planner.close();
    senders.shutdown();
  }
}

package org.gradecompanion.sync;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.gradecompanion.gateway.Gateway;
import org.gradecompanion.gateway.GatewayException;
import org.gradecompanion.model.Connection;
import org.gradecompanion.model.PullChoice;
import org.gradecompanion.model.PullOutcome;
import org.gradecompanion.model.ReasonCode;
import org.gradecompanion.model.Subscription;
import org.gradecompanion.model.UserError;
import org.gradecompanion.store.Store;
import org.gradecompanion.store.StoreChange;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings what was edited into PowerTeacher, in the background: waits until typing settles, pushes
 * in dependency order, settles each answer, backs off. All planning, and pulls, happen on one
 * thread, so that a roster never overwrites what a push is just confirming. Its public methods
 * return at once, except {@link #close}, and are safe for several threads.
 */
public final class SyncEngine implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SyncEngine.class);
  private static final int SENDERS = 4;
  private static final Duration LAST_PATIENCE = Duration.ofSeconds(10);
  private static final Duration DRAIN_PATIENCE = Duration.ofMinutes(2);
  // Longer than any item waits for its next try.
  private static final Duration ANY_WAIT = Duration.ofDays(3650);

  private final Store store;
  private final PushGate gate;
  private final Clock clock;
  private final SyncTimings timings;
  private final ScheduledExecutorService planner;
  private final ExecutorService senders;
  private final RandomGenerator chance = RandomGenerator.getDefault();
  private final Account account;
  private final StatusBoard board;
  private final Doubts doubts;
  private final Link link;
  private final Alarm work;
  private final Alarm recovery;
  private volatile boolean closing;
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
        Executors.newSingleThreadScheduledExecutor(daemon("sync-planner")),
        Executors.newFixedThreadPool(SENDERS, daemon("sync-sender")));
  }

  /**
   * @param gateways opens the gateway of the current connection; none when its secret is not there
   * @param planner one thread; belongs to the engine from here on
   * @param senders of what goes at the same time; belong to the engine from here on
   */
  public SyncEngine(
      Store store,
      Function<Connection, Optional<Gateway>> gateways,
      PushGate gate,
      Clock clock,
      SyncTimings timings,
      ScheduledExecutorService planner,
      ExecutorService senders) {
    this.store = store;
    this.gate = gate;
    this.clock = clock;
    this.timings = timings;
    this.planner = planner;
    this.senders = senders;
    account = new Account(timings, chance);
    board = new StatusBoard(account);
    doubts = new Doubts(store, account, board);
    link = new Link(store, gateways);
    work = new Alarm(planner, clock, () -> safely(this::pass));
    recovery = new Alarm(planner, clock, () -> safely(this::recover));
  }

  /** Takes back what a crash left leased, sends what waits, and follows every edit from now on. */
  public void start() {
    plan(
        () -> {
          store.ledger().takeBackLeases();
          subscription = store.subscribe(this::changed);
          connect();
          pass();
        });
  }

  /**
   * Tries everything now, whatever it or the account waits for, except for what the server asked to
   * wait.
   */
  public void pushNow() {
    plan(
        () -> {
          forgetTrouble();
          if (!link.isOpen()) {
            connect();
          }
          pass(clock.instant().plus(ANY_WAIT));
        });
  }

  /** Looks again at what may be sent: the rules have changed. */
  public void rulesChanged() {
    plan(this::pass);
  }

  /** Sends nothing by itself until {@link #resume}; what is in flight is settled. */
  public void pause() {
    board.set(facts -> facts.paused(true));
  }

  public void resume() {
    board.set(facts -> facts.paused(false));
    plan(this::pass);
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
    return planned(
        future -> {
          try {
            PullOutcome outcome = link.pull(choice);
            board.set(facts -> facts.connected(true));
            account.reset();
            doubts.settled();
            future.complete(outcome);
            pass();
          } catch (DoubtfulPull e) {
            board.set(facts -> facts.connected(true));
            doubts.raise(e.doubt());
            arm();
            throw e;
          } catch (GatewayException e) {
            if (e.reason().code().next() == ReasonCode.Next.ACCOUNT) {
              account.pause(e.reason(), e.retryAfter());
              arm();
            }
            throw link.explained(e);
          }
        });
  }

  /** Leaves a doubtful roster alone: the one that is held stays until the next pull. */
  public void keepRoster() {
    plan(doubts::putOff);
  }

  /**
   * Pushes everything that can go now, each thing once, even while paused and also what waits for
   * its next try; waits as a server asks, up to two minutes. For the command line.
   */
  public CompletableFuture<PushSummary> drain() {
    return planned(
        future -> {
          // Passes through the store's writer, so that every edit committed before is seen.
          store.ledger().settle(List.of());
          forgetTrouble();
          link.require();
          doubts.recall();
          board.set(facts -> facts.connected(true));
          drain(future, 0, DRAIN_PATIENCE);
        });
  }

  private void drain(CompletableFuture<PushSummary> future, int before, Duration patience) {
    Instant dueBy = clock.instant().plus(ANY_WAIT);
    int confirmed = before + (account.paused() ? 0 : run(link.require(), dueBy, this::mayNotSend));
    Duration asked = rateLimited() ? account.pause().orElse(patience) : patience;
    if (asked.compareTo(patience) < 0) {
      Runnable goOn =
          () -> {
            account.lift();
            drain(future, confirmed, patience.minus(asked));
          };
      planner.schedule(
          () -> completing(future, ignored -> goOn.run()), asked.toMillis(), TimeUnit.MILLISECONDS);
      return;
    }
    arm();
    future.complete(Remaining.after(store, gate, link.today(clock), confirmed, account.reason()));
  }

  public SyncStatus status() {
    return board.status();
  }

  /** Tells the status now and whenever it changes, on the engine's threads. */
  public Subscription subscribe(Consumer<SyncStatus> listener) {
    return board.subscribe(listener);
  }

  private void changed(StoreChange change) {
    if (change.connection()) {
      plan(
          () -> {
            account.reset();
            connect();
            pass();
          });
    }
    if (Wakening.by(change)) {
      work.soon(timings.settle(), timings.settleAtMost());
      tellNext();
    }
  }

  private void pass() {
    pass(clock.instant());
  }

  /**
   * @param dueBy what waits for a try no later than this is tried
   */
  private void pass(Instant dueBy) {
    Optional<Gateway> open = link.gateway();
    if (open.isPresent() && !board.isPaused() && !mayNotSend()) {
      run(open.get(), dueBy, () -> mayNotSend() || board.isPaused());
      arm();
    } else {
      tellNext();
    }
  }

  private int run(Gateway gateway, Instant dueBy, BooleanSupplier stop) {
    board.set(facts -> facts.busy(true));
    try {
      Settlements settlements = new Settlements(clock, timings.item(), chance);
      Sender sender =
          new Sender(store, gateway, account, board, settlements, timings, clock, () -> closing);
      return new Pass(
              store.ledger(), gateway, sender, gate, senders, stop, dueBy, link.today(clock))
          .run();
    } finally {
      board.set(facts -> facts.busy(false));
    }
  }

  private boolean mayNotSend() {
    return closing || account.paused();
  }

  private boolean rateLimited() {
    return account.reason().filter(why -> why.code() == ReasonCode.RATE_LIMITED).isPresent();
  }

  private void forgetTrouble() {
    if (!rateLimited() && !doubts.restored()) {
      account.reset();
      recovery.cancel();
    }
  }

  private void recover() {
    account.lift();
    pass();
  }

  /** Sets the alarms for what goes on by itself. */
  private void arm() {
    if (account.paused()) {
      account.pause().ifPresentOrElse(recovery::at, recovery::cancel);
    } else {
      recovery.cancel();
      Instant now = clock.instant();
      store
          .ledger()
          .nextDeferred(now)
          .ifPresent(next -> work.noLaterThan(Duration.between(now, next)));
    }
    tellNext();
  }

  private void tellNext() {
    Optional<Instant> next = account.paused() ? recovery.due() : work.due();
    board.set(facts -> facts.next(next.orElse(null)));
  }

  private void connect() {
    recovery.cancel();
    try {
      link.renew();
      doubts.recall();
    } finally {
      board.set(facts -> facts.connected(link.isOpen()));
    }
  }

  private void plan(Runnable task) {
    try {
      planner.execute(() -> safely(task));
    } catch (RejectedExecutionException e) {
      LOG.debug("The engine has stopped");
    }
  }

  private <T> CompletableFuture<T> planned(Consumer<CompletableFuture<T>> task) {
    CompletableFuture<T> future = new CompletableFuture<>();
    try {
      planner.execute(() -> completing(future, task));
    } catch (RejectedExecutionException e) {
      future.completeExceptionally(e);
    }
    return future;
  }

  private static <T> void completing(
      CompletableFuture<T> future, Consumer<CompletableFuture<T>> task) {
    try {
      task.accept(future);
    } catch (RuntimeException e) {
      if (!(e instanceof UserError)) {
        LOG.error("The engine failed: {}", Trouble.where(e));
      }
      future.completeExceptionally(e);
    }
  }

  private void safely(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException e) {
      if (!closing) {
        LOG.error("The engine met a problem and goes on: {}", Trouble.where(e));
        // What was leased is free again when its lease has run out.
        work.noLaterThan(timings.lease());
        tellNext();
      }
    }
  }

  private static ThreadFactory daemon(String name) {
    return task -> {
      Thread thread = new Thread(task, name);
      thread.setDaemon(true);
      return thread;
    };
  }

  /** Stops: what is in flight is cut, and repeated with the same identifier at the next start. */
  @Override
  public void close() {
    closing = true;
    Subscription following = subscription;
    if (following != null) {
      following.close();
    }
    work.cancel();
    recovery.cancel();
    link.close();
    planner.shutdown();
    try {
      if (!planner.awaitTermination(LAST_PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.warn("The engine did not end in time");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    senders.shutdown();
  }
}

package org.gradecompanion.sync;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.gradecompanion.model.PullDoubt;
import org.gradecompanion.model.PushSchedule;
import org.gradecompanion.model.Reason;
import org.gradecompanion.model.Subscription;
import org.gradecompanion.sync.SyncStatus.Phase;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Holds the facts behind the status, and tells when the status changes. Safe for threads. */
final class StatusBoard {
  private static final Logger LOG = LoggerFactory.getLogger(StatusBoard.class);

  private final List<Consumer<SyncStatus>> listeners = new CopyOnWriteArrayList<>();
  private final Account account;
  private boolean connected;
  private boolean paused;
  private boolean busy;
  private int sending;
  private @Nullable Instant next;
  private PushSchedule.Mode mode = PushSchedule.Mode.AT_ONCE;
  private @Nullable Instant departs;
  private @Nullable Instant confirmed;
  private @Nullable PullDoubt doubt;
  private @Nullable SyncStatus told;

  StatusBoard(Account account) {
    this.account = account;
  }

  /** A change of the facts, and then the news of it. */
  void set(Consumer<StatusBoard> change) {
    SyncStatus news;
    synchronized (this) {
      change.accept(this);
      news = status();
      if (news.equals(told)) {
        return;
      }
      told = news;
      listeners.forEach(listener -> tell(listener, news));
    }
  }

  synchronized void connected(boolean value) {
    connected = value;
  }

  synchronized void paused(boolean value) {
    paused = value;
  }

  /** A pass is under way. */
  synchronized void busy(boolean value) {
    busy = value;
  }

  synchronized void sending(int more) {
    sending += more;
  }

  synchronized void next(@Nullable Instant at) {
    next = at;
  }

  synchronized void departs(PushSchedule.Mode when, @Nullable Instant at) {
    mode = when;
    departs = at;
  }

  synchronized void confirmed(Instant at) {
    confirmed = at;
  }

  synchronized void doubt(@Nullable PullDoubt value) {
    doubt = value;
  }

  synchronized boolean isPaused() {
    return paused;
  }

  synchronized SyncStatus status() {
    Optional<Reason> reason = account.reason();
    return new SyncStatus(
        phase(reason),
        sending,
        paused ? Optional.empty() : Optional.ofNullable(next),
        Optional.ofNullable(confirmed),
        reason,
        Optional.ofNullable(doubt),
        mode,
        paused ? Optional.empty() : Optional.ofNullable(departs));
  }

  private Phase phase(Optional<Reason> reason) {
    if (!connected) {
      return Phase.NOT_CONNECTED;
    }
    if (paused) {
      return Phase.PAUSED;
    }
    if (reason.isPresent()) {
      return switch (reason.get().code()) {
        case SIGNED_OUT -> Phase.SIGNED_OUT;
        case SERVER_DOWN -> Phase.SERVER_DOWN;
        case RATE_LIMITED -> Phase.RATE_LIMITED;
        case FOREIGN_ANSWER -> Phase.FOREIGN_ANSWER;
        case TLS_REFUSED -> Phase.TLS_REFUSED;
        case SERVER_RESTORED -> Phase.SERVER_RESTORED;
        case NOT_READ -> Phase.NOT_READ;
        default -> Phase.OFFLINE;
      };
    }
    if (sending > 0 || busy) {
      return Phase.SENDING;
    }
    return next != null ? Phase.WAITING : Phase.IDLE;
  }

  Subscription subscribe(Consumer<SyncStatus> listener) {
    Consumer<SyncStatus> own = listener::accept;
    synchronized (this) {
      listeners.add(own);
      tell(own, status());
    }
    return () -> listeners.remove(own);
  }

  private static void tell(Consumer<SyncStatus> listener, SyncStatus news) {
    try {
      listener.accept(news);
    } catch (RuntimeException e) {
      LOG.error("A listener of the engine's status failed: {}", e.getClass().getName());
    }
  }
}

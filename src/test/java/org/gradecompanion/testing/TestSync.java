package org.gradecompanion.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.PullChoice;
import org.gradecompanion.model.PullDoubt;
import org.gradecompanion.model.PullOutcome;
import org.gradecompanion.model.PushSchedule;
import org.gradecompanion.model.SectionId;
import org.gradecompanion.model.TheirAssignment;
import org.gradecompanion.sync.SyncStatus;
import org.gradecompanion.ui.common.SyncControl;

/** An engine whose phase the test says. */
public final class TestSync implements SyncControl {
  public final List<String> asked = new ArrayList<>();
  public CompletableFuture<PullOutcome> pulling =
      CompletableFuture.completedFuture(new PullOutcome(0, 0, 0, 0, 0, 0));
  public Optional<TheirAssignment> theirs = Optional.empty();
  private final SimpleObjectProperty<SyncStatus> status =
      new SimpleObjectProperty<>(status(SyncStatus.Phase.IDLE));

  public void phase(SyncStatus.Phase phase) {
    status.set(status(phase));
  }

  /** The last pull was not applied. */
  public void doubt(SyncStatus.Phase phase, PullDoubt doubt) {
    status.set(
        new SyncStatus(
            phase,
            0,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(doubt),
            PushSchedule.Mode.AT_ONCE,
            Optional.empty()));
  }

  public static SyncStatus status(SyncStatus.Phase phase) {
    return new SyncStatus(phase, 0, Optional.empty(), Optional.empty(), Optional.empty());
  }

  @Override
  public ObservableValue<SyncStatus> status() {
    return status;
  }

  @Override
  public void pushNow() {
    asked.add("push");
  }

  @Override
  public void pause() {
    asked.add("pause");
  }

  @Override
  public void resume() {
    asked.add("resume");
  }

  @Override
  public CompletableFuture<PullOutcome> pull(PullChoice choice) {
    asked.add(choice == PullChoice.ASK ? "pull" : "pull " + choice);
    return pulling;
  }

  @Override
  public void leave(PushSchedule schedule) {
    asked.add("leave " + schedule.mode() + " " + schedule.nightly());
    leaves(schedule.mode(), Optional.empty());
  }

  /** Idle, with scores that leave otherwise than at once. */
  public void leaves(PushSchedule.Mode mode, Optional<Instant> departs) {
    SyncStatus idle = status(SyncStatus.Phase.IDLE);
    status.set(
        new SyncStatus(
            idle.phase(),
            idle.sending(),
            idle.nextAttempt(),
            idle.lastConfirmed(),
            idle.reason(),
            idle.doubt(),
            mode,
            departs));
  }

  @Override
  public CompletableFuture<Optional<TheirAssignment>> present(SectionId section, AssignmentId id) {
    return CompletableFuture.completedFuture(theirs);
  }

  @Override
  public void keepRoster() {
    asked.add("keep roster");
    status.set(status(SyncStatus.Phase.IDLE));
  }
}

package org.gradecompanion.ui.common;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.PullChoice;
import org.gradecompanion.model.PullOutcome;
import org.gradecompanion.model.PushSchedule;
import org.gradecompanion.model.SectionId;
import org.gradecompanion.model.Subscription;
import org.gradecompanion.model.TheirAssignment;
import org.gradecompanion.sync.SyncEngine;
import org.gradecompanion.sync.SyncStatus;

/** The engine, with its news brought to the front executor's thread. */
public final class EngineControl implements SyncControl, AutoCloseable {
  private final SyncEngine engine;
  private final SimpleObjectProperty<SyncStatus> status;
  private final Executor front;
  private final Subscription subscription;

  /** Made on the front executor's thread. */
  public EngineControl(SyncEngine engine, Executor front) {
    this.engine = engine;
    this.front = front;
    this.status = new SimpleObjectProperty<>(engine.status());
    this.subscription = engine.subscribe(now -> front.execute(() -> status.set(now)));
  }

  @Override
  public ObservableValue<SyncStatus> status() {
    return status;
  }

  @Override
  public void pushNow() {
    engine.pushNow();
  }

  @Override
  public void pause() {
    engine.pause();
  }

  @Override
  public void resume() {
    engine.resume();
  }

  @Override
  public CompletableFuture<PullOutcome> pull(PullChoice choice) {
    return engine.pull(choice);
  }

  @Override
  public void keepRoster() {
    engine.keepRoster();
  }

  @Override
  public void leave(PushSchedule schedule) {
    engine.leave(schedule);
  }

  @Override
  public CompletableFuture<Optional<TheirAssignment>> present(SectionId section, AssignmentId id) {
    return engine.present(section, id).whenCompleteAsync((theirs, problem) -> {}, front);
  }

  @Override
  public void close() {
    subscription.close();
  }
}

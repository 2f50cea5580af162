package org.gradecompanion.ui.common;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.beans.value.ObservableValue;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.PullChoice;
import org.gradecompanion.model.PullOutcome;
import org.gradecompanion.model.PushSchedule;
import org.gradecompanion.model.SectionId;
import org.gradecompanion.model.TheirAssignment;
import org.gradecompanion.sync.SyncStatus;

/**
 * The background sending as the window sees it. Its status changes on the front executor's thread;
 * every method returns at once.
 */
public interface SyncControl {
  ObservableValue<SyncStatus> status();

  /** Sends everything that is ready, whatever the account waits for. */
  void pushNow();

  /** Sends nothing until {@link #resume}. */
  void pause();

  void resume();

  /** Scores leave at other times from now on. */
  void leave(PushSchedule schedule);

  /** Reads rosters, terms, categories and scores. */
  default CompletableFuture<PullOutcome> pull() {
    return pull(PullChoice.ASK);
  }

  /** The same, after a person has decided about the last pull, which was not applied. */
  CompletableFuture<PullOutcome> pull(PullChoice choice);

  /** Leaves a doubtful roster alone: the one that is held stays until the next pull. */
  void keepRoster();

  /**
   * Reads one assignment as PowerTeacher has it now; empty when it is not there. Completes on the
   * front executor's thread; fails with a {@link org.gradecompanion.model.UserError}.
   */
  CompletableFuture<Optional<TheirAssignment>> present(SectionId section, AssignmentId id);
}

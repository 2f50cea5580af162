package org.gradecompanion.gradebook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.gradecompanion.model.Message;
import org.gradecompanion.store.StepLog;
import org.gradecompanion.store.UndoStep;

/** The steps a teacher can take back and take again: one line of them, and where we are in it. */
final class UndoStack {
  private final List<UndoStep> steps = new ArrayList<>();

  /** How many of them are done. */
  private int done;

  /** Puts what was done before the gradebook was opened beneath what was done since. */
  void recall(StepLog.Steps stored) {
    Set<String> known = new HashSet<>();
    steps.forEach(step -> known.add(step.id()));
    Predicate<UndoStep> news = step -> !known.contains(step.id());
    boolean nothingSince = steps.isEmpty();
    List<UndoStep> before = stored.done().stream().filter(news).toList();
    steps.addAll(0, before);
    done += before.size();
    if (nothingSince) {
      steps.addAll(stored.undone());
    }
    trim();
  }

  void did(UndoStep step) {
    steps.subList(done, steps.size()).clear();
    steps.add(step);
    done++;
    trim();
  }

  Optional<UndoStep> undo() {
    return done == 0 ? Optional.empty() : Optional.of(steps.get(--done));
  }

  Optional<UndoStep> redo() {
    return done == steps.size() ? Optional.empty() : Optional.of(steps.get(done++));
  }

  /** A step is less than it was, or nothing any more. */
  void keep(UndoStep rest) {
    int at = at(rest);
    if (at < 0) {
      return;
    }
    if (!rest.isEmpty()) {
      steps.set(at, rest);
      return;
    }
    steps.remove(at);
    if (at < done) {
      done--;
    }
  }

  /** Undoing a step, or redoing it, came to nothing: it is where it was. */
  void failed(UndoStep step, boolean undo) {
    if (at(step) >= 0) {
      done = Math.max(0, Math.min(steps.size(), undo ? done + 1 : done - 1));
    }
  }

  Optional<Message> nextUndo() {
    return done == 0 ? Optional.empty() : Optional.of(steps.get(done - 1).name());
  }

  Optional<Message> nextRedo() {
    return done == steps.size() ? Optional.empty() : Optional.of(steps.get(done).name());
  }

  private int at(UndoStep step) {
    for (int i = 0; i < steps.size(); i++) {
      if (steps.get(i).id().equals(step.id())) {
        return i;
      }
    }
    return -1;
  }

  private void trim() {
    int over = Math.min(done, steps.size() - UndoStep.MOST);
    if (over > 0) {
      steps.subList(0, over).clear();
      done -= over;
    }
  }
}

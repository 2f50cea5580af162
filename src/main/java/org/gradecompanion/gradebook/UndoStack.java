package org.gradecompanion.gradebook;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.gradecompanion.model.Message;
import org.gradecompanion.store.Edit;

/** The steps a teacher can take back and take again, newest first. */
final class UndoStack {
  /** More than anybody takes back, and little memory. */
  private static final int MAX_STEPS = 500;

  /** One step: what it did, what takes it back, and what it is called. */
  record Step(List<Edit> forward, List<Edit> backward, Message name) {
    /** This step and another as one, called as this one. */
    Step with(Step other) {
      List<Edit> there = new ArrayList<>(forward);
      there.addAll(other.forward);
      List<Edit> back = new ArrayList<>(backward);
      back.addAll(other.backward);
      return new Step(List.copyOf(there), List.copyOf(back), name);
    }
  }

  private final Deque<Step> done = new ArrayDeque<>();
  private final Deque<Step> undone = new ArrayDeque<>();

  void did(Step step) {
    done.push(step);
    undone.clear();
    if (done.size() > MAX_STEPS) {
      done.removeLast();
    }
  }

  Optional<Step> undo() {
    Optional<Step> step = Optional.ofNullable(done.poll());
    step.ifPresent(undone::push);
    return step;
  }

  Optional<Step> redo() {
    Optional<Step> step = Optional.ofNullable(undone.poll());
    step.ifPresent(done::push);
    return step;
  }

  Optional<Message> nextUndo() {
    return Optional.ofNullable(done.peek()).map(Step::name);
  }

  Optional<Message> nextRedo() {
    return Optional.ofNullable(undone.peek()).map(Step::name);
  }
}

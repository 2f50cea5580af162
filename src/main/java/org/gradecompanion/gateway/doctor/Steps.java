package org.gradecompanion.gateway.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.gradecompanion.model.ProbeStep;
import org.gradecompanion.model.ProbeStep.Result;
import org.gradecompanion.model.ProbeWatch;

/** One step after the other, told as they go; after one that fails the others are not tried. */
final class Steps {
  private final ProbeWatch watch;
  private final List<ProbeStep> taken = new ArrayList<>();
  private boolean failed;

  Steps(ProbeWatch watch) {
    this.watch = watch;
  }

  /** A step without which no other can be tried. */
  void take(String id, Step step) {
    boolean stopped = watch.stopped();
    if (failed || stopped) {
      add(Found.untried(id, stopped ? "setup.doctor.stopped" : "setup.doctor.notReached"));
      return;
    }
    watch.begun(id);
    ProbeStep outcome = step.take(id);
    failed = outcome.result() == Result.FAILED;
    add(outcome);
  }

  /** A step whose failure holds up no other. */
  void beside(String id, Step step) {
    boolean before = failed;
    take(id, step);
    failed = before;
  }

  /** Several steps that are taken at once; nothing when an earlier one failed. */
  void beside(String first, Supplier<List<ProbeStep>> several) {
    if (!failed && !watch.stopped()) {
      watch.begun(first);
      several.get().forEach(this::add);
    }
  }

  private void add(ProbeStep step) {
    taken.add(step);
    watch.found(step);
  }

  List<ProbeStep> all() {
    return List.copyOf(taken);
  }

  /** One step. */
  @FunctionalInterface
  interface Step {
    ProbeStep take(String id);
  }
}

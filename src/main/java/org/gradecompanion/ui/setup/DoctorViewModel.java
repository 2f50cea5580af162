package org.gradecompanion.ui.setup;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.gradecompanion.model.ProbeStep;
import org.gradecompanion.ui.common.Failures;
import org.gradecompanion.words.Words;

/** Tries the connection step by step and says what was found. */
public final class DoctorViewModel {
  /** One step in words. */
  public record Step(ProbeStep.Result result, String words) {}

  private final Supplier<CompletableFuture<List<ProbeStep>>> probe;
  private final Words words;
  private final Executor front;
  private final ObservableList<Step> steps = FXCollections.observableArrayList();
  private final ObservableList<Step> stepsView = FXCollections.unmodifiableObservableList(steps);
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");

  DoctorViewModel(Supplier<CompletableFuture<List<ProbeStep>>> probe, Words words, Executor front) {
    this.probe = probe;
    this.words = words;
    this.front = front;
  }

  public ObservableList<Step> steps() {
    return stepsView;
  }

  public ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /** How it went as a whole, or empty before the first try. */
  public ReadOnlyStringProperty summaryProperty() {
    return summary.getReadOnlyProperty();
  }

  public void check() {
    if (busy.get()) {
      return;
    }
    busy.set(true);
    steps.clear();
    summary.set(words.say("setup.doctor.busy"));
    probe
        .get()
        .handleAsync(
            (found, problem) -> {
              busy.set(false);
              if (problem != null) {
                summary.set(Failures.sentence(problem, words));
              } else {
                show(found);
              }
              return null;
            },
            front);
  }

  private void show(List<ProbeStep> found) {
    steps.setAll(
        found.stream().map(step -> new Step(step.result(), words.say(step.message()))).toList());
    boolean failed = found.stream().anyMatch(step -> step.result() == ProbeStep.Result.FAILED);
    summary.set(
        words.say(
            found.isEmpty()
                ? "setup.doctor.nothing"
                : failed ? "setup.doctor.failed" : "setup.doctor.ok"));
  }
}

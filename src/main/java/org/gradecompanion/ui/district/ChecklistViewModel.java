package org.gradecompanion.ui.district;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.gradecompanion.settings.Checklist;
import org.gradecompanion.ui.common.Dialogs;
import org.gradecompanion.ui.common.Failures;
import org.gradecompanion.ui.district.DistrictControls.Evidence;
import org.gradecompanion.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * The nine steps from "not registered" to "grades arrive": who acts, what proves it, and what the
 * administrator noted. What this program knows itself is shown as it is now.
 */
public final class ChecklistViewModel {
  private final DistrictControls controls;
  private final Dialogs dialogs;
  private final Words words;
  private final Executor front;
  private final List<ChecklistStep> steps;
  private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();
  private boolean changed;

  public ChecklistViewModel(
      DistrictControls controls, Dialogs dialogs, Words words, LocalDate today, Executor front) {
    this.controls = controls;
    this.dialogs = dialogs;
    this.words = words;
    this.front = front;
    this.steps =
        IntStream.rangeClosed(1, Checklist.STEPS)
            .mapToObj(number -> new ChecklistStep(number, words, today, () -> changed = true))
            .toList();
    controls
        .checklist()
        .thenCombine(controls.evidence(), Read::new)
        .whenCompleteAsync((read, problem) -> show(read, problem), front);
  }

  private record Read(Checklist checklist, Evidence evidence) {}

  public List<ChecklistStep> steps() {
    return steps;
  }

  /** Whether everything was read. */
  public ReadOnlyBooleanProperty readyProperty() {
    return ready.getReadOnlyProperty();
  }

  /** Keeps what was changed. */
  public void save() {
    if (changed && ready.get()) {
      changed = false;
      controls
          .save(new Checklist(steps.stream().map(ChecklistStep::item).toList()))
          .whenCompleteAsync((done, problem) -> saved(problem), front);
    }
  }

  /** Saves the list as a text that a person reads. */
  public void export() {
    save();
    dialogs
        .save(words.say("district.checklist.export"), "district-checklist.txt", text())
        .whenCompleteAsync((done, problem) -> tell(problem), front);
  }

  /** The whole list as text. */
  String text() {
    List<String> lines = new ArrayList<>();
    lines.add(words.say("district.checklist.title"));
    lines.add("=".repeat(lines.get(0).length()));
    for (ChecklistStep step : steps) {
      lines.add("");
      lines.addAll(step.text());
    }
    return String.join("\n", lines) + "\n";
  }

  private void show(@Nullable Read read, @Nullable Throwable problem) {
    if (read == null) {
      tell(problem);
      return;
    }
    for (int at = 0; at < steps.size(); at++) {
      steps.get(at).show(read.checklist().items().get(at), read.evidence());
    }
    changed = false;
    ready.set(true);
  }

  /** What could not be kept is kept with the next change, or when the list is closed. */
  private void saved(@Nullable Throwable problem) {
    changed |= problem != null;
    tell(problem);
  }

  private void tell(@Nullable Throwable problem) {
    if (problem != null) {
      dialogs.tell(words.say("district.checklist.trouble"), Failures.sentence(problem, words));
    }
  }
}

package org.gradecompanion.ui.setup;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.gradecompanion.model.ProbeStep;
import org.gradecompanion.model.ProbeStep.Mender;
import org.gradecompanion.model.ProbeStep.Result;
import org.gradecompanion.model.ProbeWatch;
import org.gradecompanion.ui.common.Dialogs;
import org.gradecompanion.ui.common.Failures;
import org.gradecompanion.words.Words;
import org.jspecify.annotations.Nullable;

/** Tries the connection step by step and says what was found, while it is being tried. */
public final class DoctorViewModel {
  /** In the order in which they are tried; some connections have fewer. */
  private static final List<String> ORDER =
      List.of(
          "proxy",
          "resolve",
          "connect",
          "tls",
          "sign-in",
          "product",
          "clock",
          "read",
          "teacher",
          "gradebook",
          "write");

  private static final int SUFFIX = 6;

  private final Trial trial;
  private final Dialogs dialogs;
  private final Words words;
  private final Executor front;
  private final ObservableList<Step> steps = FXCollections.observableArrayList();
  private final ObservableList<Step> stepsView = FXCollections.unmodifiableObservableList(steps);
  private final BooleanProperty writes = new SimpleBooleanProperty(true);
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
  private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
  private @Nullable Look look;

  DoctorViewModel(Trial trial, Dialogs dialogs, Words words, Executor front) {
    this.trial = trial;
    this.dialogs = dialogs;
    this.words = words;
    this.front = front;
  }

  /** Tries the connection, as {@link org.gradecompanion.sync.Connections#probe} does. */
  @FunctionalInterface
  interface Trial {
    CompletableFuture<List<ProbeStep>> start(@Nullable String scratchTitle, ProbeWatch watch);
  }

  /**
   * One step in words.
   *
   * @param result null while it is being tried
   * @param mender who can mend it, or empty
   */
  public record Step(
      String id, String title, @Nullable Result result, String words, String mender) {}

  public ObservableList<Step> steps() {
    return stepsView;
  }

  /** Whether a write is tried, too. */
  public BooleanProperty writesProperty() {
    return writes;
  }

  public ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /** From 0 to 1. */
  public ReadOnlyDoubleProperty progressProperty() {
    return progress.getReadOnlyProperty();
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
    progress.set(0);
    steps.clear();
    summary.set(words.say("setup.doctor.busy"));
    Look mine = new Look();
    look = mine;
    trial
        .start(scratchTitle(), mine)
        .whenCompleteAsync((found, problem) -> ended(mine, found, problem), front);
  }

  /** Tries no further step; what was begun ends by itself, and is no longer shown. */
  public void stop() {
    Look mine = look;
    if (mine == null || !busy.get()) {
      return;
    }
    mine.stopped = true;
    look = null;
    busy.set(false);
    steps.removeIf(step -> step.result() == null);
    summary.set(words.say("setup.doctor.stopped.summary"));
  }

  /** Puts what was found on the clipboard, for whom can mend it. */
  public void copy() {
    StringBuilder text = new StringBuilder(words.say("setup.doctor.title"));
    text.append('\n').append(summary.get()).append('\n');
    for (Step step : steps) {
      if (step.result() != null) {
        String state = words.say("setup.doctor.result." + step.result().name());
        text.append('\n').append(state).append(": ").append(step.title()).append('\n');
        text.append(step.words()).append('\n');
        text.append(step.mender().isEmpty() ? "" : step.mender() + "\n");
      }
    }
    dialogs.copy(text.toString());
    dialogs.mention(words.say("setup.doctor.copied"));
  }

  /** One that no assignment has; null when nothing is to be written. */
  private @Nullable String scratchTitle() {
    String suffix = UUID.randomUUID().toString().substring(0, SUFFIX);
    return writes.get() ? words.say("setup.doctor.scratch", suffix) : null;
  }

  private void ended(Look mine, List<ProbeStep> found, @Nullable Throwable problem) {
    if (look != mine) {
      return;
    }
    busy.set(false);
    progress.set(1);
    steps.removeIf(step -> step.result() == null);
    if (problem != null) {
      summary.set(Failures.sentence(problem, words));
      return;
    }
    long failed = found.stream().filter(step -> step.result() == Result.FAILED).count();
    summary.set(
        words.say(
            found.isEmpty()
                ? "setup.doctor.nothing"
                : failed > 0 ? "setup.doctor.failed" : "setup.doctor.ok",
            failed));
  }

  private void begun(String id) {
    progress.set(Math.max(0, ORDER.indexOf(id)) / (double) ORDER.size());
    steps.add(new Step(id, title(id), null, words.say("setup.doctor.trying"), ""));
  }

  private void found(ProbeStep step) {
    Mender mender = step.mender();
    Step said =
        new Step(
            step.id(),
            title(step.id()),
            step.result(),
            words.say(step.message()),
            mender == Mender.NOBODY ? "" : words.say("setup.doctor.mender." + mender.name()));
    for (int i = 0; i < steps.size(); i++) {
      if (steps.get(i).result() == null) {
        steps.set(i, said);
        return;
      }
    }
    steps.add(said);
  }

  private String title(String id) {
    return words.say("setup.doctor.step." + id);
  }

  /** Looks on at one check, from the thread that does it. */
  private final class Look implements ProbeWatch {
    private volatile boolean stopped;

    @Override
    public void begun(String id) {
      front.execute(() -> show(() -> DoctorViewModel.this.begun(id)));
    }

    @Override
    public void found(ProbeStep step) {
      front.execute(() -> show(() -> DoctorViewModel.this.found(step)));
    }

    @Override
    public boolean stopped() {
      return stopped;
    }

    private void show(Runnable change) {
      if (look == this) {
        change.run();
      }
    }
  }
}

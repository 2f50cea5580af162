package org.gradecompanion.ui.setup;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.gradecompanion.ui.common.Dialogs;
import org.gradecompanion.ui.common.Failures;
import org.gradecompanion.words.Words;
import org.jspecify.annotations.Nullable;

/** What is kept on this computer, and forgetting it all. */
public final class SafetyViewModel {
  private final SafetyControls controls;
  private final Words words;
  private final Executor front;
  private final Runnable quit;
  private final StringProperty named = new SimpleStringProperty("");
  private final StringProperty district = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper forgetting = new ReadOnlyStringWrapper("");
  private final BooleanBinding forgettable =
      forgetting
          .isNotEmpty()
          .and(
              Bindings.createBooleanBinding(
                  () -> named.get().strip().equalsIgnoreCase(district.get()), named, district));
  private final ReadOnlyStringWrapper where = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final BackupViewModel backup;
  private final RestoreViewModel restore;

  /**
   * @param quit ends the program
   */
  public SafetyViewModel(
      SafetyControls controls, Dialogs dialogs, Words words, Executor front, Runnable quit) {
    this.controls = controls;
    this.words = words;
    this.front = front;
    this.quit = quit;
    backup = new BackupViewModel(controls, dialogs, words, front);
    restore = new RestoreViewModel(controls, dialogs, words, front, quit);
  }

  /** Writes a backup file. */
  public BackupViewModel backup() {
    return backup;
  }

  /** Puts a backup file in place. */
  public RestoreViewModel restore() {
    return restore;
  }

  /** What is stored where, in sentences. */
  public ReadOnlyStringProperty whereProperty() {
    return where.getReadOnlyProperty();
  }

  /** Why it did not work, or empty. */
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** What would be removed, and what to type; empty until it is asked for. */
  public ReadOnlyStringProperty forgettingProperty() {
    return forgetting.getReadOnlyProperty();
  }

  /** The district's name, typed to show that it is meant. */
  public StringProperty namedProperty() {
    return named;
  }

  /** Whether the right name was typed. */
  public BooleanBinding forgettableProperty() {
    return forgettable;
  }

  /** Reads again what is where. */
  public void refresh() {
    controls
        .whereabouts()
        .thenAcceptAsync(
            it ->
                where.set(
                    words.say(
                        "setup.safety.where",
                        it.data().toString(),
                        words.say("setup.safety.key." + it.strength().name()),
                        it.settings().toString(),
                        it.logs().toString())),
            front)
        .exceptionallyAsync(this::failed, front);
  }

  /** Says what would be removed, and asks for the district's name. */
  public CompletableFuture<Void> askToForget() {
    problem.set("");
    return controls
        .whereabouts()
        .thenAcceptAsync(this::ask, front)
        .exceptionallyAsync(this::failed, front);
  }

  private void ask(SafetyControls.Whereabouts it) {
    named.set("");
    district.set(it.district());
    forgetting.set(
        words.say(
            "setup.safety.forget.ask",
            it.unsent(),
            it.data().toString(),
            it.settings().toString(),
            it.district()));
  }

  /** Everything stays. */
  public void keep() {
    forgetting.set("");
    named.set("");
  }

  /** Ends the program and removes everything from this computer, when the district was named. */
  public CompletableFuture<Void> forget() {
    problem.set("");
    return forgettable.get()
        ? controls.forgetAtEnd().thenRunAsync(quit, front).exceptionallyAsync(this::failed, front)
        : CompletableFuture.completedFuture(null);
  }

  private @Nullable Void failed(Throwable failure) {
    problem.set(Failures.sentence(failure, words));
    return null;
  }
}

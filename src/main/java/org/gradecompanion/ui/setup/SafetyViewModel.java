package org.gradecompanion.ui.setup;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.gradecompanion.ui.common.Dialogs;
import org.gradecompanion.ui.common.Failures;
import org.gradecompanion.ui.common.Question;
import org.gradecompanion.words.Words;
import org.jspecify.annotations.Nullable;

/** What is kept on this computer, and forgetting it all. */
public final class SafetyViewModel {
  private final SafetyControls controls;
  private final Dialogs dialogs;
  private final Words words;
  private final Executor front;
  private final Runnable quit;
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
    this.dialogs = dialogs;
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

  /** Asks, then ends the program and removes everything from this computer. */
  public CompletableFuture<Void> forget() {
    return controls
        .whereabouts()
        .thenComposeAsync(
            it ->
                dialogs.ask(
                    new Question(
                        words.say("setup.safety.forget.title"),
                        words.say(
                            "setup.safety.forget.ask",
                            it.unsent(),
                            it.data().toString(),
                            it.settings().toString()),
                        words.say("setup.safety.forget.proceed"),
                        words.say("setup.safety.forget.stay"),
                        true)),
            front)
        .thenCompose(
            yes ->
                yes
                    ? controls.forgetAtEnd().thenRunAsync(quit, front)
                    : CompletableFuture.<Void>completedFuture(null))
        .exceptionallyAsync(this::failed, front);
  }

  private @Nullable Void failed(Throwable failure) {
    problem.set(Failures.sentence(failure, words));
    return null;
  }
}

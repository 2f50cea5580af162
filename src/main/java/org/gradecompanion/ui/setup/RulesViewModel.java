package org.gradecompanion.ui.setup;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.gradecompanion.rules.Difference;
import org.gradecompanion.rules.Profile;
import org.gradecompanion.ui.common.Dialogs;
import org.gradecompanion.ui.common.Failures;
import org.gradecompanion.words.Words;
import org.jspecify.annotations.Nullable;

/** The card of the rules: which profile the gradebooks are under, and what is special about it. */
public final class RulesViewModel {
  private final RulesControls controls;
  private final Dialogs dialogs;
  private final Words words;
  private final Executor front;
  private final ObservableList<Choice> choices = FXCollections.observableArrayList();
  private final ObservableList<Row> differences = FXCollections.observableArrayList();
  private final ReadOnlyStringWrapper chosen = new ReadOnlyStringWrapper("");
  private final BooleanProperty busy = new SimpleBooleanProperty();

  /** One profile that can be chosen. */
  public record Choice(String name, String title) {}

  /** One setting that differs from the default. */
  public record Row(String setting, String here, String byDefault) {}

  RulesViewModel(RulesControls controls, Dialogs dialogs, Words words, Executor front) {
    this.controls = controls;
    this.dialogs = dialogs;
    this.words = words;
    this.front = front;
    show(controls.current());
  }

  public ObservableList<Choice> choices() {
    return choices;
  }

  /** What differs from the default profile, in the order of a profile's file. */
  public ObservableList<Row> differences() {
    return differences;
  }

  /** The name of the profile in force. */
  public ReadOnlyStringProperty chosenProperty() {
    return chosen.getReadOnlyProperty();
  }

  public BooleanProperty busyProperty() {
    return busy;
  }

  /** Reads again which profiles there are. */
  void refresh() {
    controls.all().thenAcceptAsync(this::offer, front);
  }

  public void choose(String name) {
    if (!name.equals(chosen.get()) && !busy.get()) {
      follow(controls.choose(name));
    }
  }

  public void take(Path file) {
    if (!busy.get()) {
      follow(controls.take(file));
    }
  }

  private void follow(CompletableFuture<Profile> choosing) {
    busy.set(true);
    choosing.handleAsync(
        (profile, problem) -> {
          busy.set(false);
          settled(profile, problem);
          return null;
        },
        front);
  }

  private void settled(@Nullable Profile profile, @Nullable Throwable problem) {
    if (profile == null || problem != null) {
      show(controls.current());
      dialogs.tell(
          words.say("setup.rules.failed"),
          problem == null ? "" : Failures.sentence(problem, words));
      return;
    }
    show(profile);
    dialogs.mention(words.say("setup.rules.done", profile.title()));
    refresh();
  }

  private void offer(List<Profile> all) {
    choices.setAll(all.stream().map(each -> new Choice(each.name(), each.title())).toList());
    show(controls.current());
  }

  private void show(Profile profile) {
    if (choices.stream().noneMatch(choice -> choice.name().equals(profile.name()))) {
      choices.add(new Choice(profile.name(), profile.title()));
    }
    // Said again after a failure, so that the list goes back to what is in force.
    chosen.set("");
    chosen.set(profile.name());
    differences.setAll(profile.differences().stream().map(this::row).toList());
  }

  private Row row(Difference difference) {
    return new Row(words.say(difference.name()), difference.here(), difference.byDefault());
  }
}

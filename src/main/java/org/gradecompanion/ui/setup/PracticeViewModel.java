package org.gradecompanion.ui.setup;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.gradecompanion.ui.common.Dialogs;
import org.gradecompanion.words.Words;

/** The card of the practice district: what it is, and how to make it misbehave. */
public final class PracticeViewModel {
  /** Enough for a fault that lasts a while and mends itself before anyone gives up. */
  private static final int FAILURES = 3;

  private final PracticeControls controls;
  private final Dialogs dialogs;
  private final Words words;
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper address = new ReadOnlyStringWrapper("");
  private final BooleanProperty offline = new SimpleBooleanProperty();
  private final BooleanProperty slow = new SimpleBooleanProperty();

  PracticeViewModel(PracticeControls controls, Dialogs dialogs, Words words) {
    this.controls = controls;
    this.dialogs = dialogs;
    this.words = words;
    offline.addListener((observable, was, is) -> controls.offline(is));
    slow.addListener((observable, was, is) -> controls.slow(is));
    refresh();
  }

  public ReadOnlyBooleanProperty runningProperty() {
    return running.getReadOnlyProperty();
  }

  public ReadOnlyStringProperty addressProperty() {
    return address.getReadOnlyProperty();
  }

  public BooleanProperty offlineProperty() {
    return offline;
  }

  public BooleanProperty slowProperty() {
    return slow;
  }

  public void failNext() {
    controls.failNext(FAILURES);
    dialogs.mention(words.say("setup.practice.fail.done", FAILURES));
  }

  public void expireTokens() {
    controls.expireTokens();
    dialogs.mention(words.say("setup.practice.expire.done"));
  }

  /** Reads the district's switches again. */
  void refresh() {
    running.set(controls.running());
    address.set(controls.running() ? words.say("setup.practice.address", controls.url()) : "");
    offline.set(controls.running() && controls.isOffline());
  }
}

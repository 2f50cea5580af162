package org.gradecompanion.ui.shell;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.gradecompanion.model.GradebookId;
import org.gradecompanion.sync.SyncStatus;
import org.gradecompanion.ui.common.OpenGradebook;
import org.gradecompanion.ui.common.SyncControl;
import org.gradecompanion.words.Words;

/** The buttons that send, each a verb with a number. Pushing is for all gradebooks. */
public final class PushButtonsViewModel {
  private final BookShelf shelf;
  private final SyncControl sync;
  private final Words words;
  private final ReadOnlyIntegerWrapper resendable = new ReadOnlyIntegerWrapper();
  private final ReadOnlyIntegerWrapper pushable = new ReadOnlyIntegerWrapper();
  private final ReadOnlyStringWrapper resend = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper push = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper paused = new ReadOnlyBooleanWrapper();

  PushButtonsViewModel(BookShelf shelf, SyncControl sync, Words words) {
    this.shelf = shelf;
    this.sync = sync;
    this.words = words;
  }

  /** How many refused items of the shown gradebook can be sent again. */
  public ReadOnlyIntegerProperty resendableProperty() {
    return resendable.getReadOnlyProperty();
  }

  /** How many items a push would send now. */
  public ReadOnlyIntegerProperty pushableProperty() {
    return pushable.getReadOnlyProperty();
  }

  public ReadOnlyStringProperty resendWordsProperty() {
    return resend.getReadOnlyProperty();
  }

  public ReadOnlyStringProperty pushWordsProperty() {
    return push.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty pausedProperty() {
    return paused.getReadOnlyProperty();
  }

  public void resendAll() {
    OpenGradebook shown = shelf.currentProperty().get();
    if (shown != null) {
      shown.desk().resendAll();
    }
  }

  public void pushNow() {
    sync.pushNow();
  }

  public void pauseOrResume() {
    if (paused.get()) {
      sync.resume();
    } else {
      sync.pause();
    }
  }

  void refresh() {
    OpenGradebook shown = shelf.currentProperty().get();
    GradebookId id = shown == null ? null : shown.book().id();
    resendable.set(id == null ? 0 : shelf.stateOf(id).resendable());
    pushable.set(shelf.totalProperty().get().pushable());
    resend.set(words.say("shell.button.resend", resendable.get()));
    push.set(words.say("shell.button.push", pushable.get()));
    paused.set(sync.status().getValue().phase() == SyncStatus.Phase.PAUSED);
  }
}

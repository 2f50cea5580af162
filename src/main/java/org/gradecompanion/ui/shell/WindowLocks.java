package org.gradecompanion.ui.shell;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.scene.Parent;
import javafx.stage.Stage;
import org.gradecompanion.ui.common.Fxml;
import org.gradecompanion.ui.common.Themes;
import org.gradecompanion.ui.lock.Delay;
import org.gradecompanion.ui.lock.LockCard;
import org.gradecompanion.ui.lock.LockCardViewModel;
import org.gradecompanion.ui.lock.LockControls;
import org.gradecompanion.ui.lock.LockCurtain;
import org.gradecompanion.ui.lock.LockViewModel;

/** The lock of the one window and of all that are open over it. JavaFX thread only. */
final class WindowLocks {
  private final WindowServices services;
  private final Fxml fxml;
  private final LockViewModel model;
  private final LockCurtain curtain;

  WindowLocks(Stage stage, WindowServices services, Fxml fxml, Themes themes) {
    this.services = services;
    this.fxml = fxml;
    model =
        new LockViewModel(
            services.lock(),
            services.preferences(),
            services.words(),
            services.clock(),
            Delay.on(services.front()),
            services.front());
    curtain = new LockCurtain(stage, model, fxml, themes);
  }

  /** What is chosen about it. */
  Parent card() {
    return new LockCard(
            new LockCardViewModel(model, services.lock(), services.words(), services.front()), fxml)
        .root();
  }

  /**
   * Before the window is shown: who could unlock it by starting the program again would not be
   * locked out. Who gave the passphrase of the data a moment ago is not asked again.
   */
  void start() {
    if (services.lock().key() == LockControls.Key.OWN) {
      model.lock();
    }
  }

  /** False when no passphrase would unlock it. */
  boolean lock() {
    return model.lock();
  }

  boolean locked() {
    return model.lockedProperty().get();
  }

  /**
   * Closes a locked window without a question, which could not be read.
   *
   * @param finished whether nothing is half typed
   * @param saved whether all that was entered is on the disk
   */
  void leave(boolean finished, boolean saved, Runnable quit) {
    if (finished && saved) {
      quit.run();
    } else {
      model.cannotClose(finished);
    }
  }

  /** The window's title, without the name of a class while it is locked. */
  StringBinding titleOver(ReadOnlyStringProperty title) {
    return Bindings.createStringBinding(
        () -> locked() ? services.words().say("lock.title") : title.get(),
        model.lockedProperty(),
        title);
  }

  void close() {
    curtain.close();
  }
}

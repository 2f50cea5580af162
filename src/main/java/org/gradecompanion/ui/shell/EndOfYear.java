package org.gradecompanion.ui.shell;

import java.util.function.Consumer;
import javafx.scene.Parent;
import org.gradecompanion.ui.common.Dialogs;
import org.gradecompanion.ui.common.Fxml;
import org.gradecompanion.ui.lock.Delay;
import org.gradecompanion.ui.setup.ArchiveView;
import org.gradecompanion.ui.setup.ArchiveViewModel;
import org.gradecompanion.ui.setup.RetentionViewModel;
import org.gradecompanion.ui.setup.SetupPart;

/** What leaves this computer at the end of a year, by hand or in its time. JavaFX thread only. */
final class EndOfYear {
  private final ArchiveViewModel archive;
  private final RetentionViewModel retention;

  /**
   * @param show goes to a part of Setup
   */
  EndOfYear(WindowServices services, Dialogs dialogs, Consumer<SetupPart> show) {
    archive = new ArchiveViewModel(services.archive(), dialogs, services.words(), services.front());
    retention =
        new RetentionViewModel(
            services.retention(),
            services.preferences(),
            dialogs,
            services.words(),
            services.clock(),
            services.zone(),
            Delay.on(services.front()),
            services.front(),
            before -> {
              archive.departedProperty().set(false);
              archive.beforeProperty().set(before);
              show.accept(SetupPart.ARCHIVE);
            });
  }

  /** What is chosen about it, and done by hand. */
  Parent card(Fxml fxml) {
    return new ArchiveView(archive, retention, fxml).root();
  }

  /** Looks whether something is due. */
  void start() {
    retention.start();
  }

  void close() {
    retention.close();
  }
}

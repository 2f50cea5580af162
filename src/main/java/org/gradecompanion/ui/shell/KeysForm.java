package org.gradecompanion.ui.shell;

import javafx.stage.Window;
import org.gradecompanion.gradebook.ScoreCodes;
import org.gradecompanion.ui.common.Form;
import org.gradecompanion.ui.common.Fxml;
import org.gradecompanion.ui.common.Themes;
import org.gradecompanion.ui.grades.GradeGridAdapter;
import org.gradecompanion.ui.keys.Keyboard;
import org.gradecompanion.ui.keys.KeysView;

/** Opens the sheet of keys over the window, and keeps what is chosen on it. JavaFX thread only. */
final class KeysForm {
  private static final double WIDTH = 1120;
  private static final double HEIGHT = 690;

  private final Window owner;
  private final WindowServices services;
  private final Fxml fxml;
  private final Themes themes;
  private final GradeGridAdapter grid;

  KeysForm(Window owner, WindowServices services, Fxml fxml, Themes themes, GradeGridAdapter grid) {
    this.owner = owner;
    this.services = services;
    this.fxml = fxml;
    this.themes = themes;
    this.grid = grid;
    grid.setWraps(services.preferences().current().enterWraps());
  }

  void open() {
    Form form = new Form(owner, fxml.words().say("keys.title"), WIDTH, HEIGHT);
    KeysView view =
        new KeysView(
            fxml,
            Keyboard.here(),
            ScoreCodes.under(services.rules().current()),
            services.preferences().current().enterWraps(),
            this::wrap,
            form::close);
    form.show(view.root(), themes, view::focusFirst);
  }

  private void wrap(boolean wraps) {
    services.preferences().change(settings -> settings.withEnterWraps(wraps));
    grid.setWraps(wraps);
  }
}

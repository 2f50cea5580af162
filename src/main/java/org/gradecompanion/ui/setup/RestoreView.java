package org.gradecompanion.ui.setup;

import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import org.gradecompanion.settings.BackupNote;
import org.gradecompanion.ui.common.FileField;
import org.gradecompanion.ui.common.Fxml;
import org.gradecompanion.ui.common.Shown;

/** The part of the card about what is kept here that opens a backup file. */
final class RestoreView {
  private final Parent root;

  @FXML private HBox fileSlot;
  @FXML private PasswordField restorePassphrase;
  @FXML private Button lookInside;
  @FXML private Button restore;
  @FXML private ProgressIndicator busy;
  @FXML private Label found;
  @FXML private Label restoreProblem;

  RestoreView(RestoreViewModel model, Fxml fxml) {
    root = fxml.load(this);
    new FileField(
        fileSlot,
        model.fileProperty(),
        fxml.words(),
        "restorePath",
        fxml.words().say("setup.safety.files"),
        BackupNote.ENDING,
        false);
    restorePassphrase.textProperty().bindBidirectional(model.passphraseProperty());
    busy.visibleProperty().bind(model.busyProperty());
    found.textProperty().bind(model.foundProperty());
    Shown.when(found, model.foundProperty().isNotEmpty());
    restoreProblem.textProperty().bind(model.problemProperty());
    Shown.when(restoreProblem, model.problemProperty().isNotEmpty());
    Shown.when(restore, model.restorableProperty());
    lookInside.setOnAction(event -> model.look());
    restore.setOnAction(event -> model.restore());
  }

  Parent root() {
    return root;
  }
}

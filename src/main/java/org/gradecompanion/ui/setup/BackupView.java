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

/** The part of the card about what is kept here that writes a backup file. */
final class BackupView {
  private final Parent root;

  @FXML private HBox fileSlot;
  @FXML private PasswordField backupPassphrase;
  @FXML private PasswordField backupAgain;
  @FXML private Button backUp;
  @FXML private ProgressIndicator busy;
  @FXML private Label written;
  @FXML private Label backupProblem;

  BackupView(BackupViewModel model, Fxml fxml) {
    root = fxml.load(this);
    new FileField(
        fileSlot,
        model.fileProperty(),
        fxml.words(),
        "backupPath",
        fxml.words().say("setup.safety.files"),
        BackupNote.ENDING,
        true);
    backupPassphrase.textProperty().bindBidirectional(model.passphraseProperty());
    backupAgain.textProperty().bindBidirectional(model.againProperty());
    busy.visibleProperty().bind(model.busyProperty());
    written.textProperty().bind(model.writtenProperty());
    Shown.when(written, model.writtenProperty().isNotEmpty());
    backupProblem.textProperty().bind(model.problemProperty());
    Shown.when(backupProblem, model.problemProperty().isNotEmpty());
    backUp.setOnAction(event -> model.write());
  }

  Parent root() {
    return root;
  }
}

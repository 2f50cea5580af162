package org.gradecompanion.ui.lock;

import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ProgressIndicator;
import org.gradecompanion.ui.common.Fxml;

/** What asks for the passphrase of the data before there is a window. */
final class PassphraseView {
  private final Parent root;

  @FXML private PasswordField dataPassphrase;
  @FXML private Button openData;
  @FXML private Button leave;
  @FXML private ProgressIndicator opening;
  @FXML private Label passphraseProblem;

  PassphraseView(PassphraseViewModel model, Fxml fxml) {
    root = fxml.load(this);
    dataPassphrase.textProperty().bindBidirectional(model.passphraseProperty());
    dataPassphrase.editableProperty().bind(model.busyProperty().not());
    openData.disableProperty().bind(model.busyProperty());
    openData.setOnAction(event -> model.answer());
    leave.setOnAction(event -> model.leave());
    opening.visibleProperty().bind(model.busyProperty());
    passphraseProblem.textProperty().bind(model.problemProperty());
  }

  Parent root() {
    return root;
  }

  void focus() {
    dataPassphrase.requestFocus();
  }
}

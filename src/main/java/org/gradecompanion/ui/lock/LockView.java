package org.gradecompanion.ui.lock;

import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import org.gradecompanion.ui.common.Fxml;

/** What is shown of a window while it is locked. */
final class LockView {
  /** Lower windows have no room for more than the passphrase. */
  private static final double ROOM_FOR_ALL = 420;

  private final Parent root;

  @FXML private Label title;
  @FXML private Label text;
  @FXML private Label forgotten;
  @FXML private PasswordField unlockPassphrase;
  @FXML private Button unlock;
  @FXML private Label unlockProblem;

  LockView(LockViewModel model, Fxml fxml, double height) {
    root = fxml.load(this);
    unlockPassphrase.textProperty().bindBidirectional(model.passphraseProperty());
    unlockPassphrase.editableProperty().bind(model.busyProperty().not());
    unlock.disableProperty().bind(model.busyProperty());
    unlock.setOnAction(event -> model.unlock());
    unlockProblem.textProperty().bind(model.problemProperty());
    unlockProblem.managedProperty().bind(model.problemProperty().isNotEmpty());
    forgotten.setText(model.forgotten());
    boolean room = height >= ROOM_FOR_ALL;
    for (Label each : new Label[] {title, text, forgotten}) {
      each.setVisible(room);
      each.setManaged(room);
    }
  }

  Parent root() {
    return root;
  }

  void focus() {
    unlockPassphrase.requestFocus();
  }
}

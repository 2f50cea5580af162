package org.gradecompanion.ui.setup;

import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.gradecompanion.settings.BackupNote;
import org.gradecompanion.ui.common.FileField;
import org.gradecompanion.ui.common.Fxml;

/** The card on the Setup tab about what is kept on this computer. */
public final class SafetyView {
  private final Parent root;

  @FXML private Label where;
  @FXML private HBox fileSlot;
  @FXML private PasswordField backupPassphrase;
  @FXML private Button backUp;
  @FXML private Button lookInside;
  @FXML private Button restore;
  @FXML private Button forget;
  @FXML private VBox forgetBox;
  @FXML private Label forgetting;
  @FXML private TextField forgetName;
  @FXML private Button forgetAll;
  @FXML private Button keep;
  @FXML private ProgressIndicator busy;
  @FXML private Label found;
  @FXML private Label safetyProblem;

  public SafetyView(SafetyViewModel model, Fxml fxml) {
    root = fxml.load(this);
    new FileField(
        fileSlot,
        model.fileProperty(),
        fxml.words(),
        "backupPath",
        fxml.words().say("setup.safety.files"),
        BackupNote.ENDING,
        true);
    where.textProperty().bind(model.whereProperty());
    backupPassphrase.textProperty().bindBidirectional(model.passphraseProperty());
    found.textProperty().bind(model.foundProperty());
    show(found, model.foundProperty().isNotEmpty());
    safetyProblem.textProperty().bind(model.problemProperty());
    show(safetyProblem, model.problemProperty().isNotEmpty());
    busy.visibleProperty().bind(model.busyProperty());
    show(restore, model.restorableProperty());
    backUp.setOnAction(event -> model.backUp());
    lookInside.setOnAction(event -> model.look());
    restore.setOnAction(event -> model.restore());
    forget.setOnAction(event -> model.askToForget());
    BooleanBinding asked = model.forgettingProperty().isNotEmpty();
    show(forget, asked.not());
    show(forgetBox, asked);
    forgetting.textProperty().bind(model.forgettingProperty());
    forgetName.textProperty().bindBidirectional(model.namedProperty());
    forgetAll.disableProperty().bind(model.forgettableProperty().not());
    forgetAll.setOnAction(event -> model.forget());
    keep.setOnAction(event -> model.keep());
    model.refresh();
  }

  public Parent root() {
    return root;
  }

  private static void show(Node node, ObservableValue<Boolean> when) {
    node.visibleProperty().bind(when);
    node.managedProperty().bind(node.visibleProperty());
  }
}

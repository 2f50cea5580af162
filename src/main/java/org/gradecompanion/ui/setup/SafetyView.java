package org.gradecompanion.ui.setup;

import javafx.beans.binding.BooleanBinding;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.gradecompanion.ui.common.Fxml;
import org.gradecompanion.ui.common.Shown;

/** The card on the Setup tab about what is kept on this computer. */
public final class SafetyView {
  private final Parent root;

  @FXML private Label where;
  @FXML private VBox backupSlot;
  @FXML private VBox restoreSlot;
  @FXML private Button forget;
  @FXML private VBox forgetBox;
  @FXML private Label forgetting;
  @FXML private TextField forgetName;
  @FXML private Button forgetAll;
  @FXML private Button keep;
  @FXML private Label safetyProblem;

  public SafetyView(SafetyViewModel model, Fxml fxml) {
    root = fxml.load(this);
    backupSlot.getChildren().setAll(new BackupView(model.backup(), fxml).root());
    restoreSlot.getChildren().setAll(new RestoreView(model.restore(), fxml).root());
    where.textProperty().bind(model.whereProperty());
    safetyProblem.textProperty().bind(model.problemProperty());
    Shown.when(safetyProblem, model.problemProperty().isNotEmpty());
    forget.setOnAction(event -> model.askToForget());
    BooleanBinding asked = model.forgettingProperty().isNotEmpty();
    Shown.when(forget, asked.not());
    Shown.when(forgetBox, asked);
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
}

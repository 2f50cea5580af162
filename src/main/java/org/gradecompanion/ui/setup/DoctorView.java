package org.gradecompanion.ui.setup;

import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import org.gradecompanion.ui.common.Fxml;
import org.gradecompanion.ui.common.Shown;

/** The card on the Setup tab that tries the connection. */
final class DoctorView {
  private final DoctorViewModel model;
  private final Parent root;

  @FXML private CheckBox writes;
  @FXML private Button check;
  @FXML private Button stop;
  @FXML private Button copy;
  @FXML private ProgressBar progress;
  @FXML private Label doctorSummary;
  @FXML private VBox doctorSteps;

  DoctorView(DoctorViewModel model, Fxml fxml) {
    this.model = model;
    this.root = fxml.load(this);
    writes.selectedProperty().bindBidirectional(model.writesProperty());
    writes.disableProperty().bind(model.busyProperty());
    check.setOnAction(event -> model.check());
    check.disableProperty().bind(model.busyProperty());
    stop.setOnAction(event -> model.stop());
    Shown.when(stop, model.busyProperty());
    copy.setOnAction(event -> model.copy());
    Shown.when(copy, model.summaryProperty().isNotEmpty().and(model.busyProperty().not()));
    progress.progressProperty().bind(model.progressProperty());
    Shown.when(progress, model.busyProperty());
    doctorSummary.textProperty().bind(model.summaryProperty());
    Shown.when(doctorSummary, model.summaryProperty().isNotEmpty());
    model
        .steps()
        .addListener((ListChangeListener<DoctorViewModel.Step>) change -> followed(change));
  }

  Parent root() {
    return root;
  }

  private void followed(ListChangeListener.Change<? extends DoctorViewModel.Step> change) {
    while (change.next()) {
      doctorSteps
          .getChildren()
          .remove(change.getFrom(), change.getFrom() + change.getRemovedSize());
      for (int i = change.getFrom(); i < change.getFrom() + change.getAddedSize(); i++) {
        doctorSteps.getChildren().add(i, DoctorStepNode.of(model.steps().get(i)));
      }
    }
  }
}

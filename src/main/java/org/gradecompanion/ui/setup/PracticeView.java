package org.gradecompanion.ui.setup;

import atlantafx.base.controls.ToggleSwitch;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.gradecompanion.ui.common.Fxml;

/** The card of the practice district on the Setup tab. */
final class PracticeView {
  private final Parent root;

  @FXML private Label address;
  @FXML private Node switches;
  @FXML private ToggleSwitch offline;
  @FXML private ToggleSwitch slow;
  @FXML private Button fail;
  @FXML private Button expire;
  @FXML private Button use;

  PracticeView(SetupViewModel setup, Fxml fxml) {
    this.root = fxml.load(this);
    PracticeViewModel model = setup.practice();
    address.textProperty().bind(model.addressProperty());
    address.visibleProperty().bind(model.runningProperty());
    address.managedProperty().bind(model.runningProperty());
    switches.visibleProperty().bind(model.runningProperty());
    switches.managedProperty().bind(model.runningProperty());
    offline.selectedProperty().bindBidirectional(model.offlineProperty());
    slow.selectedProperty().bindBidirectional(model.slowProperty());
    fail.setOnAction(event -> model.failNext());
    expire.setOnAction(event -> model.expireTokens());
    use.setOnAction(event -> setup.usePractice());
    use.visibleProperty().bind(setup.connection().practiceProperty().not());
    use.managedProperty().bind(use.visibleProperty());
    use.disableProperty().bind(setup.pullingProperty());
  }

  Parent root() {
    return root;
  }
}

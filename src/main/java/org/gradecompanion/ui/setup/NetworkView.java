package org.gradecompanion.ui.setup;

import java.io.File;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.stage.FileChooser;
import org.gradecompanion.model.ProxySetting.Mode;
import org.gradecompanion.ui.common.Fxml;
import org.gradecompanion.words.Words;

/** The card on the Setup tab that says how servers are reached. */
final class NetworkView {
  private final NetworkViewModel model;
  private final Words words;
  private final Parent root;

  @FXML private RadioButton proxyOfSystem;
  @FXML private RadioButton proxyByHand;
  @FXML private RadioButton proxyNone;
  @FXML private Node byHand;
  @FXML private TextField proxyHost;
  @FXML private TextField proxyPort;
  @FXML private TextField proxyUser;
  @FXML private PasswordField proxyPassword;
  @FXML private Label proxyProblem;
  @FXML private Button saveProxy;
  @FXML private Label authority;
  @FXML private Button chooseAuthority;
  @FXML private Button forgetAuthority;

  NetworkView(NetworkViewModel model, Fxml fxml) {
    this.model = model;
    this.words = fxml.words();
    this.root = fxml.load(this);
    bindProxy();
    authority.textProperty().bind(model.authorityProperty());
    chooseAuthority.setOnAction(event -> choose());
    chooseAuthority.disableProperty().bind(model.connectedProperty().not());
    forgetAuthority.setOnAction(event -> model.forget());
    forgetAuthority.visibleProperty().bind(model.trustingProperty());
    forgetAuthority.managedProperty().bind(model.trustingProperty());
  }

  Parent root() {
    return root;
  }

  private void bindProxy() {
    ToggleGroup choice = new ToggleGroup();
    Map<Mode, RadioButton> buttons =
        Map.of(Mode.SYSTEM, proxyOfSystem, Mode.MANUAL, proxyByHand, Mode.NONE, proxyNone);
    buttons.forEach(
        (mode, button) -> {
          button.setToggleGroup(choice);
          button.setOnAction(event -> model.modeProperty().set(mode));
        });
    choice.selectToggle(buttons.get(model.modeProperty().get()));
    model.modeProperty().addListener((observable, was, is) -> choice.selectToggle(buttons.get(is)));
    byHand.visibleProperty().bind(proxyByHand.selectedProperty());
    byHand.managedProperty().bind(proxyByHand.selectedProperty());
    proxyHost.textProperty().bindBidirectional(model.hostProperty());
    proxyPort.textProperty().bindBidirectional(model.portProperty());
    proxyUser.textProperty().bindBidirectional(model.userProperty());
    proxyPassword.textProperty().bindBidirectional(model.passwordProperty());
    proxyProblem.textProperty().bind(model.problemProperty());
    proxyProblem.visibleProperty().bind(model.problemProperty().isNotEmpty());
    proxyProblem.managedProperty().bind(proxyProblem.visibleProperty());
    saveProxy.setOnAction(event -> model.save());
  }

  private void choose() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(words.say("setup.network.authority.choose"));
    chooser
        .getExtensionFilters()
        .add(
            new FileChooser.ExtensionFilter(
                words.say("setup.network.authority.files"), "*.pem", "*.crt", "*.cer", "*.der"));
    File file = chooser.showOpenDialog(root.getScene().getWindow());
    if (file != null) {
      model.choose(file.toPath());
    }
  }
}

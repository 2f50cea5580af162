package org.gradecompanion.ui.district;

import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import org.gradecompanion.settings.ConnectionFile;
import org.gradecompanion.ui.common.FileField;
import org.gradecompanion.ui.common.Fxml;
import org.gradecompanion.ui.common.Shown;

/** The form in which an administrator makes the file that sets up every other teacher. */
public final class ExportFormView {
  private final Parent root;

  @FXML private TextField district;
  @FXML private HBox fileSlot;
  @FXML private CheckBox withNetwork;
  @FXML private CheckBox withSecret;
  @FXML private Node passphraseBox;
  @FXML private PasswordField passphrase;
  @FXML private Label problem;
  @FXML private Node done;
  @FXML private Label fingerprint;
  @FXML private Button copy;
  @FXML private Button write;
  @FXML private Button close;

  /**
   * @param copied puts a text on the clipboard
   */
  public ExportFormView(
      ExportFormViewModel model, Fxml fxml, Consumer<String> copied, Runnable leave) {
    this.root = fxml.load(this);
    district.textProperty().bindBidirectional(model.districtProperty());
    withNetwork.selectedProperty().bindBidirectional(model.withNetworkProperty());
    withSecret.selectedProperty().bindBidirectional(model.withSecretProperty());
    passphrase.textProperty().bindBidirectional(model.passphraseProperty());
    Shown.when(passphraseBox, model.withSecretProperty());
    String kind = fxml.words().say("district.connection.files");
    String ending = ConnectionFile.ENDING;
    new FileField(fileSlot, model.fileProperty(), fxml.words(), "exportPath", kind, ending, true);
    problem.textProperty().bind(model.problemProperty());
    Shown.when(problem, model.problemProperty().isNotEmpty());
    fingerprint.textProperty().bind(model.fingerprintProperty());
    Shown.when(done, model.fingerprintProperty().isNotEmpty());
    copy.setOnAction(event -> copied.accept(model.fingerprintProperty().get()));
    write.disableProperty().bind(model.busyProperty());
    write.setOnAction(event -> model.write());
    close.setOnAction(event -> leave.run());
  }

  public Parent root() {
    return root;
  }

  public void focusFirst() {
    district.requestFocus();
  }
}

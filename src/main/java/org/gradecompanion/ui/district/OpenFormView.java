package org.gradecompanion.ui.district;

import javafx.fxml.FXML;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.gradecompanion.settings.ConnectionFile;
import org.gradecompanion.ui.common.FileField;
import org.gradecompanion.ui.common.Fxml;
import org.gradecompanion.ui.common.Shown;
import org.gradecompanion.ui.district.OpenFormViewModel.Line;
import org.gradecompanion.ui.district.OpenFormViewModel.Preview;
import org.jspecify.annotations.Nullable;

/** The form in which a teacher looks at the district's file and is set up by it. */
public final class OpenFormView {
  private final Parent root;
  private final FileField field;

  @FXML private HBox fileSlot;
  @FXML private Node found;
  @FXML private Label district;
  @FXML private Label fingerprint;
  @FXML private GridPane lines;
  @FXML private TextField email;
  @FXML private Node passphraseBox;
  @FXML private PasswordField passphrase;
  @FXML private Node signInBox;
  @FXML private TextField clientId;
  @FXML private PasswordField secret;
  @FXML private Label problem;
  @FXML private Button open;
  @FXML private Button cancel;

  /**
   * @param done hears that everything is set up
   */
  public OpenFormView(OpenFormViewModel model, Fxml fxml, Runnable done, Runnable close) {
    this.root = fxml.load(this);
    String kind = fxml.words().say("district.connection.files");
    String ending = ConnectionFile.ENDING;
    field =
        new FileField(
            fileSlot, model.fileProperty(), fxml.words(), "openPath", kind, ending, false);
    email.textProperty().bindBidirectional(model.emailProperty());
    passphrase.textProperty().bindBidirectional(model.passphraseProperty());
    clientId.textProperty().bindBidirectional(model.clientIdProperty());
    secret.textProperty().bindBidirectional(model.secretProperty());
    problem.textProperty().bind(model.problemProperty());
    Shown.when(problem, model.problemProperty().isNotEmpty());
    Shown.when(found, model.previewProperty().isNotNull());
    model.previewProperty().addListener((observable, was, is) -> preview(is));
    open.disableProperty().bind(model.busyProperty().or(model.previewProperty().isNull()));
    open.setOnAction(
        event ->
            model
                .open()
                .thenAccept(
                    opened -> {
                      if (opened) {
                        close.run();
                        done.run();
                      }
                    }));
    cancel.setOnAction(event -> close.run());
  }

  public Parent root() {
    return root;
  }

  public void focusFirst() {
    field.focus();
  }

  private void preview(@Nullable Preview preview) {
    if (preview == null) {
      return;
    }
    district.setText(preview.district());
    fingerprint.setText(preview.fingerprint());
    passphraseBox.setVisible(preview.sealed());
    passphraseBox.setManaged(preview.sealed());
    signInBox.setVisible(!preview.sealed());
    signInBox.setManaged(!preview.sealed());
    lines.getChildren().clear();
    int at = 0;
    for (Line line : preview.lines()) {
      Label name = new Label(line.name());
      name.getStyleClass().add("muted");
      name.setMinWidth(Region.USE_PREF_SIZE);
      GridPane.setValignment(name, VPos.TOP);
      Label value = new Label(line.value());
      value.setWrapText(true);
      value.setMinHeight(Region.USE_PREF_SIZE);
      lines.addRow(at++, name, value);
    }
  }
}

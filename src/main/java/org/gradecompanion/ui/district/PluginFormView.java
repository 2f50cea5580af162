package org.gradecompanion.ui.district;

import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import org.gradecompanion.ui.common.FileField;
import org.gradecompanion.ui.common.Fxml;

/** The form in which a district's plugin archive is made. */
public final class PluginFormView {
  private final Parent root;

  @FXML private TextField opportunity;
  @FXML private Label digits;
  @FXML private TextField publisher;
  @FXML private TextField contact;
  @FXML private TextField version;
  @FXML private HBox fileSlot;
  @FXML private Label problem;
  @FXML private Button make;
  @FXML private Button cancel;

  /**
   * @param done hears that the archive was written
   */
  public PluginFormView(PluginFormViewModel model, Fxml fxml, Runnable done, Runnable close) {
    this.root = fxml.load(this);
    opportunity.textProperty().bindBidirectional(model.opportunityProperty());
    digits.textProperty().bind(model.digits());
    publisher.textProperty().bindBidirectional(model.publisherProperty());
    contact.textProperty().bindBidirectional(model.contactProperty());
    version.textProperty().bindBidirectional(model.versionProperty());
    String kind = fxml.words().say("district.plugin.files");
    new FileField(fileSlot, model.fileProperty(), fxml.words(), "pluginPath", kind, ".zip", true);
    problem.textProperty().bind(model.problemProperty());
    make.disableProperty().bind(model.busyProperty());
    make.setOnAction(
        event ->
            model
                .make()
                .thenAccept(
                    written -> {
                      if (written) {
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
    publisher.requestFocus();
  }
}

package org.gradecompanion.ui.setup;

import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.gradecompanion.model.Leaving;
import org.gradecompanion.settings.BackupNote;
import org.gradecompanion.ui.common.FileField;
import org.gradecompanion.ui.common.Fxml;
import org.gradecompanion.ui.common.Shown;

/** The card on the Setup tab about the end of a year. */
public final class ArchiveView {
  private final ArchiveViewModel model;
  private final Parent root;

  @FXML private VBox retentionSlot;
  @FXML private RadioButton endedScope;
  @FXML private RadioButton departedScope;
  @FXML private DatePicker before;
  @FXML private VBox sections;
  @FXML private VBox archiveForm;
  @FXML private HBox archiveSlot;
  @FXML private PasswordField archivePassphrase;
  @FXML private PasswordField archiveAgain;
  @FXML private Button archive;
  @FXML private Button removeArchived;
  @FXML private ProgressIndicator archiving;
  @FXML private Label archiveSaid;
  @FXML private Label archiveProblem;

  public ArchiveView(ArchiveViewModel model, RetentionViewModel retention, Fxml fxml) {
    this.model = model;
    root = fxml.load(this);
    retentionSlot.getChildren().setAll(new RetentionView(retention, fxml).root());
    ToggleGroup which = new ToggleGroup();
    which.getToggles().setAll(endedScope, departedScope);
    departedScope.selectedProperty().bindBidirectional(model.departedProperty());
    endedScope.setSelected(!model.departedProperty().get());
    before.disableProperty().bind(model.departedProperty());
    new FileField(
        archiveSlot,
        model.fileProperty(),
        fxml.words(),
        "archivePath",
        fxml.words().say("setup.archive.file"),
        BackupNote.ENDING,
        true);
    before.valueProperty().bindBidirectional(model.beforeProperty());
    archivePassphrase.textProperty().bindBidirectional(model.passphraseProperty());
    archiveAgain.textProperty().bindBidirectional(model.againProperty());
    Shown.when(archiveForm, Bindings.isNotEmpty(model.found()));
    archive.disableProperty().bind(model.busyProperty());
    archive.setOnAction(event -> model.archive());
    Shown.when(removeArchived, model.archivedProperty());
    removeArchived.disableProperty().bind(model.busyProperty());
    removeArchived.setOnAction(event -> model.remove());
    archiving.visibleProperty().bind(model.busyProperty());
    archiveSaid.textProperty().bind(model.saidProperty());
    Shown.when(archiveSaid, model.saidProperty().isNotEmpty());
    archiveProblem.textProperty().bind(model.problemProperty());
    Shown.when(archiveProblem, model.problemProperty().isNotEmpty());
    model.found().addListener((ListChangeListener<Leaving>) change -> fill());
    fill();
  }

  public Parent root() {
    return root;
  }

  private void fill() {
    sections.getChildren().setAll(model.found().stream().map(this::row).toList());
    sections.setManaged(!model.found().isEmpty());
  }

  private Node row(Leaving each) {
    Label title = new Label(model.title(each));
    Label counts = new Label(model.line(each));
    counts.setWrapText(true);
    counts.setMinHeight(Label.USE_PREF_SIZE);
    counts.getStyleClass().add("muted");
    return new VBox(title, counts);
  }
}

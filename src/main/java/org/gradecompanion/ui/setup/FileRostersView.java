package org.gradecompanion.ui.setup;

import java.io.File;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import org.gradecompanion.exchange.bundle.BundleProblem;
import org.gradecompanion.gradebook.RosterPreview;
import org.gradecompanion.ui.common.Fxml;
import org.gradecompanion.ui.common.Shown;
import org.gradecompanion.words.Words;
import org.jspecify.annotations.Nullable;

/** The card of rosters from files on the Setup tab. */
final class FileRostersView {
  /** As many problems are shown; the file has more. */
  private static final int SHOWN = 5;

  private final FileRostersViewModel model;
  private final Words words;
  private final Parent root;

  @FXML private Label filesOnly;
  @FXML private TextField filesEmail;
  @FXML private TextField filesPath;
  @FXML private Button chooseZip;
  @FXML private Button chooseFolder;
  @FXML private Button lookAtFiles;
  @FXML private Button stopFiles;
  @FXML private ProgressIndicator readingFiles;
  @FXML private Label filesSaid;
  @FXML private GridPane rosterChanges;
  @FXML private Label filesSending;
  @FXML private VBox rosterProblems;
  @FXML private Node rosterButtons;
  @FXML private Button takeRosters;
  @FXML private Button leaveRosters;
  @FXML private Button saveProblems;

  FileRostersView(FileRostersViewModel model, Fxml fxml) {
    this.model = model;
    this.words = fxml.words();
    this.root = fxml.load(this);
    filesEmail.textProperty().bindBidirectional(model.emailProperty());
    filesPath.textProperty().bindBidirectional(model.pathProperty());
    filesPath.setOnAction(event -> model.look());
    chooseZip.setOnAction(event -> chooseZip());
    chooseFolder.setOnAction(event -> chooseFolder());
    lookAtFiles.setOnAction(event -> model.look());
    stopFiles.setOnAction(event -> model.stop());
    takeRosters.setOnAction(event -> model.take());
    leaveRosters.setOnAction(event -> model.forget());
    saveProblems.setOnAction(event -> model.saveProblems());
    for (Node input : new Node[] {filesEmail, filesPath, chooseZip, chooseFolder, lookAtFiles}) {
      input.disableProperty().bind(model.busyProperty());
    }
    takeRosters.disableProperty().bind(model.busyProperty());
    leaveRosters.disableProperty().bind(model.busyProperty());
    filesSaid.textProperty().bind(model.saidProperty());
    filesSending.textProperty().bind(model.sendingProperty());
    ObservableBooleanValue seen = model.previewProperty().isNotNull();
    Shown.when(filesOnly, model.unconnectedProperty());
    Shown.when(stopFiles, model.readingProperty());
    Shown.when(readingFiles, model.busyProperty());
    Shown.when(filesSaid, model.saidProperty().isNotEmpty());
    Shown.when(filesSending, model.sendingProperty().isNotEmpty());
    Shown.when(rosterChanges, seen);
    Shown.when(rosterButtons, seen);
    Shown.when(rosterProblems, Bindings.isNotEmpty(model.problems()));
    Shown.when(saveProblems, Bindings.isNotEmpty(model.problems()));
    model.previewProperty().addListener((observable, was, is) -> show(is));
    model.problems().addListener((ListChangeListener<BundleProblem>) change -> showProblems());
  }

  Parent root() {
    return root;
  }

  private void chooseZip() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(words.say("setup.files.zip"));
    chooser
        .getExtensionFilters()
        .add(new FileChooser.ExtensionFilter(words.say("setup.files.zips"), "*.zip"));
    look(chooser.showOpenDialog(root.getScene().getWindow()));
  }

  private void chooseFolder() {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(words.say("setup.files.folder"));
    look(chooser.showDialog(root.getScene().getWindow()));
  }

  private void look(@Nullable File chosen) {
    if (chosen != null) {
      model.pathProperty().set(chosen.toString());
      model.look();
    }
  }

  private void show(@Nullable RosterPreview preview) {
    rosterChanges.getChildren().clear();
    if (preview == null) {
      return;
    }
    String[] heads = {"class", "students", "joined", "moved", "left"};
    for (int column = 0; column < heads.length; column++) {
      add(words.say("setup.files.head." + heads[column]), column, 0, "muted");
    }
    int row = 1;
    for (RosterPreview.Change change : preview.sections()) {
      boolean gone = change.standing() == RosterPreview.Standing.GONE;
      add(change.section().label(), 0, row, gone ? "muted" : "roster-class");
      if (change.standing() == RosterPreview.Standing.KEPT) {
        number(change.students(), 1, row);
        number(change.joined().size(), 2, row);
        number(change.moved().size(), 3, row);
        number(change.left().size(), 4, row);
      } else {
        number(change.students(), 1, row);
        Label standing =
            add(words.say("setup.files.standing." + change.standing().name()), 2, row, "muted");
        GridPane.setColumnSpan(standing, 3);
        GridPane.setHalignment(standing, HPos.LEFT);
      }
      row++;
    }
  }

  private void number(int count, int column, int row) {
    add(
        count == 0 ? "–" : words.say("setup.files.count", count),
        column,
        row,
        count == 0 ? "muted" : "");
  }

  private Label add(String text, int column, int row, String style) {
    Label label = new Label(text);
    if (!style.isEmpty()) {
      label.getStyleClass().add(style);
    }
    if (column == 0) {
      label.setWrapText(true);
    } else {
      label.setMinWidth(Region.USE_PREF_SIZE);
      GridPane.setHalignment(label, HPos.RIGHT);
    }
    rosterChanges.add(label, column, row);
    return label;
  }

  private void showProblems() {
    rosterProblems.getChildren().clear();
    int listed = model.problems().size();
    long count = Math.max(listed, model.problemCount());
    for (BundleProblem problem : model.problems().subList(0, Math.min(SHOWN, listed))) {
      rosterProblems.getChildren().add(wrapped(model.say(problem)));
    }
    if (count > SHOWN) {
      Label more = wrapped(words.say("setup.files.more", count - SHOWN));
      more.getStyleClass().add("muted");
      rosterProblems.getChildren().add(more);
    }
  }

  private static Label wrapped(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }
}

package org.gradecompanion.ui.activity;

import java.io.File;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import org.gradecompanion.ui.common.Dialogs;
import org.gradecompanion.ui.common.Fxml;
import org.gradecompanion.ui.common.Shown;
import org.gradecompanion.words.Words;
import org.jspecify.annotations.Nullable;

/** The tab "Activity". */
public final class ActivityView {
  private final ActivityViewModel model;
  private final Words words;
  private final Parent root;

  @FXML private ListView<ActivityRow> list;
  @FXML private Node content;
  @FXML private Node bar;
  @FXML private Node empty;
  @FXML private Node none;
  @FXML private ToggleButton all;
  @FXML private ToggleButton notSent;
  @FXML private TextField search;
  @FXML private MenuButton proof;
  @FXML private MenuItem proofOfStudent;
  @FXML private MenuItem proofOfAssignment;
  @FXML private Button export;
  @FXML private Button showAll;

  public ActivityView(ActivityViewModel model, Fxml fxml, Dialogs dialogs) {
    this.model = model;
    this.words = fxml.words();
    this.root = fxml.load(this);
    list.setItems(model.rows());
    list.setCellFactory(view -> new ActivityCell(words, dialogs));
    BooleanBinding noRows = Bindings.isEmpty(model.rows());
    BooleanBinding narrowed = model.narrowedProperty();
    Shown.when(empty, noRows.and(narrowed.not()));
    Shown.when(none, noRows.and(narrowed));
    Shown.when(content, noRows.not());
    Shown.when(bar, noRows.not().or(narrowed));
    ToggleGroup which = new ToggleGroup();
    all.setToggleGroup(which);
    notSent.setToggleGroup(which);
    choose(model.notSentProperty().get());
    model.notSentProperty().addListener((observable, was, is) -> choose(is));
    all.setOnAction(event -> chosen(false));
    notSent.setOnAction(event -> chosen(true));
    search.textProperty().bindBidirectional(model.searchProperty());
    showAll.setOnAction(event -> model.showAll());
    export.setOnAction(event -> export());
    list.getSelectionModel()
        .selectedItemProperty()
        .addListener((observable, was, is) -> selected(is));
    selected(null);
    proofOfStudent.setOnAction(event -> proof(model::proofOfStudent));
    proofOfAssignment.setOnAction(event -> proof(model::proofOfAssignment));
  }

  public Parent root() {
    return root;
  }

  private void choose(boolean onlyNotSent) {
    (onlyNotSent ? notSent : all).setSelected(true);
  }

  /** One of the two is always chosen, also when it is pressed again. */
  private void chosen(boolean onlyNotSent) {
    choose(onlyNotSent);
    model.notSentProperty().set(onlyNotSent);
  }

  private void selected(@Nullable ActivityRow row) {
    proof.setDisable(row == null || row.key() == null);
    if (row != null) {
      proofOfStudent.setVisible(ActivityViewModel.ofStudent(row));
      proofOfStudent.setText(words.say("activity.proof.student", row.who()));
      proofOfAssignment.setText(words.say("activity.proof.assignment", row.assignment()));
    }
  }

  private void proof(BiConsumer<ActivityRow, Path> write) {
    ActivityRow row = list.getSelectionModel().getSelectedItem();
    if (row != null) {
      save(
          words.say("activity.proof"),
          words.say("activity.proof.name"),
          file -> write.accept(row, file),
          new ExtensionFilter(words.say("activity.file.html"), "*.html"),
          new ExtensionFilter(words.say("activity.file.csv"), "*.csv"));
    }
  }

  private void export() {
    save(
        words.say("activity.export"),
        words.say("activity.export.name"),
        model::export,
        new ExtensionFilter(words.say("activity.file.csv"), "*.csv"));
  }

  private void save(String title, String name, Consumer<Path> write, ExtensionFilter... kinds) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(title);
    chooser.setInitialFileName(name);
    chooser.getExtensionFilters().setAll(kinds);
    File file = chooser.showSaveDialog(root.getScene().getWindow());
    if (file != null) {
      write.accept(file.toPath());
    }
  }
}

package org.gradecompanion.ui.setup;

import java.io.File;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.geometry.VPos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.stage.FileChooser;
import javafx.util.StringConverter;
import org.gradecompanion.ui.common.Fxml;
import org.gradecompanion.ui.setup.RulesViewModel.Choice;
import org.gradecompanion.ui.setup.RulesViewModel.Row;
import org.gradecompanion.words.Words;
import org.jspecify.annotations.Nullable;

/** The card of the rules on the Setup tab. */
final class RulesView {
  private final RulesViewModel model;
  private final Words words;
  private final Parent root;
  private boolean showing;

  @FXML private ComboBox<Choice> profile;
  @FXML private Button open;
  @FXML private Label same;
  @FXML private GridPane differences;

  RulesView(RulesViewModel model, Fxml fxml) {
    this.model = model;
    this.words = fxml.words();
    this.root = fxml.load(this);
    profile.setItems(model.choices());
    profile.setConverter(new Titles());
    profile.disableProperty().bind(model.busyProperty());
    profile.valueProperty().addListener((observable, was, is) -> chosen(is));
    model.chosenProperty().addListener((observable, was, is) -> select());
    open.disableProperty().bind(model.busyProperty());
    open.setOnAction(event -> open());
    model.differences().addListener((ListChangeListener<Row>) change -> fill());
    select();
    fill();
  }

  Parent root() {
    return root;
  }

  private void chosen(@Nullable Choice choice) {
    if (choice != null && !showing) {
      model.choose(choice.name());
    }
  }

  private void select() {
    showing = true;
    model.choices().stream()
        .filter(choice -> choice.name().equals(model.chosenProperty().get()))
        .findFirst()
        .ifPresent(profile::setValue);
    showing = false;
  }

  private void open() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(words.say("setup.rules.open"));
    chooser
        .getExtensionFilters()
        .add(new FileChooser.ExtensionFilter(words.say("setup.rules.files"), "*.properties"));
    File file = chooser.showOpenDialog(root.getScene().getWindow());
    if (file != null) {
      model.take(file.toPath());
    }
  }

  private void fill() {
    same.setVisible(model.differences().isEmpty());
    same.setManaged(same.isVisible());
    differences.setVisible(!same.isVisible());
    differences.setManaged(!same.isVisible());
    differences.getChildren().clear();
    differences.addRow(
        0, muted(""), muted(words.say("setup.rules.here")), muted(words.say("setup.rules.usual")));
    int at = 1;
    for (Row row : model.differences()) {
      differences.addRow(at++, whole(row.setting()), whole(row.here()), muted(row.byDefault()));
    }
  }

  /** A map or a group may be long: it goes on below. */
  private static Label whole(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    GridPane.setValignment(label, VPos.TOP);
    return label;
  }

  private static Label muted(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("muted");
    GridPane.setValignment(label, VPos.TOP);
    return label;
  }

  private static final class Titles extends StringConverter<Choice> {
    @Override
    public String toString(@Nullable Choice choice) {
      return choice == null ? "" : choice.title();
    }

    @Override
    public @Nullable Choice fromString(String title) {
      return null;
    }
  }
}

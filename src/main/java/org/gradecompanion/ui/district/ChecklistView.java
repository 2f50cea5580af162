package org.gradecompanion.ui.district;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.gradecompanion.ui.common.Fxml;
import org.gradecompanion.ui.common.Glyph;
import org.gradecompanion.words.Words;

/** The district's checklist: nine steps, each with who acts, what proves it, a day and a note. */
public final class ChecklistView {
  private static final double DAY_WIDTH = 152;

  private final Words words;
  private final Parent root;

  @FXML private VBox steps;
  @FXML private Button export;
  @FXML private Button close;

  public ChecklistView(ChecklistViewModel model, Fxml fxml, Runnable leave) {
    this.words = fxml.words();
    this.root = fxml.load(this);
    model.steps().forEach(step -> steps.getChildren().add(row(step)));
    steps.disableProperty().bind(model.readyProperty().not());
    export.setOnAction(event -> model.export());
    close.setOnAction(event -> leave.run());
  }

  public Parent root() {
    return root;
  }

  public void focusFirst() {
    close.requestFocus();
  }

  private Node row(ChecklistStep step) {
    CheckBox done = new CheckBox(words.say("district.checklist.step", step.number(), step.title()));
    done.setId("step" + step.number());
    done.getStyleClass().add("step-title");
    done.setWrapText(true);
    done.selectedProperty().bindBidirectional(step.doneProperty());
    Label who = label(words.say("district.checklist.who", step.who()), "muted");
    Label proof = label(words.say("district.checklist.proof", step.proof()), "muted");
    VBox told = new VBox(3, done, who, proof, found(step));
    told.getStyleClass().add("step-told");
    HBox.setHgrow(told, Priority.ALWAYS);
    DatePicker on = new DatePicker();
    on.setPrefWidth(DAY_WIDTH);
    on.setMinWidth(DAY_WIDTH);
    on.setAccessibleText(words.say("district.checklist.day", step.number()));
    on.valueProperty().bindBidirectional(step.onProperty());
    TextField note = new TextField();
    note.setId("note" + step.number());
    note.setPromptText(words.say("district.checklist.note.prompt"));
    note.setAccessibleText(words.say("district.checklist.note.of", step.number()));
    note.textProperty().bindBidirectional(step.noteProperty());
    VBox kept = new VBox(6, on, note);
    kept.getStyleClass().add("step-kept");
    HBox row = new HBox(14, told, kept);
    row.getStyleClass().add("checklist-step");
    return row;
  }

  /** What is seen by the program itself, with a check mark when that proves the step. */
  private static Node found(ChecklistStep step) {
    Label text = label("", "step-found");
    text.textProperty().bind(step.foundProperty());
    HBox row = new HBox(7, text);
    row.visibleProperty().bind(step.foundProperty().isNotEmpty());
    row.managedProperty().bind(row.visibleProperty());
    step.foundProperty()
        .addListener(
            (observable, was, is) ->
                row.getChildren()
                    .setAll((step.proven() ? Glyph.SENT : Glyph.LEFT_OUT).icon(), text));
    return row;
  }

  private static Label label(String text, String style) {
    Label label = new Label(text);
    label.getStyleClass().add(style);
    label.setWrapText(true);
    return label;
  }
}

package org.gradecompanion.ui.master;

import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gradecompanion.ui.common.Fxml;

/** The form in which sections are combined into one gradebook. */
public final class CombineView {
  private final Parent root;

  @FXML private VBox sections;
  @FXML private TextField title;
  @FXML private Label outcome;
  @FXML private Button combine;
  @FXML private Button cancel;

  /**
   * @param chosen hears that the teacher wants it
   * @param close closes the form's window
   */
  public CombineView(
      CombineViewModel model, Fxml fxml, Consumer<CombineViewModel> chosen, Runnable close) {
    this.root = fxml.load(this);
    model.choices().forEach(choice -> sections.getChildren().add(row(choice)));
    title.textProperty().bindBidirectional(model.titleProperty());
    outcome.textProperty().bind(model.outcomeProperty());
    combine.disableProperty().bind(model.readyProperty().not());
    combine.setOnAction(
        event -> {
          close.run();
          chosen.accept(model);
        });
    cancel.setOnAction(event -> close.run());
  }

  public Parent root() {
    return root;
  }

  /** Where choosing should begin. */
  public void focusFirst() {
    sections.getChildren().stream()
        .map(row -> ((HBox) row).getChildren().get(0))
        .findFirst()
        .ifPresent(box -> box.requestFocus());
  }

  private static HBox row(CombineViewModel.Choice choice) {
    CheckBox box = new CheckBox(choice.title());
    box.selectedProperty().bindBidirectional(choice.chosen());
    Label facts = new Label(choice.facts());
    facts.getStyleClass().add("muted");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox row = new HBox(8, box, gap, facts);
    row.getStyleClass().add("section-choice");
    return row;
  }
}

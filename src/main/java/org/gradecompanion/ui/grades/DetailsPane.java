package org.gradecompanion.ui.grades;

import java.util.List;
import java.util.function.UnaryOperator;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.gradecompanion.words.Words;

/** The part of an assignment's form that folds out. */
final class DetailsPane extends VBox {
  private static final double NUMBER_WIDTH = 110;

  private final Words words;
  private final VBox findings = new VBox(4);

  DetailsPane(DetailsForm form, Words words) {
    super(12);
    this.words = words;
    getStyleClass().add("details-pane");
    TextField weight = number(form.weightProperty(), "weight");
    TextField extra = number(form.extraPointsProperty(), "extraPoints");
    ComboBox<String> giver =
        choice(form.givers(), form.givenByProperty(), form::giverName, "givenBy");
    HBox first =
        new HBox(
            16,
            labelled("grades.editor.weight", weight),
            labelled("grades.editor.extra", extra),
            wide(labelled("grades.editor.given_by", giver)));
    CheckBox counts = new CheckBox(words.say("grades.editor.counts"));
    counts.setId("counts");
    counts.selectedProperty().bindBidirectional(form.countsProperty());
    Label problem = new Label();
    problem.getStyleClass().add("field-problem");
    problem.setWrapText(true);
    problem.textProperty().bind(form.problemProperty());
    problem.visibleProperty().bind(form.problemProperty().isNotEmpty());
    problem.managedProperty().bind(problem.visibleProperty());
    getChildren().addAll(first, problem);
    if (form.asksForType()) {
      ComboBox<String> type = choice(form.types(), form.typeProperty(), form::typeName, "type");
      getChildren().add(labelled("grades.editor.type", type));
    }
    getChildren().addAll(counts, findings);
  }

  /** Where what the rules say of these fields is shown. */
  VBox findings() {
    return findings;
  }

  private TextField number(StringProperty value, String id) {
    TextField field = new TextField();
    field.setId(id);
    field.setPrefWidth(NUMBER_WIDTH);
    field.textProperty().bindBidirectional(value);
    return field;
  }

  private static ComboBox<String> choice(
      List<String> items, StringProperty value, UnaryOperator<String> name, String id) {
    ComboBox<String> box = new ComboBox<>();
    box.setId(id);
    box.setMaxWidth(Double.MAX_VALUE);
    box.getItems().setAll(items);
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(String item) {
            return name.apply(item);
          }

          @Override
          public String fromString(String text) {
            return text;
          }
        });
    box.valueProperty().bindBidirectional(value);
    return box;
  }

  private VBox labelled(String key, Node field) {
    Label label = new Label(words.say(key));
    label.getStyleClass().add("field-label");
    label.setLabelFor(field);
    return new VBox(4, label, field);
  }

  private static VBox wide(VBox box) {
    HBox.setHgrow(box, Priority.ALWAYS);
    return box;
  }
}

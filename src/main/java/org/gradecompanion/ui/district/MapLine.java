package org.gradecompanion.ui.district;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.gradecompanion.ui.district.ChoicesFormViewModel.Row;
import org.gradecompanion.words.Words;
import org.kordamp.ikonli.javafx.FontIcon;

/** A line of the form in which a type gets its category. */
final class MapLine {
  private static final double GAP = 8;

  /** Of each of the two fields: as much of the line, whatever stands in them. */
  private static final double LEAST = 105;

  private final List<String> categories;
  private final Words words;

  MapLine(List<String> categories, Words words) {
    this.categories = categories;
    this.words = words;
  }

  HBox of(Row row, Node last) {
    TextField type = new TextField();
    type.setPromptText(words.say("district.choices.type"));
    type.setAccessibleText(words.say("district.choices.type"));
    type.textProperty().bindBidirectional(row.type());
    type.setPrefWidth(LEAST);
    HBox.setHgrow(type, Priority.ALWAYS);
    ComboBox<String> category = new ComboBox<>();
    category.getItems().setAll(categories);
    category.setPromptText(words.say("district.choices.category"));
    category.setPrefWidth(LEAST);
    category.setMaxWidth(Double.MAX_VALUE);
    category.setAccessibleText(words.say("district.choices.category"));
    category.valueProperty().bindBidirectional(row.category());
    HBox.setHgrow(category, Priority.ALWAYS);
    HBox line = new HBox(GAP, type, category, last);
    line.getStyleClass().add("map-row");
    return line;
  }

  Button remove(Runnable removed) {
    Button remove = new Button();
    remove.setGraphic(new FontIcon("fth-x"));
    remove.getStyleClass().addAll("flat", "small", "button-icon");
    remove.setAccessibleText(words.say("district.choices.remove"));
    remove.setOnAction(event -> removed.run());
    return remove;
  }
}

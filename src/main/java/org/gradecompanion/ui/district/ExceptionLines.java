package org.gradecompanion.ui.district;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import org.gradecompanion.rules.CategoryException.Place;
import org.gradecompanion.ui.district.ChoicesFormViewModel.ExceptionRow;
import org.gradecompanion.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * The lines of the form for one school or grade level each. Those of the classes here are offered;
 * another is typed in.
 */
final class ExceptionLines {
  private static final double PLACE = 92;
  private static final double NAME = 190;

  private final ChoicesFormViewModel model;
  private final Words words;

  ExceptionLines(ChoicesFormViewModel model, Words words) {
    this.model = model;
    this.words = words;
  }

  void fill(List<Node> lines) {
    List<HBox> all = model.exceptions().stream().map(this::line).toList();
    lines.clear();
    lines.addAll(all);
  }

  private HBox line(ExceptionRow row) {
    MapLine usual = new MapLine(model.categories(), words);
    HBox line = usual.of(row.row(), usual.remove(() -> model.remove(row)));
    line.getChildren().add(0, place(row));
    line.getChildren().add(1, name(row));
    return line;
  }

  private ComboBox<Place> place(ExceptionRow row) {
    ComboBox<Place> place = new ComboBox<>();
    place.getItems().setAll(Place.values());
    place.setConverter(new Places(words));
    place.setMinWidth(PLACE);
    place.setAccessibleText(words.say("district.choices.place"));
    place.valueProperty().bindBidirectional(row.place());
    return place;
  }

  /** What is typed counts at once, not only after Enter. */
  private ComboBox<String> name(ExceptionRow row) {
    ComboBox<String> name = new ComboBox<>();
    name.setEditable(true);
    name.setPrefWidth(NAME);
    name.setAccessibleText(words.say("district.choices.name"));
    name.promptTextProperty()
        .bind(row.place().map(each -> words.say("district.choices.name." + each.name())));
    name.itemsProperty().bind(row.place().map(model::names));
    name.getEditor().textProperty().bindBidirectional(row.name());
    return name;
  }

  private static final class Places extends StringConverter<Place> {
    private final Words words;

    Places(Words words) {
      this.words = words;
    }

    @Override
    public String toString(@Nullable Place place) {
      return place == null ? "" : words.say("district.choices.place." + place.name());
    }

    @Override
    public @Nullable Place fromString(String name) {
      return null;
    }
  }
}

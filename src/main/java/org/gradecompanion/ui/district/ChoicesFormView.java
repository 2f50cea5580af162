package org.gradecompanion.ui.district;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.gradecompanion.ui.common.Fxml;
import org.gradecompanion.ui.common.Shown;
import org.gradecompanion.ui.district.ChoicesFormViewModel.ExceptionRow;
import org.gradecompanion.ui.district.ChoicesFormViewModel.Row;
import org.gradecompanion.words.Words;
import org.jspecify.annotations.Nullable;

/** The form of what a district decides for all its teachers. */
public final class ChoicesFormView {
  private final ChoicesFormViewModel model;
  private final Words words;
  private final Parent root;

  @FXML private VBox body;
  @FXML private DatePicker effective;
  @FXML private VBox rows;
  @FXML private Button add;
  @FXML private VBox exceptions;
  @FXML private Button addException;
  @FXML private ComboBox<String> unmapped;
  @FXML private TextArea group;
  @FXML private Label effect;
  @FXML private Label problem;
  @FXML private Button look;
  @FXML private Button decide;
  @FXML private Button cancel;

  /**
   * @param done hears that the choices are in force
   */
  public ChoicesFormView(ChoicesFormViewModel model, Fxml fxml, Runnable done, Runnable close) {
    this.model = model;
    this.words = fxml.words();
    this.root = fxml.load(this);
    effective.valueProperty().bindBidirectional(model.effectiveProperty());
    model.rows().addListener((ListChangeListener<Row>) change -> fill());
    add.setOnAction(event -> model.addRow());
    ExceptionLines lines = new ExceptionLines(model, words);
    model
        .exceptions()
        .addListener(
            (ListChangeListener<ExceptionRow>) change -> lines.fill(exceptions.getChildren()));
    addException.setOnAction(event -> model.addException());
    lines.fill(exceptions.getChildren());
    model.categories().addListener((ListChangeListener<String>) change -> offer());
    unmapped.setConverter(new Titles(words.say("district.choices.teacher")));
    offer();
    unmapped.valueProperty().bindBidirectional(model.unmappedProperty());
    group.textProperty().bindBidirectional(model.groupProperty());
    effect.textProperty().bind(model.effectProperty());
    Shown.when(effect, model.effectProperty().isNotEmpty());
    problem.textProperty().bind(model.problemProperty());
    Shown.when(problem, model.problemProperty().isNotEmpty());
    body.disableProperty().bind(model.readyProperty().not());
    look.disableProperty().bind(model.readyProperty().not());
    look.setOnAction(event -> model.look());
    decide.disableProperty().bind(model.lookedProperty().and(model.readyProperty()).not());
    decide.setOnAction(
        event ->
            model
                .decide()
                .thenAccept(
                    inForce -> {
                      if (inForce) {
                        close.run();
                        done.run();
                      }
                    }));
    cancel.setOnAction(event -> close.run());
    fill();
  }

  public Parent root() {
    return root;
  }

  public void focusFirst() {
    // What is disabled cannot have the focus, and nothing else can be typed into before.
    model.readyProperty().addListener((observable, was, is) -> group.requestFocus());
    group.requestFocus();
  }

  /** The empty one, for the teacher, stands first; one that is gone stays until it is replaced. */
  private void offer() {
    List<String> all = new ArrayList<>(List.of(""));
    all.addAll(model.categories());
    String chosen = model.unmappedProperty().get();
    if (!all.contains(chosen)) {
      all.add(chosen);
    }
    unmapped.getItems().setAll(all);
    unmapped.setValue(chosen);
  }

  private void fill() {
    rows.getChildren().setAll(model.rows().stream().map(this::line).toList());
  }

  private Node line(Row row) {
    MapLine line = new MapLine(model.categories(), words);
    return line.of(row, line.remove(() -> model.remove(row)));
  }

  private static final class Titles extends StringConverter<String> {
    private final String none;

    Titles(String none) {
      this.none = none;
    }

    @Override
    public String toString(@Nullable String title) {
      return title == null || title.isEmpty() ? none : title;
    }

    @Override
    public String fromString(String title) {
      return title.equals(none) ? "" : title;
    }
  }
}

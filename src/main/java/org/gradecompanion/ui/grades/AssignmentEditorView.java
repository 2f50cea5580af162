package org.gradecompanion.ui.grades;

import atlantafx.base.controls.ToggleSwitch;
import java.time.LocalDate;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DateCell;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.util.StringConverter;
import org.gradecompanion.model.Category;
import org.gradecompanion.rules.Fix;
import org.gradecompanion.rules.PlainText;
import org.gradecompanion.ui.common.FxGate;
import org.gradecompanion.ui.common.Fxml;
import org.gradecompanion.ui.grades.AssignmentEditorViewModel.Field;
import org.gradecompanion.words.Words;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** The form in which an assignment is written. */
public final class AssignmentEditorView {
  private static final PseudoClass HAS_FINDINGS = PseudoClass.getPseudoClass("has-findings");

  private final AssignmentEditorViewModel model;
  private final Words words;
  private final Parent root;
  private final Runnable close;

  @FXML private Label heading;
  @FXML private TextField title;
  @FXML private Label titleCounter;
  @FXML private Node titlePreview;
  @FXML private Text keptTitle;
  @FXML private Text cutTitle;
  @FXML private VBox titleFindings;
  @FXML private TextField points;
  @FXML private Label pointsProblem;
  @FXML private VBox pointsFindings;
  @FXML private DatePicker due;
  @FXML private Label dueLabel;
  @FXML private VBox sectionDates;
  @FXML private VBox dueFindings;
  @FXML private ComboBox<@Nullable Category> category;
  @FXML private VBox categoryFindings;
  @FXML private TextArea description;
  @FXML private Label descriptionCounter;
  @FXML private Button clean;
  @FXML private VBox descriptionFindings;
  @FXML private VBox holdFindings;
  @FXML private HBox holdRow;
  @FXML private ScrollPane scroll;
  @FXML private ToggleButton more;
  @FXML private StackPane morePane;
  private VBox moreFindings = new VBox();
  @FXML private Button save;
  @FXML private Button cancel;
  @FXML private Button delete;

  /**
   * @param close closes the form's window
   */
  public AssignmentEditorView(AssignmentEditorViewModel model, Fxml fxml, Runnable close) {
    this.model = model;
    this.words = fxml.words();
    this.close = close;
    this.root = fxml.load(this);
    heading.setText(words.say(model.adding() ? "grades.editor.new" : "grades.editor.edit"));
    save.setText(words.say(model.adding() ? "grades.editor.add" : "grades.editor.save"));
    bindFields();
    bindLength(model.titleLengthProperty(), this::showTitleLength);
    bindLength(model.descriptionLengthProperty(), this::showDescriptionLength);
    model.findingsProperty().addListener((observable, before, now) -> showFindings());
    showFindings();
    bindButtons();
  }

  public Parent root() {
    return root;
  }

  /** Where typing should begin. */
  public void focusFirst() {
    title.requestFocus();
    title.selectAll();
  }

  private void bindFields() {
    title.textProperty().bindBidirectional(model.titleProperty());
    points.textProperty().bindBidirectional(model.pointsProperty());
    pointsProblem.textProperty().bind(model.pointsProblemProperty());
    pointsProblem.visibleProperty().bind(model.pointsProblemProperty().isNotEmpty());
    pointsProblem.managedProperty().bind(pointsProblem.visibleProperty());
    due.valueProperty().bindBidirectional(model.dueProperty());
    due.setDayCellFactory(picker -> new Day(model));
    showSectionDates();
    category.getItems().add(null);
    category.getItems().addAll(model.choices().categories());
    category.setConverter(
        new StringConverter<@Nullable Category>() {
          @Override
          public String toString(@Nullable Category chosen) {
            return model.choices().categoryName(chosen);
          }

          @Override
          public @Nullable Category fromString(String name) {
            return null;
          }
        });
    category.valueProperty().bindBidirectional(model.categoryProperty());
    description.textProperty().bindBidirectional(model.descriptionProperty());
    ToggleSwitch hold = new ToggleSwitch(words.say("grades.editor.hold"));
    hold.setId("hold");
    hold.selectedProperty().bindBidirectional(model.heldProperty());
    holdRow.getChildren().setAll(hold);
    DetailsPane details = new DetailsPane(model.details(), words);
    moreFindings = details.findings();
    morePane.getChildren().setAll(details);
    more.setSelected(model.details().unusual());
    more.selectedProperty().addListener((observable, was, open) -> showMore(open));
    more.setOnAction(event -> FxGate.executor().execute(() -> scroll.setVvalue(scroll.getVmax())));
    showMore(more.isSelected());
  }

  private void showMore(boolean open) {
    morePane.setVisible(open);
    morePane.setManaged(open);
    more.setGraphic(new FontIcon(open ? "fth-chevron-down" : "fth-chevron-right"));
  }

  private void showSectionDates() {
    boolean several = !model.sectionDates().isEmpty();
    sectionDates.setVisible(several);
    sectionDates.setManaged(several);
    if (several) {
      dueLabel.setText(words.say("grades.editor.due.in", model.dueSection()));
    }
    for (SectionDates.SectionDate date : model.sectionDates()) {
      DatePicker picker = new DatePicker();
      picker.valueProperty().bindBidirectional(date.due());
      Label label = new Label(words.say("grades.editor.due.in", date.section().title()));
      label.getStyleClass().add("field-label");
      label.setLabelFor(picker);
      sectionDates.getChildren().add(new VBox(4, label, picker));
    }
  }

  private void bindButtons() {
    save.disableProperty().bind(model.savableProperty().not());
    save.setOnAction(
        event -> {
          model.save();
          close.run();
        });
    cancel.setOnAction(event -> close.run());
    delete.setVisible(!model.adding());
    delete.setOnAction(
        event ->
            model
                .delete()
                .thenAccept(
                    gone -> {
                      if (gone) {
                        close.run();
                      }
                    }));
    clean.setOnAction(
        event -> model.apply(new Fix.UseDescription(PlainText.clean(description.getText()))));
  }

  private static void bindLength(
      ReadOnlyObjectProperty<LiveLength> length, java.util.function.Consumer<LiveLength> show) {
    length.addListener((observable, before, now) -> show.accept(now));
    show.accept(length.get());
  }

  private void showTitleLength(LiveLength length) {
    showCounter(titleCounter, length);
    titlePreview.setVisible(length.over());
    titlePreview.setManaged(length.over());
    keptTitle.setText(length.kept());
    cutTitle.setText(length.cut());
  }

  private void showDescriptionLength(LiveLength length) {
    showCounter(descriptionCounter, length);
    clean.setDisable(PlainText.clean(description.getText()).equals(description.getText()));
  }

  private void showCounter(Label counter, LiveLength length) {
    counter.setText(
        words.say(
            length.over() ? "grades.editor.counter.cut" : "grades.editor.counter",
            length.length(),
            length.limit()));
    counter.getStyleClass().remove("over");
    if (length.over()) {
      counter.getStyleClass().add("over");
    }
  }

  private void showFindings() {
    show(Field.TITLE, titleFindings);
    show(Field.POINTS, pointsFindings);
    show(Field.DUE, dueFindings);
    show(Field.CATEGORY, categoryFindings);
    show(Field.DESCRIPTION, descriptionFindings);
    show(Field.SENDING, holdFindings);
    show(Field.MORE, moreFindings);
    boolean hidden = model.findingsProperty().getOrDefault(Field.MORE, List.of()).isEmpty();
    more.pseudoClassStateChanged(HAS_FINDINGS, !hidden);
  }

  private void show(Field field, VBox box) {
    List<FieldFinding> found = model.findingsProperty().getOrDefault(field, List.of());
    box.getChildren()
        .setAll(found.stream().map(each -> FindingNote.of(each, model::apply)).toList());
    box.setVisible(!found.isEmpty());
    box.setManaged(!found.isEmpty());
  }

  /** A day of the calendar; one that PowerTeacher does not take looks so and says why. */
  private static final class Day extends DateCell {
    private final AssignmentEditorViewModel model;

    Day(AssignmentEditorViewModel model) {
      this.model = model;
    }

    @Override
    public void updateItem(LocalDate day, boolean empty) {
      super.updateItem(day, empty);
      boolean outside = !empty && day != null && !model.choices().accepts(day);
      getStyleClass().remove("outside-term");
      if (outside) {
        getStyleClass().add("outside-term");
      }
      setTooltip(empty || day == null ? null : new Tooltip(model.choices().termOf(day)));
    }
  }
}

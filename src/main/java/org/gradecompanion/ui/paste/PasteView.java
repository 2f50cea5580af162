package org.gradecompanion.ui.paste;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.BiFunction;
import javafx.beans.binding.BooleanBinding;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.gradecompanion.gradebook.paste.PasteChoices;
import org.gradecompanion.gradebook.paste.PasteLine;
import org.gradecompanion.gradebook.paste.PasteLine.Kind;
import org.gradecompanion.gradebook.paste.PastePlan;
import org.gradecompanion.ui.common.Fxml;
import org.gradecompanion.ui.common.Shown;
import org.gradecompanion.words.Words;
import org.jspecify.annotations.Nullable;

/** The form in which a teacher looks at a paste before it is written. */
public final class PasteView {
  private final PasteViewModel model;
  private final Words words;
  private final Parent root;
  private final PasteTable lines;
  private final Map<Kind, KindTile> counts = new EnumMap<>(Kind.class);

  @FXML private Label summary;
  @FXML private HBox tiles;
  @FXML private FlowPane choices;
  @FXML private CheckBox byStudent;
  @FXML private CheckBox headings;
  @FXML private CheckBox byTitle;
  @FXML private CheckBox replace;
  @FXML private CheckBox clearBlanks;
  @FXML private CheckBox overMaximum;
  @FXML private TableView<PasteLine> table;
  @FXML private VBox waiting;
  @FXML private ProgressBar looked;
  @FXML private ProgressBar progress;
  @FXML private Button enter;
  @FXML private Button cancel;

  /**
   * @param close closes the form's window
   */
  public PasteView(PasteViewModel model, Fxml fxml, Runnable close) {
    this.model = model;
    this.words = fxml.words();
    this.root = fxml.load(this);
    this.lines =
        new PasteTable(table, new LineWords(model.phrases(), model.severalSections()), words);
    for (Kind kind : Kind.values()) {
      KindTile tile = new KindTile(kind, model.filterProperty(), words);
      counts.put(kind, tile);
      tiles.getChildren().add(tile);
    }
    bindChoices();
    BooleanBinding first = model.shownProperty().isNull();
    Shown.when(waiting, first);
    for (Node part : new Node[] {summary, tiles, choices, table, enter}) {
      Shown.when(part, first.not());
    }
    looked.progressProperty().bind(model.progressProperty());
    progress.progressProperty().bind(model.progressProperty());
    progress.visibleProperty().bind(model.busyProperty().and(first.not()));
    root.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    enter.setOnAction(event -> model.accept());
    cancel.setOnAction(event -> model.cancel());
    model.filterProperty().addListener((observable, before, now) -> lines.show(model.lines()));
    model
        .shownProperty()
        .addListener(
            (observable, before, now) -> {
              show(now);
              if (before == null) {
                focusFirst();
              }
            });
    model
        .busyProperty()
        .addListener((observable, before, now) -> show(model.shownProperty().get()));
    model
        .endedProperty()
        .addListener(
            (observable, before, now) -> {
              if (now) {
                close.run();
              }
            });
    show(model.shownProperty().get());
  }

  public Parent root() {
    return root;
  }

  /** The first thing to decide, or the button. */
  public void focusFirst() {
    if (waiting.isVisible()) {
      cancel.requestFocus();
    } else if (replace.isVisible()) {
      replace.requestFocus();
    } else {
      (enter.isDisabled() ? cancel : enter).requestFocus();
    }
  }

  /** Enter is the button's wherever the keyboard is: it decides nothing else. */
  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER && !cancel.isFocused()) {
      model.accept();
      event.consume();
    }
  }

  private void bindChoices() {
    bind(byStudent, PasteChoices::withByStudent);
    bind(headings, PasteChoices::withHeadings);
    bind(byTitle, PasteChoices::withByTitle);
    bind(replace, PasteChoices::withReplace);
    bind(clearBlanks, PasteChoices::withClearBlanks);
    bind(overMaximum, PasteChoices::withOverMaximum);
  }

  private void bind(CheckBox box, BiFunction<PasteChoices, Boolean, PasteChoices> change) {
    box.setOnAction(event -> model.choose(choices -> change.apply(choices, box.isSelected())));
    box.managedProperty().bind(box.visibleProperty());
  }

  private void show(PasteViewModel.@Nullable Shown now) {
    if (now == null) {
      return;
    }
    PastePlan plan = now.plan();
    PastePlan.Doubts doubts = plan.doubts();
    counts.forEach((kind, tile) -> tile.show(plan.count(kind)));
    choice(
        byStudent,
        now.offer().byStudent(),
        now.choices().byStudent(),
        words.say("grades.paste.by_student", now.offer().found(), now.offer().named()));
    choice(
        headings,
        now.offer().headings(),
        now.choices().headings(),
        words.say("grades.paste.headings"));
    choice(
        byTitle,
        now.choices().headings() && now.offer().titles() > 0,
        now.choices().byTitle(),
        words.say("grades.paste.by_title", now.offer().titles()));
    choice(
        replace,
        doubts.replacing() > 0,
        now.choices().replace(),
        words.say("grades.paste.replace", doubts.replacing()));
    choice(
        clearBlanks,
        doubts.blanks() > 0,
        now.choices().clearBlanks(),
        words.say("grades.paste.clear_blanks", doubts.blanks()));
    choice(
        overMaximum,
        doubts.over() > 0,
        now.choices().overMaximum(),
        words.say("grades.paste.enter_over", doubts.over()));
    summary.setText(
        words.say("grades.paste.summary", plan.scores().size(), plan.count(Kind.LEFT_OUT)));
    enter.setText(words.say("grades.paste.yes", plan.scores().size()));
    enter.setDisable(plan.scores().isEmpty() || model.busyProperty().get());
    lines.show(model.lines());
  }

  /** A choice stays in place while the keyboard is on it. */
  private static void choice(CheckBox box, boolean offered, boolean chosen, String text) {
    box.setText(text);
    box.setSelected(chosen);
    box.setVisible(offered || box.isFocused());
  }
}

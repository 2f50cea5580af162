package org.gradecompanion.ui.grades;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.control.skin.VirtualFlow;
import org.gradecompanion.ui.common.FxGate;
import org.gradecompanion.ui.common.Fxml;
import org.gradecompanion.ui.common.PulseDrain;
import org.gradecompanion.ui.keys.Shortcut;
import org.gradecompanion.words.Words;

/** The score list: one assignment, a student to a line, in place of the grid. */
final class ScoreListView {
  private static final double LINE_HEIGHT = 46;
  private static final PseudoClass REJECTED = PseudoClass.getPseudoClass("rejected");

  private final ScoreListViewModel model;
  private final Words words;
  private final Parent root;
  private final TextField field = new TextField();
  private final ObservableList<Integer> items = FXCollections.observableArrayList();
  private final Set<ScoreLineCell> cells = new HashSet<>();
  private final DirtyCells dirty = new DirtyCells();
  private final PulseDrain drain = FxGate.oncePerPulse(this::drainDirty);

  @FXML private Button previous;
  @FXML private Button next;
  @FXML private Label title;
  @FXML private Label facts;
  @FXML private Label entered;
  @FXML private Label place;
  @FXML private ToggleButton pad;
  @FXML private ListView<Integer> list;
  @FXML private Label empty;
  @FXML private Label sought;
  @FXML private Label help;

  /**
   * @param menu what the menu of the selected cells is
   */
  ScoreListView(GradesViewModel grades, Fxml fxml, Function<CellRange, ContextMenu> menu) {
    this.model = grades.list();
    this.words = fxml.words();
    this.root = fxml.load(this);
    root.visibleProperty().bind(model.shownProperty());
    empty.textProperty().bind(grades.emptyWordsProperty());
    empty.visibleProperty().bind(model.sizeProperty().isEqualTo(0));
    list.visibleProperty().bind(model.sizeProperty().greaterThan(0));
    bindHead();
    bindFoot();
    bindField(grades.newsProperty());
    list.setItems(items);
    list.setFixedCellSize(LINE_HEIGHT);
    list.setCellFactory(
        view -> {
          ScoreLineCell cell = new ScoreLineCell(model, grades.faults(), field, words);
          cells.add(cell);
          return cell;
        });
    new ScoreListKeys(this, list, field, model);
    new ScoreListMouse(this, list, model, menu);
    model.sizeProperty().addListener((observable, was, is) -> resize(is.intValue()));
    model.cursorProperty().addListener((observable, was, is) -> cursorMoved());
    model.whenChanged(this::lineChanged, this::allChanged);
    resize(model.sizeProperty().get());
  }

  Parent root() {
    return root;
  }

  void requestFocus() {
    list.requestFocus();
    cursorMoved();
  }

  /** Brings the keyboard here, and into a text that is being typed. */
  void takeKeyboard() {
    requestFocus();
    if (model.entry().isOpen()) {
      focusEntry();
    }
  }

  void togglePad() {
    if (model.shownProperty().get()) {
      model.padProperty().set(!model.padProperty().get());
    }
  }

  /** Brings the keyboard to what is being typed. */
  void focusEntry() {
    model.goToEntry();
    revealCursor();
    refreshAll();
    field.requestFocus();
    field.end();
  }

  /** Scrolls as little as is needed for the cursor's line to be wholly visible. */
  void revealCursor() {
    int tip = model.cursorProperty().get().tip();
    if (tip >= 0
        && tip < items.size()
        && list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
      flow.scrollTo(tip);
      list.layout();
    }
  }

  int pageLines() {
    return Math.max(1, (int) (list.getHeight() / LINE_HEIGHT) - 1);
  }

  private void bindHead() {
    previous.setOnAction(event -> turn(-1));
    next.setOnAction(event -> turn(1));
    for (Button button : new Button[] {previous, next}) {
      button.setTooltip(new Tooltip(button.getAccessibleText()));
    }
    model.headProperty().addListener((observable, was, is) -> show(is));
    show(model.headProperty().get());
    pad.selectedProperty().bindBidirectional(model.padProperty());
    pad.setOnAction(event -> requestFocus());
    pad.setTooltip(new Tooltip(words.say("grades.list.pad.tip", keys(Shortcut.NUMBER_PAD))));
  }

  private void show(ScoreListHead head) {
    title.setText(head.title());
    facts.setText(head.facts());
    entered.setText(head.entered());
    place.setText(head.place());
    list.setAccessibleText(head.title().isEmpty() ? words.say("grades.list.name") : head.title());
  }

  private void turn(int step) {
    if (model.entry().commit()) {
      model.assignment(step);
      requestFocus();
    }
  }

  private void bindFoot() {
    help.textProperty()
        .bind(
            Bindings.when(model.padProperty())
                .then(words.say("grades.list.help.pad"))
                .otherwise(words.say("grades.list.help", keys(Shortcut.FIND))));
    var letters = model.search().lettersProperty();
    sought
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> words.say("grades.list.sought", letters.get()), letters));
    sought.visibleProperty().bind(letters.isNotEmpty());
    sought.managedProperty().bind(sought.visibleProperty());
  }

  private static String keys(Shortcut shortcut) {
    return shortcut.chords().get(0).combination().getDisplayText();
  }

  private void bindField(ReadOnlyStringProperty news) {
    ScoreListEntry entry = model.entry();
    field.getStyleClass().add("entry");
    field.setMaxHeight(Double.MAX_VALUE);
    field.textProperty().bindBidirectional(entry.textProperty());
    field.accessibleHelpProperty().bind(entry.saidProperty());
    list.accessibleHelpProperty()
        .bind(
            Bindings.when(entry.saidProperty().isEmpty())
                .then(news)
                .otherwise(entry.saidProperty()));
    entry
        .openProperty()
        .addListener(
            (observable, was, is) -> {
              if (is) {
                opened();
              } else {
                closed();
              }
            });
    entry
        .refusedProperty()
        .addListener((observable, was, is) -> field.pseudoClassStateChanged(REJECTED, is));
    entry.saidProperty().addListener((observable, was, is) -> refreshAll());
    field
        .focusedProperty()
        .addListener(
            (observable, was, focused) -> {
              if (!focused) {
                keyboardLeft();
              }
            });
    list.focusedProperty()
        .addListener(
            (observable, was, focused) -> {
              if (!focused) {
                keyboardLeft();
              }
            });
  }

  /** What was typed is taken, unless only its line was scrolled away: then it waits. */
  private void keyboardLeft() {
    if (!model.entry().isOpen() || ownsFocus()) {
      return;
    }
    Node now = list.getScene() == null ? null : list.getScene().getFocusOwner();
    if (now == null || now == field || now instanceof VirtualFlow) {
      list.requestFocus();
    } else if (now != list) {
      model.entry().commit();
    }
  }

  private void opened() {
    int row = model.entry().row();
    field.setAccessibleText(model.line(row).spoken());
    focusEntry();
  }

  private void closed() {
    boolean had = ownsFocus();
    if (had) {
      list.requestFocus();
    }
    refreshAll();
  }

  /** Also true while another window is in front: then the text simply waits. */
  private boolean ownsFocus() {
    return field.getScene() != null && field.getScene().getFocusOwner() == field;
  }

  private void resize(int lines) {
    items.setAll(IntStream.range(0, lines).boxed().toList());
    cursorMoved();
  }

  private void cursorMoved() {
    ScoreListCursor cursor = model.cursorProperty().get();
    if (cursor.row() >= 0 && cursor.row() < items.size()) {
      // The list's own selection is what a screen reader follows.
      list.getSelectionModel().clearAndSelect(cursor.row());
      list.getFocusModel().focus(cursor.row());
      revealCursor();
    }
    cells.forEach(ScoreLineCell::restyle);
  }

  private void lineChanged(int row) {
    dirty.add(row, 0);
    drain.request();
  }

  private void allChanged() {
    dirty.addAll();
    drain.request();
  }

  private void drainDirty() {
    dirty.drain(
        (row, column) ->
            cells.stream().filter(cell -> cell.getIndex() == row).forEach(ScoreLineCell::refresh),
        this::refreshAll);
  }

  private void refreshAll() {
    cells.forEach(ScoreLineCell::refresh);
    if (model.entry().isOpen() && list.isFocused()) {
      int caret = field.getCaretPosition();
      field.requestFocus(); // which selects all of it
      field.positionCaret(caret);
    }
  }
}

package org.gradecompanion.ui.grades;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.gradecompanion.ui.common.FxGate;
import org.gradecompanion.ui.common.Fxml;
import org.gradecompanion.ui.grades.GradesViewModel.Side;

/** The Grades tab: toolbar, grid, and the fault list or the details at its right. */
public final class GradesView {
  private static final PseudoClass NOT_FOUND = PseudoClass.getPseudoClass("not-found");
  private static final KeyCombination NEW =
      new KeyCodeCombination(KeyCode.N, KeyCombination.SHORTCUT_DOWN);
  private static final KeyCombination NEXT = new KeyCodeCombination(KeyCode.F3);
  private static final KeyCombination FIND =
      new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);

  private final BooleanSupplier shown;
  private final GradesViewModel model;
  private final Fxml fxml;
  private final Parent root;
  private final GradeGrid grid;

  @FXML private HBox pushTools;
  @FXML private Button newButton;
  @FXML private Button undoButton;
  @FXML private Button redoButton;
  @FXML private ToggleGroup filterGroup;
  @FXML private ToggleButton filterAll;
  @FXML private ToggleButton filterNeed;
  @FXML private TextField findField;
  @FXML private ToggleButton faultsToggle;
  @FXML private ToggleButton detailsToggle;
  @FXML private StackPane gridPane;
  @FXML private StackPane sidePane;

  /**
   * @param pushTools the buttons that send, made elsewhere and placed in this tab's toolbar
   * @param shown whether this tab is the one that is shown
   */
  public GradesView(GradesViewModel model, Fxml fxml, Node pushTools, BooleanSupplier shown) {
    this.shown = shown;
    this.model = model;
    this.fxml = fxml;
    this.root = fxml.load(this);
    this.pushTools.getChildren().setAll(pushTools);
    this.grid = new GradeGrid(model.grid(), model.grid(), fxml.words()::say);
    gridPane.getChildren().setAll(grid);
    bindTools();
    bindGrid();
    bindSide();
  }

  public Parent root() {
    return root;
  }

  public GradeGrid grid() {
    return grid;
  }

  private void bindTools() {
    newButton.disableProperty().bind(model.canAddProperty().not());
    newButton.setOnAction(event -> model.newAssignment());
    undoButton.disableProperty().bind(model.undoWordsProperty().isEmpty());
    redoButton.disableProperty().bind(model.redoWordsProperty().isEmpty());
    undoButton.setOnAction(event -> model.undo());
    redoButton.setOnAction(event -> model.redo());
    undoButton.setTooltip(
        tip("grades.tool.undo", "grades.tool.undo.what", model.undoWordsProperty()));
    redoButton.setTooltip(
        tip("grades.tool.redo", "grades.tool.redo.what", model.redoWordsProperty()));
    filterGroup
        .selectedToggleProperty()
        .addListener(
            (observable, before, now) -> {
              if (now == null) {
                before.setSelected(true);
              } else {
                model
                    .filterProperty()
                    .set(now == filterNeed ? GridLayout.Filter.NEED_YOU : GridLayout.Filter.ALL);
              }
            });
    model
        .filterProperty()
        .addListener(
            (observable, before, now) ->
                (now == GridLayout.Filter.NEED_YOU ? filterNeed : filterAll).setSelected(true));
    findField
        .textProperty()
        .addListener((observable, before, now) -> showFound(model.find(now, true)));
    findField.setOnAction(event -> showFound(model.find(findField.getText(), false)));
    findField.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            findField.clear();
            grid.requestFocus();
            event.consume();
          }
        });
  }

  /** The keys that work wherever the focus is, while this tab is shown. */
  public void installKeys(Scene scene) {
    Map<KeyCombination, Runnable> keys = new LinkedHashMap<>();
    keys.put(NEW, model::newAssignment);
    keys.put(NEXT, () -> showFound(model.find(findField.getText(), false)));
    keys.put(
        FIND,
        () -> {
          findField.requestFocus();
          findField.selectAll();
        });
    keys.forEach(
        (chord, action) ->
            scene
                .getAccelerators()
                .put(
                    chord,
                    () -> {
                      if (shown.getAsBoolean()) {
                        action.run();
                      }
                    }));
  }

  private Tooltip tip(String key, String keyWithStep, ObservableValue<String> what) {
    Tooltip tip = new Tooltip();
    tip.textProperty()
        .bind(
            Bindings.createStringBinding(
                () ->
                    what.getValue().isEmpty()
                        ? fxml.words().say(key)
                        : fxml.words().say(keyWithStep, what.getValue()),
                what));
    return tip;
  }

  private void showFound(boolean found) {
    findField.pseudoClassStateChanged(NOT_FOUND, !found);
  }

  private void bindGrid() {
    Label empty = new Label();
    empty.getStyleClass().add("empty-note");
    empty.setWrapText(true);
    empty.textProperty().bind(model.emptyWordsProperty());
    grid.setPlaceholder(empty);
    grid.selectionProperty()
        .addListener(
            (observable, before, now) -> model.cursorMoved(grid.cursorRow(), grid.cursorColumn()));
    grid.setMenuFactory(range -> menu(range));
    model
        .grid()
        .setScreen(
            new GridScreen() {
              @Override
              public void cell(int row, int column) {
                grid.refreshCell(row, column);
              }

              @Override
              public void heads() {
                grid.refreshColumns();
              }

              @Override
              public void content() {
                grid.refreshColumns();
                grid.refreshAllCells();
              }

              @Override
              public void all(int focusRow, int focusColumn) {
                grid.refreshAll(focusRow, focusColumn);
                model.cursorMoved(grid.cursorRow(), grid.cursorColumn());
              }

              @Override
              public void moveTo(int row, int column) {
                grid.moveTo(row, column);
              }
            });
    // A banner or details that come or go must not hide the cell that is being typed into.
    grid.heightProperty().addListener((observable, before, now) -> revealCursor());
    grid.widthProperty().addListener((observable, before, now) -> revealCursor());
    grid.refreshAll();
  }

  private void revealCursor() {
    FxGate.executor().execute(() -> grid.revealCell(grid.cursorRow(), grid.cursorColumn()));
  }

  private ContextMenu menu(CellRange range) {
    return GridMenu.of(model, grid, range, fxml.words());
  }

  private void bindSide() {
    Parent faults = new FaultListView(model.faults(), fxml).root();
    Parent details = new InspectorView(model.inspector(), fxml).root();
    faultsToggle.setOnAction(event -> toggle(faultsToggle, Side.FAULTS));
    detailsToggle.setOnAction(event -> toggle(detailsToggle, Side.DETAILS));
    model.sideProperty().addListener((observable, before, now) -> show(now, faults, details));
    show(model.sideProperty().get(), faults, details);
  }

  private void toggle(ToggleButton button, Side side) {
    model.sideProperty().set(button.isSelected() ? side : Side.NONE);
  }

  private void show(Side side, Parent faults, Parent details) {
    faultsToggle.setSelected(side == Side.FAULTS);
    detailsToggle.setSelected(side == Side.DETAILS);
    model.inspector().visibleProperty().set(side == Side.DETAILS);
    sidePane.setVisible(side != Side.NONE);
    sidePane.setManaged(side != Side.NONE);
    if (side == Side.NONE) {
      sidePane.getChildren().clear();
    } else {
      sidePane.getChildren().setAll(side == Side.FAULTS ? faults : details);
    }
  }
}

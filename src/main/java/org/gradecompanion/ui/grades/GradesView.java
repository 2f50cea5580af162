package org.gradecompanion.ui.grades;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
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
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.gradecompanion.gradebook.OpenBook;
import org.gradecompanion.ui.common.Fxml;
import org.gradecompanion.ui.common.Later;
import org.gradecompanion.ui.common.Preferences;
import org.gradecompanion.ui.grades.GradesViewModel.Side;
import org.gradecompanion.ui.keys.Shortcut;
import org.gradecompanion.ui.keys.WindowKeys;

/** The Grades tab: toolbar, grid, and the fault list or the details at its right. */
public final class GradesView {
  private static final PseudoClass NOT_FOUND = PseudoClass.getPseudoClass("not-found");

  private final BooleanSupplier shown;
  private final GradesViewModel model;
  private final Fxml fxml;
  private final Parent root;
  private final GradeGrid grid;
  private final OpenMenu openMenu;
  private final Later<ScoreListView> list;

  @FXML private HBox toolRow;
  @FXML private HBox toolsBelow;
  @FXML private HBox pushTools;
  @FXML private Button newButton;
  @FXML private Button undoButton;
  @FXML private Button redoButton;
  @FXML private MenuButton arrangeButton;
  @FXML private ToggleGroup filterGroup;
  @FXML private ToggleButton filterNeed;
  @FXML private ToggleButton filterMissing;
  @FXML private TextField findField;
  @FXML private ToggleButton listToggle;
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
    ToolRow.keepWhole(
        toolRow,
        toolsBelow,
        this.pushTools,
        List.of(detailsToggle, faultsToggle, arrangeButton, newButton));
    this.grid = new GradeGrid(model.grid(), model.grid(), fxml.words()::say);
    this.openMenu = new OpenMenu(model.grid());
    this.list = new Later<>(() -> new ScoreListView(model, fxml, this::menu));
    gridPane.getChildren().setAll(grid);
    bindTools();
    bindGrid();
    bindList();
    bindArrangement();
    bindSide();
  }

  public Parent root() {
    return root;
  }

  public GradeGrid grid() {
    return grid;
  }

  /** Remembers from now on how scores are looked at. */
  public void remember(Preferences preferences) {
    SheetMemory.keep(
        preferences, grid.zoomProperty(), model.list().shownProperty(), model.list().padProperty());
  }

  /** Puts the keyboard where scores are typed, and into a text that waits there. */
  public void focusScores() {
    if (model.list().shownProperty().get()) {
      list.get().takeKeyboard();
    } else {
      grid.takeKeyboard();
    }
  }

  /**
   * Hands over a text that is still being typed.
   *
   * @return false when it was rejected and stays
   */
  public boolean finishEditing() {
    return grid.finishEditing() && model.list().finishEditing() && model.inspector().finish();
  }

  private void bindList() {
    grid.visibleProperty().bind(model.list().shownProperty().not());
    listToggle.setTooltip(
        new Tooltip(
            fxml.words()
                .say(
                    "grades.tool.list.tip",
                    Shortcut.SCORE_LIST.chords().get(0).combination().getDisplayText())));
    listToggle.setOnAction(event -> showList(listToggle.isSelected()));
    model
        .list()
        .shownProperty()
        .addListener(
            (observable, was, is) -> {
              listToggle.setSelected(is);
              if (is) {
                gridPane.getChildren().setAll(grid, list.get().root());
              }
            });
  }

  private void showList(boolean shown) {
    if (finishEditing()) {
      model.list().shownProperty().set(shown);
      focusScores();
    } else {
      listToggle.setSelected(!shown);
    }
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
                chosenAgain();
              } else if (filterOf(now) != model.filterProperty().get()) {
                chosen(before, now);
              }
            });
    model
        .filterProperty()
        .addListener(
            (observable, before, now) ->
                filterGroup.getToggles().stream()
                    .filter(each -> filterOf(each) == now)
                    .forEach(each -> each.setSelected(true)));
    findField.textProperty().addListener((observable, before, now) -> showFound(model.find(now)));
    findField.addEventFilter(KeyEvent.KEY_PRESSED, this::whileFinding);
  }

  /** A text that is refused keeps what is shown as it is. */
  private void chosen(Toggle before, Toggle now) {
    if (finishEditing()) {
      model.filterProperty().set(filterOf(now));
    } else {
      before.setSelected(true);
      focusScores();
    }
  }

  private void chosenAgain() {
    if (finishEditing()) {
      model.filterAgain();
    }
  }

  private GridLayout.Filter filterOf(Toggle toggle) {
    if (toggle == filterNeed) {
      return GridLayout.Filter.NEED_YOU;
    }
    return toggle == filterMissing ? GridLayout.Filter.MISSING : GridLayout.Filter.ALL;
  }

  private void whileFinding(KeyEvent event) {
    switch (event.getCode()) {
      case ENTER -> findNext(!event.isShiftDown());
      case DOWN -> focusScores();
      case ESCAPE -> {
        findField.clear();
        focusScores();
      }
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void findNext(boolean forward) {
    boolean found = model.findNext(forward);
    showFound(found);
    if (!found) {
      startFinding();
    }
  }

  private void startFinding() {
    findField.requestFocus();
    findField.selectAll();
  }

  /** The keys that work wherever the focus is, while this tab is shown. */
  public void installKeys(Scene scene) {
    install(scene, Shortcut.NEW_ASSIGNMENT, which -> model.newAssignment());
    install(scene, Shortcut.SCORE_LIST, which -> showList(!model.list().shownProperty().get()));
    install(scene, Shortcut.NUMBER_PAD, which -> list.get().togglePad());
    install(scene, Shortcut.FIND, which -> startFinding());
    install(scene, Shortcut.FIND_NEXT, which -> findNext(which == 0));
  }

  private void install(Scene scene, Shortcut shortcut, IntConsumer action) {
    WindowKeys.install(
        scene,
        shortcut,
        which -> {
          if (shown.getAsBoolean()) {
            action.accept(which);
          }
        });
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
    grid.setMenuFactory(this::menu);
    GridScreen screen =
        new GridScreen() {
          @Override
          public void cell(int row, int column) {
            grid.refreshCell(row, column);
          }

          @Override
          public void heads() {
            grid.refreshHeads();
          }

          @Override
          public void content() {
            grid.refreshHeads();
            grid.refreshAllCells();
          }

          @Override
          public void all(int focusRow, int focusColumn) {
            openMenu.sheetChanged();
            grid.refreshAll(focusRow, focusColumn);
            model.cursorMoved(grid.cursorRow(), grid.cursorColumn());
            nameArrangement();
          }

          @Override
          public void moveTo(int row, int column) {
            grid.moveTo(row, column);
          }

          @Override
          public boolean finishEditing() {
            return grid.finishEditing();
          }
        };
    model.grid().setScreen(GridScreen.both(screen, model.list()));
    new KeptInView(grid);
    grid.refreshAll();
    model.list().all(Math.max(0, grid.cursorRow()), Math.max(0, grid.cursorColumn()));
  }

  private void bindArrangement() {
    nameArrangement();
    arrangeButton.setOnShowing(event -> model.grid().shownBook().ifPresent(this::fillArrangement));
    arrangeButton.setOnHidden(event -> focusScores());
  }

  private void fillArrangement(OpenBook book) {
    openMenu.opened(arrangeButton::hide);
    arrangeButton
        .getItems()
        .setAll(ArrangeMenu.items(model.grid(), book, grid.cursorColumn(), fxml.words()));
  }

  private void nameArrangement() {
    boolean open = model.grid().shownBook().isPresent();
    arrangeButton.setDisable(!open);
    arrangeButton.setText(
        open
            ? ArrangeMenu.title(model.grid().arranging(), fxml.words())
            : fxml.words().say("grades.tool.arrange"));
  }

  private ContextMenu menu(CellRange range) {
    ContextMenu menu = GridMenu.of(model, this::focusScores, grid::showCard, range, fxml.words());
    openMenu.opened(menu::hide);
    return menu;
  }

  private void bindSide() {
    Later<Parent> faults =
        new Later<>(() -> new FaultListView(model.faults(), fxml, this::focusScores).root());
    Later<Parent> details = new Later<>(() -> new InspectorView(model.inspector(), fxml).root());
    sidePane.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            focusScores();
            event.consume();
          }
        });
    faultsToggle.setOnAction(event -> toggle(faultsToggle, Side.FAULTS));
    detailsToggle.setOnAction(event -> toggle(detailsToggle, Side.DETAILS));
    model.sideProperty().addListener((observable, before, now) -> show(now, faults, details));
    show(model.sideProperty().get(), faults, details);
  }

  private void toggle(ToggleButton button, Side side) {
    model.sideProperty().set(button.isSelected() ? side : Side.NONE);
  }

  private void show(Side side, Later<Parent> faults, Later<Parent> details) {
    faultsToggle.setSelected(side == Side.FAULTS);
    detailsToggle.setSelected(side == Side.DETAILS);
    model.inspector().visibleProperty().set(side == Side.DETAILS);
    sidePane.setVisible(side != Side.NONE);
    sidePane.setManaged(side != Side.NONE);
    if (side == Side.NONE) {
      sidePane.getChildren().clear();
    } else {
      sidePane.getChildren().setAll((side == Side.FAULTS ? faults : details).get());
    }
  }
}

package org.gradecompanion.ui.grades;

import java.net.URL;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * The sheet of scores: students down, assignments across, names and heads always in view.
 *
 * <p>Only as many nodes exist as are visible, and they are reused while scrolling, so a sheet of a
 * thousand students costs no more than one of thirty. The grid shows what its {@link GridModel}
 * says and asks its {@link GridActions} for every change; it holds no score itself.
 *
 * <p>JavaFX thread only, except {@link #refreshCell}, {@link #refreshCells} and {@link
 * #refreshAllCells}.
 */
public final class GradeGrid extends Region {
  private final GridContext grid;
  private final GridPalette palette;
  private final GridSelection selection;
  private final GridViewport viewport;
  private final ReasonBubble bubble = new ReasonBubble();
  private final CellEditor editor;
  private final HeadDrag drag;
  private final GridAccess access;
  private final GridTips tips;
  private final GridRefresh refresh;
  private final GridZoom zoom = new GridZoom(this::zoomed);
  private final StackPane placeholder = new StackPane();
  private final ReadOnlyObjectWrapper<@Nullable CellRange> selected = new ReadOnlyObjectWrapper<>();
  private Function<CellRange, @Nullable ContextMenu> menus = range -> null;
  private boolean paletteChanged = true;

  /** The cursor was to be brought into view before it was known how large the view is. */
  private boolean revealPending;

  public GradeGrid(GridModel model, GridActions actions, GridWords words) {
    palette = new GridPalette(this, this::paletteChanged);
    selection = new GridSelection(this::selectionChanged);
    grid = new GridContext(model, actions, words, GridMetrics.standard(), selection, palette);
    viewport = new GridViewport(grid);
    refresh = new GridRefresh(viewport);
    access = new GridAccess(grid, viewport);
    editor = new CellEditor(this, grid, bubble);
    viewport.cellLayer().getChildren().add(editor.field());
    placeholder.setManaged(false);
    placeholder.setPickOnBounds(false);
    drag = new HeadDrag(this, grid, editor);
    zoom.add(viewport.nodes());
    zoom.add(List.of(placeholder, drag.mark(), bubble.node()));
    getChildren().add(zoom.sheet());

    GridCommands commands = new GridCommands(this, grid, editor, bubble);
    FillCommands fills = new FillCommands(this, grid, editor, bubble);
    new GridKeys(this, selection, commands, fills, editor);
    new GridMouse(this, grid, commands, editor, drag);
    tips = new GridTips(this, grid);

    getStyleClass().add("grade-grid");
    URL sheet = GradeGrid.class.getResource("grid.css");
    getStylesheets().add(Objects.requireNonNull(sheet, "grid.css").toExternalForm());
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.TABLE_VIEW);
    setAccessibleText(words.text("grid.name"));
    accessibleHelpProperty().bind(bubble.wordsProperty());
    focusedProperty().addListener((observable, was, now) -> activateCursor());
    editor.field().visibleProperty().addListener((observable, was, now) -> activateCursor());
    refreshAll();
  }

  private void activateCursor() {
    viewport.rings().activate(isFocused() || editor.field().isVisible());
  }

  // What changed

  /** One cell's content changed. Any thread; costs next to nothing however often it is called. */
  public void refreshCell(int row, int column) {
    refresh.cell(row, column);
  }

  /** The content of a rectangle of cells changed. Any thread. */
  public void refreshCells(CellRange range) {
    refresh.cells(range);
  }

  /** Any cell's content may have changed, but not how many there are. Any thread. */
  public void refreshAllCells() {
    refresh.allCells();
  }

  /** Heads of rows or columns changed, but not how many there are. */
  public void refreshHeads() {
    refresh.heads();
  }

  /** Anything changed, also how many rows and columns there are; the cursor keeps its place. */
  public void refreshAll() {
    refreshAll(Math.max(0, selection.row()), Math.max(0, selection.column()));
  }

  /**
   * Anything changed, also how many rows and columns there are.
   *
   * @param focusRow where the student under the cursor is now; nearest row inside is taken
   * @param focusColumn where the assignment under the cursor is now
   */
  public void refreshAll(int focusRow, int focusColumn) {
    tips.hide();
    viewport.stale();
    if (selection.follow(SheetOrder.of(grid.model()), focusRow, focusColumn)) {
      drag.stop();
    }
    editor.follow();
    placeholder.setVisible(selection.isEmpty());
    requestLayout();
  }

  // Cursor, selection, editing

  /** The selected cells, null when there are none at all. */
  public ReadOnlyObjectProperty<@Nullable CellRange> selectionProperty() {
    return selected.getReadOnlyProperty();
  }

  /** The selected cells, null when there are none at all. */
  public @Nullable CellRange selection() {
    return selected.get();
  }

  /** The row where typing goes, -1 when there are no cells. */
  public int cursorRow() {
    return selection.row();
  }

  /** The column where typing goes, -1 when there are no cells. */
  public int cursorColumn() {
    return selection.column();
  }

  /** Puts the cursor on a cell, selects only that and scrolls to it. */
  public void moveTo(int row, int column) {
    selection.moveTo(row, column);
    revealCell(selection.row(), selection.column());
  }

  /** Selects a rectangle, with the cursor at its top left, and scrolls to that. */
  public void select(CellRange range) {
    selection.moveTo(range.top(), range.left());
    selection.extendTo(range.bottom(), range.right());
    revealCell(selection.row(), selection.column());
  }

  public boolean isEditing() {
    return editor.isOpen();
  }

  /**
   * Hands over a text that is still in the editor, as before closing the window or showing another
   * class.
   *
   * @return false when it was rejected and the editor stays open
   */
  public boolean finishEditing() {
    return editor.commit();
  }

  /** Brings the keyboard here, and into a text that is being typed. */
  public void takeKeyboard() {
    if (editor.isOpen()) {
      editor.focus();
    } else {
      requestFocus();
    }
  }

  /** Scrolls as little as is needed for a cell to be wholly visible. */
  public void revealCell(int row, int column) {
    if (selection.isEmpty()) {
      return;
    }
    if (getWidth() <= 0 || getHeight() <= 0) {
      revealPending = true;
      return;
    }
    if (isNeedsLayout()) {
      layout();
    }
    viewport.reveal(row, column);
    if (bubble.isShowing()) {
      requestLayout();
    }
  }

  /** Where a cell lies now, in the grid's coordinates, also when scrolled out of view. */
  public Bounds cellBounds(int row, int column) {
    return zoom.onGrid(viewport.bounds(row, column));
  }

  /** How large the sheet is drawn, in percent: 75 to 200, in steps of 25. */
  public IntegerProperty zoomProperty() {
    return zoom.percentProperty();
  }

  /** Shows what there is to know of an assignment, with how its scores are spread. */
  public void showCard(int column) {
    revealCell(Math.max(0, selection.row()), column);
    tips.card(column);
  }

  // What others add

  /** What is shown in place of the cells while there are no students or no assignments. */
  public void setPlaceholder(@Nullable Node node) {
    if (node == null) {
      placeholder.getChildren().clear();
    } else {
      placeholder.getChildren().setAll(node);
    }
  }

  /** Makes the menu for the selected cells; null from it shows none. */
  public void setMenuFactory(Function<CellRange, @Nullable ContextMenu> factory) {
    menus = factory;
  }

  // For the parts of the grid

  @Nullable ContextMenu menuFor(CellRange range) {
    return menus.apply(range);
  }

  /** The lower left of the cursor's cell: where a menu asked for by key opens. */
  Point2D cursorOnScreen() {
    Bounds cell = viewport.bounds(selection.row(), selection.column());
    return zoom.sheet().localToScreen(cell.getMinX(), cell.getMaxY());
  }

  /** The lower left of a column's head. */
  Point2D belowHead(int column) {
    return zoom.sheet()
        .localToScreen(viewport.bounds(0, column).getMinX(), grid.metrics().headHeight());
  }

  /** Selects whole columns, with the cursor at the top of the first that are in view. */
  void selectColumns(int from, int to) {
    selection.moveTo(Math.max(0, viewport.rows().nearest(0)), from);
    selection.extendTo(selection.row(), to);
    selection.widenToColumns();
  }

  void scrollBy(double dx, double dy) {
    viewport.scrollBy(zoom.onSheet(dx), zoom.onSheet(dy));
    tips.hide();
    if (bubble.isShowing()) {
      requestLayout();
    }
  }

  GridPalette palette() {
    return palette;
  }

  GridZoom zoom() {
    return zoom;
  }

  GridViewport viewport() {
    return viewport;
  }

  private void paletteChanged() {
    paletteChanged = true;
    requestLayout();
  }

  private void selectionChanged() {
    selected.set(selection.range());
    if (!editor.isOpen()) {
      bubble.hide();
    }
    viewport.restyle();
    notifyAccessibleAttributeChanged(AccessibleAttribute.FOCUS_ITEM);
    notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTED_ITEMS);
  }

  /** What was the first cell in view is it still, and the cursor does not leave the view. */
  private void zoomed() {
    int top = Math.max(0, viewport.rows().nearest(0));
    int left = Math.max(0, viewport.columns().nearest(0));
    boolean seen = viewport.shows(selection.row(), selection.column());
    tips.hide();
    viewport.setZoom(zoom.factor());
    paletteChanged();
    if (getWidth() > 0 && getHeight() > 0) {
      layout();
      viewport.scrollTo(top, left);
      if (seen) {
        revealCell(selection.row(), selection.column());
      }
    }
  }

  @Override
  protected void layoutChildren() {
    if (paletteChanged) {
      paletteChanged = false;
      palette.rebuild(zoom.onSheet(1));
      viewport.restyle();
    }
    double width = zoom.onSheet(getWidth());
    double height = zoom.onSheet(getHeight());
    zoom.resize(getWidth(), getHeight());
    viewport.layout(width, height);
    editor.place();
    if (revealPending && getWidth() > 0 && getHeight() > 0) {
      revealPending = false;
      viewport.reveal(Math.max(0, selection.row()), Math.max(0, selection.column()));
    }
    double left = selection.isEmpty() && viewport.rows().count() == 0 ? 0 : viewport.frozen();
    double top = grid.metrics().headHeight();
    placeholder.resizeRelocate(left, top, Math.max(0, width - left), Math.max(0, height - top));
    if (bubble.isShowing()) {
      int row = editor.isOpen() ? editor.row() : selection.row();
      int column = editor.isOpen() ? editor.column() : selection.column();
      bubble.place(viewport.bounds(row, column), width, height);
    }
  }

  @Override
  protected double computePrefWidth(double height) {
    return grid.metrics().nameWidth() + 8 * grid.metrics().columnWidth();
  }

  @Override
  protected double computePrefHeight(double width) {
    return grid.metrics().headHeight() + 16 * grid.metrics().rowHeight();
  }

  // Styling and accessibility

  public static List<CssMetaData<? extends Styleable, ?>> getClassCssMetaData() {
    return GridPalette.cssMetaData();
  }

  @Override
  public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
    return getClassCssMetaData();
  }

  @Override
  public @Nullable Object queryAccessibleAttribute(
      AccessibleAttribute attribute, Object... parameters) {
    return GridAccess.answers(attribute)
        ? access.of(attribute, parameters)
        : super.queryAccessibleAttribute(attribute, parameters);
  }

  @Override
  public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
    if (action == AccessibleAction.SHOW_ITEM
        && parameters.length > 0
        && parameters[0] instanceof CellNode cell) {
      revealCell(cell.row(), cell.column());
      return;
    }
    super.executeAccessibleAction(action, parameters);
  }
}

package org.gradecompanion.ui.grades;

import java.util.List;
import javafx.event.EventTarget;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/**
 * The window onto the sheet: four panes (corner, column heads, names, cells) and two scroll bars,
 * kept in step. The sheet's size comes from the model whenever {@link #stale()} was called.
 */
final class GridViewport {
  private final GridContext grid;
  private final Axis rows;
  private final Axis columns;
  private final CellPool cells;
  private final Strip names;
  private final Strip heads;
  private final CursorRings rings;
  private final ColumnFit fit;
  private final ScrollBar vertical = bar(Orientation.VERTICAL);
  private final ScrollBar horizontal = bar(Orientation.HORIZONTAL);
  private final CornerNode corner;
  private final Region headBack = new Region();
  private final Pane cellClip;
  private final Pane nameClip;
  private final Pane headClip;
  private boolean stale = true;
  private double zoom = 1;
  private double frozen;

  /** The width of what stays in place, as it was drawn last. */
  private double drawn;

  private int tried = -1;
  private double triedWidth;

  GridViewport(GridContext grid) {
    this.grid = grid;
    GridMetrics metrics = grid.metrics();
    rows = new Axis(metrics.rowHeight());
    columns = new Axis(metrics.columnWidth());
    cells = new CellPool(rows, columns, () -> new CellNode(grid));
    names = new Strip(rows, Orientation.VERTICAL, () -> new NameNode(grid));
    heads = new Strip(columns, Orientation.HORIZONTAL, () -> new HeadNode(grid));
    rings = new CursorRings(rows, columns);
    fit = new ColumnFit(grid, this);
    cells.layer().getChildren().addAll(rings.nodes());
    cellClip = clipped(cells.layer());
    nameClip = clipped(names.layer());
    headClip = clipped(heads.layer());
    corner = new CornerNode(grid);
    headBack.getStyleClass().add("head-back");
    headBack.setManaged(false);
    vertical.valueProperty().addListener((observable, was, now) -> scrolled());
    horizontal.valueProperty().addListener((observable, was, now) -> scrolled());
    vertical.setUnitIncrement(metrics.rowHeight());
    horizontal.setUnitIncrement(metrics.columnWidth());
    frozen = metrics.nameWidth();
    heads.setThickness(metrics.headHeight());
  }

  List<Node> nodes() {
    return List.of(headBack, cellClip, nameClip, headClip, corner, vertical, horizontal);
  }

  /** The pane whose coordinates are those of the sheet; what lies in it scrolls with the cells. */
  Pane cellLayer() {
    return cells.layer();
  }

  /** The node of a visible cell, else null; also null while the sheet's size is about to change. */
  @Nullable CellNode cell(int row, int column) {
    return stale ? null : cells.at(row, column);
  }

  /** Shows a cell as the model has it now, if it is in view. */
  void showCell(int row, int column) {
    CellNode node = cell(row, column);
    if (node != null) {
      node.refresh();
    }
  }

  @Nullable StripNode name(int row) {
    return stale ? null : names.at(row);
  }

  @Nullable StripNode head(int column) {
    return stale ? null : heads.at(column);
  }

  /** Shows every visible cell as the model has it now. */
  void refreshCells() {
    if (!stale) {
      cells.forEach(CellNode::refresh);
    }
  }

  void refreshHeads() {
    if (!stale) {
      heads.refresh();
      names.refresh();
      corner.refresh(rows.count());
    }
  }

  Axis rows() {
    return rows;
  }

  Axis columns() {
    return columns;
  }

  /** The model's size or everything in it changed: the next layout asks for all of it again. */
  void stale() {
    stale = true;
    rows.setCount(grid.model().rowCount());
    columns.setSizes(grid.model().columnCount(), this::width);
  }

  private double width(int column) {
    return grid.metrics()
        .columnWidth(column == tried ? triedWidth : grid.model().columnWidth(column));
  }

  /**
   * Shows a column in a width that may not stay.
   *
   * @param column the column, -1 for none: all are as the model says
   */
  void tryWidth(int column, double width) {
    tried = column;
    triedWidth = width;
    stale();
  }

  /** How large everything is drawn; 1 is as designed. */
  void setZoom(double factor) {
    zoom = factor;
    rows.setStep(1 / factor);
    columns.setStep(1 / factor);
  }

  void layout(double width, double height) {
    GridMetrics metrics = grid.metrics();
    frozen = metrics.nameWidth(width);
    names.setThickness(frozen);
    double roomX = Math.max(0, width - frozen);
    double roomY = Math.max(0, height - metrics.headHeight());
    double thick = metrics.barThickness() / zoom;
    boolean barY = rows.content() > roomY;
    boolean barX = columns.content() > roomX - (barY ? thick : 0);
    barY = barY || rows.content() > roomY - (barX ? thick : 0);
    columns.setViewport(roomX - (barY ? thick : 0));
    rows.setViewport(roomY - (barX ? thick : 0));

    double left = frozen;
    double top = metrics.headHeight();
    corner.refresh(rows.count());
    corner.resizeRelocate(0, 0, left, top);
    headBack.resizeRelocate(0, 0, width, top);
    headClip.resizeRelocate(left, 0, columns.viewport(), top);
    nameClip.resizeRelocate(0, top, left, rows.viewport());
    cellClip.resizeRelocate(left, top, columns.viewport(), rows.viewport());
    cells.layer().resize(columns.content(), rows.content());
    heads.layer().resize(columns.content(), top);
    names.layer().resize(left, rows.content());
    vertical.resizeRelocate(width - thick, top, thick, rows.viewport());
    horizontal.resizeRelocate(left, height - thick, columns.viewport(), thick);
    vertical.setVisible(barY);
    horizontal.setVisible(barX);
    adjust(vertical, rows);
    adjust(horizontal, columns);
    boolean everything = stale || frozen != drawn;
    drawn = frozen;
    stale = false;
    follow(everything);
    rings.follow(grid.selection());
  }

  /** Takes the colours anew after the cursor, the selection or the theme changed. */
  void restyle() {
    if (!stale) {
      cells.forEach(CellNode::restyle);
      names.restyle();
      heads.restyle();
    }
    rings.follow(grid.selection());
  }

  void scrollBy(double dx, double dy) {
    horizontal.setValue(clamp(columns.offset() + dx, columns));
    vertical.setValue(clamp(rows.offset() + dy, rows));
  }

  /** Scrolls as little as is needed for a cell to be wholly visible. */
  void reveal(int row, int column) {
    vertical.setValue(clamp(rows.offsetToReveal(row), rows));
    horizontal.setValue(clamp(columns.offsetToReveal(column), columns));
  }

  /** What a click sorts by, at a point of the grid; null for nothing. */
  RowSort.@Nullable Key sortKeyAt(double x, double y) {
    return corner.keyAt(x, y);
  }

  /** Whether a cell is wholly in view. */
  boolean shows(int row, int column) {
    return row >= 0
        && column >= 0
        && rows.offsetToReveal(row) == rows.offset()
        && columns.offsetToReveal(column) == columns.offset();
  }

  /** Scrolls so that a cell is the first one in view, as far as there is enough to scroll. */
  void scrollTo(int row, int column) {
    vertical.setValue(clamp(rows.start(row), rows));
    horizontal.setValue(clamp(columns.start(column), columns));
  }

  CursorRings rings() {
    return rings;
  }

  /** How wide columns have to be. */
  ColumnFit fit() {
    return fit;
  }

  /** The width of what stays in place at the left. */
  double frozen() {
    return frozen;
  }

  /** The column whose average stands at a point, -1 for none. */
  int meanAt(double x, double y) {
    GridHit hit = hit(x, y);
    boolean there =
        hit.isColumnHead()
            && head(hit.column()) instanceof HeadNode head
            && head.hasMeanAt(x - frozen - columns.start(hit.column()) + columns.offset(), y);
    return there ? hit.column() : -1;
  }

  /** Lays a node of the cell layer over some cells. */
  void place(Region node, CellRange range) {
    rings.place(node, range);
  }

  GridHit hit(double x, double y) {
    double left = frozen;
    double top = grid.metrics().headHeight();
    int row = rows.at(y - top);
    int column = columns.at(x - left);
    boolean inNames = x >= 0 && x < left;
    boolean inHeads = y >= 0 && y < top;
    if (row >= 0 && column >= 0) {
      return new GridHit(row, column);
    }
    if (inHeads && column >= 0) {
      return new GridHit(-1, column);
    }
    return inNames && row >= 0 ? new GridHit(row, -1) : GridHit.NOTHING;
  }

  /** The cell nearest to a point, for dragging beyond the edge. */
  GridHit nearest(double x, double y) {
    return new GridHit(rows.nearest(y - grid.metrics().headHeight()), columns.nearest(x - frozen));
  }

  /** Where a cell lies now, in the grid's coordinates; possibly outside the visible part. */
  Bounds bounds(int row, int column) {
    GridMetrics metrics = grid.metrics();
    return new BoundingBox(
        frozen + columns.start(column) - columns.offset(),
        metrics.headHeight() + rows.start(row) - rows.offset(),
        column < columns.count() ? columns.size(column) : columns.usual(),
        metrics.rowHeight());
  }

  boolean isBar(EventTarget target) {
    for (Node node = target instanceof Node start ? start : null;
        node != null;
        node = node.getParent()) {
      if (node == vertical || node == horizontal) {
        return true;
      }
    }
    return false;
  }

  private void scrolled() {
    rows.setOffset(vertical.getValue());
    columns.setOffset(horizontal.getValue());
    if (!stale) {
      follow(false);
    }
  }

  private void follow(boolean everything) {
    cells.layer().setTranslateX(-columns.offset());
    cells.layer().setTranslateY(-rows.offset());
    cells.follow(everything);
    names.follow(everything);
    heads.follow(everything);
  }

  private static void adjust(ScrollBar bar, Axis axis) {
    bar.setMax(axis.maxOffset());
    bar.setVisibleAmount(
        axis.content() == 0 ? 0 : axis.maxOffset() * axis.viewport() / axis.content());
    bar.setBlockIncrement(Math.max(axis.usual(), axis.viewport() - axis.usual()));
    bar.setValue(axis.offset());
  }

  private static double clamp(double offset, Axis axis) {
    return Math.max(0, Math.min(offset, axis.maxOffset()));
  }

  private static ScrollBar bar(Orientation orientation) {
    ScrollBar bar = new ScrollBar();
    bar.setOrientation(orientation);
    bar.setManaged(false);
    bar.setFocusTraversable(false);
    return bar;
  }

  private static Pane clipped(Pane layer) {
    Pane pane = new Pane(layer);
    pane.setManaged(false);
    Rectangle clip = new Rectangle();
    clip.widthProperty().bind(pane.widthProperty());
    clip.heightProperty().bind(pane.heightProperty());
    pane.setClip(clip);
    return pane;
  }
}

package org.gradecompanion.ui.grades;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.controlsfx.control.spreadsheet.GridBase;
import org.controlsfx.control.spreadsheet.GridChange;
import org.controlsfx.control.spreadsheet.SpreadsheetCell;
import org.controlsfx.control.spreadsheet.SpreadsheetCellBase;
import org.controlsfx.control.spreadsheet.SpreadsheetCellType;
import org.controlsfx.control.spreadsheet.SpreadsheetView;
import org.jspecify.annotations.Nullable;

/** ControlsFX's SpreadsheetView of the same gradebook, with the names as its fixed column. */
final class BenchSpreadsheet implements BenchGrid {
  private static final SpreadsheetCellType.StringType STRING = SpreadsheetCellType.STRING;

  private final GridModel model;
  private final GridActions actions;
  private final SpreadsheetView view = new SpreadsheetView();
  private final StackPane root = new StackPane(view);
  private List<List<Cell>> cells = List.of();
  private @Nullable VirtualFlow<?> flow;
  private double down;
  private boolean showing;

  BenchSpreadsheet(GridModel model, GridActions actions) {
    this.model = model;
    this.actions = actions;
    view.setShowRowHeader(false);
    all(0, 0);
  }

  @Override
  public Region node() {
    return root;
  }

  @Override
  public double maxDown() {
    ScrollBar across = bar();
    double room = flow().getHeight() - (across.isVisible() ? across.getHeight() : 0);
    return Math.max(0, model.rowCount() * GridMetrics.standard().rowHeight() - room);
  }

  @Override
  public double maxAcross() {
    return bar().getMax();
  }

  @Override
  public void scrollTo(double toDown, double across) {
    down += flow().scrollPixels(toDown - down);
    bar().setValue(Math.rint(across));
  }

  private VirtualFlow<?> flow() {
    if (flow == null) {
      flow = find(view, VirtualFlow.class);
    }
    return flow;
  }

  private ScrollBar bar() {
    return flow().lookupAll(".scroll-bar").stream()
        .map(ScrollBar.class::cast)
        .filter(bar -> bar.getOrientation() == Orientation.HORIZONTAL)
        .findFirst()
        .orElseThrow();
  }

  @Override
  public @Nullable Node shown(int row, int column) {
    IndexedCell<?> top = flow().getFirstVisibleCell();
    IndexedCell<?> bottom = flow().getLastVisibleCell();
    if (top == null || bottom == null || row < top.getIndex() || row > bottom.getIndex()) {
      return null;
    }
    for (Node child : flow().getCell(row).getChildrenUnmodifiable()) {
      if (child instanceof TableCell<?, ?> cell
          && cell.getItem() instanceof SpreadsheetCell at
          && at.getRow() == row
          && at.getColumn() == column + 1) {
        return cell;
      }
    }
    return null;
  }

  @Override
  public boolean editing() {
    return view.getEditingCell() != null;
  }

  @Override
  public void cell(int row, int column) {
    showing = true;
    cells.get(row).get(column).refresh();
    showing = false;
  }

  @Override
  public void content() {
    for (int row = 0; row < model.rowCount(); row++) {
      for (int column = 0; column < model.columnCount(); column++) {
        cell(row, column);
      }
    }
  }

  @Override
  public void all(int focusRow, int focusColumn) {
    GridBase grid = new GridBase(model.rowCount(), model.columnCount() + 1);
    List<ObservableList<SpreadsheetCell>> rows = new ArrayList<>();
    cells = new ArrayList<>();
    for (int row = 0; row < model.rowCount(); row++) {
      List<SpreadsheetCell> line = new ArrayList<>();
      SpreadsheetCell name = STRING.createCell(row, 0, 1, 1, model.rowName(row));
      name.setEditable(false);
      line.add(name);
      List<Cell> own = new ArrayList<>();
      for (int column = 0; column < model.columnCount(); column++) {
        own.add(new Cell(row, column));
      }
      line.addAll(own);
      cells.add(own);
      rows.add(FXCollections.observableArrayList(line));
    }
    grid.setRows(rows);
    grid.getColumnHeaders().add("");
    for (int column = 0; column < model.columnCount(); column++) {
      grid.getColumnHeaders().add(model.head(column).title());
    }
    GridMetrics sizes = GridMetrics.standard();
    grid.setRowHeightCallback(row -> sizes.rowHeight());
    grid.addEventHandler(GridChange.GRID_CHANGE_EVENT, this::changed);
    view.setGrid(grid);
    view.getColumns().get(0).setPrefWidth(sizes.nameWidth());
    view.getColumns().stream().skip(1).forEach(each -> each.setPrefWidth(sizes.columnWidth()));
    view.getFixedColumns().setAll(List.of(view.getColumns().get(0)));
    down = 0;
    flow = null;
  }

  private void changed(GridChange change) {
    if (!showing && change.getColumn() > 0) {
      actions.commitText(
          change.getRow(), change.getColumn() - 1, String.valueOf(change.getNewValue()));
      cell(change.getRow(), change.getColumn() - 1);
    }
  }

  @Override
  public void moveTo(int row, int column) {
    find(view, TableView.class).requestFocus();
    view.getSelectionModel().clearAndSelect(row, view.getColumns().get(column + 1));
    view.getSelectionModel().focus(row, view.getColumns().get(column + 1));
  }

  private static <T extends Node> T find(Parent parent, Class<T> kind) {
    return kind.cast(nodes(parent).stream().filter(kind::isInstance).findFirst().orElseThrow());
  }

  private static List<Node> nodes(Parent parent) {
    return GridWindow.everyNode(parent);
  }

  /** Makes its glyph when it is first in view. */
  private final class Cell extends SpreadsheetCellBase {
    private @Nullable BenchGlyph glyph;

    Cell(int row, int column) {
      super(row, column + 1, 1, 1, STRING);
      setItem(BenchGlyph.text(model, row, column));
    }

    @Override
    public Node getGraphic() {
      if (glyph == null) {
        glyph = new BenchGlyph();
        glyph.show(model.state(getRow(), getColumn() - 1));
      }
      return glyph;
    }

    void refresh() {
      String text = BenchGlyph.text(model, getRow(), getColumn() - 1);
      if (!text.equals(getItem())) {
        setItem(text);
      }
      if (glyph != null) {
        glyph.show(model.state(getRow(), getColumn() - 1));
      }
    }
  }
}

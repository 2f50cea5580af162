package org.gradecompanion.ui.grades;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** A plain TableView of the same gradebook: a column for each assignment, rows of fixed height. */
final class BenchTable implements BenchGrid {
  private final GridModel model;
  private final GridActions actions;
  private final TableView<Integer> table = new TableView<>();
  private final List<List<Cell>> cells = new ArrayList<>();
  private @Nullable VirtualFlow<?> flow;
  private double down;
  private String first = "";

  BenchTable(GridModel model, GridActions actions) {
    this.model = model;
    this.actions = actions;
    table.setFixedCellSize(GridMetrics.standard().rowHeight());
    table.setEditable(true);
    table.getSelectionModel().setCellSelectionEnabled(true);
    table.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
    all(0, 0);
  }

  private void typed(KeyEvent event) {
    if (!editing() && !event.getCharacter().isBlank() && event.getCharacter().charAt(0) > ' ') {
      first = event.getCharacter();
      int column = table.getFocusModel().getFocusedCell().getColumn();
      table.edit(table.getFocusModel().getFocusedIndex(), table.getColumns().get(column));
      event.consume();
    }
  }

  @Override
  public Region node() {
    return table;
  }

  @Override
  public double maxDown() {
    ScrollBar across = bar();
    double view = flow().getHeight() - (across.isVisible() ? across.getHeight() : 0);
    return Math.max(0, model.rowCount() * table.getFixedCellSize() - view);
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
      flow = (VirtualFlow<?>) table.lookup(".virtual-flow");
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
    return cells.get(column).stream()
        .filter(cell -> cell.getIndex() == row && !cell.isEmpty())
        .findFirst()
        .orElse(null);
  }

  @Override
  public boolean editing() {
    return table.getEditingCell() != null;
  }

  @Override
  public void cell(int row, int column) {
    for (Cell cell : cells.get(column)) {
      if (cell.getIndex() == row) {
        cell.refresh();
      }
    }
  }

  @Override
  public void content() {
    cells.forEach(column -> column.forEach(Cell::refresh));
  }

  @Override
  public void all(int focusRow, int focusColumn) {
    cells.clear();
    List<TableColumn<Integer, ?>> columns = new ArrayList<>();
    TableColumn<Integer, String> names = new TableColumn<>();
    names.setCellValueFactory(row -> new ReadOnlyStringWrapper(model.rowName(row.getValue())));
    columns.add(sized(names, GridMetrics.standard().nameWidth()));
    for (int column = 0; column < model.columnCount(); column++) {
      int at = column;
      List<Cell> made = new ArrayList<>();
      cells.add(made);
      TableColumn<Integer, Integer> next = new TableColumn<>(model.head(column).title());
      next.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
      next.setCellFactory(
          unused -> {
            Cell cell = new Cell(at);
            made.add(cell);
            return cell;
          });
      columns.add(sized(next, GridMetrics.standard().columnWidth()));
    }
    table.getColumns().setAll(columns);
    table.setItems(
        FXCollections.observableArrayList(IntStream.range(0, model.rowCount()).boxed().toList()));
  }

  private static <T> TableColumn<Integer, T> sized(TableColumn<Integer, T> column, double width) {
    column.setMinWidth(width);
    column.setMaxWidth(width);
    column.setSortable(false);
    column.setReorderable(false);
    return column;
  }

  @Override
  public void moveTo(int row, int column) {
    table.requestFocus();
    table.getSelectionModel().clearAndSelect(row, table.getColumns().get(column + 1));
    table.getFocusModel().focus(row, table.getColumns().get(column + 1));
  }

  /** Changes only what differs from what it showed before. */
  private final class Cell extends TableCell<Integer, Integer> {
    private final int column;
    private final BenchGlyph glyph = new BenchGlyph();
    private final TextField editor = new TextField();

    Cell(int column) {
      this.column = column;
      setAlignment(Pos.CENTER_RIGHT);
      setContentDisplay(ContentDisplay.RIGHT);
      editor.setOnAction(event -> commit());
      editor.addEventFilter(
          KeyEvent.KEY_PRESSED,
          event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
              cancelEdit();
            }
          });
    }

    @Override
    protected void updateItem(@Nullable Integer item, boolean empty) {
      super.updateItem(item, empty);
      refresh();
    }

    void refresh() {
      if (isEmpty() || getIndex() < 0 || getIndex() >= model.rowCount()) {
        setText(null);
        setGraphic(null);
      } else if (!isEditing()) {
        glyph.show(model.state(getIndex(), column));
        setGraphic(glyph);
        setText(BenchGlyph.text(model, getIndex(), column));
      }
    }

    @Override
    public void startEdit() {
      super.startEdit();
      if (isEditing()) {
        setText(null);
        setGraphic(editor);
        editor.requestFocus();
        editor.setText(first);
        editor.end();
      }
    }

    private void commit() {
      actions.commitText(getIndex(), column, editor.getText());
      commitEdit(getItem());
      refresh();
      table.requestFocus();
    }

    @Override
    public void cancelEdit() {
      super.cancelEdit();
      refresh();
      table.requestFocus();
    }
  }
}

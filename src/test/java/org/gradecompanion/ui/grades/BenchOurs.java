package org.gradecompanion.ui.grades;

import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** Our grid as the Grades tab uses it. */
final class BenchOurs implements BenchGrid {
  private final GradeGrid grid;

  BenchOurs(GradeGridAdapter adapter, GridWords words) {
    grid = new GradeGrid(adapter, adapter, words);
  }

  @Override
  public Region node() {
    return grid;
  }

  @Override
  public double maxDown() {
    return grid.viewport().rows().maxOffset();
  }

  @Override
  public double maxAcross() {
    return grid.viewport().columns().maxOffset();
  }

  @Override
  public void scrollTo(double down, double across) {
    grid.scrollBy(
        across - grid.viewport().columns().offset(), down - grid.viewport().rows().offset());
  }

  @Override
  public @Nullable Node shown(int row, int column) {
    return grid.viewport().cell(row, column);
  }

  @Override
  public boolean editing() {
    return grid.isEditing();
  }

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
    grid.refreshAll(focusRow, focusColumn);
  }

  @Override
  public void moveTo(int row, int column) {
    grid.requestFocus();
    grid.moveTo(row, column);
  }
}

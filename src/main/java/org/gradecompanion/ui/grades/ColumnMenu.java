package org.gradecompanion.ui.grades;

import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import org.gradecompanion.words.Words;

/** Where the selected assignments stand, and hiding them. */
final class ColumnMenu {
  private ColumnMenu() {}

  static Menu of(GradeGridAdapter grid, CellRange range, Words words) {
    int column = range.left();
    int last = grid.columnCount() - 1;
    boolean one = range.columns() == 1;
    Menu menu = new Menu(words.say("grades.menu.column"));
    menu.getItems()
        .addAll(
            item(
                words.say("grades.menu.column.left"),
                one && column > 0,
                () -> grid.moveColumn(column, false)),
            item(
                words.say("grades.menu.column.right"),
                one && column < last,
                () -> grid.moveColumn(column, true)),
            item(
                words.say("grades.menu.column.hide", range.columns()),
                range.columns() <= last,
                () -> grid.hide(range)));
    return menu;
  }

  private static MenuItem item(String text, boolean possible, Runnable action) {
    MenuItem item = new MenuItem(text);
    item.setDisable(!possible);
    item.setOnAction(event -> action.run());
    return item;
  }
}

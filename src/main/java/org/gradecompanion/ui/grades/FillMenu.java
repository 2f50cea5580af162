package org.gradecompanion.ui.grades;

import java.util.function.Supplier;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.gradecompanion.words.Words;

/** What the keys do with several cells at once, for the mouse. */
final class FillMenu {
  private final GradesViewModel model;
  private final Words words;

  private FillMenu(GradesViewModel model, Words words) {
    this.model = model;
    this.words = words;
  }

  static Menu of(GradesViewModel model, CellRange range, Words words) {
    GridActions grid = model.grid();
    FillMenu items = new FillMenu(model, words);
    boolean rows = range.rows() > 1;
    boolean columns = range.columns() > 1;
    int row = range.top();
    int column = range.left();
    Menu menu = new Menu(words.say("grades.menu.fill"));
    menu.getItems()
        .addAll(
            items.item("grades.menu.fill.down", rows, () -> grid.fillDown(range, false)),
            items.item("grades.menu.fill.down_empty", rows, () -> grid.fillDown(range, true)),
            items.item("grades.menu.fill.right", columns, () -> grid.fillRight(range, false)),
            items.item("grades.menu.fill.right_empty", columns, () -> grid.fillRight(range, true)),
            new SeparatorMenuItem(),
            items.item("grades.menu.shift.down", !columns, () -> grid.shift(row, column, true)),
            items.item("grades.menu.shift.up", !columns, () -> grid.shift(row, column, false)));
    return menu;
  }

  private MenuItem item(String key, boolean possible, Supplier<EntryResult> action) {
    MenuItem item = new MenuItem(words.say(key));
    item.setDisable(!possible);
    item.setOnAction(event -> model.tell(action.get()));
    return item;
  }
}

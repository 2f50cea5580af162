package org.gradecompanion.ui.grades;

import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import org.gradecompanion.words.Words;

/** What students can be sorted by; what they are sorted by is checked. */
final class SortMenu {
  private SortMenu() {}

  /**
   * @param column the assignment that can be sorted by too
   */
  static Menu of(GradeGridAdapter grid, int column, Words words) {
    Menu menu = new Menu(words.say("grades.menu.sort"));
    for (RowSort.Key key : RowSort.Key.values()) {
      boolean section = key == RowSort.Key.NUMBER && grid.severalSections();
      CheckMenuItem item =
          new CheckMenuItem(
              section
                  ? words.say("grades.menu.sort.section")
                  : words.say("grades.menu.sort." + key));
      item.setSelected(
          key == RowSort.Key.ASSIGNMENT
              ? column >= 0 && grid.sorting(column) != Sorting.NONE
              : grid.sorting(key) != Sorting.NONE);
      item.setDisable(key == RowSort.Key.ASSIGNMENT && column < 0);
      item.setOnAction(event -> grid.sort(key, column));
      menu.getItems().add(item);
    }
    return menu;
  }
}

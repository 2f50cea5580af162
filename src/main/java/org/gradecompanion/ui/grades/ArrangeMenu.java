package org.gradecompanion.ui.grades;

import java.util.List;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.gradecompanion.gradebook.BookColumn;
import org.gradecompanion.gradebook.OpenBook;
import org.gradecompanion.words.Words;
import org.jspecify.annotations.Nullable;

/** How the gradebook is arranged, as a menu; what holds now is checked. */
final class ArrangeMenu {
  private final GradeGridAdapter grid;
  private final Arranging arranging;
  private final Words words;

  private ArrangeMenu(GradeGridAdapter grid, Words words) {
    this.grid = grid;
    this.arranging = grid.arranging();
    this.words = words;
  }

  /** What the menu is called: it tells what is not shown, so that nothing disappears silently. */
  static String title(Arranging arranging, Words words) {
    int hidden = arranging.hidden().size();
    Only only = arranging.only();
    if (only == null) {
      return hidden == 0
          ? words.say("grades.tool.arrange")
          : words.say("grades.tool.arrange.hidden", hidden);
    }
    return hidden == 0
        ? words.say("grades.tool.arrange.only", only.title())
        : words.say("grades.tool.arrange.both", only.title(), hidden);
  }

  /**
   * @param column the assignment with the cursor
   */
  static List<MenuItem> items(GradeGridAdapter grid, OpenBook book, int column, Words words) {
    ArrangeMenu menu = new ArrangeMenu(grid, words);
    return List.of(
        SortMenu.of(grid, column, words),
        menu.order(),
        menu.only(book),
        menu.hidden(),
        menu.widths());
  }

  private Menu order() {
    Menu menu = new Menu(words.say("grades.menu.order"));
    for (ColumnPlan.By by : ColumnPlan.By.values()) {
      menu.getItems()
          .add(
              item(
                  words.say("grades.menu.order." + by),
                  arranging.by() == by,
                  () -> arranging.by(by)));
    }
    return menu;
  }

  private Menu only(OpenBook book) {
    Menu menu = new Menu(words.say("grades.menu.only"));
    menu.getItems().add(only(words.say("grades.menu.only.all"), null));
    menu.getItems().add(new SeparatorMenuItem());
    book.usableCategories()
        .forEach(each -> menu.getItems().add(only(each.title(), Only.InCategory.of(each))));
    menu.getItems().add(new SeparatorMenuItem());
    book.terms().forEach(each -> menu.getItems().add(only(each.title(), Only.InTerm.of(each))));
    return menu;
  }

  private MenuItem only(String text, @Nullable Only only) {
    Only now = arranging.only();
    return item(text, only == null ? now == null : only.equals(now), () -> arranging.only(only));
  }

  private Menu hidden() {
    Menu menu = new Menu(words.say("grades.menu.hidden"));
    List<BookColumn> hidden = arranging.hidden();
    menu.setDisable(hidden.isEmpty());
    for (BookColumn column : hidden) {
      MenuItem item = new MenuItem(column.leading().assignment().title());
      item.setMnemonicParsing(false);
      item.setOnAction(event -> arranging.show(column));
      menu.getItems().add(item);
    }
    MenuItem all = new MenuItem(words.say("grades.menu.hidden.all"));
    all.setOnAction(event -> arranging.showAll());
    menu.getItems().addAll(new SeparatorMenuItem(), all);
    return menu;
  }

  private MenuItem widths() {
    MenuItem item = new MenuItem(words.say("grades.menu.widths"));
    item.setDisable(!arranging.hasWidths());
    item.setOnAction(event -> arranging.usualWidths());
    return item;
  }

  private static CheckMenuItem item(String text, boolean checked, Runnable action) {
    CheckMenuItem item = new CheckMenuItem(text);
    item.setMnemonicParsing(false);
    item.setSelected(checked);
    item.setOnAction(event -> action.run());
    return item;
  }
}

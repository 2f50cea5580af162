package org.gradecompanion.ui.grades;

import java.util.List;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.Resolution;
import org.gradecompanion.words.Words;

/** The menu of the selected cells and their assignment. */
final class GridMenu {
  private GridMenu() {}

  static ContextMenu of(GradesViewModel model, Runnable leave, CellRange range, Words words) {
    SelectionActions selection = model.selection();
    int column = range.left();
    ContextMenu menu = new ContextMenu();
    menu.getItems()
        .addAll(
            item(words, "grades.menu.details", () -> model.grid().details(range.top(), column)),
            item(words, "grades.menu.resend", () -> model.grid().resend(range)),
            item(words, "grades.menu.resend_column", () -> selection.resendColumn(column)),
            item(words, "grades.menu.clear", () -> model.grid().clear(range)),
            FillMenu.of(model, range, words),
            SortMenu.of(model.grid(), column, words),
            ColumnMenu.of(model.grid(), range, words),
            keep(selection.keeping(range), words));
    List<CellId> conflicts = selection.conflicts(range);
    if (!conflicts.isEmpty()) {
      menu.getItems()
          .addAll(
              new SeparatorMenuItem(),
              item(
                  words,
                  "grades.menu.keep_mine",
                  () -> selection.resolve(conflicts, Resolution.KEEP_MINE)),
              item(
                  words,
                  "grades.menu.take_theirs",
                  () -> selection.resolve(conflicts, Resolution.TAKE_THEIRS)));
    }
    menu.getItems()
        .addAll(
            new SeparatorMenuItem(),
            item(words, "grades.menu.edit", () -> model.grid().editAssignment(column)),
            item(
                words,
                selection.held(column) ? "grades.menu.release" : "grades.menu.hold",
                () -> selection.toggleHold(column)),
            item(words, "grades.menu.export", () -> model.exportColumn(column)));
    if (selection.gone(column)) {
      menu.getItems()
          .addAll(
              new SeparatorMenuItem(),
              item(words, "grades.menu.recreate", () -> selection.recreate(column)),
              item(words, "grades.menu.keep_here", () -> selection.keepHere(column)));
    }
    selection
        .locking(range)
        .ifPresent(
            locking ->
                menu.getItems()
                    .addAll(
                        new SeparatorMenuItem(),
                        item(
                            words,
                            locking.locked() ? "grades.menu.unlock" : "grades.menu.lock",
                            locking::toggle)));
    menu.setOnHidden(event -> leave.run());
    return menu;
  }

  private static MenuItem keep(Keeping keeping, Words words) {
    MenuItem item =
        item(words, keeping.kept() ? "grades.menu.let_go" : "grades.menu.keep", keeping::toggle);
    item.setDisable(keeping.isEmpty());
    return item;
  }

  private static MenuItem item(Words words, String key, Runnable action) {
    MenuItem item = new MenuItem(words.say(key));
    item.setOnAction(event -> action.run());
    return item;
  }
}

package org.gradecompanion.ui.grades;

import java.util.List;
import java.util.function.IntConsumer;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.Resolution;
import org.gradecompanion.ui.keys.Shortcut;
import org.gradecompanion.words.Words;

/** The menu of the selected cells and their assignment. */
final class GridMenu {
  private GridMenu() {}

  /**
   * @param leave gives the keyboard back to the scores
   * @param card shows what there is to know of a column
   */
  static ContextMenu of(
      GradesViewModel model, Runnable leave, IntConsumer card, CellRange range, Words words) {
    SelectionActions selection = model.selection();
    int column = range.left();
    ContextMenu menu = new ContextMenu();
    menu.getItems()
        .addAll(
            item(
                words,
                "grades.menu.details",
                Shortcut.DETAILS,
                () -> model.grid().details(range.top(), column)),
            item(words, "grades.menu.card", Shortcut.CARD, () -> card.accept(column)),
            new SeparatorMenuItem(),
            item(
                words,
                "grades.menu.copy",
                Shortcut.COPY,
                () -> GridClipboard.copy(model.grid(), range)),
            item(
                words,
                "grades.menu.cut",
                Shortcut.CUT,
                () -> {
                  GridClipboard.copy(model.grid(), range);
                  model.grid().clear(range);
                }),
            item(
                words,
                "grades.menu.paste",
                Shortcut.PASTE,
                () -> GridClipboard.paste(range, model.grid()::paste)),
            item(
                words,
                "grades.menu.paste_empty",
                Shortcut.PASTE_EMPTY,
                () -> GridClipboard.paste(range, model.grid()::pasteIntoEmpty)),
            item(words, "grades.menu.clear", Shortcut.CLEAR, () -> model.grid().clear(range)),
            new SeparatorMenuItem(),
            item(words, "grades.menu.resend", Shortcut.RESEND, () -> model.grid().resend(range)),
            item(words, "grades.menu.resend_column", () -> selection.resendColumn(column)),
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

  /** With the key that does the same, to be learned by the way. */
  private static MenuItem item(Words words, String key, Shortcut shortcut, Runnable action) {
    MenuItem item = item(words, key, action);
    item.setAccelerator(shortcut.chords().get(0).combination());
    return item;
  }

  private static MenuItem item(Words words, String key, Runnable action) {
    MenuItem item = new MenuItem(words.say(key));
    item.setOnAction(event -> action.run());
    return item;
  }
}

package org.gradecompanion.ui.grades;

import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/** The mouse in the score list: it selects lines, opens one, and asks for the menu. */
final class ScoreListMouse {
  private final ScoreListView view;
  private final ScoreListViewModel model;

  ScoreListMouse(
      ScoreListView view,
      ListView<Integer> list,
      ScoreListViewModel model,
      Function<CellRange, ContextMenu> menus) {
    this.view = view;
    this.model = model;
    // Before the list's own: the selection is the model's.
    list.addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
    list.setOnContextMenuRequested(
        event -> {
          CellRange range = model.selection().range();
          if (range != null && model.entry().commit()) {
            menus.apply(range).show(list, event.getScreenX(), event.getScreenY());
          }
          event.consume();
        });
  }

  private void pressed(MouseEvent event) {
    ScoreLineCell line = lineAt(event.getTarget() instanceof Node node ? node : null);
    if (line == null || line.isEmpty()) {
      return;
    }
    if (model.entry().commit()) {
      int row = line.getIndex();
      boolean menu = event.getButton() != MouseButton.PRIMARY;
      if (!menu || !model.cursorProperty().get().selects(row)) {
        model.goTo(row, event.isShiftDown() && !menu);
      }
      view.requestFocus();
      if (!menu && event.getClickCount() == 2) {
        model.actions().edit();
      }
    } else {
      view.focusEntry();
    }
    event.consume();
  }

  /** Null where a button or the text itself was pressed, which know what to do. */
  private static @Nullable ScoreLineCell lineAt(@Nullable Node pressed) {
    for (Node node = pressed; node != null; node = node.getParent()) {
      if (node instanceof ScoreLineCell line) {
        return line;
      }
      if (node instanceof ButtonBase || node instanceof TextInputControl) {
        return null;
      }
    }
    return null;
  }
}

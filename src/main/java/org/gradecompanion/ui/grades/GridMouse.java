package org.gradecompanion.ui.grades;

import javafx.geometry.Point2D;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.jspecify.annotations.Nullable;

/** What pointing, clicking, dragging and the wheel do. */
final class GridMouse {
  /** How far a wheel turns at once. */
  private static final double NOTCH = 40;

  private final GradeGrid owner;
  private final GridContext grid;
  private final GridCommands commands;
  private final CellEditor editor;
  private final HeadDrag heads;

  /** Where the button went down, while it is down; decides what dragging selects. */
  private GridHit pressed = GridHit.NOTHING;

  /** How far the wheel was turned since the last step of the zoom. */
  private double turned;

  private @Nullable ContextMenu menu;

  GridMouse(
      GradeGrid owner, GridContext grid, GridCommands commands, CellEditor editor, HeadDrag heads) {
    this.owner = owner;
    this.heads = heads;
    this.grid = grid;
    this.commands = commands;
    this.editor = editor;
    owner.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
    owner.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
    owner.addEventHandler(MouseEvent.MOUSE_RELEASED, event -> heads.release());
    owner.addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
    owner.addEventHandler(
        MouseEvent.MOUSE_MOVED, event -> heads.hover(owner.zoom().onSheet(event)));
    owner.addEventHandler(ScrollEvent.SCROLL, this::scroll);
    owner.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::menu);
  }

  private void press(MouseEvent event) {
    hideMenu();
    pressed = GridHit.NOTHING;
    if (event.getTarget() == editor.field() || owner.viewport().isBar(event.getTarget())) {
      return;
    }
    event.consume();
    if (!editor.commit()) {
      editor.focus(); // the rejected text first
      return;
    }
    owner.requestFocus();
    Point2D at = owner.zoom().onSheet(event);
    GridHit hit = owner.viewport().hit(at.getX(), at.getY());
    if (event.getButton() == MouseButton.SECONDARY) {
      if (hit.isCell() && !grid.selection().contains(hit.row(), hit.column())) {
        commands.goTo(hit.row(), hit.column(), false);
      } else if (hit.isColumnHead() && !heads.isWhole(hit.column())) {
        selectColumns(hit.column(), false);
      } else if (hit.isRowHead()) {
        selectRows(hit.row(), false);
      }
    } else if (event.getButton() == MouseButton.PRIMARY) {
      RowSort.Key key = owner.viewport().sortKeyAt(at.getX(), at.getY());
      if (!event.isShiftDown() && heads.press(at, event.getClickCount())) {
        return;
      }
      pressed = hit;
      if (key == null) {
        primary(hit, event.isShiftDown(), event.getClickCount());
      } else if (!grid.selection().isEmpty()) {
        grid.actions().sort(key, -1);
      }
    }
  }

  private void primary(GridHit hit, boolean extend, int clicks) {
    if (hit.isCell()) {
      commands.goTo(hit.row(), hit.column(), extend);
      if (clicks == 2 && !extend) {
        commands.edit(null);
      }
    } else if (hit.isColumnHead()) {
      selectColumns(hit.column(), extend);
      if (clicks == 2) {
        grid.actions().editAssignment(hit.column());
      }
    } else if (hit.isRowHead()) {
      selectRows(hit.row(), extend);
    }
  }

  /** The average opens the chart that it is the middle of. */
  private void click(MouseEvent event) {
    boolean once = event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 1;
    if (once && event.isStillSincePress()) {
      Point2D at = owner.zoom().onSheet(event);
      int column = owner.viewport().meanAt(at.getX(), at.getY());
      if (column >= 0) {
        owner.showCard(column);
      }
    }
  }

  private void drag(MouseEvent event) {
    if (event.getButton() != MouseButton.PRIMARY || grid.selection().isEmpty()) {
      return;
    }
    Point2D at = owner.zoom().onSheet(event);
    if (heads.drag(at)) {
      event.consume();
      return;
    }
    GridHit near = owner.viewport().nearest(at.getX(), at.getY());
    GridSelection selection = grid.selection();
    if (pressed.isCell()) {
      if (near.row() != selection.tipRow() || near.column() != selection.tipColumn()) {
        commands.goTo(near.row(), near.column(), true);
      }
    } else if (pressed.isColumnHead()) {
      selectColumns(near.column(), true);
    } else if (pressed.isRowHead()) {
      selectRows(near.row(), true);
    }
    event.consume();
  }

  private void selectColumns(int column, boolean extend) {
    GridSelection selection = grid.selection();
    if (selection.isEmpty()) {
      return;
    }
    if (extend) {
      selection.extendTo(selection.tipRow(), column);
    } else {
      owner.selectColumns(column, column);
    }
    selection.widenToColumns();
  }

  private void selectRows(int row, boolean extend) {
    GridSelection selection = grid.selection();
    if (selection.isEmpty()) {
      return;
    }
    if (extend) {
      selection.extendTo(row, selection.tipColumn());
    } else {
      selection.moveTo(row, Math.max(0, owner.viewport().columns().nearest(0)));
    }
    selection.widenToRows();
  }

  private void scroll(ScrollEvent event) {
    double dx = event.getDeltaX();
    double dy = event.getDeltaY();
    if (event.isShortcutDown()) {
      zoom(event.isInertia() ? 0 : dy);
      event.consume();
      return;
    }
    if (event.isShiftDown() && dx == 0) {
      dx = dy;
      dy = 0;
    }
    owner.scrollBy(-dx, -dy);
    event.consume();
  }

  /** By whole notches: a touchpad tells of every pixel. */
  private void zoom(double dy) {
    turned = Math.signum(turned) == -Math.signum(dy) ? dy : turned + dy;
    if (Math.abs(turned) >= NOTCH) {
      owner.zoom().step(turned > 0);
      turned = 0;
    }
  }

  private void menu(ContextMenuEvent event) {
    CellRange range = grid.selection().range();
    if (range == null || editor.isOpen()) {
      return;
    }
    hideMenu();
    ContextMenu next = owner.menuFor(range);
    if (next != null) {
      menu = next;
      Point2D at =
          event.isKeyboardTrigger()
              ? owner.cursorOnScreen()
              : new Point2D(event.getScreenX(), event.getScreenY());
      next.show(owner, at.getX(), at.getY());
    }
    event.consume();
  }

  private void hideMenu() {
    if (menu != null) {
      menu.hide();
      menu = null;
    }
  }
}

package org.gradecompanion.ui.grades;

import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.gradecompanion.ui.keys.Keyboard;
import org.gradecompanion.ui.keys.Shortcut;

/**
 * Does what {@link Shortcut} says of a key. Two modes: navigating, with the focus on the grid, and
 * editing, with the caret in the cell.
 */
final class GridKeys {
  private final GradeGrid owner;
  private final GridSelection selection;
  private final GridCommands commands;
  private final FillCommands fills;
  private final CellEditor editor;
  private final Keyboard keyboard = Keyboard.here();

  GridKeys(
      GradeGrid owner,
      GridSelection selection,
      GridCommands commands,
      FillCommands fills,
      CellEditor editor) {
    this.owner = owner;
    this.selection = selection;
    this.commands = commands;
    this.fills = fills;
    this.editor = editor;
    owner.addEventHandler(KeyEvent.KEY_PRESSED, this::navigate);
    owner.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
    editor.field().addEventFilter(KeyEvent.KEY_PRESSED, this::edit);
  }

  private void navigate(KeyEvent event) {
    if (event.getTarget() == editor.field()) {
      return; // what the text field did not want is not for the grid either
    }
    if (editor.isOpen()) {
      editor.focus(); // a rejected text is still waiting: nothing else until it is dealt with
      event.consume();
      return;
    }
    Optional<Shortcut> shortcut = Shortcut.of(event, Shortcut.Place.GRID, keyboard);
    if (shortcut.isPresent() ? obey(shortcut.get(), event) : isSpace(event)) {
      event.consume();
    }
  }

  /** A lone space is no score, and must not scroll or press anything either. */
  private boolean isSpace(KeyEvent event) {
    return event.getCode() == KeyCode.SPACE && !selection.isEmpty();
  }

  private boolean obey(Shortcut shortcut, KeyEvent event) {
    if (shortcut == Shortcut.LEAVE) {
      FocusExit.leave(owner, !event.isShiftDown());
      return true;
    }
    if (selection.isEmpty()) {
      return false;
    }
    return switch (shortcut.group()) {
      case MOVE -> moves(shortcut, event);
      case SELECT -> selects(shortcut, event);
      case TYPE -> inView(types(shortcut));
      case CHANGE -> inView(changes(shortcut, event));
      case FIND -> inView(finds(shortcut, event));
    };
  }

  /** What changes where the cursor is, shows where that is. */
  private boolean inView(boolean done) {
    if (done) {
      commands.revealCursor();
    }
    return done;
  }

  private boolean moves(Shortcut shortcut, KeyEvent event) {
    boolean back = event.isShiftDown();
    switch (shortcut) {
      case ARROWS -> commands.move(Way.of(event), false);
      case EDGE -> commands.jump(Way.of(event), false);
      case ROW_ENDS, CORNERS, PAGE -> far(shortcut, event, false);
      case ENTER -> commands.nextRow(!back);
      case TAB -> commands.nextColumn(!back);
      case REVEAL -> commands.revealCursor();
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean selects(Shortcut shortcut, KeyEvent event) {
    switch (shortcut) {
      case EXTEND -> commands.move(Way.of(event), true);
      case EXTEND_EDGE -> commands.jump(Way.of(event), true);
      case EXTEND_FAR -> far(shortcut, event, true);
      case COLUMNS -> commands.selectColumns();
      case ROWS -> commands.selectRows();
      case ALL -> commands.selectAll();
      case COLLAPSE -> {
        return inView(commands.collapse());
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private void far(Shortcut shortcut, KeyEvent event, boolean extend) {
    boolean corner = shortcut == Shortcut.CORNERS || event.isControlDown() || event.isMetaDown();
    switch (event.getCode()) {
      case HOME -> commands.toEnd(false, corner, extend);
      case END -> commands.toEnd(true, corner, extend);
      default -> commands.page(event.getCode() == KeyCode.PAGE_DOWN, extend);
    }
  }

  private boolean types(Shortcut shortcut) {
    switch (shortcut) {
      case EDIT -> commands.edit(null);
      case CLEAR -> commands.clear();
      case COMMENT -> commands.comment();
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean changes(Shortcut shortcut, KeyEvent event) {
    switch (shortcut) {
      case FILL_DOWN -> fills.down(false);
      case FILL_DOWN_EMPTY -> fills.down(true);
      case FILL_RIGHT -> fills.right(false);
      case SHIFT -> fills.shift(event.getCode() != KeyCode.UP);
      case COPY -> commands.copy();
      case CUT -> commands.cut();
      case PASTE -> commands.paste();
      case PASTE_EMPTY -> commands.pasteIntoEmpty();
      case UNDO -> commands.undo();
      case REDO -> commands.redo();
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean finds(Shortcut shortcut, KeyEvent event) {
    switch (shortcut) {
      case ATTENTION -> commands.attention(!event.isShiftDown());
      case DETAILS -> commands.details();
      case CARD -> commands.card();
      case RESEND -> commands.resend();
      case HIDE -> commands.hide();
      case WIDTH -> commands.widen(event.getCode() == KeyCode.PERIOD);
      case FIT -> commands.fit();
      case ZOOM -> commands.zoom(event.getCode());
      case ZOOM_USUAL -> owner.zoomProperty().set(GridZoom.USUAL);
      case MOVE_COLUMN -> commands.moveColumn(event.getCode() == KeyCode.RIGHT);
      case SORT -> commands.sort(event.isShiftDown() ? RowSort.Key.NAME : RowSort.Key.ASSIGNMENT);
      default -> {
        return false;
      }
    }
    return true;
  }

  private void typed(KeyEvent event) {
    boolean elsewhere = event.getTarget() == editor.field() || editor.isOpen();
    if (!elsewhere && !selection.isEmpty() && keyboard.writes(event)) {
      commands.edit(event.getCharacter());
      event.consume();
    }
  }

  private void edit(KeyEvent event) {
    editor.reveal();
    Optional<Shortcut> shortcut = Shortcut.of(event, Shortcut.Place.EDITOR, keyboard);
    if (shortcut.isPresent() && whileEditing(shortcut.get(), event)) {
      event.consume();
    }
  }

  private boolean whileEditing(Shortcut shortcut, KeyEvent event) {
    switch (shortcut) {
      case FILL -> fills.typed(false);
      case FILL_EMPTY -> fills.typed(true);
      case CANCEL -> editor.cancel();
      case CARET -> editor.toggleMode();
      case ARROWS, EDGE, PAGE -> {
        if (editor.mode() == CellEditor.Mode.KEEP) {
          return false; // they move the caret
        }
        takeAndMove(shortcut, event);
      }
      default -> takeAndMove(shortcut, event);
    }
    return true;
  }

  private void takeAndMove(Shortcut shortcut, KeyEvent event) {
    if (editor.commit()) {
      obey(shortcut, event);
    }
  }
}

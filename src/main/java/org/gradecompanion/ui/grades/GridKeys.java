package org.gradecompanion.ui.grades;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Which key does what. Two modes: navigating, with the focus on the grid, and editing, with the
 * caret in the cell. No single letter is a command, because letters begin score codes.
 */
final class GridKeys {
  private static final int FAR = Integer.MAX_VALUE;

  private final GradeGrid owner;
  private final GridSelection selection;
  private final GridCommands commands;
  private final CellEditor editor;

  GridKeys(GradeGrid owner, GridSelection selection, GridCommands commands, CellEditor editor) {
    this.owner = owner;
    this.selection = selection;
    this.commands = commands;
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
    if (leaves(event)) {
      FocusExit.leave(owner, !event.isShiftDown());
      event.consume();
    } else if (!selection.isEmpty() && (moves(event) || acts(event) || shortcut(event))) {
      event.consume();
    }
  }

  /** Tab alone stays in the grid, so there must be keys that lead out of it. */
  private static boolean leaves(KeyEvent event) {
    return event.getCode() == KeyCode.F6
        || (event.getCode() == KeyCode.TAB && event.isControlDown());
  }

  private boolean moves(KeyEvent event) {
    boolean extend = event.isShiftDown();
    boolean far = event.isShortcutDown();
    switch (event.getCode()) {
      case UP, KP_UP -> commands.move(far ? -FAR : -1, 0, extend);
      case DOWN, KP_DOWN -> commands.move(far ? FAR : 1, 0, extend);
      case LEFT, KP_LEFT -> commands.move(0, far ? -FAR : -1, extend);
      case RIGHT, KP_RIGHT -> commands.move(0, far ? FAR : 1, extend);
      case HOME -> commands.move(far ? -FAR : 0, -FAR, extend);
      case END -> commands.move(far ? FAR : 0, FAR, extend);
      case PAGE_UP -> commands.page(false, extend);
      case PAGE_DOWN -> commands.page(true, extend);
      case TAB -> commands.nextColumn(!extend);
      default -> {
        return event.getCode() == KeyCode.ENTER && entered(event);
      }
    }
    return true;
  }

  private boolean entered(KeyEvent event) {
    if (event.isAltDown()) {
      commands.details();
    } else if (!event.isShortcutDown()) {
      commands.nextRow(!event.isShiftDown());
    }
    return true;
  }

  private boolean acts(KeyEvent event) {
    switch (event.getCode()) {
      case F2 -> {
        if (event.isShiftDown()) {
          commands.comment();
        } else {
          commands.edit(null);
        }
      }
      case F8 -> commands.attention(!event.isShiftDown());
      case DELETE -> commands.clear();
      case BACK_SPACE -> {
        if (event.isShortcutDown()) {
          commands.revealCursor();
        } else {
          commands.clear();
        }
      }
      case ESCAPE -> {
        return commands.collapse();
      }
      case SPACE -> {
        return selects(event);
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean selects(KeyEvent event) {
    if (event.isControlDown()) {
      commands.selectColumns();
    } else if (event.isShiftDown()) {
      commands.selectRows();
    }
    return true; // a lone space is no score, and must not scroll or press anything either
  }

  private boolean shortcut(KeyEvent event) {
    if (!event.isShortcutDown() || event.isAltDown()) {
      return false;
    }
    boolean shift = event.isShiftDown();
    switch (event.getCode()) {
      case Z -> {
        if (shift) {
          commands.redo();
        } else {
          commands.undo();
        }
        return true;
      }
      case R -> {
        if (shift) {
          commands.resend();
        } else {
          commands.fillRight();
        }
        return true;
      }
      case V -> {
        if (shift) {
          commands.pasteIntoEmpty();
        } else {
          commands.paste();
        }
        return true;
      }
      default -> {
        return !shift && plainShortcut(event.getCode());
      }
    }
  }

  private boolean plainShortcut(KeyCode code) {
    switch (code) {
      case A -> commands.selectAll();
      case C -> commands.copy();
      case X -> commands.cut();
      case D -> commands.fillDown();
      case Y -> commands.redo();
      default -> {
        return false;
      }
    }
    return true;
  }

  private void typed(KeyEvent event) {
    if (event.getTarget() == editor.field() || editor.isOpen() || selection.isEmpty()) {
      return;
    }
    // AltGr arrives as Ctrl+Alt and types characters; either alone is a command.
    boolean command = (event.isControlDown() != event.isAltDown()) || event.isMetaDown();
    String text = event.getCharacter();
    if (command || text.isEmpty() || text.codePointAt(0) <= ' ' || text.charAt(0) == '\u007f') {
      return;
    }
    commands.edit(text);
    event.consume();
  }

  private void edit(KeyEvent event) {
    switch (event.getCode()) {
      case ENTER -> {
        if (event.isShortcutDown()) {
          commands.commitToSelection();
        } else if (editor.commit()) {
          commands.nextRow(!event.isShiftDown());
        }
      }
      case TAB -> {
        if (editor.commit()) {
          if (event.isControlDown()) {
            FocusExit.leave(owner, !event.isShiftDown());
          } else {
            commands.nextColumn(!event.isShiftDown());
          }
        }
      }
      case ESCAPE -> editor.cancel();
      case F2 -> editor.toggleMode();
      case UP, DOWN, LEFT, RIGHT, KP_UP, KP_DOWN, KP_LEFT, KP_RIGHT -> {
        if (editor.mode() == CellEditor.Mode.KEEP || event.isShiftDown()) {
          return;
        }
        if (editor.commit()) {
          moves(event);
        }
      }
      default -> {
        return;
      }
    }
    event.consume();
  }
}

package org.gradecompanion.ui.grades;

import java.util.Optional;
import javafx.event.Event;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.gradecompanion.ui.keys.Keyboard;
import org.gradecompanion.ui.keys.Shortcut;

/**
 * Does in the score list what {@link Shortcut} says of a key in the grid. Left and right are the
 * assignments; Tab is left to the window, for what a line offers. With the number pad the pad's
 * signs are marks, and letters find a student.
 */
final class ScoreListKeys {
  private final ScoreListView view;
  private final ListView<Integer> list;
  private final TextField field;
  private final ScoreListViewModel model;
  private final ScoreListActions actions;
  private final ScoreListEntry entry;
  private final Keyboard keyboard = Keyboard.here();

  /** The decimal sign of the pad is under way: what it types depends on the keyboard. */
  private boolean padDecimal;

  ScoreListKeys(
      ScoreListView view, ListView<Integer> list, TextField field, ScoreListViewModel model) {
    this.view = view;
    this.list = list;
    this.field = field;
    this.model = model;
    this.actions = model.actions();
    this.entry = model.entry();
    // Before the list's own keys, which scroll and select by themselves.
    list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    list.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
  }

  private void pressed(KeyEvent event) {
    padDecimal = event.getCode() == KeyCode.DECIMAL;
    boolean done = false;
    if (event.getTarget() == field) {
      view.revealCursor();
      done =
          Shortcut.of(event, Shortcut.Place.EDITOR, keyboard)
              .map(shortcut -> whileTyping(shortcut, event))
              .orElse(false);
    } else if (event.getTarget() == list) {
      done = navigate(event);
    } else if (event.getCode() == KeyCode.ESCAPE) {
      list.requestFocus(); // from a button of the line
      done = true;
    }
    if (done) {
      event.consume();
    }
  }

  private boolean navigate(KeyEvent event) {
    if (entry.isOpen()) {
      view.focusEntry(); // a text is still waiting: nothing else until it is dealt with
      Event.fireEvent(field, event.copyFor(field, field));
      return true;
    }
    if (searches(event)) {
      return true;
    }
    Optional<Shortcut> shortcut = Shortcut.of(event, Shortcut.Place.GRID, keyboard);
    return shortcut.isPresent()
        ? obey(shortcut.get(), event)
        : event.getCode() == KeyCode.SPACE; // it selects nothing and presses nothing
  }

  private boolean searches(KeyEvent event) {
    if (!model.search().isOn()) {
      return false;
    }
    switch (event.getCode()) {
      case BACK_SPACE -> model.search().back();
      case ESCAPE -> model.search().forget();
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean obey(Shortcut shortcut, KeyEvent event) {
    return switch (shortcut.group()) {
      case MOVE -> moves(shortcut, event);
      case SELECT -> selects(shortcut, event);
      case TYPE -> types(shortcut);
      case CHANGE -> changes(shortcut, event);
      case FIND -> finds(shortcut, event);
    };
  }

  private boolean moves(Shortcut shortcut, KeyEvent event) {
    switch (shortcut) {
      case ARROWS -> go(Way.of(event), false);
      case EDGE -> jump(Way.of(event), false);
      case ROW_ENDS, CORNERS, PAGE -> far(event, false);
      case ENTER -> model.next(!event.isShiftDown());
      case REVEAL -> view.revealCursor();
      case LEAVE -> FocusExit.leave(list, !event.isShiftDown());
      default -> {
        return false; // Tab is the window's
      }
    }
    return true;
  }

  private boolean selects(Shortcut shortcut, KeyEvent event) {
    switch (shortcut) {
      case EXTEND -> go(Way.of(event), true);
      case EXTEND_EDGE -> jump(Way.of(event), true);
      case EXTEND_FAR -> far(event, true);
      case COLUMNS, ALL -> actions.selectAll();
      case COLLAPSE -> {
        return actions.collapse();
      }
      default -> {
        return true; // a line is one cell
      }
    }
    return true;
  }

  private void go(Way way, boolean extend) {
    if (way.rows() != 0) {
      model.move(way.rows(), extend);
    } else if (!extend) {
      model.assignment(way.columns());
    }
  }

  private void jump(Way way, boolean extend) {
    if (way.rows() != 0) {
      model.jump(way.rows(), extend);
    } else if (!extend) {
      model.goTo(model.cursorProperty().get().row(), way.columns() < 0 ? 0 : Integer.MAX_VALUE);
    }
  }

  private void far(KeyEvent event, boolean extend) {
    switch (event.getCode()) {
      case HOME -> model.goTo(0, extend);
      case END -> model.goTo(Integer.MAX_VALUE, extend);
      case PAGE_DOWN -> model.move(view.pageLines(), extend);
      default -> model.move(-view.pageLines(), extend);
    }
  }

  private boolean types(Shortcut shortcut) {
    switch (shortcut) {
      case EDIT -> begin(actions::edit);
      case CLEAR -> actions.clear();
      case COMMENT -> actions.comment();
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean changes(Shortcut shortcut, KeyEvent event) {
    switch (shortcut) {
      case FILL_DOWN -> actions.fillDown(false);
      case FILL_DOWN_EMPTY -> actions.fillDown(true);
      case SHIFT -> actions.shift(event.getCode() != KeyCode.UP);
      case COPY -> copy();
      case CUT -> {
        copy();
        actions.clear();
      }
      case PASTE -> paste(false);
      case PASTE_EMPTY -> paste(true);
      case UNDO -> actions.undo();
      case REDO -> actions.redo();
      default -> {
        return true; // to the right there is nothing
      }
    }
    return true;
  }

  private boolean finds(Shortcut shortcut, KeyEvent event) {
    switch (shortcut) {
      case ATTENTION -> model.attention(!event.isShiftDown());
      case DETAILS -> actions.details();
      case RESEND -> actions.resend();
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean whileTyping(Shortcut shortcut, KeyEvent event) {
    switch (shortcut) {
      case FILL -> actions.fill(false);
      case FILL_EMPTY -> actions.fill(true);
      case CANCEL -> entry.cancel();
      case CARET -> entry.toggleKeeping();
      case ARROWS, EDGE, PAGE -> {
        if (entry.isKeeping()) {
          return false; // they move the caret
        }
        takeAndGo(shortcut, event);
      }
      default -> takeAndGo(shortcut, event);
    }
    return true;
  }

  private void takeAndGo(Shortcut shortcut, KeyEvent event) {
    if (entry.commit()) {
      obey(shortcut, event);
    }
  }

  private void typed(KeyEvent event) {
    boolean waits = event.getTarget() == list && entry.isOpen();
    if (waits) {
      view.focusEntry(); // its line was drawn anew in between: what is typed goes on
    }
    boolean inField = waits || event.getTarget() == field;
    if (!inField && event.getTarget() != list) {
      return;
    }
    String text = event.getCharacter();
    if (model.padProperty().get() && pad(text, inField)) {
      event.consume();
    } else if (waits && keyboard.writes(event)) {
      field.appendText(text);
      event.consume();
    } else if (!inField && keyboard.writes(event)) {
      begin(() -> actions.type(text));
      event.consume();
    }
  }

  private boolean pad(String text, boolean inField) {
    if (padDecimal) {
      decimal(inField);
      return true;
    }
    if (actions.pad(text)) {
      field.end();
      return true;
    }
    boolean letter = text.codePoints().allMatch(Character::isLetter) && !text.isEmpty();
    if (!inField && (letter || model.search().isOn() && text.equals(" "))) {
      model.search().type(text);
      return true;
    }
    return false;
  }

  private void decimal(boolean inField) {
    if (inField) {
      field.replaceSelection(entry.decimalSign());
    } else {
      begin(() -> actions.type(entry.decimalSign()));
    }
  }

  private void begin(Runnable typing) {
    view.revealCursor();
    typing.run();
    if (entry.isOpen() && !entry.isKeeping()) {
      field.end();
    } else {
      field.selectAll();
    }
  }

  private void copy() {
    GridClipboard.put(actions.copied());
  }

  private void paste(boolean onlyEmpty) {
    String text = Clipboard.getSystemClipboard().getString();
    if (text != null) {
      actions.paste(text, onlyEmpty);
    }
  }
}

package org.gradecompanion.ui.keys;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.input.KeyEvent;

/**
 * Everything that a key does in the gradebook window, in the order of the sheet of keys. No single
 * letter is a command, because letters begin score codes.
 */
public enum Shortcut {
  ARROWS(Group.MOVE, Set.of(Place.GRID, Place.EDITOR), "UP", "DOWN", "LEFT", "RIGHT"),
  EDGE(
      Group.MOVE,
      Set.of(Place.GRID, Place.EDITOR),
      "Command+UP",
      "Command+DOWN",
      "Command+LEFT",
      "Command+RIGHT"),
  ROW_ENDS(Group.MOVE, Place.GRID, "HOME", "END"),
  CORNERS(Group.MOVE, Place.GRID, "Command+HOME", "Command+END"),
  PAGE(Group.MOVE, Set.of(Place.GRID, Place.EDITOR), "PAGE_UP", "PAGE_DOWN"),
  ENTER(Group.MOVE, Set.of(Place.GRID, Place.EDITOR), "ENTER", "Shift+ENTER"),
  TAB(Group.MOVE, Set.of(Place.GRID, Place.EDITOR), "TAB", "Shift+TAB"),
  LEAVE(
      Group.MOVE,
      Set.of(Place.GRID, Place.EDITOR),
      "F6",
      "Shift+F6",
      "Control+TAB",
      "Control+Shift+TAB"),
  REVEAL(Group.MOVE, Place.GRID, "Command+BACK_SPACE"),
  PAGES(
      Group.MOVE,
      Place.WINDOW,
      "Command+DIGIT1",
      "Command+DIGIT2",
      "Command+DIGIT3",
      "Command+DIGIT4"),

  EXTEND(Group.SELECT, Place.GRID, "Shift+UP", "Shift+DOWN", "Shift+LEFT", "Shift+RIGHT"),
  EXTEND_EDGE(
      Group.SELECT,
      Place.GRID,
      "Command+Shift+UP",
      "Command+Shift+DOWN",
      "Command+Shift+LEFT",
      "Command+Shift+RIGHT"),
  EXTEND_FAR(
      Group.SELECT,
      Place.GRID,
      "Shift+HOME",
      "Shift+END",
      "Command+Shift+HOME",
      "Command+Shift+END",
      "Shift+PAGE_UP",
      "Shift+PAGE_DOWN"),
  COLUMNS(Group.SELECT, Place.GRID, "Control+SPACE"),
  ROWS(Group.SELECT, Place.GRID, "Shift+SPACE"),
  ALL(Group.SELECT, Place.GRID, "Command+A"),
  COLLAPSE(Group.SELECT, Place.GRID, "ESCAPE"),

  EDIT(Group.TYPE, Place.GRID, "F2"),
  CARET(Group.TYPE, Place.EDITOR, "F2"),
  CANCEL(Group.TYPE, Place.EDITOR, "ESCAPE"),
  FILL(Group.TYPE, Place.EDITOR, "Command+ENTER"),
  FILL_EMPTY(Group.TYPE, Place.EDITOR, "Command+Shift+ENTER"),
  CLEAR(Group.TYPE, Place.GRID, "DELETE", "BACK_SPACE"),
  COMMENT(Group.TYPE, Place.GRID, "Shift+F2"),
  SCORE_LIST(Group.TYPE, Place.WINDOW, "Command+L"),
  NUMBER_PAD(Group.TYPE, Place.WINDOW, "Command+Shift+L"),

  FILL_DOWN(Group.CHANGE, Place.GRID, "Command+D"),
  FILL_DOWN_EMPTY(Group.CHANGE, Place.GRID, "Command+Shift+D"),
  FILL_RIGHT(Group.CHANGE, Place.GRID, "Command+R"),
  SHIFT(Group.CHANGE, Place.GRID, "Alt+UP", "Alt+DOWN"),
  COPY(Group.CHANGE, Place.GRID, "Command+C"),
  CUT(Group.CHANGE, Place.GRID, "Command+X"),
  PASTE(Group.CHANGE, Place.GRID, "Command+V"),
  PASTE_EMPTY(Group.CHANGE, Place.GRID, "Command+Shift+V"),
  UNDO(Group.CHANGE, Place.GRID, "Command+Z"),
  REDO(Group.CHANGE, Place.GRID, "Command+Y", "Command+Shift+Z"),

  FIND(Group.FIND, Place.WINDOW, "Command+F"),
  FIND_NEXT(Group.FIND, Place.WINDOW, "F3", "Shift+F3"),
  ATTENTION(Group.FIND, Place.GRID, "F8", "Shift+F8"),
  DETAILS(Group.FIND, Place.GRID, "Alt+ENTER"),
  CARD(Group.FIND, Place.GRID, "Shift+F1"),
  SORT(Group.FIND, Place.GRID, "F7", "Shift+F7"),
  MOVE_COLUMN(Group.FIND, Place.GRID, "Alt+Shift+LEFT", "Alt+Shift+RIGHT"),
  HIDE(Group.FIND, Place.GRID, "Command+Shift+H"),
  WIDTH(Group.FIND, Place.GRID, "Command+Shift+COMMA", "Command+Shift+PERIOD"),
  FIT(Group.FIND, Place.GRID, "Command+Shift+F"),
  ZOOM(
      Group.FIND,
      Place.GRID,
      "Command+PLUS",
      "Command+EQUALS",
      "Command+Shift+EQUALS",
      "Command+ADD",
      "Command+MINUS",
      "Command+SUBTRACT"),
  ZOOM_USUAL(Group.FIND, Place.GRID, "Command+DIGIT0"),
  RESEND(Group.FIND, Place.GRID, "Command+Shift+R"),
  NEW_ASSIGNMENT(Group.FIND, Place.WINDOW, "Command+N"),
  LOCK(Group.FIND, Place.WINDOW, "Command+Shift+K"),
  HELP(Group.FIND, Place.WINDOW, "F1", "Command+SLASH");

  /** What they are told in together. */
  public enum Group {
    MOVE,
    SELECT,
    TYPE,
    CHANGE,
    FIND
  }

  /** Where the keyboard is. */
  public enum Place {
    /** On the scores, with nothing being typed. */
    GRID,
    /** In a cell that is being typed into. */
    EDITOR,
    /** Anywhere in the window. */
    WINDOW
  }

  private final Group group;
  private final Set<Place> places;
  private final List<Chord> chords;

  Shortcut(Group group, Place place, String... chords) {
    this(group, Set.of(place), chords);
  }

  Shortcut(Group group, Set<Place> places, String... chords) {
    this.group = group;
    this.places = EnumSet.copyOf(places);
    this.chords = Stream.of(chords).map(Chord::of).toList();
  }

  public Group group() {
    return group;
  }

  public boolean worksIn(Place place) {
    return places.contains(place);
  }

  /** All that do it, in the order of the sheet: where they come in pairs, the way back is told. */
  public List<Chord> chords() {
    return chords;
  }

  /** Which of the chords was pressed, counted from 0; -1 for none of them. */
  public int pressed(KeyEvent event, Keyboard keyboard) {
    for (int at = 0; at < chords.size(); at++) {
      if (chords.get(at).matches(event, keyboard)) {
        return at;
      }
    }
    return -1;
  }

  /** What a key does in a place. */
  public static Optional<Shortcut> of(KeyEvent event, Place place, Keyboard keyboard) {
    return Stream.of(values())
        .filter(each -> each.worksIn(place) && each.pressed(event, keyboard) >= 0)
        .findFirst();
  }
}

package org.gradecompanion.ui.grades;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradecompanion.ui.grades.GridWindow.expect;
import static org.gradecompanion.ui.grades.GridWindow.fx;
import static org.gradecompanion.ui.grades.GridWindow.press;
import static org.gradecompanion.ui.grades.GridWindow.pressAll;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.gradecompanion.model.CellState;
import org.gradecompanion.ui.keys.Shortcut;
import org.gradecompanion.ui.keys.Shortcut.Place;
import org.gradecompanion.ui.keys.ShortcutKeys;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/**
 * What every key of the sheet of keys does, with the cursor on row 5, column 3 of 31 × 20: no key
 * is told that does nothing, and none does what is not told.
 */
@ExtendWith(ApplicationExtension.class)
class ShortcutsWindowTest {
  private static final Map<String, String> ON_THE_GRID =
      table(
          """
          UP | at 4,3
          DOWN | at 6,3
          LEFT | at 5,2
          RIGHT | at 5,4
          COMMAND+UP | at 0,3
          COMMAND+DOWN | at 8,3
          COMMAND+LEFT | at 5,0
          COMMAND+RIGHT | at 5,6
          HOME | at 5,0
          END | at 5,19
          COMMAND+HOME | at 0,0
          COMMAND+END | at 30,19
          PAGE_UP | at 0,3
          PAGE_DOWN | at 18,3
          ENTER | at 6,3
          SHIFT+ENTER | at 4,3
          TAB | at 5,4
          SHIFT+TAB | at 5,2
          F6 | leaves to after
          SHIFT+F6 | leaves to before
          CONTROL+TAB | leaves to after
          CONTROL+SHIFT+TAB | leaves to before
          COMMAND+BACK_SPACE | scrolls back
          SHIFT+UP | selects 4,3..5,3
          SHIFT+DOWN | selects 5,3..6,3
          SHIFT+LEFT | selects 5,2..5,3
          SHIFT+RIGHT | selects 5,3..5,4
          COMMAND+SHIFT+UP | selects 0,3..5,3
          COMMAND+SHIFT+DOWN | selects 5,3..8,3
          COMMAND+SHIFT+LEFT | selects 5,0..5,3
          COMMAND+SHIFT+RIGHT | selects 5,3..5,6
          SHIFT+HOME | selects 5,0..5,3
          SHIFT+END | selects 5,3..5,19
          COMMAND+SHIFT+HOME | selects 0,0..5,3
          COMMAND+SHIFT+END | selects 5,3..30,19
          SHIFT+PAGE_UP | selects 0,3..5,3
          SHIFT+PAGE_DOWN | selects 5,3..18,3
          CONTROL+SPACE | selects 0,3..30,3
          SHIFT+SPACE | selects 5,0..5,19
          COMMAND+A | selects 0,0..30,19
          ESCAPE | at 5,3
          F2 | edits 7
          DELETE | asks clear 5,3..5,3
          BACK_SPACE | asks clear 5,3..5,3
          SHIFT+F2 | asks comment 5,3
          COMMAND+D | asks fill down 5,3..6,4
          COMMAND+SHIFT+D | asks fill down 5,3..6,4 only empty
          COMMAND+R | asks fill right 5,3..6,4
          ALT+UP | asks shift up 5,3
          ALT+DOWN | asks shift down 5,3
          COMMAND+C | copies 7
          COMMAND+X | copies 7, asks clear 5,3..5,3
          COMMAND+V | asks paste [[9]] 5,3..5,3
          COMMAND+SHIFT+V | asks pasteIntoEmpty [[9]] 5,3..5,3
          COMMAND+Z | asks undo
          COMMAND+Y | asks redo
          COMMAND+SHIFT+Z | asks redo
          F8 | at 20,3
          SHIFT+F8 | at 2,1
          ALT+SHIFT+LEFT | asks move 3 left
          ALT+SHIFT+RIGHT | asks move 3 right
          COMMAND+SHIFT+H | asks hide 5,3..5,3
          COMMAND+SHIFT+COMMA | asks widths {3=96.0}
          COMMAND+SHIFT+PERIOD | asks widths {3=120.0}
          COMMAND+SHIFT+F | fits
          COMMAND+PLUS | zooms to 125
          COMMAND+EQUALS | zooms to 125
          COMMAND+SHIFT+EQUALS | zooms to 125
          COMMAND+ADD | zooms to 125
          COMMAND+MINUS | zooms to 75
          COMMAND+SUBTRACT | zooms to 75
          COMMAND+DIGIT0 | zooms to 100
          F7 | asks sort ASSIGNMENT 3
          SHIFT+F7 | asks sort NAME 3
          ALT+ENTER | asks details 5,3
          SHIFT+F1 | shows the card
          COMMAND+SHIFT+R | asks resend 5,3..5,3
          """);
  private static final Map<String, String> WHILE_TYPING =
      table(
          """
          UP | at 4,3, asks commit 5,3 8
          DOWN | at 6,3, asks commit 5,3 8
          LEFT | at 5,2, asks commit 5,3 8
          RIGHT | at 5,4, asks commit 5,3 8
          COMMAND+UP | at 0,3, asks commit 5,3 8
          COMMAND+DOWN | at 8,3, asks commit 5,3 8
          COMMAND+LEFT | at 5,0, asks commit 5,3 8
          COMMAND+RIGHT | at 5,6, asks commit 5,3 8
          PAGE_UP | at 0,3, asks commit 5,3 8
          PAGE_DOWN | at 18,3, asks commit 5,3 8
          ENTER | at 6,3, asks commit 5,3 8
          SHIFT+ENTER | at 4,3, asks commit 5,3 8
          TAB | at 5,4, asks commit 5,3 8
          SHIFT+TAB | at 5,2, asks commit 5,3 8
          F6 | leaves to after, asks commit 5,3 8
          SHIFT+F6 | leaves to before, asks commit 5,3 8
          CONTROL+TAB | leaves to after, asks commit 5,3 8
          CONTROL+SHIFT+TAB | leaves to before, asks commit 5,3 8
          F2 | edits 8
          ESCAPE | at 5,3
          COMMAND+ENTER | asks fill 8 5,3..5,3
          COMMAND+SHIFT+ENTER | asks fill 8 5,3..5,3 only empty
          """);

  private final SampleSheet sheet = SampleSheet.empty(31, 20);
  private GridWindow window;
  private String start = "";
  private int zoom;
  private boolean scrolled;
  private boolean fits;

  @Start
  void open(Stage stage) {
    for (int at = 0; at < 4; at++) {
      sheet.typed.put(CellRange.single(5 + at, 3), "7");
      sheet.typed.put(CellRange.single(5, 3 + at), "7");
    }
    sheet.states.put(CellRange.single(20, 3), CellState.NOT_SENT);
    sheet.states.put(CellRange.single(2, 1), CellState.CONFLICT);
    window = new GridWindow(stage, sheet);
  }

  @Test
  void tables_nameExactlyTheKeysOfTheSheet() {
    assertThat(ON_THE_GRID.keySet()).isEqualTo(chords(Place.GRID));
    assertThat(WHILE_TYPING.keySet()).isEqualTo(chords(Place.EDITOR));
  }

  @TestFactory
  Stream<DynamicTest> keys_onTheGrid_doWhatIsTold(FxRobot robot) {
    return ON_THE_GRID.entrySet().stream()
        .map(
            each ->
                DynamicTest.dynamicTest(
                    each.getKey() + " " + each.getValue(),
                    () -> {
                      reset(each.getKey(), robot);
                      press(robot, ShortcutKeys.onThisKeyboard(each.getKey()));
                      expect(this::state, each.getValue());
                    }));
  }

  @TestFactory
  Stream<DynamicTest> keys_whileTyping_doWhatIsTold(FxRobot robot) {
    return WHILE_TYPING.entrySet().stream()
        .map(
            each ->
                DynamicTest.dynamicTest(
                    each.getKey() + " " + each.getValue(),
                    () -> {
                      reset("", robot);
                      pressAll(robot, "DIGIT8");
                      expect(() -> fx(() -> window.grid.isEditing()), true);
                      press(robot, ShortcutKeys.onThisKeyboard(each.getKey()));
                      if (each.getKey().equals("F2")) {
                        press(robot, "LEFT"); // moves the caret now
                      }
                      expect(this::state, each.getValue());
                    }));
  }

  /** The same window as at first; where the key needs something before, with that. */
  private void reset(String chord, FxRobot robot) {
    fx(
        () -> {
          window.grid.finishEditing(); // the key before may have left a text open
          sheet.typed.put(CellRange.single(5, 3), "7");
          sheet.asked.clear();
          sheet.widths.clear();
          window.grid.zoomProperty().set(chord.equals("COMMAND+DIGIT0") ? 150 : 100);
          zoom = window.grid.zoomProperty().get();
          ClipboardContent nine = new ClipboardContent();
          nine.putString("9");
          Clipboard.getSystemClipboard().setContent(nine);
          window.grid.refreshAll(5, 3);
          window.grid.moveTo(5, 3);
          window.grid.requestFocus();
          fits = chord.equals("COMMAND+SHIFT+F");
          scrolled = chord.equals("COMMAND+BACK_SPACE");
          if (scrolled) {
            window.grid.scrollBy(0, 10_000);
          }
          if (Set.of("COMMAND+D", "COMMAND+SHIFT+D", "COMMAND+R").contains(chord)) {
            window.grid.select(new CellRange(5, 3, 6, 4));
          } else if (chord.equals("ESCAPE")) {
            window.grid.select(new CellRange(5, 3, 6, 3));
          }
          return null;
        });
    start = window.selection();
  }

  /** What is different since {@link #reset}, in words. */
  private String state() {
    return fx(
        () -> {
          List<String> words = new ArrayList<>();
          if (window.before.isFocused() || window.after.isFocused()) {
            words.add("leaves to " + (window.before.isFocused() ? "before" : "after"));
          }
          if (window.grid.isEditing()) {
            words.add("edits " + window.editor().getText());
          }
          String copied = Clipboard.getSystemClipboard().getString().strip();
          if (!copied.equals("9")) {
            words.add("copies " + copied);
          }
          if (scrolled && isCursorInView()) {
            words.add("scrolls back");
          }
          if (isCardShown()) {
            words.add("shows the card");
          }
          if (window.grid.zoomProperty().get() != zoom) {
            words.add("zooms to " + window.grid.zoomProperty().get());
          }
          sheet.asked.forEach(
              asked ->
                  // How wide a fit is depends on the font.
                  words.add(
                      asked.matches("widths \\{3=[\\d.]+}") && fits ? "fits" : "asks " + asked));
          if (!window.selection().equals(start) || words.isEmpty()) {
            CellRange now = Objects.requireNonNull(window.grid.selection());
            words.add(
                0, now.isSingle() ? "at " + window.cursor() : "selects " + window.selection());
          }
          return String.join(", ", words);
        });
  }

  private static boolean isCardShown() {
    return Window.getWindows().stream().anyMatch(each -> each instanceof Tooltip);
  }

  private boolean isCursorInView() {
    return fx(() -> window.grid.viewport().cell(5, 3) != null);
  }

  private static Set<String> chords(Place place) {
    Set<String> all = new TreeSet<>();
    Stream.of(Shortcut.values())
        .filter(each -> each.worksIn(place))
        .forEach(each -> each.chords().forEach(chord -> all.add(ShortcutKeys.text(chord))));
    return all;
  }

  private static Map<String, String> table(String lines) {
    Map<String, String> table = new TreeMap<>();
    lines
        .lines()
        .map(line -> line.split(" \\| "))
        .forEach(parts -> table.put(parts[0].strip(), parts[1].strip()));
    return table;
  }
}

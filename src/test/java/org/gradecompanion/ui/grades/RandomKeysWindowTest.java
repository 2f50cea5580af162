package org.gradecompanion.ui.grades;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradecompanion.ui.grades.GridWindow.fx;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.Score;
import org.gradecompanion.testing.OpenedBook;
import org.gradecompanion.testing.Rosters;
import org.gradecompanion.ui.common.Fxml;
import org.gradecompanion.ui.common.Pace;
import org.gradecompanion.ui.common.Theme;
import org.gradecompanion.ui.common.Themes;
import org.gradecompanion.ui.keys.Chord;
import org.gradecompanion.ui.keys.Keyboard;
import org.gradecompanion.ui.keys.Shortcut;
import org.gradecompanion.ui.keys.Shortcut.Place;
import org.gradecompanion.ui.paste.PasteViewModel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Whatever is pressed, clicked, scrolled, pasted, sorted, hidden and filtered in the Grades tab
 * over a real store: there is always a selection with the cursor in it and the keyboard has a
 * place, everything taken back is the start, and everything taken again the end. A seed that fails,
 * fails again.
 */
@ExtendWith(ApplicationExtension.class)
class RandomKeysWindowTest {
  private static final int EVENTS = 400;
  private static final List<String> PASTED =
      List.of("7", "8.5", "85%", "", "MI", "9 LA", "ex", "nonsense", "99", "Given1 Family1");
  private static final String TYPED = "0123456789.5%8laMIex*/ab ";

  @TempDir Path folder;
  private OpenedBook bench;
  private GradesViewModel grades;
  private GradeGrid grid;
  private int pasted;
  private Stage stage;
  private final List<PasteViewModel> looks = new ArrayList<>();
  private final AssignmentForms forms =
      new AssignmentForms() {
        @Override
        public void open(AssignmentEditorViewModel assignment) {}

        @Override
        public void look(PasteViewModel paste) {
          looks.add(paste);
        }
      };

  @Start
  void start(Stage stage) {
    this.stage = stage;
  }

  @BeforeEach
  void open() {
    bench = new OpenedBook(folder);
    bench.addStudents(8);
    for (int at = 0; at < 4; at++) {
      bench.add(Rosters.assignment("a" + at, "Assignment " + at));
    }
    // The first window of a run has everything to load.
    WaitForAsyncUtils.waitForAsyncFx(
        60_000,
        () -> {
          grades =
              new GradesViewModel(
                  bench.open, bench.phrases, bench.dialogs, forms, bench.theirs, Pace.AT_ONCE);
          GradesView view = new GradesView(grades, new Fxml(bench.words), new HBox(), () -> true);
          grid = view.grid();
          Scene scene = new Scene(view.root(), 1100, 500);
          new Themes(Theme.LIGHT).dress(scene);
          stage.setScene(scene);
          stage.show();
          grid.requestFocus();
          return null;
        });
  }

  @AfterEach
  void close() {
    fx(
        () -> {
          grades.close();
          return null;
        });
    bench.close();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 20261126})
  void anything_leavesAValidCursor_andAllOfItCanBeTakenBackAndAgain(long seed) {
    Random random = new Random(seed);
    Map<CellId, Score> start = scores();
    for (int event = 0; event < EVENTS; event++) {
      int number = event;
      fx(
          () -> {
            String what = something(random);
            assertValid("seed " + seed + ", event " + number + ": " + what);
            return null;
          });
    }
    fx(
        () -> {
          fire(new Chord(Set.of(), KeyCode.ESCAPE));
          grades.filterProperty().set(GridLayout.Filter.ALL);
          grades.grid().arranging().showAll();
          settle();
          return null;
        });
    Map<CellId, Score> end = scores();
    assertThat(pasted).as("something was pasted").isPositive();

    int steps = fx(this::takeAllBack);
    assertThat(steps).isPositive();
    assertThat(end.equals(start)).as("nothing happened").isFalse();
    assertThat(scores().equals(start)).as("all taken back is the start").isTrue();
    fx(
        () -> {
          for (int step = 0; step < steps; step++) {
            grades.redo();
          }
          return null;
        });
    assertThat(scores().equals(end)).as("all taken again is the end").isTrue();
  }

  private int takeAllBack() {
    int steps = 0;
    while (bench.gradebook().desk().nextUndo().isPresent()) {
      grades.undo();
      steps++;
    }
    return steps;
  }

  /** The disk is done, and what it announced is shown. */
  private void settle() {
    bench.front.await("all is saved", () -> bench.gradebook().book().unsavedCount() == 0);
  }

  private String something(Random random) {
    int kind = random.nextInt(22);
    if (kind < 9) {
      String key = String.valueOf(TYPED.charAt(random.nextInt(TYPED.length())));
      Event.fireEvent(
          focus(),
          new KeyEvent(
              KeyEvent.KEY_TYPED, key, key, KeyCode.UNDEFINED, false, false, false, false));
      return "types " + key;
    }
    if (kind < 17) {
      List<Chord> chords = chords(grid.isEditing() ? Place.EDITOR : Place.GRID);
      Chord chord = chords.get(random.nextInt(chords.size()));
      fire(chord);
      return "presses " + chord;
    }
    if (kind == 17) {
      grid.scrollBy(random.nextInt(400) - 200, random.nextInt(400) - 200);
      return "scrolls";
    }
    if (kind == 18 && grid.finishEditing()) {
      settle();
      grades
          .filterProperty()
          .set(random.nextBoolean() ? GridLayout.Filter.ALL : GridLayout.Filter.NEED_YOU);
      return "filters";
    }
    if (kind > 19 && grid.finishEditing()) {
      return pastes(random);
    }
    mouse(MouseEvent.MOUSE_PRESSED, random);
    mouse(MouseEvent.MOUSE_DRAGGED, random);
    if (random.nextBoolean()) {
      mouse(MouseEvent.MOUSE_RELEASED, random);
    }
    return "clicks and drags";
  }

  /** A block that may fit or not; what has to be decided is, one way or another. */
  private String pastes(Random random) {
    String block =
        IntStream.rangeClosed(0, random.nextInt(4))
            .mapToObj(row -> line(random, 1 + random.nextInt(3)))
            .collect(Collectors.joining("\n"));
    GridClipboard.put(block);
    Shortcut paste = random.nextInt(3) == 0 ? Shortcut.PASTE_EMPTY : Shortcut.PASTE;
    fire(paste.chords().get(0));
    for (PasteViewModel look : looks) {
      look.choose(
          choices ->
              choices
                  .withReplace(random.nextBoolean())
                  .withClearBlanks(random.nextBoolean())
                  .withByStudent(random.nextBoolean()));
      if (random.nextInt(4) == 0) {
        look.cancel();
      } else {
        look.accept();
        pasted++;
      }
      look.cancel(); // where there was nothing to accept
    }
    looks.clear();
    return "pastes " + block;
  }

  private static String line(Random random, int cells) {
    return IntStream.range(0, cells)
        .mapToObj(cell -> PASTED.get(random.nextInt(PASTED.size())))
        .collect(Collectors.joining("\t"));
  }

  private void mouse(EventType<MouseEvent> type, Random random) {
    Point2D at =
        grid.localToScene(
            random.nextDouble() * grid.getWidth(), random.nextDouble() * grid.getHeight());
    boolean shift = type == MouseEvent.MOUSE_PRESSED && random.nextInt(4) == 0;
    Event.fireEvent(
        grid,
        new MouseEvent(
            type,
            at.getX(),
            at.getY(),
            at.getX(),
            at.getY(),
            MouseButton.PRIMARY,
            1,
            shift,
            false,
            false,
            false,
            true,
            false,
            false,
            false,
            false,
            true,
            null));
  }

  private static List<Chord> chords(Place place) {
    return Stream.of(Shortcut.values())
        .filter(each -> each.worksIn(place) && each != Shortcut.LEAVE)
        .flatMap(each -> each.chords().stream())
        .toList();
  }

  private void fire(Chord chord) {
    boolean mac = Keyboard.here() == Keyboard.MAC;
    boolean command = chord.held().contains(Chord.Held.COMMAND);
    Event.fireEvent(
        focus(),
        new KeyEvent(
            KeyEvent.KEY_PRESSED,
            "",
            "",
            chord.code(),
            chord.held().contains(Chord.Held.SHIFT),
            chord.held().contains(Chord.Held.CONTROL) || command && !mac,
            chord.held().contains(Chord.Held.ALT),
            command && mac));
  }

  /** Where keys go; what was opened beside the grid is left at once. */
  private Node focus() {
    Node owner = stage.getScene().getFocusOwner();
    if (owner == grid || grid.isEditing()) {
      return owner;
    }
    grid.requestFocus();
    return grid;
  }

  private void assertValid(String how) {
    CellRange range = grid.selection();
    assertThat(range == null)
        .as(how)
        .isEqualTo(grades.grid().rowCount() == 0 || grades.grid().columnCount() == 0);
    if (range != null) {
      assertThat(range.contains(grid.cursorRow(), grid.cursorColumn())).as(how).isTrue();
      assertThat(range.bottom()).as(how).isLessThan(grades.grid().rowCount());
      assertThat(range.right()).as(how).isLessThan(grades.grid().columnCount());
    }
    Node owner = stage.getScene().getFocusOwner();
    assertThat(owner).as(how).isNotNull();
    if (grid.isEditing()) {
      assertThat(owner.getStyleClass()).as(how).contains("cell-editor");
    }
  }

  private Map<CellId, Score> scores() {
    return fx(
        () -> {
          Map<CellId, Score> scores = new HashMap<>();
          for (int row = 0; row < grades.grid().rowCount(); row++) {
            for (int column = 0; column < grades.grid().columnCount(); column++) {
              CellId cell = grades.grid().cellAt(row, column).orElseThrow();
              scores.put(cell, bench.gradebook().book().cell(cell).score());
            }
          }
          return scores;
        });
  }
}

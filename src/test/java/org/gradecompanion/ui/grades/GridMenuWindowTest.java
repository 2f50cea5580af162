package org.gradecompanion.ui.grades;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradecompanion.testing.Rosters.OLD;
import static org.gradecompanion.testing.Rosters.cell;
import static org.gradecompanion.ui.grades.GridWindow.fx;

import java.nio.file.Path;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import org.gradecompanion.model.Score;
import org.gradecompanion.testing.OpenedBook;
import org.gradecompanion.testing.Rosters;
import org.gradecompanion.ui.common.Fxml;
import org.gradecompanion.ui.common.Pace;
import org.gradecompanion.ui.common.Theme;
import org.gradecompanion.ui.common.Themes;
import org.gradecompanion.ui.keys.Shortcut;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What the Grades tab offers beside its keys: the menu of the cells, the filters, the details. */
@ExtendWith(ApplicationExtension.class)
class GridMenuWindowTest {
  @TempDir Path folder;
  private OpenedBook bench;
  private GradesViewModel grades;
  private GradesView view;
  private Stage stage;

  @Start
  void start(Stage stage) {
    this.stage = stage;
  }

  @BeforeEach
  void open() {
    bench = new OpenedBook(folder);
    bench.add(Rosters.assignment("essay", "Essay").withDates(null, Rosters.TODAY.minusDays(3)));
    bench.enter(cell(OLD, 1), "7");
    // The first window of a run has everything to load.
    WaitForAsyncUtils.waitForAsyncFx(
        60_000,
        () -> {
          grades =
              new GradesViewModel(
                  bench.open, bench.phrases, bench.dialogs, form -> {}, bench.theirs, Pace.AT_ONCE);
          view = new GradesView(grades, new Fxml(bench.words), new HBox(), () -> true);
          Scene scene = new Scene(view.root(), 1280, 500);
          new Themes(Theme.LIGHT).dress(scene);
          stage.setScene(scene);
          stage.show();
          view.focusScores();
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

  @Test
  void copyCutAndPaste_areInTheMenu_withTheirKeys() {
    fx(
        () -> {
          int old = grades.grid().layout().columnOf(OLD);
          item("Copy", CellRange.single(0, old), Shortcut.COPY).fire();
          assertThat(Clipboard.getSystemClipboard().getString().strip()).isEqualTo("7");
          item("Paste", CellRange.single(1, old), Shortcut.PASTE).fire();
          assertThat(score(2)).isEqualTo(Score.of("7"));
          item("Cut", CellRange.single(0, old), Shortcut.CUT).fire();
          assertThat(score(1)).isEqualTo(Score.BLANK);
          item("Paste into empty cells", new CellRange(0, old, 1, old), Shortcut.PASTE_EMPTY)
              .fire();
          assertThat(score(1)).isEqualTo(Score.of("7"));
          return null;
        });
  }

  @Test
  void missing_isAFilterBesideTheOthers() {
    fx(
        () -> {
          ToggleButton missing = toggle("Missing");
          missing.fire();
          assertThat(grades.filterProperty().get()).isEqualTo(GridLayout.Filter.MISSING);
          toggle("Need you").fire();
          assertThat(grades.filterProperty().get()).isEqualTo(GridLayout.Filter.NEED_YOU);
          grades.filterProperty().set(GridLayout.Filter.MISSING);
          assertThat(missing.isSelected()).isTrue();
          missing.fire();
          assertThat(missing.isSelected()).as("one of them always is").isTrue();
          return null;
        });
  }

  @Test
  void details_sayWhatAPercentageBecomes_whileItIsTyped() {
    fx(
        () -> {
          grades.grid().details(0, 0);
          view.root().applyCss();
          TextField score = (TextField) view.root().lookup("#score");
          Label becomes = (Label) view.root().lookup("#becomes");
          assertThat(becomes.isVisible()).isFalse();
          score.setText("85%");
          assertThat(becomes.isVisible()).isTrue();
          assertThat(becomes.getText()).isEqualTo("8.5 of 10");
          return null;
        });
  }

  @Test
  void toolsInANarrowWindow_giveUpWords_andStayInsideIt() {
    for (double width : new double[] {1200, 1000, 860}) {
      fx(
          () -> {
            stage.setWidth(width);
            return null;
          });
      WaitForAsyncUtils.waitForFxEvents(20);
      fx(
          () -> {
            Node last = view.root().lookup("#detailsToggle");
            double end = last.localToScene(last.getBoundsInLocal()).getMaxX();
            assertThat(end).as("in %s", width).isLessThanOrEqualTo(stage.getScene().getWidth());
            return null;
          });
    }
  }

  private Score score(int student) {
    return bench.gradebook().book().score(cell(OLD, student));
  }

  private MenuItem item(String text, CellRange range, Shortcut shortcut) {
    ContextMenu menu = GridMenu.of(grades, () -> {}, column -> {}, range, bench.words);
    MenuItem item =
        menu.getItems().stream()
            .filter(each -> text.equals(each.getText()))
            .findFirst()
            .orElseThrow();
    assertThat(item.getAccelerator()).isEqualTo(shortcut.chords().get(0).combination());
    return item;
  }

  private ToggleButton toggle(String text) {
    return view.root().lookupAll(".toggle-button").stream()
        .map(ToggleButton.class::cast)
        .filter(each -> Objects.equals(each.getText(), text))
        .findFirst()
        .orElseThrow();
  }
}

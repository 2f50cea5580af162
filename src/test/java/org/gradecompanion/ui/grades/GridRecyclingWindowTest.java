package org.gradecompanion.ui.grades;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradecompanion.ui.grades.GridWindow.expect;
import static org.gradecompanion.ui.grades.GridWindow.fx;

import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.gradecompanion.model.CellState;
import org.gradecompanion.ui.common.Glyph;
import org.gradecompanion.ui.common.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class GridRecyclingWindowTest {
  private final SampleSheet sheet = SampleSheet.filled(150, 120);
  private GridWindow window;
  private Stage stage;

  @Start
  void open(Stage first) {
    stage = first;
    window = new GridWindow(first, sheet);
  }

  @Test
  void scrolling_atRandom_showsEveryVisibleCellAndHeadRight() {
    Random random = new Random(20261122);
    for (int i = 0; i < 60; i++) {
      fx(
          () -> {
            window.grid.scrollBy(random.nextInt(-3000, 3000), random.nextInt(-2000, 2000));
            if (random.nextInt(8) == 0) {
              stage.setWidth(600 + random.nextInt(600));
              stage.setHeight(400 + random.nextInt(400));
            }
            return null;
          });
      WaitForAsyncUtils.waitForFxEvents();
      fx(
          () -> {
            window.grid.layout();
            assertShown();
            return null;
          });
    }
  }

  @Test
  void scrolling_makesNoNewNodes() {
    int before = fx(() -> GridWindow.everyNode(window.grid.viewport().cellLayer()).size());
    fx(
        () -> {
          for (int i = 0; i < 200; i++) {
            window.grid.scrollBy(17, 31);
          }
          return null;
        });

    // Flag plates are made the first time a node shows a flag; there are never more cells.
    assertThat(fx(() -> window.grid.viewport().cellLayer().lookupAll(".grade-cell").size()))
        .isLessThanOrEqualTo(before);
    assertThat(fx(() -> window.grid.viewport().cellLayer().lookupAll(".grade-cell").size()))
        .isEqualTo(
            fx(
                () ->
                    window.grid.viewport().rows().poolSize()
                        * window.grid.viewport().columns().poolSize()));
  }

  @Test
  void refreshCell_tenThousandFromAnotherThread_showsTheLastState() throws InterruptedException {
    CountDownLatch done = new CountDownLatch(1);
    new Thread(
            () -> {
              for (int i = 0; i < 10_000; i++) {
                window.grid.refreshCell(i % 150, i % 120);
              }
              done.countDown();
            })
        .start();
    done.await();
    fx(() -> sheet.states.put(CellRange.single(2, 2), CellState.ON_HOLD));

    window.grid.refreshCell(2, 2);

    expect(() -> fx(() -> glyphOf(2, 2)), Glyph.ON_HOLD.outline());
  }

  @Test
  void refreshAll_columnsRemoved_keepsTheCursorOnTheSameAssignment() {
    window.moveTo(10, 60);

    fx(
        () -> {
          sheet.setColumns(62);
          window.grid.refreshAll(10, 59);
          window.grid.layout();
          assertShown();
          return null;
        });

    assertThat(window.cursor()).isEqualTo("10,59");
  }

  @Test
  void refreshAll_downToNoColumnsAndBack_showsThePlaceholderMeanwhile() {
    Label nothing = new Label("No assignments yet");
    fx(
        () -> {
          window.grid.setPlaceholder(nothing);
          sheet.setColumns(0);
          window.grid.refreshAll();
          window.grid.layout();
          return null;
        });
    assertThat(fx(() -> nothing.getParent().isVisible())).isTrue();
    assertThat(window.cursor()).isEqualTo("-1,-1");

    fx(
        () -> {
          sheet.setColumns(3);
          window.grid.refreshAll();
          window.grid.layout();
          assertShown();
          return null;
        });
    assertThat(fx(() -> nothing.getParent().isVisible())).isFalse();
    assertThat(window.cursor()).isEqualTo("0,0");
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void everyBackground_inEitherTheme_isASingleFill(Theme theme) {
    fx(
        () -> {
          window.themes.setTheme(theme);
          window.grid.select(new CellRange(2, 1, 6, 4));
          return null;
        });
    WaitForAsyncUtils.waitForFxEvents();

    fx(
        () -> {
          for (Node node : GridWindow.everyNode(window.grid)) {
            if (node instanceof Region region && region.getBackground() != null) {
              assertThat(region.getBackground().getFills())
                  .as("fills of %s", region.getStyleClass())
                  .hasSizeLessThanOrEqualTo(1);
            }
          }
          return null;
        });
  }

  @Test
  void theme_changed_recoloursTheVisibleCells() {
    Object light = fx(() -> cell(3, 2).getBackground().getFills().get(0).getFill());

    fx(
        () -> {
          window.themes.setTheme(Theme.DARK);
          return null;
        });

    expect(
        () -> fx(() -> !cell(3, 2).getBackground().getFills().get(0).getFill().equals(light)),
        true);
  }

  @Test
  void accessibility_answersSizeFocusAndWords() {
    window.moveTo(3, 2);

    fx(
        () -> {
          GradeGrid grid = window.grid;
          assertThat(grid.queryAccessibleAttribute(AccessibleAttribute.ROW_COUNT)).isEqualTo(150);
          assertThat(grid.queryAccessibleAttribute(AccessibleAttribute.COLUMN_COUNT))
              .isEqualTo(120);
          Node focus = (Node) grid.queryAccessibleAttribute(AccessibleAttribute.FOCUS_ITEM);
          assertThat(focus.queryAccessibleAttribute(AccessibleAttribute.TEXT))
              .isEqualTo(sheet.accessibleText(3, 2));
          assertThat(focus.queryAccessibleAttribute(AccessibleAttribute.ROW_INDEX)).isEqualTo(3);
          assertThat(focus.queryAccessibleAttribute(AccessibleAttribute.COLUMN_INDEX)).isEqualTo(2);
          Node head = (Node) grid.queryAccessibleAttribute(AccessibleAttribute.COLUMN_AT_INDEX, 6);
          assertThat((String) head.queryAccessibleAttribute(AccessibleAttribute.TEXT))
              .startsWith(sheet.head(6).title())
              .endsWith("Title will be cut");
          return null;
        });
  }

  private void assertShown() {
    GridViewport viewport = window.grid.viewport();
    int top = viewport.rows().nearest(0);
    int bottom = viewport.rows().nearest(1e9);
    int left = viewport.columns().nearest(0);
    int right = viewport.columns().nearest(1e9);
    for (int column = left; column <= right; column++) {
      Label title = (Label) Objects.requireNonNull(viewport.head(column)).lookup(".title");
      assertThat(title.getText()).isEqualTo(sheet.head(column).title());
    }
    for (int row = top; row <= bottom; row++) {
      Label name = (Label) Objects.requireNonNull(viewport.name(row)).lookup(".name");
      assertThat(name.getText()).isEqualTo(sheet.rowName(row));
      for (int column = left; column <= right; column++) {
        CellNode node = cell(row, column);
        assertThat(((Text) node.lookup(".score")).getText()).isEqualTo(sheet.text(row, column));
        assertThat(window.grid.sceneToLocal(node.localToScene(0, 0)).getX())
            .isEqualTo(window.grid.cellBounds(row, column).getMinX());
        Glyph glyph = Glyph.of(sheet.state(row, column));
        assertThat(glyphOf(row, column)).isEqualTo(glyph == null ? "" : glyph.outline());
      }
    }
  }

  private String glyphOf(int row, int column) {
    for (Node child : cell(row, column).getChildrenUnmodifiable()) {
      if (child instanceof SVGPath path) {
        return path.isVisible() ? path.getContent() : "";
      }
    }
    return "";
  }

  private CellNode cell(int row, int column) {
    return Objects.requireNonNull(window.grid.viewport().cell(row, column));
  }
}

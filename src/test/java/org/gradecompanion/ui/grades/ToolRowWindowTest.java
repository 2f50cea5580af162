package org.gradecompanion.ui.grades;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradecompanion.ui.grades.GridWindow.everyNode;
import static org.gradecompanion.ui.grades.GridWindow.expect;
import static org.gradecompanion.ui.grades.GridWindow.fx;

import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import org.gradecompanion.testing.OpenedBook;
import org.gradecompanion.ui.common.Fxml;
import org.gradecompanion.ui.common.Pace;
import org.gradecompanion.ui.common.Theme;
import org.gradecompanion.ui.common.Themes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** The tools above the grid, in windows of any width. */
@ExtendWith(ApplicationExtension.class)
class ToolRowWindowTest {
  /** What the list of gradebooks leaves of the narrowest window. */
  private static final double NARROWEST = 668;

  private static final double WIDE = 1400;

  @TempDir Path folder;
  private Button resend;
  private Button push;
  private OpenedBook bench;
  private GradesViewModel grades;
  private GradesView view;
  private Stage stage;

  /** A stage of its own: the one that all tests share would keep its size. */
  @BeforeEach
  void open() {
    fx(
        () -> {
          stage = new Stage();
          resend = new Button("Resend 112");
          push = new Button("Push 1,240 now");
          return null;
        });
  }

  @AfterEach
  void close() {
    fx(
        () -> {
          stage.close();
          grades.close();
          return null;
        });
    bench.close();
  }

  @Test
  void whatSends_takesNothingElsePastTheEdge_andGoesBackWhenThereIsRoom(FxRobot robot) {
    bench = new OpenedBook(folder);
    fx(
        () -> {
          grades =
              new GradesViewModel(
                  bench.open, bench.phrases, bench.dialogs, form -> {}, bench.theirs, Pace.AT_ONCE);
          view =
              new GradesView(grades, new Fxml(bench.words), new HBox(8, resend, push), () -> true);
          Scene scene = new Scene(view.root(), NARROWEST, 400);
          new Themes(Theme.LIGHT).dress(scene);
          stage.setScene(scene);
          stage.show();
          return null;
        });
    resize(NARROWEST);
    expect(() -> fx(this::cutOff), List.of());
    assertThat(fx(() -> shownBelow(resend) && shownBelow(push))).isTrue();

    resize(WIDE);
    expect(() -> fx(() -> shownBelow(push)), false);
    expect(() -> fx(this::cutOff), List.of());

    resize(NARROWEST);
    expect(() -> fx(() -> shownBelow(push)), true);
    fx(
        () -> {
          resend.setManaged(false);
          push.setManaged(false);
          return null;
        });
    expect(() -> fx(() -> view.root().lookup(".tools-below").isManaged()), false);
    expect(() -> fx(this::cutOff), List.of());
  }

  private void resize(double width) {
    fx(
        () -> {
          stage.setWidth(width + stage.getWidth() - stage.getScene().getWidth());
          return null;
        });
    expect(() -> fx(() -> stage.getScene().getWidth()), width);
  }

  private boolean shownBelow(Node tool) {
    return everyNode((Parent) view.root().lookup(".tools-below")).contains(tool);
  }

  /** The tools that are not whole. */
  private List<String> cutOff() {
    view.root().layout();
    double width = view.root().getScene().getWidth();
    return everyNode((Parent) view.root().lookup(".tool-rows")).stream()
        .filter(each -> each instanceof Control && each.isManaged())
        .filter(each -> !isWhole((Control) each, width))
        .map(each -> each.getId() + " " + (each instanceof Labeled label ? label.getText() : ""))
        .toList();
  }

  private static boolean isWhole(Control tool, double width) {
    Bounds at = tool.localToScene(tool.getLayoutBounds());
    return at.getMinX() >= 0
        && at.getMaxX() <= width + 0.5
        && tool.getWidth() >= tool.minWidth(-1) - 0.5;
  }
}

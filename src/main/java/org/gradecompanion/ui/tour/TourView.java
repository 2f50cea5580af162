package org.gradecompanion.ui.tour;

import java.util.Optional;
import javafx.fxml.FXML;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.gradecompanion.ui.common.FxGate;
import org.gradecompanion.ui.common.Fxml;
import org.gradecompanion.words.Words;
import org.jspecify.annotations.Nullable;

/** A small panel over the window and a ring round what it speaks of. The window stays usable. */
public final class TourView {
  private static final double ROOM = 3;

  private final TourViewModel model;
  private final Words words;
  private final Region window;
  private final StackPane root;

  @FXML private Pane rings;
  @FXML private Region ring;
  @FXML private Node panel;
  @FXML private Label counter;
  @FXML private Label title;
  @FXML private Label text;
  @FXML private Button skip;
  @FXML private Button back;
  @FXML private Button next;

  /**
   * @param window where what the tour points at is
   */
  public TourView(TourViewModel model, Fxml fxml, Region window) {
    this.model = model;
    this.words = fxml.words();
    this.window = window;
    this.root = fxml.load(this);
    skip.setOnAction(event -> model.end());
    back.setOnAction(event -> model.back());
    next.setOnAction(event -> model.next());
    panel.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            model.end();
            event.consume();
          }
        });
    root.widthProperty().addListener((observable, was, is) -> later(this::point));
    root.heightProperty().addListener((observable, was, is) -> later(this::point));
    model.stopProperty().addListener((observable, was, is) -> show(is));
    show(model.stopProperty().get());
  }

  public StackPane root() {
    return root;
  }

  private void show(@Nullable TourStop stop) {
    root.setVisible(stop != null);
    if (stop == null) {
      return;
    }
    counter.setText(model.counter());
    title.setText(model.title());
    text.setText(model.text());
    back.setDisable(model.first());
    next.setText(words.say(model.last() ? "district.tour.done" : "district.tour.next"));
    ring.setVisible(false);
    // The page it is on is shown first, and takes the keyboard.
    later(() -> later(this::arrive));
  }

  private void arrive() {
    point();
    next.requestFocus();
  }

  private void point() {
    TourStop stop = model.stopProperty().get();
    Optional<Node> target =
        stop == null ? Optional.empty() : Optional.ofNullable(window.lookup(stop.target()));
    ring.setVisible(target.isPresent());
    target.ifPresent(this::surround);
  }

  private void surround(Node target) {
    Bounds at = rings.sceneToLocal(target.localToScene(target.getLayoutBounds()));
    double left = Math.max(0, at.getMinX() - ROOM);
    double top = Math.max(0, at.getMinY() - ROOM);
    double right = Math.min(rings.getWidth(), at.getMaxX() + ROOM);
    double bottom = Math.min(rings.getHeight(), at.getMaxY() + ROOM);
    ring.resizeRelocate(left, top, right - left, bottom - top);
  }

  private static void later(Runnable work) {
    FxGate.executor().execute(work);
  }
}

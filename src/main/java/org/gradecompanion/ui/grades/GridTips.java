package org.gradecompanion.ui.grades;

import javafx.animation.PauseTransition;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;
import org.gradecompanion.gradebook.Spread;
import org.jspecify.annotations.Nullable;

/** One tooltip for the whole grid, asked for its words only once the pointer rests. */
final class GridTips {
  private static final Duration REST = Duration.millis(450);
  private static final double BESIDE_POINTER = 12;

  private final GradeGrid owner;
  private final GridContext grid;
  private final Tooltip tip = new Tooltip();
  private final PauseTransition rest = new PauseTransition(REST);
  private GridHit over = GridHit.NOTHING;
  private double screenX;
  private double screenY;

  GridTips(GradeGrid owner, GridContext grid) {
    this.owner = owner;
    this.grid = grid;
    tip.setWrapText(true);
    tip.setMaxWidth(360);
    tip.setContentDisplay(ContentDisplay.BOTTOM);
    rest.setOnFinished(event -> show());
    owner.addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
    owner.addEventHandler(MouseEvent.MOUSE_EXITED, event -> hide());
    owner.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> hide());
    owner.addEventFilter(KeyEvent.KEY_PRESSED, event -> hide());
  }

  /** What lies under the pointer may have changed. */
  void hide() {
    rest.stop();
    tip.hide();
    over = GridHit.NOTHING;
  }

  /** Shows what there is to know of a column below its head, without the mouse. */
  void card(int column) {
    hide();
    Point2D at = owner.belowHead(column);
    screenX = at.getX() - BESIDE_POINTER;
    screenY = at.getY() - BESIDE_POINTER;
    over = new GridHit(-1, column);
    show();
  }

  private void moved(MouseEvent event) {
    screenX = event.getScreenX();
    screenY = event.getScreenY();
    Point2D at = owner.zoom().onSheet(event);
    GridHit hit = owner.viewport().hit(at.getX(), at.getY());
    if (!hit.equals(over)) {
      hide();
      over = hit;
      if (!hit.equals(GridHit.NOTHING)) {
        rest.playFromStart();
      }
    }
  }

  private void show() {
    String words = words();
    if (words != null && owner.getScene() != null && owner.getScene().getWindow() != null) {
      tip.setText(words);
      tip.setGraphic(chart());
      tip.show(owner, screenX + BESIDE_POINTER, screenY + BESIDE_POINTER);
    }
  }

  /** Under the words of a column's head, how its scores are spread. */
  private @Nullable Node chart() {
    if (!over.isColumnHead()) {
      return null;
    }
    Spread spread = grid.model().spread(over.column());
    return spread.isEmpty() ? null : new SpreadChart(spread, grid.words());
  }

  private @Nullable String rowWords(int row) {
    String tip = grid.model().rowTip(row);
    String mean = grid.model().rowMean(row).spoken();
    if (mean.isEmpty()) {
      return tip;
    }
    return tip == null ? mean : tip + "\n" + mean;
  }

  private @Nullable String words() {
    // The sheet may have shrunk while the pointer rested.
    GridModel model = grid.model();
    if (over.row() >= model.rowCount() || over.column() >= model.columnCount()) {
      return null;
    }
    if (over.isCell()) {
      return model.tip(over.row(), over.column());
    }
    if (over.isColumnHead()) {
      return HeadWords.tip(
          grid.words(), model.head(over.column()), model.columnMean(over.column()));
    }
    return over.isRowHead() ? rowWords(over.row()) : null;
  }
}

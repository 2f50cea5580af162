package org.gradecompanion.ui.grades;

import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

/**
 * What dragging a column's head does: its right edge makes the column wider or narrower, and the
 * heads of selected columns move them, with a mark where they would go. Esc forgets it.
 */
final class HeadDrag {
  /** How near to an edge is on it. */
  private static final double NEAR = 5;

  /** A hand that only clicks trembles less. */
  private static final double TREMBLE = 6;

  private static final double MARK_WIDTH = 4;

  private enum Doing {
    NOTHING,
    SIZING,
    /** The button is down on a selected head, and nothing has moved yet. */
    HOLDING,
    MOVING
  }

  private final GradeGrid owner;
  private final GridContext grid;
  private final GridViewport viewport;
  private final CellEditor editor;
  private final Region mark = new Region();
  private Doing doing = Doing.NOTHING;
  private int column;
  private double from;
  private double start;

  /** As wide as the column is now; 0 before it was made wider or narrower. */
  private double width;

  private double least;
  private int gap;

  HeadDrag(GradeGrid owner, GridContext grid, CellEditor editor) {
    this.owner = owner;
    this.grid = grid;
    this.viewport = owner.viewport();
    this.editor = editor;
    mark.getStyleClass().add("insert-mark");
    mark.setManaged(false);
    mark.setMouseTransparent(true);
    mark.setVisible(false);
    owner.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
  }

  /** Shows where the columns would go. */
  Region mark() {
    return mark;
  }

  /**
   * The button went down.
   *
   * @param clicks how often in a row
   * @return whether what follows is for this
   */
  boolean press(Point2D at, int clicks) {
    stop();
    if (grid.selection().isEmpty()) {
      return false;
    }
    int edge = edgeAt(at);
    if (edge >= 0) {
      column = edge;
      from = at.getX();
      if (clicks == 2) {
        viewport.fit().fit(columns());
      } else {
        doing = Doing.SIZING;
        width = 0;
        start = viewport.columns().size(column);
        least = viewport.fit().least(columns());
      }
      return true;
    }
    GridHit hit = viewport.hit(at.getX(), at.getY());
    if (clicks == 1 && hit.isColumnHead() && isWhole(hit.column())) {
      doing = Doing.HOLDING;
      column = hit.column();
      from = at.getX();
      return true;
    }
    return false;
  }

  /** Whether the mouse is being dragged for this. */
  boolean drag(Point2D at) {
    if (doing == Doing.NOTHING) {
      return false;
    }
    if (doing == Doing.SIZING) {
      width = grid.metrics().columnWidth(Math.max(least, start + at.getX() - from));
      viewport.tryWidth(column, width);
      owner.requestLayout();
    } else if (doing == Doing.MOVING || Math.abs(at.getX() - from) > TREMBLE) {
      doing = Doing.MOVING;
      owner.setCursor(Cursor.CLOSED_HAND);
      move(at.getX() - viewport.frozen());
    }
    return true;
  }

  private void move(double x) {
    double room = viewport.columns().viewport();
    if (x < 0 || x > room) {
      viewport.scrollBy(x < 0 ? x : x - room, 0);
    }
    gap = viewport.columns().nearestStart(x);
    double place = viewport.frozen() + viewport.columns().start(gap) - viewport.columns().offset();
    mark.resizeRelocate(
        Math.max(viewport.frozen(), place - MARK_WIDTH / 2),
        0,
        MARK_WIDTH,
        grid.metrics().headHeight() + viewport.rows().viewport());
    mark.setVisible(true);
    mark.toFront();
  }

  /** The button was let go: what was begun is done. */
  boolean release() {
    Doing done = doing;
    CellRange range = done == Doing.NOTHING ? null : columns();
    int to = gap;
    double wanted = width;
    stop();
    if (range == null) {
      return false;
    }
    if (done == Doing.SIZING && wanted > 0) {
      viewport.fit().set(range, wanted);
    } else if (done == Doing.HOLDING) {
      owner.selectColumns(column, column);
    } else if (done == Doing.MOVING && (to < range.left() || to > range.right() + 1)) {
      grid.actions().moveColumns(range, to);
      int left = to < range.left() ? to : to - range.columns();
      owner.selectColumns(left, left + range.columns() - 1);
    }
    return true;
  }

  /** What the mouse looks like where it is. */
  void hover(Point2D at) {
    if (doing != Doing.NOTHING) {
      return;
    }
    GridHit hit = viewport.hit(at.getX(), at.getY());
    if (edgeAt(at) >= 0) {
      owner.setCursor(Cursor.H_RESIZE);
    } else {
      owner.setCursor(hit.isColumnHead() && isWhole(hit.column()) ? Cursor.OPEN_HAND : null);
    }
  }

  private void key(KeyEvent event) {
    if (doing != Doing.NOTHING) {
      stop();
      if (event.getCode() == KeyCode.ESCAPE && !editor.isOpen()) {
        event.consume();
      }
    }
  }

  /** Forgets what was begun, as when other columns stand where it was begun. */
  void stop() {
    if (doing == Doing.SIZING) {
      viewport.tryWidth(-1, 0);
      owner.requestLayout();
    }
    doing = Doing.NOTHING;
    mark.setVisible(false);
    owner.setCursor(null);
  }

  /** The column whose right edge is there, -1 for none. */
  private int edgeAt(Point2D at) {
    Axis columns = viewport.columns();
    double x = at.getX() - viewport.frozen();
    if (at.getY() < 0 || at.getY() >= grid.metrics().headHeight() || columns.count() == 0) {
      return -1;
    }
    int next = columns.nearestStart(x);
    double edge = columns.start(next) - columns.offset();
    return next > 0 && edge > 0 && Math.abs(x - edge) <= NEAR ? next - 1 : -1;
  }

  /** Whether a column is selected from its first student to the last. */
  boolean isWhole(int at) {
    CellRange range = grid.selection().range();
    return range != null
        && range.rows() == viewport.rows().count()
        && range.left() <= at
        && at <= range.right();
  }

  /** What is dragged: all selected columns, where the dragged one is among them. */
  private CellRange columns() {
    CellRange range = grid.selection().range();
    return range != null && isWhole(column)
        ? range
        : new CellRange(0, column, Math.max(0, viewport.rows().count() - 1), column);
  }
}

package org.gradecompanion.ui.grades;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Background;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.SVGPath;
import javafx.scene.text.Text;
import org.gradecompanion.model.CellState;
import org.gradecompanion.rules.Severity;
import org.gradecompanion.ui.common.Glyph;
import org.jspecify.annotations.Nullable;

/**
 * One visible cell: score, flag tags and state glyph. It stands for another cell each time it
 * scrolls in, and changes only what differs from what it showed before.
 */
final class CellNode extends Region {
  /** From the cell's right edge to the glyph, and from the glyph to the score. */
  private static final double GLYPH_RIGHT = 7;

  private static final double SCORE_RIGHT = 27;
  private static final double TAGS_LEFT = 6;

  /** Edge of the corner that marks a note. */
  private static final double CORNER = 6;

  private final GridContext grid;
  private final Text score = new Text();
  private final SVGPath glyph = new SVGPath();
  private @Nullable TagChips chips;
  private @Nullable Polygon corner;

  private int row = -1;
  private int column = -1;
  private String shownText = "";
  private List<String> shownTags = List.of();
  private CellState shownState = CellState.EMPTY;
  private boolean shownQuiet;
  private boolean shownGiven = true;
  private @Nullable Severity shownNote;

  CellNode(GridContext grid) {
    this.grid = grid;
    getStyleClass().add("grade-cell");
    setManaged(false);
    setAccessibleRole(AccessibleRole.TABLE_CELL);
    double height = grid.metrics().rowHeight();
    resize(0, height);
    score.setManaged(false);
    score.getStyleClass().add("score");
    score.setTextOrigin(VPos.CENTER);
    score.setY(Math.floor(height / 2) - 0.5);
    glyph.setManaged(false);
    glyph.setLayoutY(Math.floor((height - 1 - Glyph.SIZE) / 2));
    glyph.setVisible(false);
    getChildren().addAll(score, glyph);
    score.layoutBoundsProperty().addListener((observable, before, now) -> placeScore());
  }

  int row() {
    return row;
  }

  int column() {
    return column;
  }

  /** Has the width of its column. */
  void widen(double width) {
    if (width != getWidth()) {
      resize(width, getHeight());
      glyph.setLayoutX(width - GLYPH_RIGHT - Glyph.SIZE);
      placeScore();
      placeCorner();
    }
  }

  /** The width that its score and glyph need; with flags, that these need too. */
  double needs(boolean withFlags) {
    double text = shownText.isEmpty() ? 0 : Math.ceil(score.getLayoutBounds().getWidth());
    boolean flags = withFlags && chips != null && !shownTags.isEmpty();
    double tags = flags && chips != null ? chips.getWidth() + (text > 0 ? TAGS_LEFT : 0) : 0;
    return TAGS_LEFT + tags + text + SCORE_RIGHT;
  }

  /** Stands for a cell from now on and shows it. */
  void bind(int toRow, int toColumn) {
    row = toRow;
    column = toColumn;
    refresh();
  }

  /** Shows the cell as the model has it now. */
  void refresh() {
    CellFace face = grid.model().face(row, column);
    showState(face.state());
    showText(face.text());
    showTags(face.tags());
    showNote(face.note());
    shownQuiet = face.quiet();
    shownGiven = face.given();
    restyle();
  }

  /** Takes the colours anew after the cursor, the selection or the theme changed. */
  void restyle() {
    Background fill = grid.palette().cellFill(fillInk());
    if (getBackground() != fill) {
      setBackground(fill);
    }
    Color ink = grid.palette().color(shownQuiet ? Ink.MUTED : Ink.TEXT);
    if (score.getFill() != ink) {
      score.setFill(ink);
    }
    if (corner != null && shownNote != null) {
      corner.setFill(
          grid.palette()
              .color(shownNote == Severity.CHANGES ? Ink.STATE_RETRYING : Ink.STATE_LEFT_OUT));
    }
    boolean faded = shownQuiet && shownState == CellState.SENT;
    Color state = faded ? grid.palette().color(Ink.MUTED) : grid.palette().stateColor(shownState);
    if (glyph.getFill() != state) {
      glyph.setFill(state);
    }
    if (chips != null) {
      chips.restyle(grid.palette());
    }
  }

  private Ink fillInk() {
    GridSelection selection = grid.selection();
    if (!selection.isSingle() && selection.contains(row, column)) {
      return Ink.SELECTED;
    }
    if (!shownGiven) {
      return Ink.CLOSED;
    }
    Ink tint = GridPalette.tint(shownState);
    if (tint != null) {
      return tint;
    }
    if (shownQuiet) {
      return Ink.CLOSED;
    }
    return row == selection.row() || column == selection.column() ? Ink.CROSS : Ink.CELL;
  }

  private void showState(CellState state) {
    if (state != shownState) {
      shownState = state;
      Glyph next = Glyph.of(state);
      glyph.setVisible(next != null);
      if (next != null) {
        glyph.setContent(next.outline());
      }
    }
  }

  private void showText(String text) {
    if (!text.equals(shownText)) {
      shownText = text;
      score.setText(text);
    }
  }

  private void showTags(List<String> tags) {
    if (!tags.equals(shownTags)) {
      shownTags = tags;
      if (chips == null) {
        chips = new TagChips();
        chips.widthProperty().addListener((observable, before, now) -> placeTags());
        getChildren().add(chips);
      }
      chips.show(tags);
      placeTags();
    }
  }

  /** A small corner, as spreadsheets mark a cell about which there is more to know. */
  private void showNote(@Nullable Severity note) {
    if (note == shownNote) {
      return;
    }
    shownNote = note;
    if (corner == null) {
      corner = new Polygon(-CORNER, 0, 0, 0, 0, CORNER);
      corner.setManaged(false);
      corner.setMouseTransparent(true);
      getChildren().add(corner);
      placeCorner();
    }
    corner.setVisible(note != null);
  }

  private void placeCorner() {
    if (corner != null) {
      corner.setLayoutX(getWidth() - 1);
    }
  }

  private void placeScore() {
    score.setX(scoreRight() - Math.ceil(score.getLayoutBounds().getWidth()));
    placeTags();
  }

  /** Flags stand at the left of a score, and in its place where there is none. */
  private void placeTags() {
    if (chips != null) {
      double width = chips.getWidth();
      double left = shownText.isEmpty() ? scoreRight() - width : TAGS_LEFT;
      chips.relocate(
          Math.max(TAGS_LEFT, left), Math.floor((getHeight() - 1 - chips.getHeight()) / 2));
    }
  }

  private double scoreRight() {
    return getWidth() - SCORE_RIGHT;
  }

  @Override
  protected void layoutChildren() {
    // Every child is placed when its content changes; there is nothing to lay out.
  }

  @Override
  public @Nullable Object queryAccessibleAttribute(
      AccessibleAttribute attribute, Object... parameters) {
    if (row < 0) {
      return super.queryAccessibleAttribute(attribute, parameters);
    }
    return switch (attribute) {
      case TEXT -> grid.model().accessibleText(row, column);
      case ROW_INDEX -> row;
      case COLUMN_INDEX -> column;
      case SELECTED -> grid.selection().contains(row, column);
      default -> super.queryAccessibleAttribute(attribute, parameters);
    };
  }

  @Override
  public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
    if (action == AccessibleAction.REQUEST_FOCUS && row >= 0) {
      grid.selection().moveTo(row, column);
      return;
    }
    super.executeAccessibleAction(action, parameters);
  }
}

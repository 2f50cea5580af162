package org.gradecompanion.ui.common;

import java.util.Locale;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;
import org.gradecompanion.gradebook.LinkState;
import org.gradecompanion.model.CellState;
import org.jspecify.annotations.Nullable;

/**
 * The glyphs of the states, drawn in a square of 14 pixels. Each has its own silhouette, so that
 * none is told from another by colour alone. All are filled outlines (no strokes: those cost the
 * software renderer several times as much) with holes wound the other way round.
 */
public enum Glyph {
  /** A hollow dot. */
  SAVED_HERE("M7 3.5A3.5 3.5 0 1 1 7 10.5A3.5 3.5 0 1 1 7 3.5ZM7 5A2 2 0 1 0 7 9A2 2 0 1 0 7 5Z"),
  /** A clock. */
  WAITING(Outline.RING + "M6.25 4H7.75V6.6L9.8 8 9 9.2 6.25 7.4Z"),
  /** An arrow up in a ring. */
  SENDING(Outline.RING + "M7 3.5L10 6.5 9 7.5 7.75 6.3V10.5H6.25V6.3L5 7.5 4 6.5Z"),
  /** A check mark. */
  SENT("M5.5 11.4L1.3 7.2 2.5 6 5.5 9 11.5 3 12.7 4.2Z"),
  /** A clock whose ring is a loop with an arrow head. */
  RETRYING(
      "M12.9 6.5A6 6 0 1 1 7.6 1.6V0L11.3 2.6 7.6 5.2V3.1A4.5 4.5 0 1 0 11.4 6.9Z"
          + "M6 5.2H7.3V7.7L9.2 9 8.5 10 6 8.4Z"),
  /** An octagon with an exclamation mark. */
  NOT_SENT("M4.5 1H9.5L13 4.5V9.5L9.5 13H4.5L1 9.5V4.5ZM6.2 3.4V8H7.8V3.4ZM6.2 9.2V10.8H7.8V9.2Z"),
  /** A triangle with an exclamation mark. */
  FIX_FIRST("M7 0.8L13.7 12.6H0.3ZM6.2 4.6V8.8H7.8V4.6ZM6.2 9.8V11.4H7.8V9.8Z"),
  /** Scissors. Only ever on a column head. */
  WILL_CHANGE(
      "M3.2 1A2.3 2.3 0 1 1 3.2 5.6A2.3 2.3 0 1 1 3.2 1ZM3.2 2.2A1.1 1.1 0 1 0 3.2 4.4A1.1 1.1 0 1 0 3.2 2.2Z"
          + "M3.2 8.4A2.3 2.3 0 1 1 3.2 13A2.3 2.3 0 1 1 3.2 8.4ZM3.2 9.6A1.1 1.1 0 1 0 3.2 11.8A1.1 1.1 0 1 0 3.2 9.6Z"
          + "M4.2 8.7L12.3 1.6 13.3 2.7 5.2 9.8ZM5.2 4.2L13.3 11.3 12.3 12.4 4.2 5.3Z"),
  /** A not-equal sign. */
  CONFLICT("M2 4H12V5.6H2ZM2 8.4H12V10H2ZM9 1.2L10.4 1.9 5 12.8 3.6 12.1Z"),
  /** Two bars. */
  ON_HOLD("M4 3H6V11H4ZM8 3H10V11H8Z"),
  /** A dash. */
  LEFT_OUT("M3 6H11V8H3Z"),
  /** A padlock. */
  LOCKED(
      "M3 6H11V13H3ZM6.25 8.5V10.5H7.75V8.5Z"
          + "M4.2 6.5V4A2.8 2.8 0 0 1 9.8 4V6.5H8.3V4A1.3 1.3 0 0 0 5.7 4V6.5Z"),
  /** An eye: families will see it. Only ever on an assignment. */
  VISIBLE(
      "M0.5 7C3.5 2 10.5 2 13.5 7C10.5 12 3.5 12 0.5 7Z"
          + "M2.3 7C4.7 10.4 9.3 10.4 11.7 7C9.3 3.6 4.7 3.6 2.3 7ZM7 5A2 2 0 1 1 7 9A2 2 0 1 1 7 5Z"),
  /** A nought: missing work counts as zero. Only ever on an assignment. */
  ZERO(
      "M7 1.2C10.2 1.2 11.4 3.8 11.4 7C11.4 10.2 10.2 12.8 7 12.8C3.8 12.8 2.6 10.2 2.6 7C2.6 3.8 3.8 1.2 7 1.2Z"
          + "M7 3C5 3 4.5 4.9 4.5 7C4.5 9.1 5 11 7 11C9 11 9.5 9.1 9.5 7C9.5 4.9 9 3 7 3Z"),
  /** A letter i: good to know. Only ever on an assignment. */
  NOTICE("M5.6 1H8.4V3.6H5.6ZM4.4 5.4H8.6V11H10V12.6H4V11H5.6V7H4.4Z"),
  /** Two links of a chain with the bar that joins them. Only ever of a section. */
  LINKED(Outline.CHAIN + "M4.2 6.25H9.8V7.75H4.2Z"),
  /** Two links with nothing between them. Only ever of a section. */
  UNLINKED(Outline.CHAIN),
  /** Two links and a crack. Only ever of a section. */
  LINK_BROKEN(Outline.CHAIN + "M7.9 0.8L9.2 1.4 6.1 13.2 4.8 12.6Z");

  /** Edge of the square the outline is drawn in, in device-independent pixels. */
  public static final double SIZE = 14;

  private final String outline;
  private final String styleClass;

  Glyph(String outline) {
    this.outline = outline;
    this.styleClass = "state-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The glyph of a cell's state, or null for a cell without one. */
  public static @Nullable Glyph of(CellState state) {
    return switch (state) {
      case EMPTY -> null;
      case SAVED_HERE -> SAVED_HERE;
      case WAITING -> WAITING;
      case SENDING -> SENDING;
      case SENT -> SENT;
      case RETRYING -> RETRYING;
      case NOT_SENT -> NOT_SENT;
      case FIX_FIRST -> FIX_FIRST;
      case CONFLICT -> CONFLICT;
      case ON_HOLD -> ON_HOLD;
      case LEFT_OUT -> LEFT_OUT;
      case LOCKED -> LOCKED;
    };
  }

  /** The glyph of a section's link. */
  public static Glyph of(LinkState link) {
    return switch (link) {
      case LINKED -> LINKED;
      case UNLINKED -> UNLINKED;
      case BROKEN -> LINK_BROKEN;
    };
  }

  /** The outline as SVG path content, for a square of {@link #SIZE} with the origin top left. */
  public String outline() {
    return outline;
  }

  /** Such as {@code state-sent}; the stylesheet gives it its colour. */
  public String styleClass() {
    return styleClass;
  }

  /**
   * A node of exactly {@link #SIZE} square in the state's colour, for labels, buttons and lists.
   */
  public Region icon() {
    SVGPath path = new SVGPath();
    path.setContent(outline);
    path.getStyleClass().addAll("gc-glyph", styleClass);
    path.setManaged(false);
    Pane square = new Pane(path);
    square.setMinSize(SIZE, SIZE);
    square.setPrefSize(SIZE, SIZE);
    square.setMaxSize(SIZE, SIZE);
    square.setMouseTransparent(true);
    return square;
  }

  /** Pieces that several outlines share. */
  private static final class Outline {
    static final String CHAIN =
        "M0.6 7A3.2 3.2 0 0 1 3.8 3.8H5.4V5.3H3.8A1.7 1.7 0 0 0 3.8 8.7H5.4V10.2H3.8A3.2 3.2 0 0 1 0.6 7Z"
            + "M13.4 7A3.2 3.2 0 0 0 10.2 3.8H8.6V5.3H10.2A1.7 1.7 0 0 1 10.2 8.7H8.6V10.2H10.2A3.2 3.2 0 0 0 13.4 7Z";
    static final String RING =
        "M7 1A6 6 0 1 1 7 13A6 6 0 1 1 7 1ZM7 2.5A4.5 4.5 0 1 0 7 11.5A4.5 4.5 0 1 0 7 2.5Z";
  }
}

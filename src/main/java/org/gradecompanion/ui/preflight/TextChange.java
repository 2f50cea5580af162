package org.gradecompanion.ui.preflight;

import java.util.ArrayList;
import java.util.List;

/**
 * What of a text goes and what comes instead, for showing both side by side. Long stretches that
 * stay are shortened, and characters that cannot be seen get a word in their place.
 */
record TextChange(List<Piece> typed, List<Piece> received) {
  /** Compared as one piece when longer: the time grows with the square. */
  private static final int COMPARED = 600;

  /** How much of an unchanged stretch is shown at each of its ends. */
  private static final int CONTEXT = 60;

  /** How much of a stretch that goes is shown. */
  private static final int MOST = 160;

  /** What becomes of a piece. */
  enum Kind {
    SAME("kept"),
    GONE("cut"),
    NEW("fresh");

    private final String styleClass;

    Kind(String styleClass) {
      this.styleClass = styleClass;
    }

    String styleClass() {
      return styleClass;
    }
  }

  /** A stretch of text. */
  record Piece(String text, Kind kind) {}

  /**
   * @param hidden stands for a character that cannot be seen
   */
  static TextChange between(String before, String after, String hidden) {
    int[] from = before.codePoints().toArray();
    int[] to = after.codePoints().toArray();
    int start = 0;
    while (start < Math.min(from.length, to.length) && from[start] == to[start]) {
      start++;
    }
    int end = 0;
    while (end < Math.min(from.length, to.length) - start
        && from[from.length - 1 - end] == to[to.length - 1 - end]) {
      end++;
    }
    boolean[] stays = new boolean[from.length];
    boolean[] was = new boolean[to.length];
    for (int i = 0; i < from.length; i++) {
      stays[i] = i < start || i >= from.length - end;
    }
    for (int i = 0; i < to.length; i++) {
      was[i] = i < start || i >= to.length - end;
    }
    if (from.length - start - end <= COMPARED && to.length - start - end <= COMPARED) {
      compare(from, to, start, end, stays, was);
    }
    return new TextChange(
        pieces(from, stays, Kind.GONE, hidden), pieces(to, was, Kind.NEW, hidden));
  }

  /** Marks the longest common subsequence of the middles. */
  private static void compare(
      int[] from, int[] to, int start, int end, boolean[] stays, boolean[] was) {
    int rows = from.length - start - end;
    int columns = to.length - start - end;
    int[][] longest = new int[rows + 1][columns + 1];
    for (int i = rows - 1; i >= 0; i--) {
      for (int j = columns - 1; j >= 0; j--) {
        longest[i][j] =
            from[start + i] == to[start + j]
                ? longest[i + 1][j + 1] + 1
                : Math.max(longest[i + 1][j], longest[i][j + 1]);
      }
    }
    int i = 0;
    int j = 0;
    while (i < rows && j < columns) {
      if (from[start + i] == to[start + j]) {
        stays[start + i++] = true;
        was[start + j++] = true;
      } else if (longest[i + 1][j] >= longest[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
  }

  private static List<Piece> pieces(int[] text, boolean[] same, Kind other, String hidden) {
    List<Piece> pieces = new ArrayList<>();
    int from = 0;
    while (from < text.length) {
      int to = from;
      while (to < text.length && same[to] == same[from]) {
        to++;
      }
      Kind kind = same[from] ? Kind.SAME : other;
      String shown = shortened(text, from, to, kind);
      pieces.add(new Piece(kind == Kind.SAME ? shown : visible(shown, hidden), kind));
      from = to;
    }
    return List.copyOf(pieces);
  }

  private static String shortened(int[] text, int from, int to, Kind kind) {
    int length = to - from;
    if (kind != Kind.SAME) {
      return length <= MOST ? text(text, from, to) : text(text, from, from + MOST) + "…";
    }
    if (length <= 2 * CONTEXT + 20) {
      return text(text, from, to);
    }
    String head = from == 0 ? "" : text(text, from, from + CONTEXT);
    String tail = to == text.length ? "" : text(text, to - CONTEXT, to);
    return from == 0 && to == text.length ? text(text, 0, CONTEXT) + "…" : head + "…" + tail;
  }

  private static String text(int[] text, int from, int to) {
    return new String(text, from, to - from);
  }

  /** What is removed must be seen, and much of what is pasted along cannot be. */
  private static String visible(String text, String hidden) {
    StringBuilder shown = new StringBuilder();
    text.codePoints()
        .forEach(
            point -> {
              int type = Character.getType(point);
              boolean unseen =
                  type == Character.FORMAT
                      || type == Character.CONTROL
                      || type == Character.PRIVATE_USE
                      || (type == Character.SPACE_SEPARATOR && point != ' ');
              if (unseen && point != '\n') {
                shown.append(hidden);
              } else {
                shown.appendCodePoint(point);
              }
            });
    return shown.toString();
  }
}

package org.gradecompanion.ui.grades;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gradecompanion.gradebook.Spread;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.CellState;
import org.gradecompanion.model.StudentId;
import org.gradecompanion.ui.common.Glyph;
import org.jspecify.annotations.Nullable;

/** A sheet in memory that records what the grid asks for; scores are 0 to 100, or one flag code. */
final class SampleSheet implements GridModel, GridActions {
  final Map<CellRange, String> typed = new HashMap<>();
  final Map<Integer, Double> widths = new HashMap<>();
  final List<String> asked = new ArrayList<>();
  final Map<CellRange, CellState> states = new HashMap<>();
  boolean wraps;
  Mean mean = Mean.NONE;

  /** Whether something that needs a person is out of sight. */
  boolean elsewhere;

  Runnable changed = () -> {};
  @Nullable String refuse;
  @Nullable String preview;
  private final int rows;
  private final boolean filled;
  private int columns;
  private int inserted;

  /** A sheet without any score. */
  static SampleSheet empty(int rows, int columns) {
    return new SampleSheet(rows, columns, false);
  }

  /** A sheet with scores, flags and every state. */
  static SampleSheet filled(int rows, int columns) {
    return new SampleSheet(rows, columns, true);
  }

  private SampleSheet(int rows, int columns, boolean filled) {
    this.rows = rows;
    this.columns = columns;
    this.filled = filled;
  }

  void setColumns(int columns) {
    this.columns = columns;
  }

  /** So many columns came in before all others. */
  void insertColumns(int more) {
    columns += more;
    inserted += more;
  }

  @Override
  public int rowCount() {
    return rows;
  }

  @Override
  public int columnCount() {
    return columns;
  }

  @Override
  public Object rowKey(int row) {
    return row;
  }

  @Override
  public Object columnKey(int column) {
    return column - inserted;
  }

  @Override
  public Optional<CellId> cellAt(int row, int column) {
    return Optional.of(
        new CellId(new AssignmentId("" + (column - inserted)), new StudentId("" + row)));
  }

  @Override
  public Optional<CellRange> placeOf(CellId cell) {
    int row = Integer.parseInt(cell.student().value());
    int column = Integer.parseInt(cell.assignment().value()) + inserted;
    return row < rows && column < columns
        ? Optional.of(CellRange.single(row, column))
        : Optional.empty();
  }

  @Override
  public void lost(String text) {
    asked.add("lost " + text);
  }

  @Override
  public String rowName(int row) {
    return SampleNames.NAMES.get(row % SampleNames.NAMES.size())
        + (row < SampleNames.NAMES.size() ? "" : " " + row);
  }

  @Override
  public String rowNumber(int row) {
    return Integer.toString(104200 + row * 37);
  }

  @Override
  public ColumnHead head(int column) {
    List<ColumnHead.Mark> marks =
        switch (filled ? column : -1) {
          case 6 -> List.of(new ColumnHead.Mark(Glyph.WILL_CHANGE, "Title will be cut"));
          case 3 -> List.of(new ColumnHead.Mark(Glyph.FIX_FIRST, "Due date is missing"));
          case 0 -> List.of(new ColumnHead.Mark(Glyph.LOCKED, "Term closed on 14 Nov"));
          default -> List.of();
        };
    int kind = column % SampleNames.CATEGORIES.size();
    return new ColumnHead(
        SampleNames.TITLES.get(column % SampleNames.TITLES.size())
            + (column < SampleNames.TITLES.size() ? "" : " " + column),
        (column % 3 == 0 ? 100 : 20) + " pts",
        column == 3 ? "" : (column % 27 + 1) + " Nov",
        SampleNames.CATEGORIES.get(kind),
        kind,
        marks,
        column == 0);
  }

  @Override
  public Mean columnMean(int column) {
    return mean;
  }

  @Override
  public Spread spread(int column) {
    return new Spread(List.of(0, 0, 1, 0, 2, 3, 5, 9, 7, 4));
  }

  @Override
  public String text(int row, int column) {
    String own = typed.get(CellRange.single(row, column));
    if (own != null) {
      return own;
    }
    int seed = SampleSeed.of(row, column);
    if (!filled || state(row, column) == CellState.EMPTY || seed % 23 == 0) {
      return "";
    }
    int points = column % 3 == 0 ? 60 + seed % 41 : 8 + seed % 13;
    return seed % 7 == 0 ? points + ".5" : Integer.toString(points);
  }

  @Override
  public List<String> tags(int row, int column) {
    if (!filled || state(row, column) == CellState.EMPTY) {
      return List.of();
    }
    int seed = SampleSeed.of(row, column);
    if (seed % 23 == 0) {
      return seed % 46 == 0 ? List.of("EX") : List.of("MI");
    }
    return seed % 19 == 0 ? List.of("LA") : List.of();
  }

  @Override
  public CellState state(int row, int column) {
    CellState set = states.get(CellRange.single(row, column));
    if (set != null) {
      return set;
    }
    if (!filled) {
      return CellState.EMPTY;
    }
    if (column == 0) {
      return CellState.LOCKED;
    }
    if (column == 3) {
      return row % 6 == 5 ? CellState.EMPTY : CellState.FIX_FIRST;
    }
    if (column >= 10) {
      return SampleSeed.of(row, column) % 9 < 3 ? CellState.SAVED_HERE : CellState.EMPTY;
    }
    if (row >= 3 && row < 3 + CellState.values().length && column == 4) {
      return CellState.values()[row - 3];
    }
    return switch (SampleSeed.of(row, column) % 41) {
      case 0 -> CellState.NOT_SENT;
      case 1 -> CellState.CONFLICT;
      case 2 -> CellState.LEFT_OUT;
      case 3, 4 -> CellState.WAITING;
      case 5 -> CellState.SENDING;
      case 6 -> CellState.RETRYING;
      case 7 -> CellState.ON_HOLD;
      case 8, 9 -> CellState.EMPTY;
      default -> CellState.SENT;
    };
  }

  @Override
  public @Nullable String refusal(int row, int column) {
    return state(row, column) == CellState.LOCKED ? "Term closed on 14 Nov" : null;
  }

  @Override
  public String tip(int row, int column) {
    return rowName(row) + ": " + state(row, column);
  }

  @Override
  public String accessibleText(int row, int column) {
    return rowName(row) + ", " + head(column).title() + ", " + editText(row, column);
  }

  @Override
  public EntryResult commitText(int row, int column, String text) {
    asked.add("commit " + row + "," + column + " " + text);
    if (!text.isEmpty() && !text.matches("\\d{1,3}(\\.\\d+)?")) {
      return EntryResult.rejected("\"" + text + "\" is neither points nor a code. Type 0 to 100.");
    }
    typed.put(CellRange.single(row, column), text);
    return EntryResult.accepted();
  }

  @Override
  public void clear(CellRange range) {
    asked.add("clear " + RangeWords.of(range));
  }

  @Override
  public void paste(List<List<String>> block, CellRange range) {
    asked.add("paste " + block + " " + RangeWords.of(range));
  }

  @Override
  public void pasteIntoEmpty(List<List<String>> block, CellRange range) {
    asked.add("pasteIntoEmpty " + block + " " + RangeWords.of(range));
  }

  @Override
  public void undo() {
    asked.add("undo");
  }

  @Override
  public void redo() {
    asked.add("redo");
  }

  @Override
  public EntryResult fill(String text, CellRange range, boolean onlyEmpty) {
    return ask("fill " + text + " " + RangeWords.of(range), onlyEmpty);
  }

  @Override
  public EntryResult fillDown(CellRange range, boolean onlyEmpty) {
    return ask("fill down " + RangeWords.of(range), onlyEmpty);
  }

  @Override
  public EntryResult fillRight(CellRange range, boolean onlyEmpty) {
    return ask("fill right " + RangeWords.of(range), onlyEmpty);
  }

  @Override
  public EntryResult shift(int row, int column, boolean down) {
    return ask("shift " + (down ? "down " : "up ") + row + "," + column, false);
  }

  private EntryResult ask(String what, boolean onlyEmpty) {
    asked.add(what + (onlyEmpty ? " only empty" : ""));
    return refuse == null ? EntryResult.accepted() : EntryResult.rejected(refuse);
  }

  @Override
  public @Nullable String preview(int row, int column, String text) {
    return preview;
  }

  @Override
  public boolean wraps() {
    return wraps;
  }

  @Override
  public void sort(RowSort.Key key, int column) {
    asked.add("sort " + key + " " + column);
  }

  @Override
  public void hide(CellRange range) {
    asked.add("hide " + RangeWords.of(range));
  }

  @Override
  public void moveColumn(int column, boolean right) {
    asked.add("move " + column + (right ? " right" : " left"));
  }

  @Override
  public void moveColumns(CellRange range, int before) {
    asked.add("move " + range.left() + ".." + range.right() + " before " + before);
  }

  @Override
  public void setWidths(Map<Integer, Double> wanted) {
    widths.putAll(wanted);
    changed.run();
    asked.add("widths " + new TreeMap<>(wanted));
  }

  @Override
  public double columnWidth(int column) {
    return widths.getOrDefault(column, 0.0);
  }

  @Override
  public void editAssignment(int column) {
    asked.add("edit " + column);
  }

  @Override
  public void resend(CellRange range) {
    asked.add("resend " + RangeWords.of(range));
  }

  @Override
  public boolean showAttention() {
    asked.add("show attention");
    return elsewhere;
  }

  @Override
  public void details(int row, int column) {
    asked.add("details " + row + "," + column);
  }

  @Override
  public void comment(int row, int column) {
    asked.add("comment " + row + "," + column);
  }
}

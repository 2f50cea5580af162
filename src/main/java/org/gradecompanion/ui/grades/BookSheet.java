package org.gradecompanion.ui.grades;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gradecompanion.gradebook.BookColumn;
import org.gradecompanion.gradebook.CellView;
import org.gradecompanion.gradebook.OpenBook;
import org.gradecompanion.gradebook.RosterRow;
import org.gradecompanion.gradebook.ScoreEntry;
import org.gradecompanion.gradebook.Spread;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.CellState;
import org.gradecompanion.rules.Severity;
import org.gradecompanion.ui.common.OpenGradebook;
import org.gradecompanion.ui.common.Phrases;
import org.gradecompanion.words.Words;
import org.jspecify.annotations.Nullable;

/** An open gradebook as a sheet: a row is a student, a column an assignment. */
abstract class BookSheet implements GridModel {
  private final Words words;
  private final char separator;
  private final Phrases phrases;
  private final CellWords says;
  private final MeanWords means;
  private final GridLayout layout = new GridLayout();
  private final Map<AssignmentId, ColumnHead> heads = new HashMap<>();
  private @Nullable OpenGradebook open;

  BookSheet(Phrases phrases) {
    this.words = phrases.words();
    this.separator = ScoreEntry.separator(words.locale());
    this.phrases = phrases;
    this.says = new CellWords(phrases);
    this.means = new MeanWords(words);
  }

  /** Shows another gradebook, or none. */
  final void open(@Nullable OpenGradebook next) {
    open = next;
  }

  final GridLayout layout() {
    return layout;
  }

  final CellWords says() {
    return says;
  }

  /** The head of any section's assignment is put into words anew when it is asked for. */
  final void forgetHead(CellId cell) {
    heads.remove(cell.assignment());
  }

  final void forgetHeads() {
    heads.clear();
  }

  @Override
  public int rowCount() {
    return layout.rows().size();
  }

  @Override
  public int columnCount() {
    return layout.columns().size();
  }

  @Override
  public Object rowKey(int row) {
    return layout.rowKey(row);
  }

  @Override
  public Object columnKey(int column) {
    return layout.columns().get(column).id();
  }

  @Override
  public Optional<CellId> cellAt(int row, int column) {
    return layout.cell(row, column);
  }

  @Override
  public Optional<CellRange> placeOf(CellId cell) {
    int row = layout.rowOf(cell);
    int column = layout.columnOf(cell.assignment());
    return row < 0 || column < 0 ? Optional.empty() : Optional.of(CellRange.single(row, column));
  }

  @Override
  public String rowName(int row) {
    return layout.rows().get(row).student().listName();
  }

  @Override
  public String rowNumber(int row) {
    return RowHeads.small(needBook(), layout.rows().get(row));
  }

  @Override
  public @Nullable String rowTip(int row) {
    return says.row(needBook(), layout.rows().get(row));
  }

  @Override
  public boolean severalSections() {
    return shownBook().filter(book -> book.sections().size() > 1).isPresent();
  }

  @Override
  public Mean rowMean(int row) {
    return means.ofStudent(needBook().average(layout.rows().get(row)));
  }

  @Override
  public Mean columnMean(int column) {
    return means.ofAssignment(needBook().average(layout.columns().get(column)));
  }

  @Override
  public Spread spread(int column) {
    return needBook().spread(layout.columns().get(column));
  }

  @Override
  public Sorting sorting(RowSort.Key key) {
    return layout.sort().key() == key ? layout.sort().way() : Sorting.NONE;
  }

  @Override
  public Sorting sorting(int column) {
    AssignmentId by = layout.sort().assignment();
    return by != null && layout.columnOf(by) == column ? layout.sort().way() : Sorting.NONE;
  }

  @Override
  public boolean rowLocked(int row) {
    return layout.rows().get(row).student().lock().locked();
  }

  @Override
  public ColumnHead head(int column) {
    BookColumn at = layout.columns().get(column);
    return heads.computeIfAbsent(
        at.id(), id -> ColumnHeads.of(needBook(), at, phrases, says.states()));
  }

  @Override
  public double columnWidth(int column) {
    return ColumnPlan.width(layout.view(), layout.columns().get(column));
  }

  @Override
  public String text(int row, int column) {
    return view(row, column).flatMap(cell -> cell.score().earned()).map(phrases::points).orElse("");
  }

  @Override
  public List<String> tags(int row, int column) {
    return view(row, column).map(cell -> FlagTags.of(cell.score().flags())).orElse(List.of());
  }

  @Override
  public CellState state(int row, int column) {
    return view(row, column).map(CellView::state).orElse(CellState.EMPTY);
  }

  @Override
  public CellFace face(int row, int column) {
    boolean quiet = quiet(row, column);
    return view(row, column)
        .map(cell -> CellFace.of(cell, quiet, phrases))
        .orElseGet(() -> CellFace.none(quiet));
  }

  @Override
  public String editText(int row, int column) {
    return layout
        .cell(row, column)
        .map(cell -> ScoreEntry.write(needBook().score(cell), separator))
        .orElse("");
  }

  @Override
  public boolean quiet(int row, int column) {
    return head(column).locked();
  }

  @Override
  public @Nullable Severity note(int row, int column) {
    return view(row, column).map(CellWords::note).orElse(null);
  }

  @Override
  public boolean given(int row, int column) {
    return layout.cell(row, column).isPresent();
  }

  @Override
  public @Nullable String tip(int row, int column) {
    CellView cell = view(row, column).orElse(null);
    return cell == null ? refusal(row, column) : says.tip(needBook(), cell);
  }

  @Override
  public String accessibleText(int row, int column) {
    CellView cell = view(row, column).orElse(null);
    RosterRow at = layout.rows().get(row);
    return cell == null
        ? words.say("grades.cell.spoken_refused", at.student().listName(), refusal(row, column))
        : says.spoken(
            needBook(), at.student(), cell, needBook().header(cell.record().id().assignment()));
  }

  /** Nothing where the assignment was not given to the row's section. */
  private Optional<CellView> view(int row, int column) {
    return layout.cell(row, column).map(cell -> needBook().cell(cell));
  }

  final @Nullable OpenBook book() {
    return open == null ? null : open.book();
  }

  /** The gradebook that is shown, if any. */
  final Optional<OpenBook> shownBook() {
    return Optional.ofNullable(book());
  }

  final OpenBook needBook() {
    if (open == null) {
      throw new IllegalStateException("no gradebook is open");
    }
    return open.book();
  }
}

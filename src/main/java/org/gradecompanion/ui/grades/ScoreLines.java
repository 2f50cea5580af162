package org.gradecompanion.ui.grades;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import org.gradecompanion.gradebook.CellView;
import org.gradecompanion.model.CellId;
import org.gradecompanion.ui.common.OpenGradebook;
import org.jspecify.annotations.Nullable;

/** Makes the lines of the score list, each when it is looked at. */
final class ScoreLines {
  private final ObservableValue<@Nullable OpenGradebook> open;
  private final GradeGridAdapter grid;
  private final FaultListViewModel faults;

  ScoreLines(
      ObservableValue<@Nullable OpenGradebook> open,
      GradeGridAdapter grid,
      FaultListViewModel faults) {
    this.open = open;
    this.grid = grid;
    this.faults = faults;
  }

  ScoreLine line(int row, int column) {
    String refusal = grid.refusal(row, column);
    String said = Objects.requireNonNullElse(grid.tip(row, column), "");
    if (said.isEmpty() && refusal != null) {
      said = refusal;
    }
    String[] facts = said.split("\n", 2);
    FaultRow fault = fault(row, column).orElse(null);
    return new ScoreLine(
        grid.rowName(row),
        grid.rowNumber(row),
        grid.text(row, column),
        grid.tags(row, column),
        grid.state(row, column),
        facts[0],
        facts.length > 1 ? facts[1] : "",
        refusal == null,
        fault,
        fault == null ? offers(row, column) : List.of(),
        grid.accessibleText(row, column));
  }

  /** Does what a line offers. */
  void take(CellOffer offer, int row, int column) {
    OpenGradebook book = open.getValue();
    if (book != null) {
      grid.cellAt(row, column).ifPresent(cell -> offer.take(book.desk(), cell));
    }
  }

  private Optional<FaultRow> fault(int row, int column) {
    if (!grid.state(row, column).needsPerson()) {
      return Optional.empty();
    }
    CellId cell = grid.cellAt(row, column).orElse(null);
    return faults.rows().stream().filter(each -> each.key().equals(cell)).findFirst();
  }

  private List<CellOffer> offers(int row, int column) {
    OpenGradebook book = open.getValue();
    CellView cell =
        book == null ? null : grid.cellAt(row, column).map(book.book()::cell).orElse(null);
    return cell == null ? List.of() : CellOffer.of(cell);
  }
}

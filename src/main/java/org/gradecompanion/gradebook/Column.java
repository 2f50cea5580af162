package org.gradecompanion.gradebook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.CellRecord;
import org.gradecompanion.model.CellState;
import org.gradecompanion.model.Student;
import org.gradecompanion.model.StudentId;
import org.gradecompanion.rules.Finding;
import org.gradecompanion.rules.Preflight;
import org.gradecompanion.rules.PreflightReport.CellItems;
import org.gradecompanion.rules.PreflightReport.Item;
import org.jspecify.annotations.Nullable;

/**
 * The cells of one column, and what they come to together. That is kept until something of the
 * column changes: a key press must not cost a look at every cell of a large gradebook.
 */
final class Column {
  private final Map<StudentId, CellRecord> cells = new LinkedHashMap<>();
  private final Map<StudentId, Judged> judged = new HashMap<>();
  private @Nullable Tally tally;

  /** A cell with what the rules say of it, and the state that follows. */
  record Judged(CellRecord cell, List<Finding> findings, CellState state) {}

  /**
   * What the cells come to.
   *
   * @param blocked whether their assignment was blocked, which blocks them too
   * @param counts how many cells are in each state
   * @param items what a push would do with those that were edited
   * @param attention those that need a person, by list name
   */
  record Tally(
      boolean blocked,
      Map<CellState, Integer> counts,
      CellItems items,
      List<Attention> attention,
      List<Finding> also) {}

  @Nullable CellRecord cell(StudentId student) {
    return cells.get(student);
  }

  Collection<CellRecord> cells() {
    return cells.values();
  }

  /** Whether any of its cells holds points. */
  boolean scored() {
    for (CellRecord cell : cells.values()) {
      if (cell.score().points() != null) {
        return true;
      }
    }
    return false;
  }

  void put(CellRecord cell) {
    cells.put(cell.id().student(), cell);
    judged.remove(cell.id().student());
    tally = null;
  }

  /** The assignment, the rules or the day changed. */
  void stale() {
    judged.clear();
    tally = null;
  }

  /** Kept for what is to be sent; of the rest the rules say nothing. */
  Judged judged(LiveBook live, CellRecord cell) {
    Judged known = judged.get(cell.id().student());
    if (known != null && known.cell == cell) {
      return known;
    }
    List<Finding> findings = live.findings(cell);
    Judged fresh = new Judged(cell, findings, live.state(cell, findings));
    if (cell.sync().pending() && cells.get(cell.id().student()) == cell) {
      judged.put(cell.id().student(), fresh);
    }
    return fresh;
  }

  Tally tally(LiveBook live, AssignmentRecord record, boolean blocked) {
    Tally known = tally;
    if (known == null || known.blocked != blocked) {
      known = count(live, record, blocked);
      tally = known;
    }
    return known;
  }

  private Tally count(LiveBook live, AssignmentRecord record, boolean blocked) {
    Map<CellState, Integer> counts = new EnumMap<>(CellState.class);
    List<Item> items = new ArrayList<>();
    List<Attention> attention = new ArrayList<>();
    for (CellRecord cell : cells.values()) {
      Judged found = judged(live, cell);
      List<Finding> findings = found.findings();
      CellState state = found.state();
      counts.merge(state, 1, Integer::sum);
      if (cell.sync().pending()) {
        items.add(Preflight.cell(live.rules(), record, cell, findings, blocked));
      }
      if (state.needsPerson()) {
        Optional<Student> student = live.student(cell.id().student());
        attention.add(AttentionList.cell(record, cell, state, findings, student));
      }
    }
    attention.sort(Comparator.comparing(row -> row.student().map(Student::listName).orElse("")));
    List<Finding> also = live.rules().checkColumn(record, live.findings(record), cells.values());
    return new Tally(blocked, counts, CellItems.of(items), attention, also);
  }
}

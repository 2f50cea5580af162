package org.gradecompanion.ui.shell;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.gradecompanion.gradebook.Attention;
import org.gradecompanion.gradebook.OpenBook;
import org.gradecompanion.model.CellState;
import org.gradecompanion.rules.PreflightReport;

/**
 * Where one gradebook, or several together, stand.
 *
 * @param counts how many assignments and cells are in each state, the empty ones left out
 * @param needYou rows of the fault list
 * @param resendable of these, what can be sent again as it is
 * @param unsentScores scores that PowerTeacher has not confirmed
 * @param unsentOthers assignments that PowerTeacher has not confirmed
 * @param pushable what a push would send now
 * @param unsaved scores that are not on disk
 */
record BookState(
    Map<CellState, Integer> counts,
    int needYou,
    int resendable,
    int unsentScores,
    int unsentOthers,
    int pushable,
    int unsaved) {
  static final BookState NOTHING = new BookState(Map.of(), 0, 0, 0, 0, 0, 0);

  static BookState of(OpenBook book) {
    PreflightReport report = book.preflight();
    int scores = report.groups().stream().mapToInt(group -> group.cells().items().size()).sum();
    List<Attention> attention = book.attention();
    return new BookState(
        book.counts(),
        attention.size(),
        (int) attention.stream().filter(Attention::resendable).count(),
        scores,
        report.size() - scores,
        report.pushable(),
        book.unsavedCount());
  }

  BookState plus(BookState other) {
    Map<CellState, Integer> sum = new EnumMap<>(CellState.class);
    sum.putAll(counts);
    other.counts.forEach((state, count) -> sum.merge(state, count, Integer::sum));
    return new BookState(
        sum,
        needYou + other.needYou,
        resendable + other.resendable,
        unsentScores + other.unsentScores,
        unsentOthers + other.unsentOthers,
        pushable + other.pushable,
        unsaved + other.unsaved);
  }

  int unsent() {
    return unsentScores + unsentOthers;
  }

  int count(CellState state) {
    return counts.getOrDefault(state, 0);
  }
}

package org.gradecompanion.gradebook;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gradecompanion.model.CellState;
import org.gradecompanion.model.Section;
import org.gradecompanion.model.SectionBook;
import org.gradecompanion.rules.PreflightReport;
import org.gradecompanion.rules.Profile;

/**
 * Where a section stands, computed from what is stored.
 *
 * @param counts how many assignments and cells are in each state, the empty ones left out
 * @param attention the fault list
 */
public record SectionSummary(
    Section section,
    int students,
    Map<CellState, Integer> counts,
    List<Attention> attention,
    PreflightReport preflight) {

  public static SectionSummary of(
      SectionBook book, Profile profile, LocalDate today, boolean sending) {
    LiveBook live = new LiveBook(book, profile, today, sending);
    return new SectionSummary(
        book.section(),
        book.students().size(),
        live.counts(),
        AttentionList.of(live),
        live.preflight());
  }

  /** Assignments and cells that PowerTeacher has not confirmed. */
  public int unsent() {
    return preflight.size();
  }
}

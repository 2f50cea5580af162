package org.gradecompanion.gradebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradecompanion.testing.Rosters.OLD;
import static org.gradecompanion.testing.Rosters.assignment;
import static org.gradecompanion.testing.Rosters.cell;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentDetails;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.CellState;
import org.gradecompanion.model.HistoryEntry;
import org.gradecompanion.model.Message;
import org.gradecompanion.model.Reason;
import org.gradecompanion.model.ReasonCode;
import org.gradecompanion.model.Resolution;
import org.gradecompanion.model.Score;
import org.gradecompanion.model.Student;
import org.gradecompanion.model.SyncKey;
import org.gradecompanion.rules.Finding;
import org.gradecompanion.rules.Fix;
import org.gradecompanion.rules.PreflightReport.Bucket;
import org.gradecompanion.store.Settlement;
import org.gradecompanion.testing.Stores;
import org.junit.jupiter.api.Test;

/** What a teacher does in an open gradebook, over a real store. */
class DeskTest extends BookStory {
  @Test
  void opened_book_shows_what_powerteacher_has() {
    assertThat(book.students()).hasSize(4);
    assertThat(book.cell(cell(OLD, 1)).score()).isEqualTo(Score.of("7"));
    assertThat(book.cell(cell(OLD, 1)).state()).isEqualTo(CellState.SENT);
    assertThat(book.cell(cell(OLD, 2)).state()).isEqualTo(CellState.EMPTY);
  }

  @Test
  void typed_score_is_seen_at_once_and_saved_after() {
    var saved = desk.enter(cell(OLD, 2), Score.of("9"));
    assertThat(book.cell(cell(OLD, 2)).score()).isEqualTo(Score.of("9"));
    assertThat(book.cell(cell(OLD, 2)).saved()).isFalse();
    front.get(saved);
    assertThat(book.cell(cell(OLD, 2)).saved()).isTrue();
    assertThat(book.cell(cell(OLD, 2)).state()).isEqualTo(CellState.WAITING);
  }

  @Test
  void saved_score_is_there_after_reopening() {
    front.get(desk.enter(cell(OLD, 2), Score.of("9")));
    book.close();
    stores.close();
    stores = Stores.open(folder, clock);
    store = stores.store();
    book = opened(store);
    assertThat(book.cell(cell(OLD, 2)).score()).isEqualTo(Score.of("9"));
  }

  @Test
  void undo_and_redo_walk_through_every_step() {
    front.get(desk.enter(cell(OLD, 2), Score.of("9")));
    front.get(desk.enter(Map.of(cell(OLD, 2), Score.of("8"), cell(OLD, 3), Score.of("5"))));
    assertThat(desk.undo()).isTrue();
    assertThat(book.cell(cell(OLD, 2)).score()).isEqualTo(Score.of("9"));
    assertThat(book.cell(cell(OLD, 3)).score()).isEqualTo(Score.BLANK);
    assertThat(desk.undo()).isTrue();
    assertThat(book.cell(cell(OLD, 2)).score()).isEqualTo(Score.BLANK);
    assertThat(desk.undo()).isFalse();
    assertThat(desk.redo()).isTrue();
    assertThat(desk.redo()).isTrue();
    assertThat(book.cell(cell(OLD, 3)).score()).isEqualTo(Score.of("5"));
  }

  @Test
  void undo_to_the_confirmed_value_leaves_nothing_to_send() {
    front.get(desk.enter(cell(OLD, 1), Score.of("9")));
    front.await("the change is announced", () -> pending(cell(OLD, 1)));
    desk.undo();
    front.await("nothing is pending", () -> !pending(cell(OLD, 1)));
    assertThat(book.cell(cell(OLD, 1)).state()).isEqualTo(CellState.SENT);
    assertThat(book.preflight().items()).isEmpty();
  }

  @Test
  void added_assignment_is_a_column_and_removing_it_can_be_undone_with_its_scores() {
    add("new-quiz", "New quiz");
    AssignmentRecord added = column("New quiz");
    front.get(desk.enter(cell(added.assignment().id(), 1), Score.of("3")));
    desk.remove(added.assignment().id());
    front.await("the column is gone", () -> book.assignments().size() == 1);
    desk.undo();
    front.await("the column is back", () -> book.assignments().size() == 2);
    assertThat(book.cell(cell(added.assignment().id(), 1)).score()).isEqualTo(Score.of("3"));
  }

  @Test
  void removed_assignment_keeps_its_title_until_powerteacher_deleted_it() {
    desk.remove(OLD);
    front.await("the column is gone", () -> book.assignments().isEmpty());
    add("again", "Old quiz");
    assertThat(book.header(column("Old quiz").assignment().id()).findings())
        .extracting(Finding::rule)
        .contains("R2");
  }

  @Test
  void badge_list_and_cells_count_the_same() {
    front.get(desk.enter(cell(OLD, 2), Score.of("12")));
    add("long", "x".repeat(60));
    add("longer", "x".repeat(61));
    assertThat(book.attention()).hasSize(2);
    assertThat(book.attention()).extracting(Attention::state).containsOnly(CellState.FIX_FIRST);
    long inGrid =
        book.counts().entrySet().stream()
            .filter(entry -> entry.getKey().needsPerson())
            .mapToInt(Map.Entry::getValue)
            .sum();
    assertThat(inGrid).isEqualTo(2);
    assertThat(book.preflight().count(Bucket.BLOCKED)).isEqualTo(2);
  }

  @Test
  void fix_of_its_assignment_offered_on_a_cell_leaves_the_score_alone() {
    front.get(desk.enter(cell(OLD, 2), Score.of("9")));
    AssignmentDetails given = AssignmentDetails.USUAL.withGivenBy("office@district.example");
    Assignment old = book.header(OLD).assignment();
    front.get(desk.change(old.withDetails(given)));
    front.get(
        desk.fix(
            cell(OLD, 2),
            new Fix.UseDetails(given.withGivenBy(""), Message.of("rules.R17.fix.give"))));
    front.await("it is given by the teacher", () -> book.header(OLD).assignment().equals(old));
    assertThat(book.cell(cell(OLD, 2)).score()).isEqualTo(Score.of("9"));
  }

  @Test
  void fix_from_the_list_mends_the_cell() {
    front.get(desk.enter(cell(OLD, 2), Score.of("12")));
    Attention row = book.attention().get(0);
    Fix cap = row.fixes().get(0);
    front.get(desk.fix(row.key(), cap));
    assertThat(book.cell(cell(OLD, 2)).score()).isEqualTo(Score.of("10"));
    assertThat(book.attention()).isEmpty();
  }

  @Test
  void refused_score_is_listed_with_reason_and_resend_makes_it_wait_again() {
    CellId cell = cell(OLD, 2);
    front.get(desk.enter(cell, Score.of("9")));
    refuse(cell, new Settlement.Faulted(Reason.of(ReasonCode.STUDENT_NOT_IN_SECTION)));
    front.await("it is listed", () -> book.attention().size() == 1);
    Attention row = book.attention().get(0);
    assertThat(row.resendable()).isTrue();
    assertThat(row.why().key()).isEqualTo("reason.STUDENT_NOT_IN_SECTION");
    assertThat(book.preflight().count(Bucket.BLOCKED)).isEqualTo(1);
    assertThat(book.preflight().pushable()).isZero();
    front.get(desk.resendAll());
    front.await("it waits", () -> book.attention().isEmpty());
    assertThat(book.cell(cell).state()).isEqualTo(CellState.WAITING);
  }

  @Test
  void conflict_shows_both_values_and_the_teacher_decides() {
    CellId cell = cell(OLD, 1);
    front.get(desk.enter(cell, Score.of("9")));
    refuse(cell, new Settlement.Conflicting(Reason.of(ReasonCode.CONFLICT), Score.of("8")));
    front.await("conflict", () -> book.cell(cell).state() == CellState.CONFLICT);
    assertThat(book.attention().get(0).theirs()).isEqualTo(Score.of("8"));
    front.get(desk.resolve(List.of(cell), Resolution.TAKE_THEIRS));
    front.await("resolved", () -> book.cell(cell).state() == CellState.SENT);
    assertThat(book.cell(cell).score()).isEqualTo(Score.of("8"));
  }

  @Test
  void listener_hears_only_the_cells_that_changed() {
    List<CellId> heard = new ArrayList<>();
    book.addListener(new Heard(heard));
    front.get(desk.enter(cell(OLD, 3), Score.of("4")));
    assertThat(heard).containsOnly(cell(OLD, 3));
  }

  private void add(String id, String title) {
    int before = book.assignments().size();
    desk.add(assignment(id, title));
    front.await("the column is there", () -> book.assignments().size() == before + 1);
  }

  private AssignmentRecord column(String title) {
    return book.assignments().stream()
        .filter(record -> record.assignment().title().equals(title))
        .findFirst()
        .orElseThrow();
  }

  private boolean pending(CellId cell) {
    return book.cell(cell).record().sync().pending();
  }

  private void refuse(CellId cell, Settlement.Outcome outcome) {
    long revision = book.cell(cell).record().sync().revision();
    Map<SyncKey, Long> wanted = Map.of(cell, revision);
    assertThat(store.ledger().lease(wanted, clock.instant().plusSeconds(60))).contains(cell);
    store.ledger().settle(List.of(new Settlement(cell, revision, clock.instant(), outcome)));
  }

  private record Heard(List<CellId> cells) implements BookListener {
    @Override
    public void cellsChanged(Collection<CellId> changed) {
      cells.addAll(changed);
    }

    @Override
    public void columnsChanged() {}

    @Override
    public void rosterChanged() {}
  }

  @Test
  void zeros_for_missing_work_are_one_step_and_can_be_undone() {
    var students = book.students().stream().map(Student::id).toList();
    front.get(desk.giveZeros(OLD, students));

    assertThat(book.cell(cell(OLD, 1)).score()).isEqualTo(Score.of("7"));
    assertThat(book.cell(cell(OLD, 2)).score()).isEqualTo(Score.of("0"));
    assertThat(front.get(store.history(cell(OLD, 2))).get(0).origin())
        .isEqualTo(HistoryEntry.Origin.ZERO_FOR_MISSING);

    assertThat(desk.undo()).isTrue();
    front.await("undone", () -> book.cell(cell(OLD, 2)).score().isBlank());
  }

  @Test
  void score_kept_here_on_purpose_stays_so_until_let_go() {
    front.get(desk.enter(cell(OLD, 2), Score.of("9")));
    desk.leaveOut(List.of(cell(OLD, 2)), true);
    front.await("kept here", () -> book.cell(cell(OLD, 2)).record().leftOut());

    desk.leaveOut(List.of(cell(OLD, 2)), false);
    front.await("let go", () -> !book.cell(cell(OLD, 2)).record().leftOut());
  }
}

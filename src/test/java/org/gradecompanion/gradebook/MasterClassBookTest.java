package org.gradecompanion.gradebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradecompanion.testing.Rosters.OLD;
import static org.gradecompanion.testing.Rosters.OLD_IN_SECOND;
import static org.gradecompanion.testing.Rosters.SECOND;
import static org.gradecompanion.testing.Rosters.SECTION;
import static org.gradecompanion.testing.Rosters.assignment;
import static org.gradecompanion.testing.Rosters.cell;

import java.util.List;
import java.util.Map;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.CellState;
import org.gradecompanion.model.Score;
import org.gradecompanion.rules.PreflightReport.Bucket;
import org.gradecompanion.store.Edit;
import org.gradecompanion.testing.Rosters;
import org.junit.jupiter.api.Test;

/** Several sections as one gradebook: columns, rows, and what is done to them. */
class MasterClassBookTest extends MasterClassStory {
  @Test
  void rows_areTheStudentsSectionBySection() {
    assertThat(book.rows())
        .extracting(row -> row.section().code() + " " + row.student().listName())
        .startsWith("ALG-1 Family1, Given1")
        .endsWith("ALG-2 Family6, Given6")
        .hasSize(6);
    assertThat(book.title()).isEqualTo("Algebra");
  }

  @Test
  void assignmentsWithTheSameTitleAndPoints_areOneColumn() {
    assertThat(titles()).containsExactly("Old quiz", "Poster");
    assertThat(members(OLD)).containsExactly(OLD, OLD_IN_SECOND);
    assertThat(book.column(OLD_IN_SECOND)).isEqualTo(book.column(OLD));
    assertThat(book.preflight().size()).as("combining sends nothing").isZero();
  }

  @Test
  void assignmentOfOneSection_hasNoCellsInTheOther() {
    BookColumn poster = book.column(new AssignmentId("poster")).orElseThrow();

    assertThat(poster.member(SECTION)).isEmpty();
    assertThat(poster.member(SECOND)).isPresent();
  }

  @Test
  void newAssignment_isOneForEachSection_andOneStepToUndo() {
    Assignment quiz = assignment("new", "New quiz");
    front.get(desk.add(quiz));
    front.await("it is a column", () -> titles().contains("New quiz"));

    List<AssignmentId> members = members(quiz.id());
    assertThat(members).hasSize(2).startsWith(quiz.id()).doesNotHaveDuplicates();
    assertThat(book.sectionOf(members.get(1)).id()).isEqualTo(SECOND);

    desk.undo();
    front.await("it is gone", () -> !titles().contains("New quiz"));
    assertThat(book.preflight().size()).isZero();

    desk.redo();
    front.await("it is back", () -> titles().contains("New quiz"));
    assertThat(members(quiz.id())).isEqualTo(members);
  }

  @Test
  void changedHeader_changesEverySection_eachKeepsItsOwnDates() {
    Assignment second = book.assignment(OLD_IN_SECOND).orElseThrow().assignment();
    Assignment later = second.withDates(Rosters.TODAY, Rosters.TODAY.plusDays(3));
    front.get(desk.change(List.of(later)));
    front.await("the day differs", () -> !book.column(OLD).orElseThrow().sameDueDate());

    Assignment first = book.assignment(OLD).orElseThrow().assignment();
    front.get(desk.change(first.withTitle("Renamed")));
    front.await("the column is renamed", () -> titles().contains("Renamed"));

    Assignment renamed = book.assignment(OLD_IN_SECOND).orElseThrow().assignment();
    assertThat(renamed).isEqualTo(later.withTitle("Renamed"));
    assertThat(book.preflight().items()).hasSize(2);

    desk.undo();
    front.await("both have their title", () -> titles().contains("Old quiz"));
    assertThat(book.assignment(OLD_IN_SECOND).orElseThrow().assignment()).isEqualTo(later);
  }

  @Test
  void scoresOfBothSections_areOneStep_eachInItsOwnSection() {
    CellId inFirst = cell(OLD, 2);
    CellId inSecond = cell(OLD_IN_SECOND, 5);
    front.get(desk.enter(Map.of(inFirst, Score.of("8"), inSecond, Score.of("9"))));

    assertThat(book.cell(inFirst).state()).isEqualTo(CellState.WAITING);
    assertThat(stored(SECTION)).contains(inFirst).doesNotContain(inSecond);
    assertThat(stored(SECOND)).containsExactly(inSecond);
    assertThat(book.counts()).containsEntry(CellState.WAITING, 2);

    desk.undo();
    front.await("both are taken back", () -> book.cell(inSecond).score().isBlank());
    assertThat(book.cell(inFirst).score()).isEqualTo(Score.BLANK);
  }

  @Test
  void faultsOfAllSections_areInTheList_andTheColumnShowsTheMostUrgent() {
    front.get(desk.enter(cell(OLD, 2), Score.of("99")));
    front.get(desk.enter(cell(OLD_IN_SECOND, 6), Score.of("98")));

    assertThat(book.attention())
        .extracting(Attention::key)
        .containsExactly(cell(OLD, 2), cell(OLD_IN_SECOND, 6));

    Assignment second = book.assignment(OLD_IN_SECOND).orElseThrow().assignment();
    front.get(desk.change(List.of(second.withDates(null, Rosters.TODAY.plusYears(2)))));
    BookColumn column = book.column(OLD).orElseThrow();
    front.await(
        "the second is blocked", () -> book.header(OLD_IN_SECOND).state() == CellState.FIX_FIRST);
    assertThat(book.header(OLD).state()).isEqualTo(CellState.SENT);
    assertThat(book.header(book.column(OLD).orElseThrow()).state()).isEqualTo(CellState.FIX_FIRST);
    assertThat(column.id()).isEqualTo(OLD);
  }

  @Test
  void holdAndRemoval_areOfEverySection() {
    front.get(desk.hold(OLD_IN_SECOND, true));
    front.await("the first is held", () -> book.header(OLD).record().held());
    assertThat(book.header(OLD_IN_SECOND).record().held()).isTrue();

    front.get(desk.remove(OLD));
    front.await("the column is gone", () -> titles().equals(List.of("Poster")));
    assertThat(book.preflight().items()).hasSize(2);
  }

  @Test
  void unlinkedSection_keepsItsScoresHere_andLinkedAgainTheyGo() {
    CellId inSecond = cell(OLD_IN_SECOND, 5);
    front.get(desk.unlink(SECOND, SECOND));
    front.await("it is unlinked", () -> link() == LinkState.UNLINKED);
    front.get(desk.enter(inSecond, Score.of("9")));
    front.get(desk.enter(cell(OLD, 2), Score.of("8")));

    assertThat(book.cell(inSecond).state()).isEqualTo(CellState.LEFT_OUT);
    assertThat(book.cell(cell(OLD, 2)).state()).isEqualTo(CellState.WAITING);
    assertThat(book.preflight().count(Bucket.LEFT_OUT)).isEqualTo(1);

    front.get(desk.fix(inSecond, book.cell(inSecond).findings().get(0).fixes().get(0)));
    front.await("it is linked", () -> link() == LinkState.LINKED);
    assertThat(book.cell(inSecond).state()).isEqualTo(CellState.WAITING);
    assertThat(book.cell(inSecond).score()).isEqualTo(Score.of("9"));

    desk.undo();
    front.await("undone, it is unlinked again", () -> link() == LinkState.UNLINKED);
  }

  @Test
  void dissolved_isItsSectionsAgain_andCombinedAgainItIsAsItWas() {
    front.get(desk.enter(cell(OLD_IN_SECOND, 5), Score.of("9")));
    Assignment renamed = book.assignment(OLD).orElseThrow().assignment().withTitle("First's own");
    store.commit(List.of(new Edit.AssignmentSaved(renamed))).join();
    gradebooks.masterClasses().dissolve(id).join();
    assertThat(gradebooks.list().join()).extracting(Listing::id).containsExactly(SECTION, SECOND);

    gradebooks.masterClasses().combine("Algebra again", List.of(SECTION, SECOND)).join();
    book.close();
    book = opened();

    assertThat(book.title()).isEqualTo("Algebra again");
    assertThat(members(OLD)).as("given together before").containsExactly(OLD, OLD_IN_SECOND);
    assertThat(book.cell(cell(OLD_IN_SECOND, 5)).score()).isEqualTo(Score.of("9"));
  }

  @Test
  void sharedAssignments_areCountedBeforeSectionsAreCombined() {
    gradebooks.masterClasses().dissolve(id).join();
    OpenBook first = front.get(gradebooks.open(SECTION, front, true));
    OpenBook second = front.get(gradebooks.open(SECOND, front, true));

    assertThat(MasterClasses.shared(List.of(first, second))).isEqualTo(1);
    first.close();
    second.close();
  }

  private LinkState link() {
    return LinkState.of(book.rules(SECOND));
  }

  private List<String> titles() {
    return book.assignments().stream().map(record -> record.assignment().title()).toList();
  }

  private List<AssignmentId> members(AssignmentId of) {
    return book.column(of).orElseThrow().members().stream()
        .map(record -> record.assignment().id())
        .toList();
  }

  private List<CellId> stored(org.gradecompanion.model.SectionId section) {
    return store.book(section).join().cells().stream().map(record -> record.id()).toList();
  }
}

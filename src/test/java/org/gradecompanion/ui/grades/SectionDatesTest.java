package org.gradecompanion.ui.grades;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradecompanion.testing.Rosters.OLD;
import static org.gradecompanion.testing.Rosters.OLD_IN_SECOND;
import static org.gradecompanion.testing.Rosters.TODAY;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.gradecompanion.gradebook.BookColumn;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.testing.OpenedBook;
import org.gradecompanion.testing.Rosters;
import org.gradecompanion.ui.grades.AssignmentEditorViewModel.Field;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The form of an assignment that several sections get: alike everywhere, but for the due date. */
class SectionDatesTest {
  @TempDir Path folder;
  private OpenedBook bench;

  @BeforeEach
  void open() {
    bench = OpenedBook.combined(folder);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void newAssignment_isGivenToEverySection_onTheSameDayUntilItIsSetByItself() {
    AssignmentId id = AssignmentId.minted();
    AssignmentEditorViewModel form = form(blank(id), true);
    form.titleProperty().set("New quiz");
    form.dueProperty().set(TODAY.plusDays(1));
    assertThat(form.sectionDates().get(0).due().get()).isEqualTo(TODAY.plusDays(1));

    form.sectionDates().get(0).due().set(TODAY.plusDays(2));
    form.dueProperty().set(TODAY.plusDays(5));
    form.save();
    bench.front.await("it is a column", () -> column(id).isPresent());

    assertThat(column(id).orElseThrow().members())
        .extracting(record -> record.assignment().title() + " " + record.assignment().due())
        .containsExactly("New quiz " + TODAY.plusDays(5), "New quiz " + TODAY.plusDays(2));
  }

  @Test
  void changedAssignment_changesEverySection() {
    AssignmentEditorViewModel form = form(stored(OLD_IN_SECOND), false);
    form.titleProperty().set("Renamed");
    form.save();
    bench.front.await("the first is renamed", () -> stored(OLD).title().equals("Renamed"));

    assertThat(stored(OLD_IN_SECOND).title()).isEqualTo("Renamed");
    assertThat(stored(OLD).due()).isEqualTo(TODAY);
  }

  @Test
  void daysPulledWhileTheFormIsOpen_stayWhereTheFormWasNotChanged() {
    AssignmentEditorViewModel form = form(stored(OLD), false);
    form.titleProperty().set("Renamed");
    bench
        .store()
        .apply(
            Rosters.withAssignments(
                Rosters.both(),
                List.of(
                    stored(OLD).withDue(TODAY.plusDays(1)),
                    stored(OLD_IN_SECOND).withDue(TODAY.plusDays(2)))))
        .join();
    bench.front.await(
        "both are pulled", () -> TODAY.plusDays(2).equals(stored(OLD_IN_SECOND).due()));

    form.save();
    bench.front.await("it is renamed", () -> stored(OLD_IN_SECOND).title().equals("Renamed"));

    assertThat(column(OLD).orElseThrow().members())
        .extracting(record -> record.assignment().title() + " " + record.assignment().due())
        .containsExactly("Renamed " + TODAY.plusDays(1), "Renamed " + TODAY.plusDays(2));
  }

  @Test
  void dayOutsideTheTerm_isSaidOfItsSection() {
    AssignmentEditorViewModel form = form(stored(OLD), false);
    form.sectionDates().get(0).due().set(TODAY.plusYears(2));

    List<FieldFinding> found = form.findingsProperty().get().get(Field.DUE);
    assertThat(found).hasSize(1);
    assertThat(found.get(0).words()).startsWith("Algebra: ").contains("outside every term");
  }

  @Test
  void assignmentOfOneSection_hasOneDay() {
    AssignmentEditorViewModel form = form(stored(new AssignmentId("poster")), false);

    assertThat(form.sectionDates()).isEmpty();
  }

  private AssignmentEditorViewModel form(Assignment of, boolean adding) {
    return new AssignmentEditorViewModel(
        bench.gradebook(), of, adding, bench.phrases, bench.dialogs);
  }

  private static Assignment blank(AssignmentId id) {
    return new Assignment(id, Rosters.SECTION, "", "", BigDecimal.TEN, null, TODAY, Rosters.QUIZ);
  }

  private Assignment stored(AssignmentId id) {
    return bench.gradebook().book().assignment(id).map(AssignmentRecord::assignment).orElseThrow();
  }

  private Optional<BookColumn> column(AssignmentId id) {
    return bench.gradebook().book().column(id);
  }
}

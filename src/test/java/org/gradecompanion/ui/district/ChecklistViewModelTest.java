package org.gradecompanion.ui.district;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.gradecompanion.settings.Checklist;
import org.gradecompanion.testing.TestDialogs;
import org.gradecompanion.ui.district.DistrictControls.Evidence;
import org.gradecompanion.words.Words;
import org.junit.jupiter.api.Test;

/** The nine steps: what a person ticks, and what the program sees itself. */
class ChecklistViewModelTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

  private final ScriptedDistrict district = new ScriptedDistrict();
  private final TestDialogs dialogs = new TestDialogs();

  @Test
  void nineSteps_sayWhoActsAndWhatProvesThem() {
    assertThat(open().steps())
        .hasSize(9)
        .allSatisfy(
            step -> {
              assertThat(step.title()).isNotBlank();
              assertThat(step.who()).isNotBlank();
              assertThat(step.proof()).isNotBlank();
            });
  }

  @Test
  void step_ticked_getsTheDayAndIsKept() {
    ChecklistViewModel model = open();
    model.steps().get(1).doneProperty().set(true);
    model.steps().get(1).noteProperty().set("Quote 4711");
    model.save();
    assertThat(district.saved)
        .singleElement()
        .satisfies(
            kept ->
                assertThat(kept.items().get(1))
                    .isEqualTo(new Checklist.Item(true, TODAY, "Quote 4711")));
  }

  @Test
  void nothingChanged_isNotWritten() {
    district.checklist =
        new Checklist(List.of(new Checklist.Item(true, LocalDate.of(2026, 9, 1), "done")));
    ChecklistViewModel model = open();
    assertThat(model.steps().get(0).doneProperty().get()).isTrue();
    assertThat(model.steps().get(0).onProperty().get()).isEqualTo(LocalDate.of(2026, 9, 1));
    model.save();
    assertThat(district.saved).isEmpty();
  }

  @Test
  void programSees_whatIsSetUp_andTicksNothingByItself() {
    district.evidence = new Evidence(true, 3, "Quiz > Quizzes", "2026-09-01", 2, 12, 1);
    ChecklistViewModel model = open();
    assertThat(model.steps().get(4).foundProperty().get())
        .isEqualTo(
            "Connected to the district. Category map: Quiz > Quizzes. Effective date: 2026-09-01."
                + " 2 teachers are in the passback group.");
    assertThat(model.steps())
        .extracting(ChecklistStep::proven)
        .containsExactly(false, false, false, false, true, true, true, true, false);
    assertThat(model.steps()).noneMatch(step -> step.doneProperty().get());
  }

  @Test
  void list_isSavedAsTextThatAPersonReads() {
    ChecklistViewModel model = open();
    model.steps().get(3).doneProperty().set(true);
    model.steps().get(3).noteProperty().set("by mail");
    model.export();
    assertThat(dialogs.saved.get("district-checklist.txt"))
        .contains("[x] 4. Notice of the booked opportunity", "Note: by mail", "Nov 26, 2026")
        .contains("[ ] 5. ", "Not connected to a district yet.");
    assertThat(district.saved).hasSize(1);
  }

  @Test
  void listThatCannotBeRead_isSaid_andNeverOverwritten() {
    district.problem = ScriptedDistrict.trouble();
    ChecklistViewModel model = open();
    model.steps().get(0).doneProperty().set(true);
    model.save();
    assertThat(dialogs.said).singleElement().asString().contains("cannot be written");
    assertThat(district.saved).isEmpty();
  }

  @Test
  void listThatCannotBeWritten_isWrittenTheNextTime() {
    ChecklistViewModel model = open();
    model.steps().get(0).doneProperty().set(true);
    district.problem = ScriptedDistrict.trouble();
    model.save();
    assertThat(dialogs.said).singleElement().asString().contains("cannot be written");

    district.problem = null;
    district.saved.clear();
    model.save();
    assertThat(district.saved).hasSize(1);
  }

  private ChecklistViewModel open() {
    return new ChecklistViewModel(district, dialogs, Words.load(Locale.US), TODAY, Runnable::run);
  }
}

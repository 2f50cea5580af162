package org.gradecompanion.ui.grades;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentDetails;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.Category;
import org.gradecompanion.rules.Fix;
import org.gradecompanion.testing.OpenedBook;
import org.gradecompanion.testing.Rosters;
import org.gradecompanion.ui.grades.AssignmentEditorViewModel.Field;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The form of an assignment, before and after it is saved. */
class AssignmentEditorViewModelTest {
  @TempDir Path folder;
  private OpenedBook bench;
  private AssignmentEditorViewModel form;

  @BeforeEach
  void open() {
    bench = new OpenedBook(folder);
    Assignment blank =
        new Assignment(
            new AssignmentId("new"),
            Rosters.SECTION,
            "",
            "",
            BigDecimal.TEN,
            null,
            Rosters.TODAY,
            null);
    form =
        new AssignmentEditorViewModel(bench.gradebook(), blank, true, bench.phrases, bench.dialogs);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void emptyForm_saysNothingAgainstTheTitleAndCannotBeSaved() {
    assertThat(form.findingsProperty().get()).doesNotContainKey(Field.TITLE);
    assertThat(form.savableProperty().get()).isFalse();
  }

  @Test
  void titleOfSixty_showsWhatIsKeptAndWhatIsCut() {
    form.titleProperty().set("x".repeat(50) + "0123456789");

    var length = form.titleLengthProperty().get();
    assertThat(length.over()).isTrue();
    assertThat(length.kept()).isEqualTo("x".repeat(50));
    assertThat(length.cut()).isEqualTo("0123456789");
    assertThat(form.findingsProperty().get().get(Field.TITLE)).hasSize(1);
  }

  @Test
  void titleOfFifty_isNotCut() {
    form.titleProperty().set("x".repeat(50));

    assertThat(form.titleLengthProperty().get().over()).isFalse();
    assertThat(form.findingsProperty().get()).doesNotContainKey(Field.TITLE);
  }

  @Test
  void sameTitle_isFoundAndItsFixPutsAnotherOne() {
    form.titleProperty().set("Old quiz");
    FieldFinding found = form.findingsProperty().get().get(Field.TITLE).get(0);
    assertThat(found.words()).contains("Old quiz");

    form.apply(found.fixes().get(0).fix());

    assertThat(form.titleProperty().get()).isNotEqualTo("Old quiz").startsWith("Old quiz");
    assertThat(form.findingsProperty().get()).doesNotContainKey(Field.TITLE);
  }

  @ParameterizedTest(name = "\"{0}\": {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "''  | Type the points",
        "0   | more than 0",
        "ten | not a score",
        "80% | one number",
        "8 LA | one number",
        "-3  | negative",
      })
  void points_thatAreNone_areRefusedInASentence(String typed, String why) {
    form.titleProperty().set("Quiz");
    form.pointsProperty().set(typed);

    assertThat(form.pointsProblemProperty().get()).contains(why);
    assertThat(form.savableProperty().get()).isFalse();
  }

  @Test
  void dayOutsideTheTerm_isMarkedAndMovedByItsFix() {
    form.titleProperty().set("Quiz");
    form.dueProperty().set(Rosters.TODAY.plusDays(400));
    assertThat(form.choices().accepts(Rosters.TODAY.plusDays(400))).isFalse();
    assertThat(form.choices().accepts(Rosters.TODAY)).isTrue();

    Fix fix = form.findingsProperty().get().get(Field.DUE).get(0).fixes().get(0).fix();
    form.apply(fix);

    assertThat(form.findingsProperty().get()).doesNotContainKey(Field.DUE);
    assertThat(form.choices().accepts(form.dueProperty().get())).isTrue();
  }

  @Test
  void noCategory_namesTheOneItGoesInto() {
    assertThat(form.choices().categoryName(null)).contains("Classwork");
    assertThat(form.choices().categories())
        .extracting(Category::title)
        .containsExactly("Classwork", "Quiz");
  }

  @Test
  void save_addsTheAssignment() {
    form.titleProperty().set("  Quiz 7 ");
    form.pointsProperty().set("12.5");

    form.save();

    bench.front.await("it is there", () -> titles().contains("Quiz 7"));
    Assignment added = bench.gradebook().book().header(new AssignmentId("new")).assignment();
    assertThat(added.points()).isEqualByComparingTo("12.5");
    assertThat(added.due()).isEqualTo(Rosters.TODAY);
  }

  @Test
  void delete_asksFirstAndKeepsItWhenTold() {
    AssignmentEditorViewModel old = formOf(Rosters.OLD);
    bench.dialogs.answer = false;
    assertThat(old.delete().join()).isFalse();
    assertThat(bench.dialogs.asked.get(0).title()).contains("Old quiz");
    assertThat(titles()).contains("Old quiz");

    bench.dialogs.answer = true;
    assertThat(old.delete().join()).isTrue();
    bench.front.await("it is gone", () -> !titles().contains("Old quiz"));
  }

  @Test
  void pullWhileTheFormIsOpen_keepsWhatItBroughtWhereTheFormWasNotChanged() {
    AssignmentEditorViewModel old = formOf(Rosters.OLD);
    old.titleProperty().set("Renamed");
    Assignment there =
        stored(Rosters.OLD)
            .withDue(Rosters.TODAY.plusDays(3))
            .withPoints(BigDecimal.valueOf(20))
            .withDescription("Bring a ruler");
    bench.store().apply(Rosters.withAssignments(Rosters.small(), List.of(there))).join();
    bench.front.await("it is pulled", () -> stored(Rosters.OLD).equals(there));

    old.save();
    bench.front.await("it is renamed", () -> stored(Rosters.OLD).title().equals("Renamed"));

    assertThat(stored(Rosters.OLD)).isEqualTo(there.withTitle("Renamed"));
  }

  @Test
  void heldBackElsewhereWhileTheFormIsOpen_staysHeldBack() {
    AssignmentEditorViewModel old = formOf(Rosters.OLD);
    bench.front.get(bench.gradebook().desk().hold(Rosters.OLD, true));

    old.titleProperty().set("Renamed");
    old.save();
    bench.front.await("it is renamed", () -> stored(Rosters.OLD).title().equals("Renamed"));

    assertThat(bench.gradebook().book().header(Rosters.OLD).record().held()).isTrue();
  }

  private AssignmentEditorViewModel formOf(AssignmentId id) {
    return new AssignmentEditorViewModel(
        bench.gradebook(), stored(id), false, bench.phrases, bench.dialogs);
  }

  private Assignment stored(AssignmentId id) {
    return bench.gradebook().book().header(id).assignment();
  }

  private List<String> titles() {
    return bench.gradebook().book().assignments().stream()
        .map(AssignmentRecord::assignment)
        .map(Assignment::title)
        .toList();
  }

  @Test
  void details_areWrittenWithTheAssignment() {
    form.titleProperty().set("Weighted");
    form.details().weightProperty().set("2.5");
    form.details().extraPointsProperty().set("3");
    form.details().countsProperty().set(false);

    form.save();

    AssignmentDetails saved = added("Weighted").assignment().details();
    assertThat(saved.weight()).isEqualByComparingTo("2.5");
    assertThat(saved.extraPoints()).isEqualByComparingTo("3");
    assertThat(saved.inFinalGrade()).isFalse();
  }

  @Test
  void weightThatStaysHere_isSaidBelowTheDetails() {
    form.details().weightProperty().set("2");

    assertThat(form.findingsProperty().get().get(Field.MORE))
        .extracting(FieldFinding::words)
        .anyMatch(words -> words.startsWith("The weight 2 stays here"));
  }

  @ParameterizedTest
  @CsvSource({"x, 0", "0, 0", "1, x", "1, -2"})
  void weightOrExtraPointsThatAreNoNumber_cannotBeSaved(String weight, String extra) {
    form.titleProperty().set("Weighted");
    form.details().weightProperty().set(weight);
    form.details().extraPointsProperty().set(extra);

    assertThat(form.savableProperty().get()).isFalse();
    assertThat(form.details().problemProperty().get()).isNotEmpty();
  }

  @Test
  void blankWeightAndExtraPoints_areTheUsual() {
    form.titleProperty().set("Plain");
    form.details().weightProperty().set("");
    form.details().extraPointsProperty().set(" ");

    form.save();

    assertThat(added("Plain").assignment().details()).isEqualTo(AssignmentDetails.USUAL);
  }

  @Test
  void newAssignment_isSaidToBecomeVisibleUnlessItIsHeldBack() {
    form.titleProperty().set("New quiz");
    assertThat(form.findingsProperty().get().get(Field.SENDING))
        .extracting(FieldFinding::words)
        .anyMatch(words -> words.contains("visible to families"));

    form.heldProperty().set(true);
    assertThat(form.findingsProperty().get()).doesNotContainKey(Field.SENDING);

    form.save();
    assertThat(added("New quiz").held()).isTrue();
  }

  @Test
  void type_isAskedForOnlyWhereTheDistrictFilesByIt() {
    assertThat(form.details().asksForType()).isFalse();
  }

  @Test
  void giver_isTheTeacherOrOneOfTheSection() {
    assertThat(form.details().givers()).contains("");
    assertThat(form.details().giverName("")).isEqualTo("You");
  }

  private AssignmentRecord added(String title) {
    bench.front.await("it is a column", () -> find(title).isPresent());
    return find(title).orElseThrow();
  }

  private Optional<AssignmentRecord> find(String title) {
    return bench.gradebook().book().assignments().stream()
        .filter(record -> record.assignment().title().equals(title))
        .findFirst();
  }
}

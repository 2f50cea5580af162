package org.gradecompanion.ui.preflight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradecompanion.testing.Rosters.cell;

import java.nio.file.Path;
import java.util.List;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.GatewayKind;
import org.gradecompanion.model.HistoryEntry;
import org.gradecompanion.rules.PreflightReport.Bucket;
import org.gradecompanion.rules.Profile;
import org.gradecompanion.rules.Profiles;
import org.gradecompanion.testing.OpenedBook;
import org.gradecompanion.testing.Rosters;
import org.gradecompanion.ui.common.Pace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is confirmed before a push: what families will see, and zeros for missing work. */
class PreflightStepsTest {
  private static final AssignmentId LATE = new AssignmentId("late");

  @TempDir Path folder;
  private OpenedBook bench;
  private PreflightViewModel preflight;

  private void open(Profile profile) {
    bench = new OpenedBook(folder, profile);
    preflight =
        new PreflightViewModel(bench.open, bench.phrases, Pace.AT_ONCE, () -> {}, key -> {});
    preflight.activeProperty().set(true);
  }

  @AfterEach
  void close() {
    preflight.close();
    bench.close();
  }

  @Test
  void newAssignments_areNamedUntilTheyAreHeldBack() {
    open(Profile.powerTeacher());
    bench.add(Rosters.assignment("one", "First"));
    bench.add(Rosters.assignment("two", "Second"));
    assertThat(familiesTitle()).isEqualTo("2 new assignments will become visible to families");

    preflight.actions().hold(new AssignmentId("one"), true);

    bench.front.await("one is named", () -> familiesTitle().startsWith("1 new assignment will"));
    assertThat(contents(PreflightRow.Family.class))
        .extracting(PreflightRow.Family::title, PreflightRow.Family::held)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("First", true),
            org.assertj.core.groups.Tuple.tuple("Second", false));
    assertThat(preflight.countProperty(Bucket.LEFT_OUT).get()).isEqualTo(1);
  }

  @Test
  void newAssignmentThatIsRefused_becomesVisibleToNobody() {
    open(Profile.powerTeacher());
    bench.add(Rosters.assignment("twin", "Old quiz"));

    assertThat(contents(PreflightRow.FamiliesHead.class)).isEmpty();
  }

  @Test
  void districtThatPublishesNothing_hasNoStepForFamilies() {
    open(Profiles.byName("otus").orElseThrow());
    bench.add(Rosters.assignment("one", "First"));

    assertThat(contents(PreflightRow.FamiliesHead.class)).isEmpty();
  }

  @Test
  void missingWork_isListedOnlyWhenAskedFor() {
    openWithMissingWork();
    PreflightRow.Zeros step = contents(PreflightRow.Zeros.class).get(0);
    assertThat(step.words()).isEqualTo("Due Nov 19. 3 students have nothing");
    assertThat(contents(PreflightRow.Zero.class)).isEmpty();

    preflight.actions().toggleZeros(LATE);

    assertThat(contents(PreflightRow.Zero.class))
        .extracting(PreflightRow.Zero::name)
        .containsExactly("Family2, Given2", "Family3, Given3", "Family4, Given4");
  }

  @Test
  void zeros_areGivenToTheChosenOnly_asOneStepThatIsTakenBack() {
    openWithMissingWork();
    preflight.actions().toggleZeros(LATE);
    preflight.actions().chooseZero(contents(PreflightRow.Zero.class).get(1), false);
    assertThat(contents(PreflightRow.Zeros.class).get(0).chosen()).isEqualTo(2);

    preflight.actions().giveZeros(LATE);

    assertThat(points(2)).isEqualTo("0");
    assertThat(points(3)).isEmpty();
    assertThat(points(4)).isEqualTo("0");
    assertThat(preflight.actions().newsProperty().get().words()).isEqualTo("Done: 2 zeros given.");
    List<HistoryEntry> past = bench.front.get(bench.gradebook().book().history(cell(LATE, 2)));
    assertThat(past.get(0).origin()).isEqualTo(HistoryEntry.Origin.ZERO_FOR_MISSING);

    preflight.actions().undo();
    assertThat(points(2)).isEmpty();
    assertThat(points(4)).isEmpty();
  }

  @Test
  void nobodyChosen_givesNothing() {
    openWithMissingWork();
    preflight.actions().chooseNoZeros(LATE);
    preflight.actions().giveZeros(LATE);
    assertThat(points(2)).isEmpty();

    preflight.actions().chooseAllZeros(LATE);
    assertThat(contents(PreflightRow.Zeros.class).get(0).chosen()).isEqualTo(3);
  }

  @Test
  void rulesOfTheDistrict_areNamedWithWhatDiffers() {
    open(Profiles.byName("otus").orElseThrow());

    ProfileNote note = preflight.profileProperty().get();

    assertThat(note.words()).isEqualTo("Rules: District passback (Otus rules)");
    assertThat(note.link()).contains("differences from the usual");
    assertThat(note.differences())
        .contains(new ProfileNote.Difference("Longest title", "49", "50"));
  }

  @Test
  void whatTheConnectionCannotCarry_isNoDifferenceOfTheRules() {
    open(Profile.powerTeacher().over(GatewayKind.ONEROSTER_1_1.carriage()));

    assertThat(preflight.profileProperty().get().link()).isEmpty();
  }

  private void openWithMissingWork() {
    open(Profiles.byName("otus").orElseThrow());
    Assignment late =
        Rosters.assignment(LATE.value(), "Reading log").withDates(null, Rosters.TODAY.minusDays(3));
    bench.add(late);
    bench.enter(cell(LATE, 1), "9");
    bench.front.await("it is told", () -> !contents(PreflightRow.Zeros.class).isEmpty());
  }

  private String points(int student) {
    return bench
        .gradebook()
        .book()
        .cell(cell(LATE, student))
        .score()
        .earned()
        .map(bench.phrases::points)
        .orElse("");
  }

  private String familiesTitle() {
    return contents(PreflightRow.FamiliesHead.class).get(0).title();
  }

  private <T extends PreflightRow.Content> List<T> contents(Class<T> kind) {
    return preflight.rows().stream()
        .map(PreflightRow::content)
        .filter(kind::isInstance)
        .map(kind::cast)
        .toList();
  }
}

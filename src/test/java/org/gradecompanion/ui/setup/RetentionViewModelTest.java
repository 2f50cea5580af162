package org.gradecompanion.ui.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.gradecompanion.model.Message;
import org.gradecompanion.model.PastSection;
import org.gradecompanion.model.Section;
import org.gradecompanion.model.SectionId;
import org.gradecompanion.model.TeacherId;
import org.gradecompanion.model.UserError;
import org.gradecompanion.settings.Retention;
import org.gradecompanion.settings.RetentionPlan;
import org.gradecompanion.testing.KeptPreferences;
import org.gradecompanion.testing.TestDialogs;
import org.gradecompanion.words.Words;
import org.junit.jupiter.api.Test;

/** When the program looks for classes that are due, what it says of them, and when they go. */
class RetentionViewModelTest {
  private static final Instant START = Instant.parse("2026-11-26T08:00:00Z");
  private static final PastSection ALGEBRA = ended("Algebra", 0);
  private static final PastSection LATIN = ended("Latin", 2);

  private final Hands clock = new Hands();
  private final Kept controls = new Kept();
  private final KeptPreferences preferences = new KeptPreferences();
  private final TestDialogs dialogs = new TestDialogs();
  private final List<Runnable> later = new ArrayList<>();
  private final List<LocalDate> archived = new ArrayList<>();
  private final RetentionViewModel retention =
      new RetentionViewModel(
          controls,
          preferences,
          dialogs,
          Words.load(Locale.US),
          clock,
          ZoneOffset.UTC,
          (duration, work) -> later.add(work),
          Runnable::run,
          archived::add);

  @Test
  void asInstalled_nothingIsReadOrWaitedFor() {
    retention.start();

    assertThat(controls.looks).isZero();
    assertThat(later).isEmpty();
    assertThat(dialogs.asked).isEmpty();
    assertThat(retention.choice(0)).isEqualTo("until I archive them");
  }

  @Test
  void dueClass_isToldWithItsDay_andWhatStaysIsNamed_andNothingIsRemoved() {
    controls.sections = List.of(ALGEBRA, LATIN);
    dialogs.answer = false;

    retention.yearsProperty().set(1);

    assertThat(dialogs.asked).hasSize(1);
    assertThat(dialogs.asked.get(0).title()).isEqualTo("One class will leave this computer");
    assertThat(dialogs.asked.get(0).text())
        .startsWith("Algebra\n")
        .contains("leave this computer on Dec 26, 2026,", "staying", "Latin.");
    assertThat(retention.dueProperty().get())
        .contains("Algebra is removed here on Dec 26, 2026")
        .contains("Latin: 2 changes have not reached PowerTeacher");
    assertThat(archived).isEmpty();
    assertThat(controls.removed).isEmpty();
  }

  @Test
  void archiveThatIsWanted_isOfferedForTheClassesThatGo() {
    controls.sections = List.of(ALGEBRA);

    retention.yearsProperty().set(1);

    assertThat(archived).containsExactly(LocalDate.of(2025, 6, 13));
  }

  @Test
  void thirtyDaysLater_theClassGoesInARunningProgram_andItIsSaid() {
    controls.sections = List.of(ALGEBRA, LATIN);
    retention.yearsProperty().set(1);
    pass(Duration.ofDays(29));
    assertThat(controls.removed).isEmpty();

    pass(Duration.ofDays(1));

    assertThat(controls.removed).containsExactly(ALGEBRA);
    assertThat(dialogs.said)
        .containsExactly("One class that ended long ago was removed from this computer.");
    assertThat(preferences.current().retention().told()).isEmpty();
    assertThat(dialogs.asked).as("it was told once").hasSize(1);
  }

  @Test
  void sameDay_isLookedAtOnce_howeverManyHoursPass() {
    retention.yearsProperty().set(3);
    assertThat(controls.looks).isEqualTo(1);

    for (int hour = 0; hour < 15; hour++) {
      pass(Duration.ofHours(1));
    }
    assertThat(controls.looks).isEqualTo(1);
    pass(Duration.ofHours(1));

    assertThat(controls.looks).isEqualTo(2);
  }

  @Test
  void classThatCannotBeRemovedAfterAll_staysTold_andTheReasonIsSaid() {
    controls.sections = List.of(ALGEBRA);
    retention.yearsProperty().set(1);
    controls.problem =
        new UserError(UserError.Kind.NEEDS_PERSON, Message.of("error.store.not_past", "Algebra"));

    pass(Duration.ofDays(30));

    assertThat(retention.problemProperty().get()).startsWith("Algebra stays");
    assertThat(preferences.current().retention().told()).containsOnlyKeys("Algebra");
  }

  @Test
  void untilArchived_chosenAgain_endsIt() {
    controls.sections = List.of(ALGEBRA);
    retention.yearsProperty().set(1);

    retention.yearsProperty().set(0);
    pass(Duration.ofDays(90));

    assertThat(controls.removed).isEmpty();
    assertThat(retention.dueProperty().get()).isEmpty();
    assertThat(later).isEmpty();
  }

  private void pass(Duration time) {
    clock.now = clock.now.plus(time);
    List<Runnable> due = List.copyOf(later);
    later.clear();
    due.forEach(Runnable::run);
  }

  private static PastSection ended(String title, int unsent) {
    Section section =
        new Section(new SectionId(title), title, "", "", new TeacherId("t"), List.of());
    LocalDate last = LocalDate.of(2025, 6, 12);
    return new PastSection(section, false, last, 20, 9, 180, unsent, false);
  }

  private final class Kept implements RetentionControls {
    private List<PastSection> sections = List.of();
    private final List<PastSection> removed = new ArrayList<>();
    private UserError problem;
    private int looks;

    @Override
    public CompletableFuture<RetentionPlan> look(Retention chosen) {
      looks++;
      LocalDate today = LocalDate.ofInstant(clock.now, ZoneOffset.UTC);
      return CompletableFuture.completedFuture(chosen.plan(sections, today));
    }

    @Override
    public CompletableFuture<Void> remove(List<PastSection> gone) {
      if (problem != null) {
        return CompletableFuture.failedFuture(problem);
      }
      removed.addAll(gone);
      sections = sections.stream().filter(each -> !gone.contains(each)).toList();
      return CompletableFuture.completedFuture(null);
    }
  }

  private static final class Hands extends Clock {
    private Instant now = START;

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}

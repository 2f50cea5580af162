package org.gradecompanion.ui.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.function.UnaryOperator;
import org.gradecompanion.model.PushSchedule;
import org.gradecompanion.settings.Settings;
import org.gradecompanion.testing.TestSync;
import org.gradecompanion.ui.common.Preferences;
import org.junit.jupiter.api.Test;

/** The card that says when scores leave. */
class ScheduleViewModelTest {
  private final Kept kept = new Kept();
  private final TestSync sync = new TestSync();
  private final ScheduleViewModel model = new ScheduleViewModel(kept, sync);

  @Test
  void asInstalled_scoresLeaveAtOnce_andNothingIsChanged() {
    assertThat(model.modeProperty().get()).isEqualTo(PushSchedule.Mode.AT_ONCE);
    assertThat(sync.asked).isEmpty();
  }

  @Test
  void choice_isKeptAndHoldsAtOnce() {
    model.modeProperty().set(PushSchedule.Mode.NIGHTLY);
    model.nightlyProperty().set(LocalTime.of(21, 30));

    assertThat(kept.current().schedule())
        .isEqualTo(new PushSchedule(PushSchedule.Mode.NIGHTLY, LocalTime.of(21, 30)));
    assertThat(sync.asked).containsExactly("leave NIGHTLY 22:00", "leave NIGHTLY 21:30");
  }

  @Test
  void times_areHalfHoursOfADay_andTheOneThatIsSet() {
    assertThat(model.times()).hasSize(48).startsWith(LocalTime.MIDNIGHT, LocalTime.of(0, 30));

    model.nightlyProperty().set(LocalTime.of(21, 47));

    assertThat(model.times()).hasSize(49).isSorted().contains(LocalTime.of(21, 47));
  }

  @Test
  void daysOfTheLog_areKept() {
    assertThat(model.logDaysProperty().get()).isEqualTo(400);

    model.logDaysProperty().set(90);

    assertThat(kept.current().logDays()).isEqualTo(90);
  }

  private static final class Kept implements Preferences {
    private Settings settings = Settings.DEFAULTS;

    @Override
    public Settings current() {
      return settings;
    }

    @Override
    public void change(UnaryOperator<Settings> change) {
      settings = change.apply(settings);
    }
  }
}

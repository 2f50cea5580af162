package org.gradecompanion.ui.setup;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.gradecompanion.model.PushSchedule;
import org.gradecompanion.ui.common.Preferences;
import org.gradecompanion.ui.common.SyncControl;

/** The card that says when scores leave; a choice holds at once and at the next start. */
public final class ScheduleViewModel {
  private static final int BETWEEN_CHOICES = 30;

  private final Preferences preferences;
  private final SyncControl sync;
  private final ObjectProperty<PushSchedule.Mode> mode;
  private final ObjectProperty<LocalTime> nightly;
  private final ObjectProperty<Integer> logDays;

  ScheduleViewModel(Preferences preferences, SyncControl sync) {
    this.preferences = preferences;
    this.sync = sync;
    PushSchedule schedule = preferences.current().schedule();
    mode = new SimpleObjectProperty<>(schedule.mode());
    nightly = new SimpleObjectProperty<>(schedule.nightly());
    logDays = new SimpleObjectProperty<>(preferences.current().logDays());
    logDays.addListener(
        (observable, was, is) -> preferences.change(settings -> settings.withLogDays(is)));
    mode.addListener((observable, was, is) -> changed());
    nightly.addListener((observable, was, is) -> changed());
  }

  public ObjectProperty<PushSchedule.Mode> modeProperty() {
    return mode;
  }

  /** The time of day of the nightly push. */
  public ObjectProperty<LocalTime> nightlyProperty() {
    return nightly;
  }

  /** For how many days every attempt is remembered, 30 to 3650; holds from the next start on. */
  public ObjectProperty<Integer> logDaysProperty() {
    return logDays;
  }

  /** Every half hour of a day, and the time that was set otherwise. */
  public List<LocalTime> times() {
    List<LocalTime> times = new ArrayList<>();
    LocalTime time = LocalTime.MIDNIGHT;
    do {
      times.add(time);
      time = time.plusMinutes(BETWEEN_CHOICES);
    } while (!time.equals(LocalTime.MIDNIGHT));
    if (!times.contains(nightly.get())) {
      times.add(nightly.get());
      times.sort(null);
    }
    return times;
  }

  private void changed() {
    PushSchedule schedule = new PushSchedule(mode.get(), nightly.get());
    if (!schedule.equals(preferences.current().schedule())) {
      preferences.change(settings -> settings.withSchedule(schedule));
      sync.leave(schedule);
    }
  }
}

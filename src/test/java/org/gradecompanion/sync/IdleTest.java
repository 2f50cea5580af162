package org.gradecompanion.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.PushSchedule;
import org.gradecompanion.model.Subscription;
import org.gradecompanion.store.StoreChange;
import org.junit.jupiter.api.Test;

/** With nothing to do, nothing is done. */
class IdleTest extends EngineStory {
  private final List<StoreChange> writes = new ArrayList<>();

  @Test
  void hourWithNothingToDo_makesNoWriteAndNoRequest() {
    AssignmentId quiz = quiz();
    day.enter(quiz, ana, "8");
    day.forward(Duration.ofMinutes(1));
    day.district().forgetRequests();

    try (Subscription writing = day.store().subscribe(writes::add)) {
      assertThat(day.planner().next()).as("nothing is even planned").isNull();
      day.forward(Duration.ofHours(1));
    }
    assertThat(writes).isEmpty();
    assertThat(day.requests()).isEmpty();
  }

  @Test
  void hourWithScoresThatWaitForTheNight_makesNoWriteAndNoRequest() {
    AssignmentId quiz = quiz();
    day.engine().leave(new PushSchedule(PushSchedule.Mode.NIGHTLY, LocalTime.of(22, 0)));
    day.enter(quiz, ana, "8");
    day.forward(Duration.ofMinutes(1));

    try (Subscription writing = day.store().subscribe(writes::add)) {
      day.forward(Duration.ofHours(1));
    }
    assertThat(writes).isEmpty();
    assertThat(day.requests()).isEmpty();
  }

  @Test
  void hourWithAFault_makesNoWriteAndNoRequest() {
    AssignmentId quiz = quiz();
    day.district().misbehave().refuseStudent(ana.value());
    day.enter(quiz, ana, "8");
    day.forward(Duration.ofMinutes(1));
    day.district().forgetRequests();

    try (Subscription writing = day.store().subscribe(writes::add)) {
      day.forward(Duration.ofHours(1));
    }
    assertThat(writes).isEmpty();
    assertThat(day.requests()).isEmpty();
  }
}

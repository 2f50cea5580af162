package org.gradecompanion.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gradecompanion.model.PushSchedule;
import org.gradecompanion.sync.SyncStatus.Phase;
import org.junit.jupiter.api.Test;

/** When the program may say that something leaves by itself. */
class SyncStatusTest {
  @Test
  void scores_leaveByThemselves_onlyWhereNothingStopsAllOfThem() {
    assertThat(
            EnumSet.allOf(Phase.class).stream()
                .filter(phase -> status(phase, PushSchedule.Mode.AT_ONCE).leavesByItself())
                .collect(Collectors.toSet()))
        .containsExactlyInAnyOrder(Phase.SENDING, Phase.WAITING, Phase.IDLE);
  }

  @Test
  void scoresSentOnRequest_neverLeaveByThemselves() {
    assertThat(EnumSet.allOf(Phase.class))
        .noneMatch(phase -> status(phase, PushSchedule.Mode.ON_REQUEST).leavesByItself());
  }

  private static SyncStatus status(Phase phase, PushSchedule.Mode mode) {
    return new SyncStatus(
        phase,
        0,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        mode,
        Optional.empty());
  }
}

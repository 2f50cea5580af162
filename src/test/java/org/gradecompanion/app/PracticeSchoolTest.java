package org.gradecompanion.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.gradecompanion.cli.Place;
import org.gradecompanion.model.Connection;
import org.gradecompanion.model.ProbeWatch;
import org.gradecompanion.model.Section;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The practice district that comes with the program, from one start to the next. */
class PracticeSchoolTest {
  @TempDir Path folder;

  @Test
  void nextStart_connectsAgainWithANewSecretAndFindsTheSameClasses() {
    List<Section> first;
    Connection before;
    try (Core core = open()) {
      new PracticeSchool(core, Runnable::run).connect().join();
      first = core.gradebooks().sections().join();
      before = core.connections().current().join().orElseThrow();
    }
    try (Core core = open()) {
      PracticeSchool practice = new PracticeSchool(core, Runnable::run);
      assertThat(practice.running()).isFalse();
      practice.connect().join();

      assertThat(core.gradebooks().sections().join()).isEqualTo(first).hasSize(3);
      Connection now = core.connections().current().join().orElseThrow();
      assertThat(now.practice()).isTrue();
      assertThat(now.teacherEmail()).isEqualTo(before.teacherEmail());
      assertThat(core.connections().probe(null, ProbeWatch.NOBODY).join()).isNotEmpty();
    }
  }

  private Core open() {
    Place place =
        new Place(
            Optional.of(folder.resolve("data")),
            Optional.of(folder.resolve("settings")),
            Optional.of("a passphrase for the test".toCharArray()));
    return Core.open(place, Clock.systemUTC(), () -> {});
  }
}

package org.gradecompanion.sync;

import java.nio.file.Path;
import java.time.Duration;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.GatewayKind;
import org.gradecompanion.model.StudentId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A day at school with the engine running, and two students whose scores are typed. */
abstract class EngineStory {
  static final Duration SETTLED = Duration.ofSeconds(3);

  @TempDir Path folder;
  SchoolDay day;
  StudentId ana;
  StudentId ben;

  @BeforeEach
  void begin() {
    day = new SchoolDay(folder, kind()).begin();
    ana = day.students().get(0);
    ben = day.students().get(1);
  }

  /** The way in by which the story is told. */
  GatewayKind kind() {
    return GatewayKind.ONEROSTER_1_1;
  }

  @AfterEach
  void end() {
    day.close();
  }

  /** An assignment that the district has, and no request yet counted. */
  AssignmentId quiz() {
    AssignmentId quiz = day.add("Quiz");
    day.drain();
    // Whatever the push itself woke has run.
    day.forward(Duration.ofMinutes(1));
    day.district().forgetRequests();
    return quiz;
  }
}

package org.gradecompanion.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.CellRecord;
import org.gradecompanion.model.GatewayKind;
import org.gradecompanion.model.StudentId;
import org.gradecompanion.model.SyncKey;
import org.gradecompanion.practice.Misbehaviour;
import org.gradecompanion.practice.RequestMatch;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A teacher types while everything goes wrong at random; in the end both sides agree. */
class BadNetworkTest {
  private static final int STEPS = 80;

  @TempDir Path folder;
  private final Map<CellId, String> typed = new HashMap<>();

  @ParameterizedTest
  @CsvSource({
    "ONEROSTER_1_1, 1",
    "ONEROSTER_1_1, 11",
    "ONEROSTER_1_1, 17",
    "ONEROSTER_1_1, 20",
    "ONEROSTER_1_2, 1",
    "ONEROSTER_1_2, 11"
  })
  void whateverHappens_theDistrictEndsWithWhatWasTyped_once(GatewayKind kind, long seed) {
    Random chance = new Random(seed);
    try (SchoolDay day = new SchoolDay(folder, kind).begin()) {
      List<AssignmentId> assignments = new ArrayList<>();
      List<StudentId> students = day.students().subList(0, 3);
      for (int step = 0; step < STEPS; step++) {
        if (assignments.size() < 2 && chance.nextInt(10) == 0 || assignments.isEmpty()) {
          assignments.add(day.add("Assignment " + assignments.size()));
        }
        type(day, chance, assignments, students);
        trouble(day.district().misbehave(), chance);
        if (chance.nextInt(8) == 0) {
          crashAmidAPush(day);
        }
        day.forward(Duration.ofMillis(chance.nextInt(8000)));
      }

      day.district().misbehave().behave();
      day.forward(Duration.ofDays(3));

      for (AssignmentId assignment : assignments) {
        assertThat(day.results(assignment))
            .as("%s, seed %d", kind, seed)
            .containsExactlyInAnyOrderElementsOf(expected(assignment));
      }
      assertThat(day.book().cells())
          .as("%s, seed %d", kind, seed)
          .filteredOn(cell -> assignments.contains(cell.id().assignment()))
          .extracting(CellRecord::sync)
          .noneMatch(sync -> sync.pending() || sync.leasedUntil() != null);
    }
  }

  /** Everything that waits had left and arrived; the program ends before any answer came. */
  private static void crashAmidAPush(SchoolDay day) {
    day.district().misbehave().offline(true);
    for (CellRecord cell : day.book().cells()) {
      AssignmentId assignment = cell.id().assignment();
      boolean leaves = cell.sync().pending() && day.record(assignment).sync().present();
      if (leaves && cell.score().points() != null) {
        day.store()
            .ledger()
            .lease(
                Map.<SyncKey, Long>of(cell.id(), cell.sync().revision()),
                day.clock().instant().plusSeconds(120));
        day.district()
            .misbehave()
            .changeScore(assignment.value(), cell.id().student().value(), cell.score().points());
      }
    }
    day.stop();
    day.start();
  }

  private void type(
      SchoolDay day, Random chance, List<AssignmentId> assignments, List<StudentId> students) {
    AssignmentId assignment = assignments.get(chance.nextInt(assignments.size()));
    StudentId student = students.get(chance.nextInt(students.size()));
    String points = chance.nextInt(6) == 0 ? "" : Integer.toString(chance.nextInt(11));
    day.enter(assignment, student, points);
    typed.put(new CellId(assignment, student), points);
  }

  private static void trouble(Misbehaviour misbehave, Random chance) {
    switch (chance.nextInt(12)) {
      case 0 -> misbehave.offline(true);
      case 1, 2, 3 -> misbehave.offline(false);
      case 4 -> misbehave.cutAnswerAfter(chance.nextInt(80), 1 + chance.nextInt(3));
      case 5 -> {
        misbehave.cutAnswerAfter(0, 1, RequestMatch.on("PUT", "/results"));
        misbehave.cutAnswerAfter(0, 1, RequestMatch.on("POST", "/lineItems"));
      }
      case 6 -> misbehave.failNext(1 + chance.nextInt(2), 500);
      case 7 -> misbehave.failNext(1, 503);
      case 8 ->
          misbehave.failNext(1, 429, Duration.ofSeconds(chance.nextInt(30)), RequestMatch.any());
      case 9 -> misbehave.expireTokens();
      default -> {
        // Nothing happens now.
      }
    }
  }

  private List<String> expected(AssignmentId assignment) {
    return typed.entrySet().stream()
        .filter(entry -> entry.getKey().assignment().equals(assignment))
        .filter(entry -> !entry.getValue().isEmpty())
        .map(entry -> entry.getKey().student() + "=" + entry.getValue())
        .toList();
  }
}

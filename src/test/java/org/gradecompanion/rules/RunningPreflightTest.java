package org.gradecompanion.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.CellRecord;
import org.gradecompanion.model.Flag;
import org.gradecompanion.model.Score;
import org.gradecompanion.model.StudentId;
import org.gradecompanion.model.SyncFacts;
import org.gradecompanion.rules.PreflightReport.Bucket;
import org.junit.jupiter.api.Test;

/** Following edits one at a time says what looking at everything says. */
class RunningPreflightTest {
  private static final SyncFacts SETTLED = new SyncFacts(1, 1, 1, true, null, 0, null, null, null);

  @Test
  void edits_one_at_a_time_equal_a_preflight_from_nothing() {
    for (long seed = 0; seed < 200; seed++) {
      Random random = new Random(seed * 0x9E3779B97F4A7C15L);
      Map<Integer, AssignmentRecord> assignments = new TreeMap<>();
      Map<String, CellRecord> cells = new TreeMap<>();
      RunningPreflight running = new RunningPreflight(rules(assignments), List.of(), List.of());
      for (int step = 0; step < 60; step++) {
        if (random.nextInt(3) == 0) {
          int which = random.nextInt(5);
          assignments.put(which, assignment(random, which));
          if (random.nextInt(6) == 0) {
            assignments.remove(random.nextInt(5));
          }
          running.put(rules(assignments), assignments.values());
        } else {
          CellRecord cell = cell(random);
          cells.put(cell.id().assignment() + "/" + cell.id().student(), cell);
          running.put(cell);
        }
        PreflightReport whole =
            Preflight.of(rules(assignments), assignments.values(), cells.values());
        assertThat(running.report().items())
            .as("seed %d, step %d", seed, step)
            .containsExactlyInAnyOrderElementsOf(whole.items());
        for (Bucket bucket : Bucket.values()) {
          assertThat(running.count(bucket))
              .as("seed %d, step %d, %s", seed, step, bucket)
              .isEqualTo(whole.count(bucket));
        }
      }
    }
  }

  private static SectionRules rules(Map<Integer, AssignmentRecord> assignments) {
    return Sample.rules(assignments.values().toArray(AssignmentRecord[]::new));
  }

  private static AssignmentRecord assignment(Random random, int which) {
    Assignment assignment =
        new Assignment(
            new AssignmentId("a" + which),
            Sample.SECTION.id(),
            "Quiz " + random.nextInt(3),
            "",
            BigDecimal.TEN,
            null,
            random.nextInt(4) == 0 ? null : Sample.TODAY.minusDays(random.nextInt(3) * 15),
            Sample.QUIZ.id());
    boolean there = random.nextBoolean();
    return new AssignmentRecord(
        assignment,
        there ? assignment.withTitle("Old " + which) : null,
        random.nextInt(5) == 0,
        there && random.nextInt(5) == 0,
        there && random.nextBoolean() ? SETTLED : Sample.edited(there));
  }

  private static CellRecord cell(Random random) {
    List<Score> scores =
        new ArrayList<>(
            Arrays.asList(
                Score.BLANK, Score.of("7"), Score.of("11"), Score.flagged(Flag.COLLECTED)));
    return new CellRecord(
        new CellId(
            new AssignmentId("a" + random.nextInt(5)), new StudentId("p" + random.nextInt(3))),
        "r",
        scores.get(random.nextInt(scores.size())),
        Score.BLANK,
        null,
        random.nextInt(3) == 0 ? SETTLED : Sample.edited(false));
  }
}

package org.gradecompanion.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.gradecompanion.model.GatewayKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/**
 * The real program is killed while it starts, recovers, pulls, pushes, saves and ends, over real
 * files and real HTTP. After half of the kills its database is damaged as well.
 *
 * <p>{@code -Drounds=N} kills so many times, each time at other instants; {@code -Dkill.seed=S}
 * kills at the same events again, as far as two runs of a program with several threads are the
 * same.
 */
class KilledProgramTest {
  private static final int USUAL = 25;
  private static final long USUAL_SEED = 11;

  @TempDir Path folder;
  private final List<KilledProgram> programs = new ArrayList<>();
  private final long seed =
      Long.getLong(
          "kill.seed", Integer.getInteger("rounds") == null ? USUAL_SEED : System.nanoTime());

  @BeforeEach
  void connect() throws Exception {
    ProgramStart start = new ProgramStart(folder);
    for (GatewayKind kind : GatewayKind.values()) {
      programs.add(new KilledProgram(folder.resolve(kind.code()), kind, start));
    }
    programs.get(0).runUndisturbed();
  }

  @AfterEach
  void stop() {
    programs.forEach(KilledProgram::close);
  }

  @Test
  void killed_losesNothingAndSendsEachThingOnce() {
    int rounds = Integer.getInteger("rounds", USUAL);
    Random chance = new Random(seed);
    for (int round = 0; round < rounds; round++) {
      kill(programs.get(round % programs.size()), round, chance);
    }
    for (KilledProgram program : programs) {
      told(program, program::arrives);
    }
    int saved = programs.stream().mapToInt(KilledProgram::saved).sum();
    System.out.printf(
        "%d kills, seed %d: %d saved edits, none lost, nothing there twice%n", rounds, seed, saved);
    assertThat(saved).as("edits that were saved").isGreaterThan(rounds);
  }

  private void kill(KilledProgram program, int round, Random chance) {
    KillInstant instant = KillInstant.any(chance);
    program.diary().add("round " + round + ": to be killed at " + instant);
    long typing = chance.nextLong();
    told(program, () -> program.runUntil(instant, typing));
    if (round % 2 == 1) {
      program.damage(chance);
    }
    if (chance.nextBoolean()) {
      program.diary().add("looked at");
      told(program, program::look);
    }
  }

  /** What fails is told with everything that came before it. */
  private void told(KilledProgram program, Executable act) {
    try {
      act.execute();
    } catch (Throwable e) {
      throw new AssertionError(
          "over %s, -Dkill.seed=%d:\n  %s"
              .formatted(program.school().kind(), seed, String.join("\n  ", program.diary())),
          e);
    }
  }
}

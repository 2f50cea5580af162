package org.gradecompanion.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A program that breaks a promise is found out, long before all seeds have been lived. */
class SimulationTeethTest {
  private static final long SEEDS = 100;
  private static Complaints complaints;

  @BeforeAll
  static void listen() {
    complaints = new Complaints();
  }

  @AfterAll
  static void stop() {
    complaints.close();
  }

  @ParameterizedTest
  @EnumSource
  void brokenPromise_isNoticed(BrokenPromise promise) throws URISyntaxException {
    Path school = Path.of(SimulationTest.class.getResource("school").toURI());
    assertThat(
            LongStream.range(0, SEEDS).filter(seed -> isNoticed(promise, school, seed)).findFirst())
        .as("the seed at which it is noticed")
        .isPresent();
  }

  private static boolean isNoticed(BrokenPromise promise, Path school, long seed) {
    try {
      new Simulation(seed, school, complaints, promise).run();
      return false;
    } catch (AssertionError e) {
      return true;
    } finally {
      complaints.take();
    }
  }
}

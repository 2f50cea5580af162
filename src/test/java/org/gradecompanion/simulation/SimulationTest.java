package org.gradecompanion.simulation;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Whatever happens at a school, in whatever order: the promises are kept after every step, and when
 * everything works again nothing is left on its way. Each seed is one story, over one of the three
 * ways in.
 *
 * <p>{@code -Dseeds=N} runs seeds 0 to N - 1, {@code -Dsimulation.seed=N} only that one.
 */
class SimulationTest {
  private static final long USUAL = 700;
  private static final int WORKERS = Math.min(4, Runtime.getRuntime().availableProcessors());

  private static Complaints complaints;

  @BeforeAll
  static void listen() {
    complaints = new Complaints();
  }

  @AfterAll
  static void stop() {
    complaints.close();
  }

  @Test
  void everySeed_keepsThePromisesAndEndsWithNothingOnItsWay() throws Exception {
    Long one = Long.getLong("simulation.seed");
    if (one != null) {
      simulate(one);
      return;
    }
    AtomicLong next = new AtomicLong();
    long seeds = Long.getLong("seeds", USUAL);
    Queue<Throwable> broken = new ConcurrentLinkedQueue<>();
    List<Thread> workers =
        IntStream.range(0, WORKERS)
            .mapToObj(
                i ->
                    new Thread(
                        () -> {
                          long seed = next.getAndIncrement();
                          while (seed < seeds && broken.isEmpty()) {
                            try {
                              simulate(seed);
                            } catch (Throwable e) {
                              broken.add(e);
                            }
                            seed = next.getAndIncrement();
                          }
                        }))
            .toList();
    workers.forEach(Thread::start);
    for (Thread worker : workers) {
      worker.join();
    }
    if (!broken.isEmpty()) {
      throw new AssertionError(broken.peek().getMessage(), broken.peek());
    }
  }

  private static void simulate(long seed) throws URISyntaxException {
    Path school = Path.of(SimulationTest.class.getResource("school").toURI());
    new Simulation(seed, school, complaints).run();
  }
}

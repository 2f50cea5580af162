package org.gradecompanion.simulation;

import java.nio.file.Path;
import org.gradecompanion.model.GatewayKind;
import org.junit.jupiter.api.Test;

class SimulationTest {
  @Test
  void run() throws Exception {
    Path school = Path.of(SimulationTest.class.getResource("school").toURI());
    int seeds = Integer.getInteger("seeds", 200);
    Long one = Long.getLong("simulation.seed");
    long from = System.nanoTime();
    long cpu = java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    int failed = 0;
    long c0=cpu;
    for (int i = 0; i < seeds; i++) {
 if (i % 100 == 99) { long c=java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime(); System.out.println("cpu " + (c - c0) / 1e8); c0 = c; }
      try {
      new Simulation(one == null ? i : one, school, GatewayKind.ONEROSTER_1_1).run();
      } catch (AssertionError e) {
        failed++;
        if (failed < 4) { System.out.println(e.getMessage()); System.out.println(e.getCause()); for (var x : e.getCause().getStackTrace()) if (x.getClassName().contains("gradecompanion")) System.out.println("  at " + x);} else if (failed < 60) System.out.println(i + " " + e.getCause().toString().replace('\n',' '));
      }
      if (one != null) return;
    }
    System.out.println(failed + " failed; " + (System.nanoTime() - from) / 1e6 / seeds + " ms, cpu " + (java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu) / 1e6 / seeds);
  }
}

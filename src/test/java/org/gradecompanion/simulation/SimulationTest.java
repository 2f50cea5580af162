package org.gradecompanion.simulation;

import java.nio.file.Path;
import org.gradecompanion.model.GatewayKind;
import org.junit.jupiter.api.Test;

class SimulationTest {
  @Test
  void empty() throws Exception {
    Path school = Path.of(SimulationTest.class.getResource("school").toURI());
    for (int i = 0; i < 10; i++) {
      int n = i == 0 ? 1 : 100;
      long from = System.nanoTime();
      for (int j = 0; j < n; j++) {
        try (World world = new World(school, GatewayKind.ONEROSTER_1_1).begin()) {
          if (i == 0) System.out.println(world.book().students() + " " + world.book().cells());
          world.stop();
        }
      }
      System.out.println((System.nanoTime() - from) / 1e6 / n + " ms");
    }
  }
}

package org.gradecompanion.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StopsTest {
  @Test
  void close_stopsInReverse_andAFailureBlocksNoOther() {
    List<String> stopped = new ArrayList<>();
    Stops stops = new Stops();
    stops.add(() -> stopped.add("store"));
    stops.add(
        () -> {
          throw new IllegalStateException("does not stop");
        });
    stops.add(() -> stopped.add("engine"));
    stops.close();
    stops.close();
    assertThat(stopped).containsExactly("engine", "store");
  }
}

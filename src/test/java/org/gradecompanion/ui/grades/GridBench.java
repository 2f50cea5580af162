package org.gradecompanion.ui.grades;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gradecompanion.bench.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Our grid beside ControlsFX's SpreadsheetView and a plain TableView, over the same gradebook and
 * under the same theme, in a window of 1366×768: the first grid after a switch of class, scrolling
 * both ways, a typed score, ten thousand status changes a second, and memory. Each in a process of
 * its own. Prints figures and asserts nothing; not part of a usual run: {@code mvn -q -Pbench
 * verify}. {@code -Dbench.grid=ours} measures one; {@code -Dbench.size=150x120} one size.
 *
 * <p>{@code -Dbench.jvm=} is one more argument for the processes that are measured, such as that of
 * a flight recording.
 *
 * <p>Processor time is of JavaFX's threads: its own, the renderer's and its pipeline's. A frame is
 * painted when JavaFX says so. Memory is the heap after a collection, less what the gradebook
 * itself takes.
 */
class GridBench {
  private static final List<String> SUBJECTS = List.of("ours", "spreadsheetview", "tableview");
  private static final List<String> SIZES = List.of("30x40", "150x120", "1000x500");
  private static final List<String> MAIN =
      List.of(
          "subject",
          "rows",
          "columns",
          "cpuMsPerFrame",
          "fps",
          "p99FrameMs",
          "firstGridCpuMs",
          "editMs",
          "heapMb");
  private static final List<String> STORM =
      List.of(
          "subject",
          "rows",
          "columns",
          "changesASecond",
          "stormCpuMsPerFrame",
          "stormFps",
          "stormP99FrameMs",
          "seenP99Ms",
          "seen",
          "unseen",
          "keysPressed",
          "keysTaken");
  private static final List<String> MORE =
      List.of(
          "subject",
          "rows",
          "columns",
          "firstGridMs",
          "switchCpuMs",
          "switchMs",
          "downCpuMs",
          "downFps",
          "acrossCpuMs",
          "acrossFps",
          "editsLost",
          "dataMb",
          "load");

  @TempDir Path folder;

  @Test
  void figures() throws Exception {
    Table main = new Table("grid");
    Table storm = new Table("grid-storm");
    Table more = new Table("grid-more");
    for (String size : chosen("bench.size", SIZES)) {
      for (String subject : chosen("bench.grid", SUBJECTS)) {
        Path file = folder.resolve(subject + size + ".json");
        run(subject, size, folder.resolve(subject + size), file);
        Map<String, Object> found =
            new ObjectMapper().readValue(file.toFile(), new TypeReference<>() {});
        main.add(only(MAIN, found));
        storm.add(only(STORM, found));
        more.add(only(MORE, found));
      }
    }
    main.publish();
    storm.publish();
    more.publish();
  }

  private static List<String> chosen(String property, List<String> all) {
    String only = System.getProperty(property, "");
    return only.isEmpty() ? all : Arrays.asList(only.split(","));
  }

  private static Map<String, Object> only(List<String> names, Map<String, Object> found) {
    Map<String, Object> row = new LinkedHashMap<>();
    names.forEach(name -> row.put(name, found.get(name)));
    return row;
  }

  private static void run(String subject, String size, Path data, Path file)
      throws IOException, InterruptedException {
    String[] sides = size.split("x");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1500m",
                "-XX:+UseG1GC",
                "-Djava.awt.headless=true",
                "-Dprism.order=sw",
                System.getProperty("bench.jvm", "-Dbench"),
                "-cp",
                System.getProperty("java.class.path"),
                BenchRun.class.getName(),
                subject,
                sides[0],
                sides[1],
                data.toString(),
                file.toString())
            .inheritIO()
            .start();
    int status = process.waitFor();
    if (status != 0) {
      throw new IllegalStateException(subject + " at " + size + " ended with " + status);
    }
  }
}

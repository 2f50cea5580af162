package org.gradecompanion.app;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gradecompanion.bench.BareClient;
import org.gradecompanion.bench.DistrictProcess;
import org.gradecompanion.bench.HeapWatch;
import org.gradecompanion.bench.Recorder;
import org.gradecompanion.bench.Recorder.Seen;
import org.gradecompanion.bench.SchoolBundle;
import org.gradecompanion.bench.Table;
import org.gradecompanion.model.GatewayKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Scores a second through each gateway, by the whole program over its real store, beside a bare
 * client that sends the same requests with the same concurrency to a district of its own; and the
 * memory that it takes with few and with many scores waiting. Prints figures and asserts nothing;
 * not part of a usual run: {@code mvn -q -Pbench verify}. {@code -Dbench.gateway=oneroster-1.1} (or
 * -1.2, or powerteacher) measures one, {@code -Dbench.scores=N} with so many.
 */
class PushBench {
  private static final int CONCURRENCY = 4;
  private static final SchoolBundle SCHOOL = new SchoolBundle(5, 40);
  private static final int SCORES = Integer.getInteger("bench.scores", 100_000);

  @TempDir Path folder;
  private Path bundle;
  private int programs;
  private final Table table = new Table("push");

  @BeforeEach
  void school() throws IOException {
    bundle = SCHOOL.writeTo(folder.resolve("bundle"));
  }

  @Test
  void figures() throws Exception {
    for (GatewayKind kind : kinds()) {
      // The first warms up; what is recorded must not count as memory of the program.
      ours(kind, SCORES / 10);
      ours(kind, SCORES);
      bare(kind, record(kind));
    }
    table.publish();
  }

  private static List<GatewayKind> kinds() {
    String only = System.getProperty("bench.gateway", "");
    return Arrays.stream(GatewayKind.values())
        .filter(kind -> only.isEmpty() || kind.code().equals(only))
        .toList();
  }

  private record Recording(List<Seen> setUp, List<Seen> scores) {}

  private Recording record(GatewayKind kind) throws IOException {
    try (DistrictProcess district = new DistrictProcess(bundle);
        Recorder recorder = new Recorder(district.tokenUrl());
        BenchProgram program =
            program(kind, district, recorder.at(district.gateway(kind.code())), SCORES)) {
      int before = recorder.seen().size();
      recorder.inAnyOrder();
      program.score();
      program.push();
      List<Seen> all = recorder.seen();
      return new Recording(all.subList(0, before), all.subList(before, all.size()));
    }
  }

  private BenchProgram program(
      GatewayKind kind, DistrictProcess district, URI gateway, int scores) {
    Path own = folder.resolve("program-" + programs++);
    return new BenchProgram(own, kind, district, gateway, scores / SCHOOL.students());
  }

  private void ours(GatewayKind kind, int scores) throws IOException {
    try (DistrictProcess district = new DistrictProcess(bundle);
        BenchProgram program = program(kind, district, district.gateway(kind.code()), scores)) {
      program.score();
      try (HeapWatch heap = new HeapWatch()) {
        long start = System.nanoTime();
        program.push();
        row(kind, "ours", scores, System.nanoTime() - start, heap.mostMb());
      }
    }
  }

  private void bare(GatewayKind kind, Recording recording) throws Exception {
    try (DistrictProcess district = new DistrictProcess(bundle);
        BareClient client = new BareClient(district, CONCURRENCY)) {
      List<Seen> scores = client.prepare(recording.setUp(), recording.scores());
      try (HeapWatch heap = new HeapWatch()) {
        long start = System.nanoTime();
        client.atOnce(scores);
        row(kind, "bare", SCORES, System.nanoTime() - start, heap.mostMb());
      }
    }
  }

  private void row(GatewayKind kind, String subject, int scores, long nanos, double heapMb) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("gateway", kind.code());
    row.put("subject", subject);
    row.put("scores", scores);
    row.put("scoresPerSecond", Math.round(scores / (nanos / 1e9)));
    row.put("heapMb", Math.round(heapMb));
    table.add(row);
  }
}

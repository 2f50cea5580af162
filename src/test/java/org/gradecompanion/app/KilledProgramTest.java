package org.gradecompanion.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.CellRecord;
import org.gradecompanion.model.Connection;
import org.gradecompanion.model.GatewayKind;
import org.gradecompanion.model.Score;
import org.gradecompanion.model.SectionBook;
import org.gradecompanion.model.SectionId;
import org.gradecompanion.model.StudentId;
import org.gradecompanion.practice.PracticeDistrict;
import org.gradecompanion.practice.PracticeOptions;
import org.gradecompanion.practice.Profile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The program is killed while a teacher types and while a push is under way. The district is a
 * plain one: it would keep a second result for a cell if it were sent one.
 */
class KilledProgramTest {
  private static final int ROUNDS = 5;
  private static final int MOST_SCORES_A_ROUND = 60;

  @TempDir Path folder;
  private PracticeDistrict district;

  /** Scores known to be saved; where one was typed after, either may be there. */
  private final Map<CellId, String> saved = new HashMap<>();

  private final Map<CellId, String> typedLast = new HashMap<>();

  @BeforeEach
  void connect() {
    district = PracticeDistrict.start(PracticeOptions.builder().profile(Profile.PLAIN).build());
    try (Core core = TypingTeacher.open(folder)) {
      Connection connection =
          new Connection(
              GatewayKind.ONEROSTER_1_1,
              URI.create(district.gateways().get(PracticeDistrict.ONEROSTER_11)),
              URI.create(district.tokenUrl()),
              district.clientId(),
              district.teacherEmails().get(0),
              ZoneOffset.UTC,
              false);
      core.connections().save(connection, district.clientSecret().toCharArray()).join();
      core.engine().pull().join();
    }
  }

  @AfterEach
  void stop() {
    district.close();
  }

  @Test
  void killed_typing_and_pushing_loses_nothing_and_sends_each_cell_once() throws Exception {
    Random random = new Random(20261122);
    for (int round = 0; round < ROUNDS; round++) {
      killAfter(1 + random.nextInt(MOST_SCORES_A_ROUND), random.nextLong());
    }
    try (Core core = TypingTeacher.open(folder)) {
      Map<CellId, Score> here = scores(core);
      saved.forEach(
          (cell, points) ->
              assertThat(here.get(cell))
                  .as("a saved score")
                  .isIn(Score.of(points), Score.of(typedLast.get(cell))));
      core.engine().drain().join();
      book(core).cells().forEach(KilledProgramTest::isSettled);
      assertThat(resultsOf(here.keySet())).isEqualTo(here);
    }
  }

  private void killAfter(int scores, long seed) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                TypingTeacher.class.getName(),
                folder.toString(),
                Long.toString(seed))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      int count = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        note(line.split(" "));
        if (line.startsWith("saved") && ++count == scores) {
          // Unlike the process itself, its handle leaves what was printed to be read.
          process.toHandle().destroyForcibly();
        }
      }
      assertThat(count).as("scores saved before the kill").isGreaterThanOrEqualTo(scores);
    }
    process.waitFor();
  }

  private void note(String[] words) {
    if (words.length == 4 && !words[3].isEmpty()) {
      CellId cell = new CellId(new AssignmentId(words[1]), new StudentId(words[2]));
      typedLast.put(cell, words[3]);
      if (words[0].equals("saved")) {
        saved.put(cell, words[3]);
      }
    }
  }

  private static void isSettled(CellRecord cell) {
    assertThat(cell.sync().pending()).as("pending").isFalse();
    assertThat(cell.sync().leasedUntil()).as("sending").isNull();
  }

  private static SectionBook book(Core core) {
    SectionId first = core.gradebooks().sections().join().get(0).id();
    return core.store().book(first).join();
  }

  private static Map<CellId, Score> scores(Core core) {
    return book(core).cells().stream().collect(Collectors.toMap(CellRecord::id, CellRecord::score));
  }

  /**
   * What the district holds for these cells' assignments; two results for one cell are an error.
   */
  private Map<CellId, Score> resultsOf(Set<CellId> cells) {
    List<AssignmentId> assignments = cells.stream().map(CellId::assignment).distinct().toList();
    return district.results().stream()
        .filter(result -> assignments.contains(new AssignmentId(id(result, "lineItem"))))
        .collect(
            Collectors.toMap(
                result ->
                    new CellId(
                        new AssignmentId(id(result, "lineItem")),
                        new StudentId(id(result, "student"))),
                KilledProgramTest::score));
  }

  private static String id(JsonNode result, String reference) {
    return result.get(reference).get("sourcedId").asText();
  }

  private static Score score(JsonNode result) {
    return Score.of(new BigDecimal(result.get("score").asText()));
  }
}

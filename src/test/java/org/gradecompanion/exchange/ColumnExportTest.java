package org.gradecompanion.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradecompanion.testing.Rosters.OLD;
import static org.gradecompanion.testing.Rosters.cell;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.gradecompanion.model.Flag;
import org.gradecompanion.model.Score;
import org.gradecompanion.testing.OpenedBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ColumnExportTest {
  @TempDir Path folder;

  @Test
  void exportedScores_comeBackAsTheyWere() throws IOException {
    try (OpenedBook bench = new OpenedBook(folder)) {
      Score late = new Score(new BigDecimal("8.5"), Set.of(Flag.LATE), "handed in on Friday");
      bench.front.get(bench.gradebook().desk().enter(cell(OLD, 2), late));
      bench.enter(cell(OLD, 3), "9");

      String csv = ColumnExport.csv(bench.gradebook().book(), List.of(OLD));

      assertThat(csv.lines().toList().get(2))
          .isEqualTo(
              "ALG-1,\"Family2, Given2\",2,Old quiz,8.5,LA,handed in on Friday,10,2026-11-22,Quiz,");
      Path file = folder.resolve("scores.csv");
      Files.writeString(file, csv);
      ImportResult read = new ScoreImport(bench.gradebooks).run(file);
      assertThat(read.problems()).isEmpty();
      assertThat(read.imported()).isZero();
      assertThat(read.unchanged()).isEqualTo(3);
    }
  }
}

package org.gradecompanion.gradebook.paste;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradecompanion.testing.Rosters.OLD;
import static org.gradecompanion.testing.Rosters.cell;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.gradecompanion.gradebook.OpenBook;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.Message;
import org.gradecompanion.model.Score;
import org.gradecompanion.testing.OpenedBook;
import org.gradecompanion.testing.Rosters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a gradebook holds at the moment of a paste, read in turns. */
class PasteReadingTest {
  private static final CellId LATE = cell(new AssignmentId("z"), 1);

  @TempDir Path folder;
  private OpenedBook bench;

  @BeforeEach
  void open() {
    bench = new OpenedBook(folder);
    for (String id : List.of("x", "y", "z")) {
      bench.add(Rosters.assignment(id, "Later " + id));
    }
  }

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void largeBook_isReadInSeveralTurns_andIsThenAsItWas() {
    bench.addStudents(3_000);
    bench.enter(cell(OLD, 1), "5");
    PasteReading reading = reading();

    assertThat(reading.on()).as("two columns of about 3000 are a turn").isFalse();
    bench.enter(LATE, "6");
    assertThat(reading.on()).isTrue();
    bench.enter(LATE, "7");

    assertThat(reading.whole().score(cell(OLD, 1))).isEqualTo(Score.of("5"));
    assertThat(reading.whole().score(LATE)).as("as it was read").isEqualTo(Score.of("6"));
  }

  @Test
  void reading_isOutdated_onceSomethingThatWasReadIsOther() {
    PasteReading reading = reading();
    bench.enter(LATE, "5");
    assertThat(reading.isOutdated(List.of(LATE))).as("not read yet").isFalse();

    assertThat(reading.on()).isTrue();
    assertThat(reading.isOutdated(List.of(LATE))).isFalse();
    bench.enter(LATE, "6");
    assertThat(reading.isOutdated(List.of(cell(OLD, 1)))).isFalse();
    assertThat(reading.isOutdated(List.of(LATE))).isTrue();
  }

  @Test
  void whatWasAskedFor_staysAsItWas_andIsOutdatedThen() {
    PasteReading reading = reading();
    PasteGround ground = reading.asAsked();
    assertThat(ground.score(LATE)).isEqualTo(Score.BLANK);
    bench.enter(LATE, "6");
    bench.enter(cell(OLD, 1), "3");

    assertThat(ground.score(LATE)).isEqualTo(Score.BLANK);
    assertThat(reading.isOutdated(List.of(LATE))).isTrue();
    assertThat(reading.isOutdated(List.of(cell(OLD, 1)))).as("nobody asked for it").isFalse();
  }

  private PasteReading reading() {
    OpenBook book = bench.gradebook().book();
    return new PasteReading(
        book, book.rows(), book.columns(), header -> Message.of("locked"), Locale.US);
  }
}

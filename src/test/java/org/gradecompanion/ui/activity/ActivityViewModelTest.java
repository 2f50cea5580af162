package org.gradecompanion.ui.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradecompanion.testing.Rosters.OLD;
import static org.gradecompanion.testing.Rosters.cell;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Optional;
import org.gradecompanion.gradebook.Records;
import org.gradecompanion.model.CellState;
import org.gradecompanion.model.ReasonCode;
import org.gradecompanion.testing.OpenedBook;
import org.gradecompanion.ui.common.Pace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The log of attempts in words. */
class ActivityViewModelTest {
  @TempDir Path folder;
  private OpenedBook bench;
  private ActivityViewModel activity;

  @BeforeEach
  void open() {
    bench = new OpenedBook(folder);
    activity =
        new ActivityViewModel(
            new Records(bench.store()),
            assignment -> Optional.of(bench.gradebook().book()),
            bench.phrases,
            bench.front,
            Pace.AT_ONCE,
            ZoneOffset.UTC);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void refusal_isToldWithWhoWhatAndWhy() {
    bench.enter(cell(OLD, 2), "9");
    bench.refuse(cell(OLD, 2), ReasonCode.STUDENT_NOT_IN_SECTION, "not enrolled");

    activity.activeProperty().set(true);

    bench.front.await("it is listed", () -> activity.rows().size() == 1);
    ActivityRow row = activity.rows().get(0);
    assertThat(row.state()).isEqualTo(CellState.NOT_SENT);
    assertThat(row.who()).isEqualTo("Family2, Given2");
    assertThat(row.assignment()).isEqualTo("Old quiz");
    assertThat(row.outcome())
        .isEqualTo("Not taken: the student is not in this class in PowerSchool");
    assertThat(row.details()).contains("not enrolled", "request-1").doesNotContain("Family2");
  }

  @Test
  void whileNobodyLooks_nothingIsRead() {
    bench.enter(cell(OLD, 2), "9");
    bench.refuse(cell(OLD, 2), ReasonCode.REFUSED, "");

    activity.changed();

    assertThat(activity.rows()).isEmpty();
  }
}

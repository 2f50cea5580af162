package org.gradecompanion.ui.grades;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradecompanion.testing.Rosters.OLD;
import static org.gradecompanion.testing.Rosters.cell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gradecompanion.testing.OpenedBook;
import org.gradecompanion.ui.common.Pace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Finding a student of four by name and number. */
class FindStudentTest {
  @TempDir Path folder;
  private OpenedBook bench;
  private GradesViewModel grades;
  private final List<String> moves = new ArrayList<>();

  @BeforeEach
  void open() {
    bench = new OpenedBook(folder);
    grades =
        new GradesViewModel(
            bench.open, bench.phrases, bench.dialogs, form -> {}, bench.theirs, Pace.AT_ONCE);
    grades.grid().setScreen(new MovesOnly(moves));
  }

  @AfterEach
  void close() {
    grades.close();
    bench.close();
  }

  @Test
  void find_ignoresCaseAndAccents() {
    assertThat(grades.find("GIVÉN3")).isTrue();
    assertThat(moves).endsWith("2,0");
  }

  @Test
  void find_anyPartOfNameOrNumberInAnyOrder_isEnough() {
    assertThat(grades.find("4 fam")).isTrue();

    assertThat(moves).endsWith("3,0");
  }

  @Test
  void findNext_goesOnBothWaysAndAroundTheEnd() {
    grades.cursorMoved(2, 0);
    grades.find("family");
    grades.find(""); // the field was left

    assertThat(grades.findNext(true)).isTrue();
    assertThat(moves).endsWith("3,0");
    grades.cursorMoved(3, 0);
    grades.findNext(true);
    assertThat(moves).endsWith("0,0");
    grades.cursorMoved(0, 0);
    grades.findNext(false);
    assertThat(moves).endsWith("3,0");
  }

  @Test
  void find_aHiddenStudent_showsAllAgain() {
    bench.enter(cell(OLD, 2), "99");
    grades.filterProperty().set(GridLayout.Filter.NEED_YOU);

    assertThat(grades.find("nobody")).isFalse();
    assertThat(grades.filterProperty().get()).isEqualTo(GridLayout.Filter.NEED_YOU);
    assertThat(grades.find("given4")).isTrue();
    assertThat(grades.filterProperty().get()).isEqualTo(GridLayout.Filter.ALL);
    assertThat(moves).endsWith("3,0");
  }

  @Test
  void find_nobody_staysAndSaysSo() {
    assertThat(grades.findNext(true)).isFalse();
    assertThat(bench.dialogs.said).isEmpty();

    assertThat(grades.find("nobody")).isFalse();

    assertThat(bench.dialogs.said)
        .containsExactly("No student has \"nobody\" in the name or number.");
    assertThat(moves).isEmpty();
  }
}

package org.gradecompanion.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.gradecompanion.gradebook.LinkState;
import org.gradecompanion.gradebook.OpenBook;
import org.gradecompanion.model.MasterClassId;
import org.gradecompanion.model.Score;
import org.gradecompanion.testing.OpenedBook;
import org.gradecompanion.testing.Rosters;
import org.gradecompanion.testing.TestSync;
import org.gradecompanion.ui.common.Pace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A master class in the list at the left. */
class MasterClassShellTest {
  @TempDir Path folder;
  private OpenedBook bench;
  private ShellViewModel shell;

  @BeforeEach
  void open() {
    bench = OpenedBook.combined(folder);
    shell =
        new ShellViewModel(
            bench.gradebooks,
            new TestSync(),
            bench.dialogs,
            bench.words,
            bench.front,
            Pace.AT_ONCE,
            false);
    bench.front.get(shell.reload());
  }

  @AfterEach
  void close() {
    shell.close();
    bench.close();
  }

  @Test
  void masterClass_isOneRowWithItsSectionsAndTheirLinks() {
    assertThat(shell.rows()).hasSize(1);
    BookRow row = shell.rows().get(0);
    assertThat(row.title()).isEqualTo("Both algebras");
    assertThat(row.code()).isEqualTo("2 sections");
    assertThat(row.parts()).extracting(BookRow.Part::link).containsOnly(LinkState.LINKED);
    assertThat(shell.titleProperty().get()).isEqualTo("Both algebras – Gradebook Companion");
    assertThat(shell.single()).isEmpty();
  }

  @Test
  void unlinkedSection_isSeenAtTheLeft() {
    desk().unlink(Rosters.SECOND, Rosters.SECOND);

    bench.front.await(
        "its chain is open", () -> shell.rows().get(0).parts().get(1).link() == LinkState.UNLINKED);
    assertThat(shell.rows().get(0).parts().get(1).spoken()).contains("stay here");
  }

  @Test
  void partedSections_takeItsPlace_andOneOfThemIsShown() {
    MasterClassId id = (MasterClassId) shell.rows().get(0).id();
    bench.front.get(bench.gradebooks.masterClasses().dissolve(id));
    bench.front.get(shell.reload());

    assertThat(shell.rows()).extracting(BookRow::code).containsExactly("ALG-1", "ALG-2");
    assertThat(shell.chosenRow()).isZero();
    assertThat(shell.single()).extracting(OpenBook::title).isEqualTo(List.of("Algebra", "Algebra"));
  }

  @Test
  void gradebooks_areNotMadeAnew_whileTheDiskRefusesWhatWasTyped() {
    assertThat(shell.mayRearrange()).isTrue();
    bench.store().close();
    bench.front.get(desk().enter(Rosters.cell(Rosters.OLD, 1), Score.of("8")));

    assertThat(shell.mayRearrange()).isFalse();
    assertThat(bench.dialogs.said.get(0)).startsWith("Save first");
  }

  private org.gradecompanion.gradebook.Desk desk() {
    return shell.currentProperty().get().desk();
  }
}
